package minshen.dossier.field;

import minshen.words.Message;

/** What a check finds of what was typed into one field. */
public sealed interface Verdict {
  /** It is as it should be. */
  record Good() implements Verdict {}

  /**
   * It says what it should, but not in the usual form: the program understands it.
   *
   * @param better how it is usually written
   */
  record Untidy(String better) implements Verdict {}

  /**
   * It cannot be right.
   *
   * @param why what is wrong and how to mend it
   */
  record Wrong(Message why) implements Verdict {}

  /** As it should be. */
  static Verdict good() {
    return new Good();
  }

  /** Good if the typed text is already in its usual form, else untidy. */
  static Verdict written(String typed, String better) {
    return typed.equals(better) ? good() : new Untidy(better);
  }

  /** Wrong for a reason. */
  static Verdict wrong(String key, Object... arguments) {
    return new Wrong(Message.of(key, arguments));
  }

  /** The text in its usual form, or as typed. */
  default String best(String typed) {
    return this instanceof Untidy untidy ? untidy.better() : typed;
  }
}
