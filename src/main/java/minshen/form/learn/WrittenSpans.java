package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written on the drawn lines of a sentence: underlined, or with some of the line left. */
final class WrittenSpans {
  /** Something between the rests of a line, or between one and the end of a part of a sentence. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "_+[^_\\n，。；：:]{1,80}?_+|_+[^_\\n，。；：:（）()]{1,80}(?=[，。；）)\\n]|$)"
              + "|(?<=[\\p{IsHan}（(：:])[^_\\n，。；：:（）()\\p{IsHan}]{1,30}_{2,}");

  private static final String BETWEEN = "[年月日]";

  private static final Pattern BEHIND_DATE = Pattern.compile("[\\s_]*[月日]");

  private WrittenSpans() {}

  /**
   * A part of a paragraph.
   *
   * @param from its first character
   * @param to behind its last character
   */
  record Span(int from, int to) {}

  /** The spans of a line, in its order; the parts of a date are one. */
  static List<Span> of(ParagraphText line) {
    List<Span> underlined = underlined(line);
    return dates(line.text(), underlined.isEmpty() ? marked(line.text()) : underlined);
  }

  private static List<Span> underlined(ParagraphText line) {
    List<Span> spans = new ArrayList<>();
    boolean written = false;
    for (ParagraphText.Piece piece : line.pieces()) {
      boolean drawn =
          piece.isWrittenOn() || (!piece.text().isEmpty() && piece.text().matches("_+"));
      if (!drawn) {
        continue;
      }
      written |= piece.isWrittenOn();
      if (!spans.isEmpty() && spans.getLast().to() == piece.from()) {
        spans.set(spans.size() - 1, new Span(spans.getLast().from(), piece.to()));
      } else {
        spans.add(new Span(piece.from(), piece.to()));
      }
    }
    return written ? spans : List.of();
  }

  private static List<Span> marked(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher written = WRITTEN.matcher(text);
    while (written.find()) {
      spans.add(new Span(written.start(), written.end()));
    }
    return spans;
  }

  private static List<Span> dates(String text, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      if (!joined.isEmpty()
          && text.substring(joined.getLast().to(), span.from()).matches(BETWEEN)) {
        joined.set(joined.size() - 1, new Span(joined.getLast().from(), span.to()));
      } else {
        joined.add(span);
      }
    }
    return joined.stream().map(span -> withUnit(text, span)).toList();
  }

  /** The 日 that ends a date belongs to it. */
  private static Span withUnit(String text, Span span) {
    Matcher behind = BEHIND_DATE.matcher(text).region(span.to(), text.length());
    boolean date = text.substring(span.from(), span.to()).contains("年");
    return date && behind.lookingAt() ? new Span(span.from(), behind.end()) : span;
  }
}
