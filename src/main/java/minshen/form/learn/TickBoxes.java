package minshen.form.learn;

import java.util.regex.Pattern;

/** Boxes of a form that are ticked with a pen, each with words behind it. */
final class TickBoxes {
  private static final Pattern BOX = Pattern.compile("[□☐◻▢☑☒■]");
  private static final Pattern TICKED = Pattern.compile("[☑☒■√✓✔]");

  private TickBoxes() {}

  /** Whether a text has boxes. */
  static boolean are(String text) {
    return BOX.matcher(text).find();
  }

  /** Whether one of them is ticked. */
  static boolean isTicked(String text) {
    return TICKED.matcher(text).find();
  }

  /** What stands before the first. */
  static String label(String text) {
    return BOX.split(text, 2)[0].strip().replaceAll("[:：]$", "");
  }
}
