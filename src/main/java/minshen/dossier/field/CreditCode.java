package minshen.dossier.field;

import java.util.Locale;
import java.util.Optional;

/**
 * 统一社会信用代码, GB 32100-2015: 18 places of digits and capital letters without I, O, S, V, Z. Places
 * 3–8 are the digits of a 行政区划, places 9–17 an {@link OrganisationCode}, place 18 is the check
 * character: (31 − Σ value × 3^(place−1) mod 31) mod 31. Length, letters and check character
 * decide; a code that only its division or organisation code speaks against is doubtful.
 */
public final class CreditCode implements FieldCheck {
  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int PLACES = 18;
  private static final int MODULUS = ALPHABET.length();
  private static final int DIVISION_FROM = 2;
  private static final int ORGANISATION_FROM = 8;

  @Override
  public Verdict check(String typed) {
    String code = Typing.bare(typed).toUpperCase(Locale.ROOT);
    if (code.length() != PLACES) {
      return Verdict.wrong("dossier.credit-code-length", code.length());
    }
    Optional<String> strange = strange(code);
    if (strange.isPresent()) {
      return Verdict.wrong("dossier.credit-code-letter", strange.get());
    }
    if (code.charAt(PLACES - 1) != checkCharacter(code)) {
      return Verdict.wrong("dossier.credit-code-check");
    }
    if (!code.substring(DIVISION_FROM, ORGANISATION_FROM).chars().allMatch(Character::isDigit)) {
      return Verdict.doubtful(code, "dossier.credit-code-division");
    }
    if (!OrganisationCode.holds(code.substring(ORGANISATION_FROM, PLACES - 1))) {
      return Verdict.doubtful(code, "dossier.credit-code-organisation");
    }
    return Verdict.written(typed, code);
  }

  /** The check character of the first 17 places. */
  public static char checkCharacter(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < PLACES - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  private static Optional<String> strange(String code) {
    return code.codePoints()
        .filter(c -> ALPHABET.indexOf(c) < 0)
        .mapToObj(Character::toString)
        .findFirst();
  }
}
