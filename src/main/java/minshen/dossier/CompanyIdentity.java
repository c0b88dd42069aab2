package minshen.dossier;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.field.CreditCode;
import minshen.dossier.field.Verdict;

/** What a company is recognised by: its 统一社会信用代码 and its name, however they are written. */
public final class CompanyIdentity {
  /** Of a shorter name, one character is too much of it to be a slip. */
  private static final int LEAST_NAME = 5;

  /** Characters that tell sister companies apart, such as 一厂 and 二厂. */
  private static final String TELLING = "0123456789一二三四五六七八九十甲乙丙丁东南西北";

  /** Those that do so beside two codes; alone they may be a slip. */
  private static final String TELLING_BESIDE_CODES =
      TELLING + "戊己庚辛壬癸中前后左右上下新老大小abcdefghijklmnopqrstuvwxyz";

  private final Optional<String> creditCode;
  private final Optional<String> name;
  private final Optional<String> plainCode;
  private final Optional<String> plainName;
  private final Optional<String> shortName;

  /**
   * @param creditCode its code, as written
   * @param name its name, as written
   */
  public CompanyIdentity(Optional<String> creditCode, Optional<String> name) {
    this.creditCode = creditCode;
    this.name = name;
    this.plainCode = creditCode.map(CompanyIdentity::plainCode);
    this.plainName = name.map(CompanyIdentity::plainName);
    this.shortName = plainName.map(CompanyIdentity::withoutForm);
  }

  /** What one company's data is to another's. */
  public enum Likeness {
    /** It is the same company. */
    SAME,
    /** One of the two may be mistyped; only people can tell. */
    ALIKE,
    /** It is another company. */
    OTHER
  }

  /** What an applicant is recognised by. */
  public static CompanyIdentity of(Applicant applicant) {
    return new CompanyIdentity(applicant.creditCode(), applicant.name());
  }

  /**
   * Whether another company is this one. A code decides; a name does where one of the two has no
   * code. They are alike if the code or the name is one character off, or two neighbours in it are
   * swapped, or only one of the two is the same; but two codes that hold are two companies, even if
   * their names differ by a character, and so are two codes beside names that are told apart.
   */
  public Likeness to(CompanyIdentity other) {
    boolean sameName = plainName.isPresent() && plainName.equals(other.plainName);
    if (plainCode.isEmpty() || other.plainCode.isEmpty()) {
      return sameName ? Likeness.SAME : isNearName(other) ? Likeness.ALIKE : Likeness.OTHER;
    }
    String code = plainCode.get();
    String otherCode = other.plainCode.get();
    if (code.equals(otherCode)) {
      return Likeness.SAME;
    }
    boolean isNear = !isSister(other) && (isOneOff(code, otherCode) || isNearName(other));
    return sameName || (isNear && !(holds(code) && holds(otherCode)))
        ? Likeness.ALIKE
        : Likeness.OTHER;
  }

  /**
   * What it is looked up by: two companies that are the same or alike have one of these in common,
   * and so may others.
   */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    plainCode.ifPresent(code -> addShortened(code, keys));
    shortName.ifPresent(name -> addShortened(name, keys));
    return keys;
  }

  /** Of two texts that are one character off, both have this or that text without a character. */
  private static void addShortened(String text, Set<String> keys) {
    keys.add(text);
    for (int i = 0; i < text.length(); i++) {
      keys.add(text.substring(0, i) + rest(text, i + 1));
    }
  }

  /** Whether it has a code. */
  public boolean hasCode() {
    return creditCode.isPresent();
  }

  /** Whether nothing is known of it. */
  public boolean isBlank() {
    return creditCode.isEmpty() && name.isEmpty();
  }

  /** Its name and code as people read them. */
  @Override
  public String toString() {
    return name.orElse("?") + creditCode.map(code -> " " + code).orElse("");
  }

  private static boolean holds(String code) {
    return !(new CreditCode().check(code) instanceof Verdict.Wrong);
  }

  private static String plainCode(String code) {
    return normal(code).replaceAll("[\\-—–]", "").toUpperCase(Locale.ROOT);
  }

  private static String plainName(String name) {
    return normal(name).toLowerCase(Locale.ROOT);
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }

  /** Whether the names are those of sisters: one character that tells them apart is other. */
  private boolean isSister(CompanyIdentity other) {
    return shortName.isPresent()
        && other.shortName.isPresent()
        && !shortName.equals(other.shortName)
        && isOneOff(shortName.get(), other.shortName.get())
        && isTold(shortName.get(), other.shortName.get(), TELLING_BESIDE_CODES);
  }

  private boolean isNearName(CompanyIdentity other) {
    if (shortName.isEmpty() || other.shortName.isEmpty()) {
      return false;
    }
    String shortOne = shortName.get();
    String shortOther = other.shortName.get();
    return Math.min(shortOne.length(), shortOther.length()) >= LEAST_NAME
        && (shortOne.equals(shortOther)
            || (isOneOff(shortOne, shortOther) && !isTold(shortOne, shortOther, TELLING)));
  }

  /** A name without what is left out or taken for another when names are copied. */
  private static String withoutForm(String name) {
    return name.replace("有限责任公司", "有限公司").replaceAll("[()·.,，、\"“”]", "");
  }

  /** Whether the one character in which two texts of a length differ tells companies apart. */
  private static boolean isTold(String one, String other, String telling) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = common(one, other);
    return telling.indexOf(one.charAt(at)) >= 0 && telling.indexOf(other.charAt(at)) >= 0;
  }

  /** Whether one character is other, lacks or is too many, or two neighbours are swapped. */
  private static boolean isOneOff(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    int at = common(longer, shorter);
    if (longer.length() == shorter.length()) {
      return rest(longer, at + 1).equals(rest(shorter, at + 1))
          || (at + 1 < longer.length()
              && longer.charAt(at) == shorter.charAt(at + 1)
              && longer.charAt(at + 1) == shorter.charAt(at)
              && rest(longer, at + 2).equals(rest(shorter, at + 2)));
    }
    return longer.length() == shorter.length() + 1
        && rest(longer, at + 1).equals(rest(shorter, at));
  }

  private static int common(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String rest(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
