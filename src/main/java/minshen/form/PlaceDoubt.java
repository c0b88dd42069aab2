package minshen.form;

import java.util.Locale;

/** Why nobody can tell what a place of a filled form says. */
public enum PlaceDoubt {
  /** Two texts are printed over each other. */
  OVERPRINTED,
  /** A text box or a table stands beside the text in it. */
  BOX_BESIDE,
  /** The place that the file names is not the one beside the printed words. */
  ELSEWHERE,
  /** Characters turn the direction of reading, so that it reads otherwise than it is stored. */
  TURNED;

  /** The key of what people are told. */
  public String key() {
    return "form.doubt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
