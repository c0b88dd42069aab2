package minshen.form.learn;

import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * A form as it is handed out: what is blank takes values, or says beside a label how it is filled
   * in.
   */
  static Openness blank() {
    LabelWords words = LabelWords.standard();
    return new Openness() {
      @Override
      public boolean isOpen(OfficeCell cell, Optional<OfficeCell> before) {
        return isBlank(cell)
            || (cell.lines().size() == 1
                && FillHint.is(cell.text())
                && before.filter(one -> isLabel(one, words)).isPresent());
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

  private static boolean isLabel(OfficeCell cell, LabelWords words) {
    return words
        .meaning(cell.text())
        .filter(LabelMeaning::sure)
        .filter(meaning -> !(meaning instanceof LabelMeaning.Signed))
        .isPresent();
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
    /** What is asked about a person, and may be written with the words of a label. */
    private static final String POST = "title";

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

    /** What is left of a line before what was written on it. */
    private static final Pattern DRAWN =
        Pattern.compile("[\\s\\p{Z}]*_[\\s\\p{Z}_]*(?=[^\\s\\p{Z}_])");

    private static final Pattern BEHIND_COLON =
        Pattern.compile("[:：][\\s\\p{Z}]*([^\\s_，。；：:（）()]+)(?=[\\s\\p{Z}]*[)），。；])");

    /** Few words, a colon, and few words more. */
    private static final Pattern UNKNOWN =
        Pattern.compile("[\\s\\p{Z}]*([\\p{IsHan}\\s\\p{Z}（）()]{2,24})[:：]([^。:：]{1,60})");

    private static final Pattern OTHER_LABEL =
        Pattern.compile("[\\s\\p{Z}_]{2,}(\\p{IsHan}[\\p{IsHan}\\p{Z}（）()]{1,14})[:：]");

    private static final Pattern NOTE =
        Pattern.compile("^[\\s\\p{Z}]*(?:注|备注|说明|填表说明|填写说明|承诺|声明|附[:：]|特此|联系|如下)");

    /** The bracket that ends the sentence or the line. */
    private static final Pattern CLOSED = Pattern.compile("[\\s_]*[)）][\\s_]*$");

    /** Parts of a sentence, and no list of labels. */
    private static final Pattern SENTENCE = Pattern.compile("[，。].*[，。]|[，。]$");

    private static final Pattern COLON = Pattern.compile("[:：]|" + SEALED);
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Z}_;；，,。]+");

    @Override
    public boolean isOpen(OfficeCell cell, Optional<OfficeCell> before) {
      if (isBlank(cell)) {
        return true;
      }
      Optional<LabelMeaning> own = words.meaning(FillHint.without(cell.text()));
      if (before.filter(this::asksForPost).isPresent() && own.filter(Filled::isPost).isPresent()) {
        return true;
      }
      return own.filter(LabelMeaning::sure).isEmpty()
          && !saysItself(cell)
          && !TickBoxes.are(cell.text())
          && (before.filter(one -> Openness.isLabel(one, words)).isPresent()
              || (own.isEmpty()
                  && cell.lines().stream()
                      .allMatch(line -> gaps(line, Optional.of(cell)).isEmpty())));
    }

    @Override
    public boolean isPlain() {
      return false;
    }

    private boolean asksForPost(OfficeCell cell) {
      return words
          .meaning(cell.text())
          .filter(
              asked -> asked instanceof LabelMeaning.OfAttribute of && of.attribute().equals(POST))
          .isPresent();
    }

    /** 总经理 may head what is asked about a person, or be the post of one. */
    private static boolean isPost(LabelMeaning meaning) {
      return meaning instanceof LabelMeaning.OfPerson;
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

    @Override
    public List<Gaps.Labelled> gaps(ParagraphText line, Optional<OfficeCell> cell) {
      List<WrittenSpans.Span> spans =
          cell.isEmpty() && SENTENCE.matcher(line.text()).find()
              ? withColons(line, WrittenSpans.of(line))
              : List.of();
      if (!spans.isEmpty()) {
        return ofSentence(line, spans);
      }
      List<Gaps.Labelled> known = behindColons(line, cell);
      List<Gaps.Labelled> found = new ArrayList<>();
      if (cell.isEmpty()) {
        int until = known.isEmpty() ? line.text().length() : begin(known.getFirst());
        unknown(line, until).ifPresent(found::add);
      }
      known.forEach(gap -> found.addAll(parted(gap)));
      return found.stream().flatMap(gap -> Gaps.withoutDate(gap).stream()).toList();
    }

    /** Where the label of a place begins. */
    private static int begin(Gaps.Labelled one) {
      String text = one.gap().line().text();
      return Math.max(0, text.lastIndexOf(one.label(), one.gap().from()));
    }

    /** 张三 企业性质：民营 is the value of one place and another one of which nobody knows. */
    private static List<Gaps.Labelled> parted(Gaps.Labelled one) {
      FillPlace.Gap gap = one.gap();
      Matcher other = OTHER_LABEL.matcher(gap.empty());
      if (!other.find()) {
        return List.of(one);
      }
      int end = gap.from() + other.start();
      int next = gap.from() + other.end();
      List<Gaps.Labelled> parts = new ArrayList<>();
      parts.add(gap(one.label(), gap.line(), gap.from(), end, gap.cell()));
      parts.addAll(parted(gap(other.group(1), gap.line(), next, gap.to(), gap.cell())));
      return parts;
    }

    /** What is written behind words that nobody knows, so that it is told. */
    private static Optional<Gaps.Labelled> unknown(ParagraphText line, int until) {
      Matcher written = UNKNOWN.matcher(line.text()).region(0, until);
      return Optional.of(written)
          .filter(Matcher::matches)
          .filter(_ -> !NOTE.matcher(line.text()).find())
          .map(
              _ -> gap(written.group(1), line, written.start(2), written.end(2), Optional.empty()));
    }

    /** What is written behind a colon between the spans of a sentence, too. */
    private static List<WrittenSpans.Span> withColons(
        ParagraphText line, List<WrittenSpans.Span> spans) {
      if (spans.isEmpty()) {
        return spans;
      }
      List<WrittenSpans.Span> all = new ArrayList<>(spans);
      Matcher behind = BEHIND_COLON.matcher(line.text());
      while (behind.find()) {
        WrittenSpans.Span span = new WrittenSpans.Span(behind.start(1), behind.end(1));
        if (spans.stream().noneMatch(one -> one.from() < span.to() && span.from() < one.to())) {
          all.add(span);
        }
      }
      all.sort(Comparator.comparingInt(WrittenSpans.Span::from));
      return all;
    }

    /** What is written on the lines of a sentence, with the words before each. */
    private static List<Gaps.Labelled> ofSentence(
        ParagraphText line, List<WrittenSpans.Span> spans) {
      List<Gaps.Labelled> found = new ArrayList<>();
      int from = 0;
      for (WrittenSpans.Span span : spans) {
        String before = line.text().substring(from, span.from());
        String label = Gaps.lastPart(Gaps.withoutUnit(before)).replaceFirst("[:：]$", "");
        found.add(gap(label, line, span.from(), span.to(), Optional.empty()));
        from = span.to();
      }
      return found;
    }

    private List<Gaps.Labelled> behindColons(ParagraphText line, Optional<OfficeCell> cell) {
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
        String label, ParagraphText line, int begin, int until, Optional<OfficeCell> cell) {
      Matcher rest = DRAWN.matcher(line.text()).region(begin, until);
      int from = rest.lookingAt() ? rest.end() : begin;
      String value = valueOf(line.text().substring(from, until));
      int to = from + (isClosed(value) ? CLOSED.matcher(value).replaceFirst("") : value).length();
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

    /** Whether a bracket ends within a text that does not begin there. */
    private static boolean isClosed(String text) {
      return text.replaceAll("[^)）]", "").length() > text.replaceAll("[^(（]", "").length();
    }

    /** Whether a place is in no brackets that end behind it. */
    private static boolean isOutside(String text, int at) {
      String before = text.substring(0, at);
      return before.replaceAll("[^(（]", "").length() <= before.replaceAll("[^)）]", "").length();
    }
  }
}
