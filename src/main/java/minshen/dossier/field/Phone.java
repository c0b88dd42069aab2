package minshen.dossier.field;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A telephone or fax number with its area code, by the numbering plans of libphonenumber; a mobile
 * number and one from abroad (with +) will do. A number of eight digits alone is one of Shanghai
 * and gets its area code 021. An extension (转801) is left aside.
 */
public final class Phone implements FieldCheck {
  private static final Pattern EXTENSION =
      Pattern.compile("\\s*((转|分机|ext\\.?|#)\\s*|(?<=\\d{7})-)\\d{1,5}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHANGHAI = Pattern.compile("[2-9]\\d{7}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  @Override
  public Verdict check(String typed) {
    String written = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    String number = EXTENSION.matcher(written).replaceFirst("");
    String bare = Typing.bare(number);
    boolean withoutArea = SHANGHAI.matcher(bare).matches();
    if (LETTERS.matcher(number).find() || !isValid(withoutArea ? "021" + bare : number)) {
      return Verdict.wrong("dossier.phone");
    }
    String extension = written.substring(number.length());
    return withoutArea
        ? new Verdict.Untidy("021-" + bare + extension)
        : Verdict.written(typed, written);
  }

  private static boolean isValid(String number) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      return util.isValidNumber(util.parse(number, "CN"));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
