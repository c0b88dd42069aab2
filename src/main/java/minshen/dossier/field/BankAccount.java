package minshen.dossier.field;

import java.util.regex.Pattern;

/**
 * A bank account: 8 to 32 digits. Blanks that group them are left out; hyphens belong to the
 * account as some banks write it, and stay.
 */
public final class BankAccount implements FieldCheck {
  private static final Pattern DIGITS = Pattern.compile("\\d{8,32}");

  @Override
  public Verdict check(String typed) {
    return DIGITS.matcher(Typing.bare(typed)).matches()
        ? Verdict.written(typed, Typing.hyphenated(typed))
        : Verdict.wrong("dossier.bank-account");
  }
}
