package minshen.desktop.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FinderViewModelTest {
  private static final FinderViewModel.Texts NO_TEXTS = (_, _) -> List.of();

  @Test
  void theNameWeighsMoreThanTheDetail() {
    FinderViewModel model =
        new FinderViewModel(
            List.of(
                () ->
                    Stream.of(
                        hit(FinderHit.Kind.CLAIM, "洁净车间三期", "锦云园区"),
                        hit(FinderHit.Kind.APPLICANT, "锦云园区", ""))),
            NO_TEXTS,
            Stream::empty);
    assertThat(model.find("锦云")).extracting(FinderHit::title).containsExactly("锦云园区", "洁净车间三期");
  }

  @Test
  void anIdIsFoundBeforeWhatBeginsLikeIt() {
    FinderViewModel model =
        new FinderViewModel(
            List.of(
                () ->
                    Stream.of(
                        hit(FinderHit.Kind.ITEM, "MH-011 别的", ""),
                        hit(FinderHit.Kind.ITEM, "MH-01 集聚区", ""))),
            NO_TEXTS,
            Stream::empty);
    assertThat(model.find("mh-01")).extracting(FinderHit::title).first().isEqualTo("MH-01 集聚区");
  }

  @Test
  void everyWordMustBeFound() {
    FinderViewModel model =
        new FinderViewModel(
            List.of(() -> Stream.of(hit(FinderHit.Kind.CLAIM, "洁净车间", "锦云园区 MH-13"))),
            NO_TEXTS,
            Stream::empty);
    assertThat(model.find("锦云 车间 mh-13")).hasSize(1);
    assertThat(model.find("锦云 别的")).isEmpty();
  }

  @Test
  void onlyTheBestOfManyAreShownInTheOrderInWhichTheyStand() {
    FinderViewModel model =
        new FinderViewModel(
            List.of(
                () ->
                    IntStream.range(0, 100_000)
                        .mapToObj(i -> hit(FinderHit.Kind.CLAIM, "项目" + i, ""))),
            NO_TEXTS,
            Stream::empty);
    List<FinderHit> found = model.find("项目");
    assertThat(found).hasSize(FinderViewModel.MOST);
    assertThat(found.getFirst().title()).isEqualTo("项目0");
    assertThat(model.find("项目99999")).hasSize(1);
  }

  @Test
  void beforeAnythingIsTypedTheLatestStandThere() {
    FinderViewModel model =
        new FinderViewModel(
            List.of(), NO_TEXTS, () -> Stream.of(hit(FinderHit.Kind.CLAIM, "最近", "")));
    assertThat(model.find("  ")).extracting(FinderHit::title).containsExactly("最近");
  }

  @Test
  void clausesKeepTheirPlaceBehindManyNames() {
    FinderViewModel model =
        new FinderViewModel(
            List.of(
                () ->
                    IntStream.range(0, 1000)
                        .mapToObj(i -> hit(FinderHit.Kind.CLAIM, "车间" + i, ""))),
            (typed, most) ->
                IntStream.range(0, most)
                    .mapToObj(i -> hit(FinderHit.Kind.CLAUSE, "第" + i + "条", typed))
                    .toList(),
            Stream::empty);
    List<FinderHit> found = model.find("车间");
    assertThat(found).hasSize(FinderViewModel.MOST);
    assertThat(found.getFirst().kind()).isEqualTo(FinderHit.Kind.CLAIM);
    assertThat(found.subList(FinderViewModel.MOST - FinderViewModel.MOST_CLAUSES, found.size()))
        .allMatch(hit -> hit.kind() == FinderHit.Kind.CLAUSE);
  }

  private static FinderHit hit(FinderHit.Kind kind, String title, String detail) {
    return new FinderHit(kind, title, detail, () -> {});
  }
}
