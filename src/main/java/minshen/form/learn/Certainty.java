package minshen.form.learn;

import java.util.Locale;
import minshen.words.Message;

/** How far it is known what a place of an office's form shows. */
public enum Certainty {
  /** It says so. */
  SURE,
  /** It may be so: somebody has to look. */
  UNSURE,
  /** Nobody knows, or the program has no such field. */
  UNKNOWN,
  /** It is left to a pen or to an official. */
  SIGNED;

  /** What people call it. */
  public Message label() {
    return Message.of("form.learn." + name().toLowerCase(Locale.ROOT));
  }
}
