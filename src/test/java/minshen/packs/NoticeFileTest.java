package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.FullPack;
import minshen.files.InputException;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.TypedNotice;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of a year as a file that one consultant gives to another. */
class NoticeFileTest {
  private static final Library LIBRARY = PackLoader.bundled();

  private static final String FILE =
      """
      format: minshen-notice/1
      pack: MH2025
      year: 2026
      call: { opens: 2026-03-01, closes: 2026-04-10, copies: 3, seam: false, order: [封面, "申请表, 原件"] }
      channel:
        portalName: 示例平台
        portal: https://example.invalid/a?b=1#c
        maxUpload: 5.5
        maxTotal: 50
        formats: [pdf, jpg]
        slots:
          - { id: a, name: "附件{number}-立项", items: [MH-03], materials: [m4, m2], maxUpload: 2 }
          - { id: b, name: 申请表, items: [MH-03], form: true }
          - { id: c, name: "其他: 有的话", items: [MH-03], rest: true, required: false }
        hours: 周三 9:00–11:30
        phone: "021-1"
      """;

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    TypedNotice notice = read(FILE);

    assertThat(notice.notice().call().closes()).contains(LocalDate.of(2026, 4, 10));
    assertThat(notice.notice().submission().portal().slots().getFirst().maxUpload())
        .contains(new BigDecimal("2"));
    assertThat(NoticeFile.parse(NoticeFile.yaml(notice), "again.yaml", LIBRARY)).isEqualTo(notice);
  }

  @Test
  void asAnOverlayItSaysTheSameInItsYearAndLeavesTheOthersAlone() {
    TypedNotice notice = read(FILE);
    Pack base = LIBRARY.pack("MH2025").orElseThrow();

    PackFiles overlay = PackFiles.of("o", NoticeFile.overlay(notice, base));
    Library with = PackLoader.load(List.of(overlay), List.of()).library();

    Pack of2026 = with.packFor("MH-03", Optional.of(2026)).orElseThrow();
    assertThat(of2026.version()).isEqualTo("4-2026");
    assertThat(Notice.of(of2026))
        .isEqualTo(LIBRARY.withNotices(List.of(notice)).notice(of2026, Optional.of(2026)));
    assertThat(with.packFor("MH-03", Optional.of(2025)).orElseThrow().version()).isEqualTo("4");
  }

  @Test
  void itMayNameWhatTheVersionOfItsYearHoldsAndNothingElse() {
    Pack of2026 = FullPack.of("A", "1", "A-1");
    Library library = new Library(List.of(FullPack.of("A", "2", "A-2")), List.of(of2026));
    String file =
        """
        format: minshen-notice/1
        pack: A
        year: 2028
        channel: { slots: [ { id: a, name: 其他, items: [A-1], rest: true } ] }
        """;

    assertThat(read(file, library).year()).isEqualTo(2028);
    assertThatThrownBy(() -> read(file.replace("2028", "2025"), library))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("A-1");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "year: 2026 | year: 二〇二六 | n.yaml:3",
        "year: 2026 | year: 26 | n.yaml:3",
        "pack: MH2025 | pack: MH2026 | n.yaml:2: 没有政策包“MH2026”，是不是“MH2025”？",
        "minshen-notice/1 | minshen-notice/9 | n.yaml:1: format 应为 minshen-notice/1",
        "seam: false | years: [2026] | n.yaml:4: 适用年度写在 year",
        "portalName: | how: online # | n.yaml:6: 申报方式以政策包为准",
        "copies: 3 | copies: 100 | n.yaml:4",
        "maxTotal: 50 | maxTotal: 5 | n.yaml:9",
        "materials: [m4, m2] | materials: [m4, m22] | n.yaml:12: 没有“m22”这个材料",
        "form: true | rest: true | n.yaml:14",
        "hours: | hour: | n.yaml:15"
      })
  void whatCannotBeMeantIsOneLineThatSaysWhere(String right, String wrong, String said) {
    InputException e =
        catchThrowableOfType(
            InputException.class, () -> read(FILE.replace(right.strip(), wrong.strip())));

    assertThat(e.say(Words.CHINESE)).startsWith(said.strip());
  }

  private static TypedNotice read(String file, Library library) {
    return NoticeFile.parse(file.getBytes(StandardCharsets.UTF_8), "n.yaml", library);
  }

  private static TypedNotice read(String text) {
    return NoticeFile.parse(text.getBytes(StandardCharsets.UTF_8), "n.yaml", LIBRARY);
  }
}
