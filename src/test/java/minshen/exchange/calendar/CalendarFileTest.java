package minshen.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-03-15T01:02:03.456Z");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  @Test
  void aDayIsWholeAndKnownAgain() {
    List<String> lines = unfolded(day("申报截止", Optional.empty()));
    assertThat(lines)
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .endsWith("END:VEVENT", "END:VCALENDAR")
        .contains(
            "DTSTAMP:20260315T010203Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:申报截止",
            "TRIGGER:-PT15H");
    String uid = lines.stream().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    DueDay moved = new DueDay("a", DAY.minusDays(9), "别的字", Optional.empty());
    assertThat(unfolded(moved)).contains(uid);
    assertThat(unfolded(new DueDay("b", DAY, "申报截止", Optional.empty()))).doesNotContain(uid);
  }

  @Test
  void whatHasAMeaningOfItsOwnIsEscaped() {
    assertThat(unfolded(day("甲;乙,丙\\丁", Optional.of("一\r\n二\r三\u0000\u0007四"))))
        .contains("SUMMARY:甲\\;乙\\,丙\\\\丁", "DESCRIPTION:一\\n二\\n三四");
  }

  @Test
  void longLinesAreFoldedBetweenCharacters() {
    String summary = "补正期限：".repeat(30) + "😀".repeat(40) + "a".repeat(200);
    byte[] bytes = CalendarFile.of(List.of(day(summary, Optional.empty())), NOW);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\uFFFD").endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text.split("\r\n", -1))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(unfolded(day(summary, Optional.empty()))).contains("SUMMARY:" + summary);
  }

  private static DueDay day(String summary, Optional<String> details) {
    return new DueDay("a", DAY, summary, details);
  }

  private static List<String> unfolded(DueDay day) {
    String text = new String(CalendarFile.of(List.of(day), NOW), StandardCharsets.UTF_8);
    return Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
  }
}
