package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which parts of a file take values, or have taken them. */
interface Openness {
  /**
   * Whether a whole cell does.
   *
   * @param before the cell on its left
   */
  boolean isOpen(OfficeCell cell, Optional<OfficeCell> before);

  /** Whether it can be told from printed words that a cell takes a value. */
  boolean isPlain();

  /** The places within a line, behind colons. */
  List<Gaps.Labelled> gaps(ParagraphText line, Optional<OfficeCell> cell);

  /** A form as it is handed out: what is blank takes values. */
  static Openness blank() {
    return new Openness() {
      @Override
      public boolean isOpen(OfficeCell cell, Optional<OfficeCell> before) {
        return isBlank(cell);
      }

      @Override
      public boolean isPlain() {
        return true;
      }

      @Override
      public List<Gaps.Labelled> gaps(ParagraphText line, Optional<OfficeCell> cell) {
        return Gaps.blank(line, cell);
      }
    };
  }

  private static boolean isBlank(OfficeCell cell) {
    return Gaps.isRoom(cell.text())
        || (cell.lines().size() == 1 && Gaps.beforeUnit(cell.lines().getFirst(), cell).isPresent());
  }

  /** A form that somebody filled in: what is no label may be a value. */
  static Openness filled(LabelWords words) {
    return new Filled(words);
  }

  /** A form that somebody filled in. */
  record Filled(LabelWords words) implements Openness {
    /** A longer text before a colon is no label. */
    private static final int LONGEST = 40;

    /** A seal, what is left of a line or of a date, and punctuation. */
    private static final Pattern PRINTED =
        Pattern.compile(
            "(?:[(（](?:加盖)?(?:单位)?(?:公章|盖章|签章|签字|章)[)）]"
                + "|(?<=[\\s_])[-—~～至到]*[\\s_]*年[\\s_]*月(?:[\\s_]*日)?"
                + "|(?<=[\\s_])[-—~～至到]+"
                + "|[\\s\\p{Z}_，,；;、])+$");

    /** A seal's place behind a label, before what was written there without a colon. */
    private static final Pattern SEALED =
        Pattern.compile("[(（]\\s*(?:盖章|公章|签章)\\s*[)）](?=[\\s_]*[^\\s_:：])");

    private static final Pattern COLON = Pattern.compile("[:：]|" + SEALED);
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Z}_;；，,。]+");

    @Override
    public boolean isOpen(OfficeCell cell, Optional<OfficeCell> before) {
      if (isBlank(cell)) {
        return true;
      }
      Optional<LabelMeaning> own = words.meaning(cell.text());
      return own.filter(LabelMeaning::sure).isEmpty()
          && !saysItself(cell)
          && !TickBoxes.are(cell.text())
          && (before.filter(this::isLabel).isPresent()
              || (own.isEmpty()
                  && cell.lines().stream()
                      .allMatch(line -> gaps(line, Optional.of(cell)).isEmpty())));
    }

    @Override
    public boolean isPlain() {
      return false;
    }

    /** Whether each line begins with a label of its own, as 姓名：张三 does. */
    private boolean saysItself(OfficeCell cell) {
      return cell.lines().stream()
          .filter(line -> !line.text().isBlank())
          .allMatch(line -> beginsWithLabel(line, cell));
    }

    private boolean beginsWithLabel(ParagraphText line, OfficeCell cell) {
      return gaps(line, Optional.of(cell)).stream()
          .findFirst()
          .filter(gap -> line.text().strip().startsWith(gap.label().strip()))
          .flatMap(gap -> words.meaning(gap.label()))
          .filter(LabelMeaning::sure)
          .isPresent();
    }

    private boolean isLabel(OfficeCell cell) {
      return words
          .meaning(cell.text())
          .filter(LabelMeaning::sure)
          .filter(meaning -> !(meaning instanceof LabelMeaning.Signed))
          .isPresent();
    }

    @Override
    public List<Gaps.Labelled> gaps(ParagraphText line, Optional<OfficeCell> cell) {
      List<Gaps.Labelled> found = new ArrayList<>();
      String text = line.text();
      Matcher colon = COLON.matcher(text);
      Optional<String> label = Optional.empty();
      int from = 0;
      while (colon.find()) {
        int begin = labelBefore(text, from, colon.start());
        String next = text.substring(begin, colon.start());
        if (words.meaning(next).isPresent()) {
          if (label.isPresent()) {
            found.add(gap(label.get(), line, from, begin, cell));
          }
          label = Optional.of(next);
          from = colon.end();
        }
      }
      if (label.isPresent()) {
        found.add(gap(label.get(), line, from, text.length(), cell));
      }
      return found;
    }

    private static Gaps.Labelled gap(
        String label, ParagraphText line, int from, int until, Optional<OfficeCell> cell) {
      int to = from + valueOf(line.text().substring(from, until)).length();
      boolean drawn = !line.text().substring(from, to).isBlank();
      return new Gaps.Labelled(label, new FillPlace.Gap(line, from, to, cell), drawn);
    }

    /**
     * Where the label before a colon begins: a value may stand before it without any mark, so that
     * the longest words count that surely are a label; else the last known ones behind a break.
     */
    private int labelBefore(String text, int from, int colon) {
      if (isSure(text, from, colon) && !isSigned(text, from, colon)) {
        return from;
      }
      int last = from;
      Matcher breaks = BREAK.matcher(text).region(from, colon);
      while (breaks.find()) {
        if (isSure(text, breaks.end(), colon)) {
          return breaks.end();
        }
        last = breaks.end();
      }
      if (isSure(text, from, colon)
          || SEALED.matcher(text).region(colon, text.length()).lookingAt()) {
        return from;
      }
      // 张三手机：
      return IntStream.range(Math.max(last, colon - LONGEST), colon)
          .filter(begin -> Character.isIdeographic(text.charAt(begin)))
          .filter(begin -> isOutside(text, begin) && isSure(text, begin, colon))
          .findFirst()
          .orElse(last);
    }

    private boolean isSure(String text, int from, int to) {
      return words.meaning(text.substring(from, to)).filter(LabelMeaning::sure).isPresent();
    }

    private boolean isSigned(String text, int from, int to) {
      return words
          .meaning(text.substring(from, to))
          .filter(LabelMeaning.Signed.class::isInstance)
          .isPresent();
    }

    /** What was written, without what is printed behind it. */
    private static String valueOf(String text) {
      return PRINTED.matcher(text).replaceFirst("");
    }

    /** Whether a place is in no brackets that end behind it. */
    private static boolean isOutside(String text, int at) {
      String before = text.substring(0, at);
      return before.replaceAll("[^(（]", "").length() <= before.replaceAll("[^)）]", "").length();
    }
  }
}
