package minshen.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bookmark that says which part of a field's value stands in a cell of a Word file. Bookmarks,
 * since every program keeps them and shows the text in them as any other: content controls hide it
 * from readers of cells, and LibreOffice multiplies it.
 *
 * @param fieldId the field
 * @param number the number of the part, from 1
 * @param newLine whether a line break of the value was taken between this part and the one before
 */
public record WordMark(String fieldId, int number, boolean newLine) {
  private static final String PREFIX = "mf_";

  private static final String WITHIN_LINE = "_g";

  /** Letters and digits stand for themselves, anything else as its UTF-16 code. */
  private static final Pattern NAME =
      Pattern.compile(PREFIX + "((?:[A-Za-z0-9]|_[0-9a-f]{4})+)(?:_p(\\d{1,6})(n?))?(?:_g)?");

  private static final Pattern CODE = Pattern.compile("_([0-9a-f]{4})");

  /** The tag of a content control, in files written before there were bookmarks. */
  private static final Pattern TAG = Pattern.compile("([^:]+)(?::(\\d{1,6})(:newline)?.*)?");

  /** The mark of a part. */
  static WordMark of(FormLayout.ValuePart part) {
    return new WordMark(part.field().id(), part.number(), part.number() > 1 && part.newLine());
  }

  /** The mark of the first part of a field, on the first page. */
  public static WordMark first(String fieldId) {
    return new WordMark(fieldId, 1, false);
  }

  /** The name of the mark of a place within a line of an office's file, beside printed words. */
  public static String withinLine(String fieldId) {
    return first(fieldId).name() + WITHIN_LINE;
  }

  /** Whether a bookmark of ours has printed words beside it. */
  public static boolean isWithinLine(String name) {
    return name.endsWith(WITHIN_LINE);
  }

  /** What the name of a bookmark says, if it is one of ours. */
  static Optional<WordMark> named(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id =
        CODE.matcher(matcher.group(1))
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))));
    return Optional.of(of(id, matcher.group(2), "n".equals(matcher.group(3))));
  }

  /** What the tag of a content control says. */
  static Optional<WordMark> tagged(String tag) {
    Matcher matcher = TAG.matcher(tag);
    return matcher.matches()
        ? Optional.of(of(matcher.group(1), matcher.group(2), matcher.group(3) != null))
        : Optional.empty();
  }

  private static WordMark of(String id, String number, boolean newLine) {
    return new WordMark(id, number == null ? 1 : Integer.parseInt(number), newLine);
  }

  /** Its name in the Word file. */
  public String name() {
    StringBuilder name = new StringBuilder(PREFIX);
    fieldId
        .chars()
        .forEach(
            c -> {
              if (c < 128 && Character.isLetterOrDigit(c)) {
                name.append((char) c);
              } else {
                name.append("_%04x".formatted(c));
              }
            });
    if (number > 1) {
      name.append("_p").append(number).append(newLine ? "n" : "");
    }
    return name.toString();
  }
}
