package minshen.exchange.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A calendar as a file, as RFC 5545 describes it: whole days, each with two reminders. */
public final class CalendarFile {
  /** What the name of such a file ends with. */
  public static final String ENDING = ".ics";

  /** A line has at most so many bytes, its end not counted (RFC 5545, 3.1). */
  private static final int WIDTH = 75;

  private static final String LINE_END = "\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Three days before, and the day before, at nine in the morning. */
  private static final List<String> REMINDERS = List.of("-P2DT15H", "-PT15H");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private CalendarFile() {}

  /**
   * The bytes of a file.
   *
   * @param now when it is written
   */
  public static byte[] of(List<DueDay> days, Instant now) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Minshen//Deadlines//ZH");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    days.forEach(day -> file.event(day, now));
    file.line("END:VCALENDAR");
    return file.bytes.toByteArray();
  }

  private void event(DueDay due, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:" + due.uid());
    line("DTSTAMP:" + TIME.format(now));
    line("DTSTART;VALUE=DATE:" + DAY.format(due.day()));
    line("DTEND;VALUE=DATE:" + DAY.format(due.day().plusDays(1)));
    line("SUMMARY:" + escaped(due.summary()));
    due.details().ifPresent(details -> line("DESCRIPTION:" + escaped(details)));
    line("TRANSP:TRANSPARENT");
    for (String reminder : REMINDERS) {
      line("BEGIN:VALARM");
      line("ACTION:DISPLAY");
      line("DESCRIPTION:" + escaped(due.summary()));
      line("TRIGGER:" + reminder);
      line("END:VALARM");
    }
    line("END:VEVENT");
  }

  /** A text as a value; what cannot stand in one is left out (RFC 5545, 3.3.11). */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                  if (c == '\t' || !Character.isISOControl(c)) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** Writes a line, folded between characters and never within one. */
  private void line(String text) {
    int[] used = {0};
    text.codePoints()
        .forEach(
            c -> {
              byte[] character = Character.toString(c).getBytes(StandardCharsets.UTF_8);
              if (used[0] + character.length > WIDTH) {
                bytes.writeBytes((LINE_END + " ").getBytes(StandardCharsets.UTF_8));
                used[0] = 1;
              }
              bytes.writeBytes(character);
              used[0] += character.length;
            });
    bytes.writeBytes(LINE_END.getBytes(StandardCharsets.UTF_8));
  }
}
