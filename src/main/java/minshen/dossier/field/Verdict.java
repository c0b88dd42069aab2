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
   * It keeps the rule itself, but not one that codes in use keep as well: it is to be looked at.
   *
   * @param better how it is usually written
   * @param why what is strange about it
   */
  record Doubtful(String better, Message why) implements Verdict {}

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

  /** Doubtful for a reason. */
  static Verdict doubtful(String better, String key, Object... arguments) {
    return new Doubtful(better, Message.of(key, arguments));
  }

  /** The text in its usual form, or as typed. */
  default String best(String typed) {
    return switch (this) {
      case Untidy untidy -> untidy.better();
      case Doubtful doubtful -> doubtful.better();
      case Good _, Wrong _ -> typed;
    };
  }
}
