package minshen.form;

import java.util.Locale;
import minshen.words.Message;
import minshen.words.Words;

/**
 * A character that no font at hand can print, or that is no character to be printed at all. Nothing
 * is drawn in its place and nothing is left out: whoever typed it is told where it stands.
 */
public final class UnprintableCharacterException extends RuntimeException {
  private final int codePoint;
  private final String fieldId;
  private final String fieldLabel;

  /** A character in a field. */
  public UnprintableCharacterException(int codePoint, String fieldId, String fieldLabel) {
    this.codePoint = codePoint;
    this.fieldId = fieldId;
    this.fieldLabel = fieldLabel;
  }

  /** The character. */
  public int codePoint() {
    return codePoint;
  }

  /** The character's number, as U+2020C. */
  public String unicode() {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /** The field it stands in. */
  public String fieldId() {
    return fieldId;
  }

  /** What people call that field. */
  public String fieldLabel() {
    return fieldLabel;
  }

  /** What is wrong and how to mend it. */
  public Message problem() {
    if (Typeface.isControl(codePoint)) {
      return Message.of("form.control-character", fieldLabel, unicode());
    }
    return Message.of("form.unprintable", fieldLabel, Character.toString(codePoint), unicode());
  }

  @Override
  public String getMessage() {
    return fieldId + ": " + Words.CHINESE.say(problem());
  }
}
