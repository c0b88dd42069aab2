package minshen.dossier;

import java.util.regex.Pattern;

/** 公民身份号码 (GB 11643-1999): 17 digits and a check character, with a day of birth inside. */
public final class IdentityNumber {
  /** How many characters one has. */
  public static final int LENGTH = 18;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdentityNumber() {}

  /** Whether a text is such a number, its check character included. */
  public static boolean isOne(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(text.charAt(LENGTH - 1));
  }
}
