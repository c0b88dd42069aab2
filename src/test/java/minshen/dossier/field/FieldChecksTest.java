package minshen.dossier.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import minshen.packs.PackLoader;
import minshen.policy.Region;
import minshen.words.Words;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldChecksTest {
  private static final String CODE = "91310112MA1GBK7Q5E";

  @ParameterizedTest
  @ValueSource(strings = {CODE, "914403001922038216", "9144030071526726XG"})
  void creditCodesInUseAreGood(String code) {
    assertThat(new CreditCode().check(code)).isEqualTo(Verdict.good());
  }

  @ParameterizedTest
  @CsvSource({
    "91310112MA1GBK7Q5, 应为 18 位，现在是 17 位",
    "91310112MA1GBK7Q5EE, 应为 18 位，现在是 19 位",
    "91310112MA1GBK7QOE, 不能含有“O”，只用数字和除 I、O、S、V、Z 以外的大写字母",
    "91310112MA1GBK7Q5F, 校验位不符，请对照营业执照逐位核对"
  })
  void wrongCreditCodesSayWhy(String code, String why) {
    assertThat(why(new CreditCode().check(code))).isEqualTo(why);
  }

  @Test
  void anOrganisationCodeThatDoesNotFitIsDoubtful() {
    // Place 17 is changed and place 18 made to fit again.
    String broken = CODE.substring(0, 16) + "6";
    String code = broken + CreditCode.checkCharacter(broken);
    Verdict verdict = new CreditCode().check(code.toLowerCase(Locale.ROOT));
    assertThat(doubt(verdict)).startsWith("第 9 至 17 位");
    assertThat(verdict.best("")).isEqualTo(code);
  }

  @Test
  void aLetterInTheDivisionIsDoubtful() {
    String body = "9131A112MA1GBK7Q5";
    Verdict verdict = new CreditCode().check(body + CreditCode.checkCharacter(body));
    assertThat(doubt(verdict)).isEqualTo("第 3 至 8 位是行政区划码，应为数字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"91310112ma1gbk7q5e", "91310112 MA1GBK7Q5E ", "９１310112MA1GBK7Q5E"})
  void anUntidyCreditCodeIsUnderstood(String typed) {
    assertThat(new CreditCode().check(typed)).isEqualTo(new Verdict.Untidy(CODE));
  }

  @Property
  void anySingleChangedPlaceIsCaught(
      @ForAll("codes") String code,
      @ForAll @IntRange(max = 17) int place,
      @ForAll @IntRange(max = 30) int other) {
    char changed = CreditCode.ALPHABET.charAt(other);
    String typed = code.substring(0, place) + changed + code.substring(place + 1);
    assertThat(new CreditCode().check(code)).isEqualTo(Verdict.good());
    assertThat(new CreditCode().check(typed) instanceof Verdict.Good).isEqualTo(typed.equals(code));
  }

  @Property
  void anyTwoSwappedNeighboursAreCaught(
      @ForAll("codes") String code, @ForAll @IntRange(max = 16) int place) {
    String typed =
        code.substring(0, place)
            + code.charAt(place + 1)
            + code.charAt(place)
            + code.substring(place + 2);
    assertThat(new CreditCode().check(typed) instanceof Verdict.Good).isEqualTo(typed.equals(code));
  }

  @Property
  void noTextBreaksACheck(@ForAll String typed) {
    for (FieldCheck check :
        new FieldCheck[] {
          new CreditCode(),
          new Mobile(),
          new Phone(),
          new Email(),
          new BankAccount(),
          new Industries(),
          TOWNS
        }) {
      assertThat(check.check(typed)).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> codes() {
    Arbitrary<String> division = Arbitraries.strings().numeric().ofLength(6);
    Arbitrary<String> body = Arbitraries.strings().withChars(CreditCode.ALPHABET).ofLength(8);
    return division.flatMap(
        d ->
            body.map(
                b -> {
                  String code = "91" + d + b + OrganisationCode.checkCharacter(b);
                  return code + CreditCode.checkCharacter(code);
                }));
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678, 13812345678", "138 1234 5678, 13812345678", "138-1234-5678, 13812345678",
    "+8613812345678, 13812345678", "19912345678, 19912345678", "１３８12345678, 13812345678"
  })
  void mobileNumbersAreUnderstood(String typed, String best) {
    Verdict verdict = new Mobile().check(typed);
    assertThat(verdict).isNotInstanceOf(Verdict.Wrong.class);
    assertThat(verdict.best(typed)).isEqualTo(best);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1381234567", "138123456789", "12812345678", "021-64881234", "1381234567X", "无"})
  void whatIsNoMobileNumberIsRefused(String typed) {
    assertThat(new Mobile().check(typed)).isInstanceOf(Verdict.Wrong.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "021-64881234", "02164881234", "021 6488 1234", "(021)64881234", "021-64881234转801",
        "021-64881234-801", "+86 21 64881234", "010-65881234", "0512-65881234", "13812345678",
        "400-820-8820", "+852 2123 4567", "021-64881234 ext. 12"
      })
  void phonesWithAnAreaCodeAreGood(String typed) {
    assertThat(new Phone().check(typed)).isEqualTo(Verdict.good());
  }

  @Test
  void aNumberOfEightDigitsIsOneOfShanghai() {
    assertThat(new Phone().check("64881234")).isEqualTo(new Verdict.Untidy("021-64881234"));
    assertThat(new Phone().check("6488 1234转8")).isEqualTo(new Verdict.Untidy("021-64881234转8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6488123", "021-6488123", "12345678", "021", "abc", "400FLOWERS", "0"})
  void whatIsNoPhoneIsRefused(String typed) {
    assertThat(new Phone().check(typed)).isInstanceOf(Verdict.Wrong.class);
  }

  @ParameterizedTest
  @CsvSource({"a@b.com, true", "a.b@c.com.cn, true", "a@b, false", "a b@, false", "无, false"})
  void emailsAreChecked(String typed, boolean good) {
    assertThat(new Email().check(typed) instanceof Verdict.Good).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "12345678, 12345678",
    "6222 0210 0111 2222 333, 6222021001112222333",
    "0312-4500-0400-12345, 0312-4500-0400-12345",
    "０３１２－4500 – 0400-12345, 0312-4500-0400-12345",
    "-12345678-, 12345678"
  })
  void accountsMayBeGroupedAndKeepTheirHyphens(String typed, String best) {
    assertThat(new BankAccount().check(typed).best(typed)).isEqualTo(best);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "123456789012345678901234567890123", "12345678A", "工行"})
  void whatIsNoAccountIsRefused(String typed) {
    assertThat(new BankAccount().check(typed)).isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void industriesAreThoseOfTheStandard() {
    assertThat(Industries.known()).hasSizeBetween(90, 130);
    assertThat(Industries.known()).allMatch(i -> i.code().matches("\\d{4}") && !i.name().isBlank());
    assertThat(Industries.name("2761")).contains("生物药品制造");
    assertThat(Industries.name("C2761")).contains("生物药品制造");
    assertThat(Industries.name("0111")).isEmpty();
    assertThat(new Industries().check("276")).isInstanceOf(Verdict.Wrong.class);
    assertThat(new Industries().check("C2761")).isEqualTo(new Verdict.Untidy("2761"));
    assertThat(new Industries().check("0111")).isEqualTo(Verdict.good());
  }

  private static final Towns TOWNS = new Towns(Region.towns(PackLoader.bundled()));

  @Test
  void townsMayBeAnyTextButShortNamesAreCompleted() {
    assertThat(TOWNS.check("莘庄工业区")).isEqualTo(Verdict.good());
    assertThat(TOWNS.check("浦江")).isEqualTo(new Verdict.Untidy("浦江镇"));
    assertThat(TOWNS.check("江川")).isEqualTo(new Verdict.Untidy("江川路街道"));
    assertThat(TOWNS.check("莘庄")).isEqualTo(Verdict.good());
    assertThat(TOWNS.check("紫竹高新区")).isEqualTo(Verdict.good());
  }

  private static String doubt(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Doubtful.class);
    return Words.CHINESE.say(((Verdict.Doubtful) verdict).why());
  }

  private static String why(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Wrong.class);
    String said = Words.CHINESE.say(((Verdict.Wrong) verdict).why());
    assertThat(Words.ENGLISH.say(((Verdict.Wrong) verdict).why()).toLowerCase(Locale.ROOT))
        .isASCII();
    return said;
  }
}
