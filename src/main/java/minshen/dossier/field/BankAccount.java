package minshen.dossier.field;

import java.util.regex.Pattern;

/** A bank account: 8 to 32 digits. Blanks and hyphens that group them are understood. */
public final class BankAccount implements FieldCheck {
  private static final Pattern DIGITS = Pattern.compile("\\d{8,32}");

  @Override
  public Verdict check(String typed) {
    String digits = Typing.bare(typed);
    return DIGITS.matcher(digits).matches()
        ? Verdict.written(typed, digits)
        : Verdict.wrong("dossier.bank-account");
  }
}
