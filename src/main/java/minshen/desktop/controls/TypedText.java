package minshen.desktop.controls;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/**
 * What may come into a text field, typed or pasted: no more than a length, and no characters that
 * nobody sees. A text of megabytes is cut before anything looks at it.
 */
public final class TypedText {
  private TypedText() {}

  /**
   * Limits a control to texts that a form can take.
   *
   * @param longest how many characters it takes at most
   * @param lines whether it may have line breaks; else they become blanks
   */
  public static void limit(TextInputControl control, int longest, boolean lines) {
    control.setTextFormatter(new TextFormatter<>(change -> limited(change, longest, lines)));
  }

  /** A text as it comes in: cut to a length, without what nobody sees. */
  static String plain(String text, int longest, boolean lines) {
    StringBuilder plain = new StringBuilder();
    int end = Math.min(text.length(), longest);
    if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.substring(0, end)
        .replace("\r\n", "\n")
        .codePoints()
        .map(c -> visible(c, lines))
        .filter(c -> c >= 0)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static TextFormatter.Change limited(
      TextFormatter.Change change, int longest, boolean lines) {
    if (!change.isAdded()) {
      return change;
    }
    int kept = change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
    String text = plain(change.getText(), Math.max(0, longest - kept), lines);
    if (!text.equals(change.getText())) {
      change.setText(text);
      int end = change.getRangeStart() + text.length();
      change.selectRange(end, end);
    }
    return change;
  }

  /** The character to take for one that was typed; negative for none. */
  private static int visible(int c, boolean lines) {
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0B) {
      return lines ? '\n' : ' ';
    }
    if (c == '\t' || c == 0xA0 || c == 0x202F || c == 0x2007) {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> -1;
      default -> c;
    };
  }
}
