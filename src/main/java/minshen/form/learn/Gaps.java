package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of a line behind colons, and on lines that are drawn for a pen. */
final class Gaps {
  /** Nothing yet, or the words of a date to be written. */
  private static final String BLANK = "[\\s\\p{Z}_]";

  private static final String DATE =
      BLANK + "*(?:20)?" + BLANK + "*年" + BLANK + "*月(?:" + BLANK + "*日)?";

  /** 第 条第 款, which is written whole. */
  private static final String CLAUSE = "第" + BLANK + "+条(?:" + BLANK + "*第" + BLANK + "+[款项])*";

  private static final Pattern ROOM =
      Pattern.compile(
          "(?:自|从|于)?"
              + DATE
              + "(?:"
              + BLANK
              + "*[-—~至到]+"
              + DATE
              + "[止]?)?"
              + BLANK
              + "*|"
              + CLAUSE
              + "|"
              + BLANK
              + "*");

  /** A colon, or a drawn line without one. */
  private static final Pattern MARK =
      Pattern.compile(
          "[:：]|(?<=[章][)）])(?=[\\s\\p{Z}]{3})|(?<![_:：])(?<![:：][\\s\\p{Z}]{1,20})_{2,}");

  /** What stands behind a value, such as 万元, belongs to no label. */
  private static final Pattern UNIT =
      Pattern.compile("^" + BLANK + "*(?:万元|万美元|元|人|万|名|%|;|；|,|，|。|\\)|）)+");

  private static final Pattern ONLY_UNIT =
      Pattern.compile(
          "^(" + BLANK + "*)[(（]?(?:人民币)?(?:万元|万美元|元|人|名|%)(?:人民币)?[)）]?" + BLANK + "*$");

  /** The date under a letter, blank or written. */
  private static final Pattern ONLY_DATE =
      Pattern.compile(
          "(?:" + BLANK + "*[0-9０-９〇○零一二三四五六七八九十]*" + BLANK + "*[年月日]){3}" + BLANK + "*");

  /** All before the last comma or full stop outside of brackets. */
  private static final Pattern PARTS =
      Pattern.compile("^.*[，。；](?![^（(]*[）)])(?=[^，。；]*[^，。；\\s\\p{Z}])", Pattern.DOTALL);

  /** A date behind some room, with the blanks before its year. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(BLANK + "{3,}?((?:20)?" + BLANK + "{0,6}年.*)", Pattern.DOTALL);

  private static final Pattern WRITTEN_DATE =
      Pattern.compile(
          "(?:(?<=[\\s\\p{Z}_])|^)[0-9〇○零一二三四五六七八九]{4}"
              + BLANK
              + "*[年./-]"
              + BLANK
              + "*[0-9一二三四五六七八九十]{1,3}"
              + BLANK
              + "*[月./-]"
              + BLANK
              + "*[0-9一二三四五六七八九十]{1,3}"
              + BLANK
              + "*日?"
              + BLANK
              + "*$");

  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}_]*");

  private Gaps() {}

  /**
   * A place with the words before it.
   *
   * @param label the words
   * @param drawn whether there is room: blanks or a line, and not only the end of the text
   */
  record Labelled(String label, FillPlace.Gap gap, boolean drawn) {
    /** The place; none for words that only tell of what stands behind. */
    Optional<FillPlace> place() {
      return Optional.<FillPlace>of(gap).filter(_ -> !drawn || gap.from() < gap.to());
    }
  }

  /** Whether a text is blank but for a drawn line, or asks for a date. */
  static boolean isRoom(String text) {
    return ROOM.matcher(text.strip()).matches();
  }

  /** Whether a text is blank but for a drawn line. */
  static boolean isNothing(String text) {
    return NOTHING.matcher(text).matches();
  }

  /** The room before a unit that stands alone in a line. */
  static Optional<FillPlace.Gap> beforeUnit(ParagraphText line, OfficeCell cell) {
    Matcher unit = ONLY_UNIT.matcher(line.text());
    return unit.matches()
        ? Optional.of(new FillPlace.Gap(line, 0, unit.end(1), Optional.of(cell)))
        : Optional.empty();
  }

  /** Whether a text is a written date of whatever form. */
  static boolean isWrittenDate(String text) {
    return WRITTEN_DATE.matcher(text.strip()).matches();
  }

  /** A place with a seal and the date beside it are two places. */
  static List<Labelled> withoutDate(Labelled one) {
    FillPlace.Gap gap = one.gap();
    Matcher date = WRITTEN_DATE.matcher(gap.empty());
    if (!one.label().contains("章") || gap.cell().isPresent() || !date.find()) {
      return List.of(one);
    }
    int at = gap.from() + date.start();
    FillPlace.Gap name = new FillPlace.Gap(gap.line(), gap.from(), at, gap.cell());
    return List.of(
        new Labelled(one.label(), name, !name.empty().isBlank()),
        new Labelled("", new FillPlace.Gap(gap.line(), at, gap.to(), gap.cell()), true));
  }

  /** Whether a line is a date and nothing else, written or to be written. */
  static boolean isDate(String text) {
    return ONLY_DATE.matcher(text).matches();
  }

  /** The places of a line that is to be filled in. */
  static List<Labelled> blank(ParagraphText line, Optional<OfficeCell> cell) {
    List<Labelled> found = new ArrayList<>();
    String text = line.text();
    Matcher marks = MARK.matcher(text);
    Matcher room = ROOM.matcher(text);
    int from = 0;
    int at = 0;
    while (at <= text.length() && marks.find(at)) {
      boolean colon = !marks.group().startsWith("_");
      int begin = colon ? marks.end() : marks.start();
      String before = withoutUnit(text.substring(from, marks.start()));
      String label = colon ? before : lastPart(before);
      room.region(begin, text.length());
      int end = room.lookingAt() ? room.end() : begin;
      if (end == begin && end < text.length() && text.charAt(end) == '\n') {
        end = begin;
      } else if (text.substring(begin, end).contains("\n")
          && isNothing(text.substring(begin, end))) {
        end = begin + text.substring(begin, end).indexOf('\n');
      }
      // Whoever seals beside a date writes that into another place.
      Matcher date = BEFORE_DATE.matcher(text).region(begin, end);
      if (label.contains("章") && date.matches()) {
        // Without a colon, nothing but the seal goes there.
        int until = colon && !marks.group().isEmpty() ? date.start(1) : begin;
        found.add(new Labelled(label, new FillPlace.Gap(line, begin, until, cell), true));
        if (cell.isEmpty()) {
          found.add(new Labelled("", new FillPlace.Gap(line, date.start(1), end, cell), true));
        }
        from = end;
        at = end;
        continue;
      }
      boolean drawn = end - begin > 1;
      if (!label.isBlank() && (drawn || end == text.length() || text.charAt(end) == '\n')) {
        found.add(new Labelled(label, new FillPlace.Gap(line, begin, end, cell), drawn));
      }
      from = end;
      at = Math.max(end, marks.end());
      if (at >= text.length()) {
        break;
      }
    }
    return found;
  }

  /** The words before a place, without what stands behind the place before. */
  static String withoutUnit(String label) {
    String words = UNIT.matcher(label).replaceFirst("");
    return words.substring(words.lastIndexOf('\n') + 1);
  }

  /** The last part of a sentence; what stands before a comma asks for nothing. */
  static String lastPart(String words) {
    String part = PARTS.matcher(words).replaceFirst("");
    return part.isBlank() ? words : part;
  }
}
