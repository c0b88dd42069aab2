package minshen.dossier.field;

import java.util.regex.Pattern;

/**
 * A mainland mobile number: 11 digits, 13 to 19 first (电信网编号计划). New ranges are opened often, so no
 * table of ranges is kept. A +86 before it, blanks and hyphens are understood.
 */
public final class Mobile implements FieldCheck {
  private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");

  @Override
  public Verdict check(String typed) {
    String number = COUNTRY.matcher(Typing.bare(typed)).replaceFirst("");
    return NUMBER.matcher(number).matches()
        ? Verdict.written(typed, number)
        : Verdict.wrong("dossier.mobile");
  }
}
