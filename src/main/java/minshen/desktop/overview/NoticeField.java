package minshen.desktop.overview;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.desktop.controls.DayText;
import minshen.policy.Notice;
import minshen.policy.Portal;

/** What a clerk types of a yearly notice, and what each of it may be. */
enum NoticeField {
  OPENS(n -> day(n.call().opens()), NoticeField::isDay, "desktop.day.wrong"),
  CLOSES(n -> day(n.call().closes()), NoticeField::isDay, "desktop.day.wrong"),
  ONLINE_BY(n -> day(n.call().onlineBy()), NoticeField::isDay, "desktop.day.wrong"),
  PAPER_BY(n -> day(n.call().paperBy()), NoticeField::isDay, "desktop.day.wrong"),
  PORTAL_NAME(n -> n.submission().portal().name().orElse(""), _ -> true, ""),
  PORTAL(
      n -> n.submission().portal().address().orElse(""),
      text -> text.matches("https?://[^\\s/]+\\S*"),
      "desktop.notice.wrong-portal"),
  MAX_UPLOAD(
      n -> figure(n.submission().portal().maxUpload()),
      NoticeField::isMegabytes,
      "desktop.notice.wrong-megabytes"),
  MAX_TOTAL(
      n -> figure(n.submission().portal().maxTotal()),
      NoticeField::isMegabytes,
      "desktop.notice.wrong-megabytes"),
  FORMATS(
      n -> String.join("、", n.submission().portal().formats()),
      text ->
          NoticeField.parts(text)
              .allMatch(one -> Portal.FORMATS.contains(one.toLowerCase(Locale.ROOT))),
      "desktop.notice.wrong-formats"),
  COPIES(
      n -> n.call().copies().map(String::valueOf).orElse(""),
      text -> text.matches("[1-9][0-9]?"),
      "desktop.notice.wrong-copies"),
  ORDER(n -> String.join("、", n.call().order()), _ -> true, ""),
  WINDOW(n -> n.submission().window().orElse(""), _ -> true, ""),
  HOURS(n -> n.submission().hours().orElse(""), _ -> true, ""),
  PHONE(n -> n.submission().phone().orElse(""), _ -> true, "");

  private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\s]+");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；]+");

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final Function<Notice, String> said;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final Predicate<String> takes;

  private final String wrong;

  NoticeField(Function<Notice, String> said, Predicate<String> takes, String wrong) {
    this.said = said;
    this.takes = takes;
    this.wrong = wrong;
  }

  /** The words in a line, with blanks or commas between them. */
  static Stream<String> parts(String text) {
    return SEPARATOR.splitAsStream(text).filter(one -> !one.isEmpty());
  }

  /** The names in a line; there may be blanks in one. */
  static Stream<String> names(String text) {
    return BETWEEN_NAMES.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty());
  }

  /** The key of what is said where it cannot be kept. */
  String wrong() {
    return wrong;
  }

  /** What a notice says of it; empty if it does not. */
  String of(Notice notice) {
    return said.apply(notice);
  }

  /** Whether a text can be kept; none can. */
  boolean takes(String text) {
    return text.isEmpty() || takes.test(text);
  }

  private static String day(Optional<?> day) {
    return day.map(Object::toString).orElse("");
  }

  private static String figure(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("");
  }

  private static boolean isDay(String text) {
    return DayText.day(text).isPresent();
  }

  /** Whether a text is a limit in MB. */
  static boolean isMegabytes(String text) {
    return Portal.megabytes(text).isPresent();
  }
}
