package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {
  @Test
  void pagesAreCountedThrough() {
    Pagination pages = Pagination.of(chapters(false, false, false), spans(1, 2, 3));
    assertThat(pages.first()).containsExactly(1, 2, 4);
    assertThat(pages.total()).isEqualTo(6);
  }

  @Test
  void whatBeginsOnTheRightHasABlankPageBeforeItIfNeedBe() {
    Pagination pages = Pagination.of(chapters(true, true, true, false, true), spans(1, 2, 3, 1, 1));
    assertThat(pages.first()).containsExactly(1, 3, 5, 8, 9);
    assertThat(pages.total()).isEqualTo(9);
  }

  @Test
  void aFileThatSharesASheetBeginsWhereTheOneBeforeItEnds() {
    List<Pagination.Span> spans =
        List.of(
            new Pagination.Span(2, false),
            new Pagination.Span(2, true),
            new Pagination.Span(1, false));
    Pagination pages = Pagination.of(chapters(true, false, false), spans);
    assertThat(pages.first()).containsExactly(1, 2, 4);
    assertThat(pages.total()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "35, 三十五", "100, 一百", "105, 一百零五", "112, 一百一十二"})
  void annexesAreCountedAsPeopleSayIt(int number, String said) {
    assertThat(ChineseNumbers.of(number)).isEqualTo(said);
  }

  private static List<Chapter> chapters(boolean... onTheRight) {
    List<Chapter> chapters = new java.util.ArrayList<>();
    for (boolean right : onTheRight) {
      chapters.add(new Chapter(Optional.empty(), "", 1, right, new Chapter.Contents()));
    }
    return chapters;
  }

  private static List<Pagination.Span> spans(int... pages) {
    return IntStream.of(pages).mapToObj(count -> new Pagination.Span(count, false)).toList();
  }
}
