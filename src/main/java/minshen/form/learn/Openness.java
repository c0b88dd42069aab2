package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Z}_]{2,}|[\\n\\t;；，,]");

    @Override
    public boolean isOpen(OfficeCell cell, Optional<OfficeCell> before) {
      if (isBlank(cell)) {
        return true;
      }
      Optional<LabelMeaning> own = words.meaning(cell.text());
      return own.filter(LabelMeaning::sure).isEmpty()
          && (before.filter(this::isLabel).isPresent()
              || (own.isEmpty()
                  && cell.lines().stream()
                      .allMatch(line -> gaps(line, Optional.of(cell)).isEmpty())));
    }

    @Override
    public boolean isPlain() {
      return false;
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
        String label, ParagraphText line, int from, int to, Optional<OfficeCell> cell) {
      boolean drawn = !line.text().substring(from, to).isBlank();
      return new Gaps.Labelled(label, new FillPlace.Gap(line, from, to, cell), drawn);
    }

    /** Where the label before a colon begins: behind the last break that leaves a known one. */
    private int labelBefore(String text, int from, int colon) {
      if (words.meaning(text.substring(from, colon)).isPresent()) {
        return from;
      }
      int begin = from;
      Matcher breaks = BREAK.matcher(text).region(from, colon);
      while (breaks.find()) {
        begin = breaks.end();
        if (words.meaning(text.substring(begin, colon)).isPresent()) {
          return begin;
        }
      }
      return begin;
    }
  }
}
