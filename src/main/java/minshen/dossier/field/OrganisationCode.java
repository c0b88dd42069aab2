package minshen.dossier.field;

/**
 * 组织机构代码, GB 11714-1997: eight digits or capital letters and a check character, 11 − Σ value ×
 * weight mod 11, where 10 is written X and 11 is written 0. It lives on in places 9–17 of the
 * 统一社会信用代码.
 */
final class OrganisationCode {
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "0X987654321";

  private OrganisationCode() {}

  /** Whether the ninth place of a code is its check character. */
  static boolean holds(String code) {
    return code.charAt(WEIGHTS.length) == checkCharacter(code);
  }

  static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      // A to Z count 10 to 35, as in Character.digit.
      sum += Character.digit(code.charAt(i), Character.MAX_RADIX) * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }
}
