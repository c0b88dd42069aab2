package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that every system can write. */
class SafeNameTest {
  /** What people see as one character, and what they do not see. */
  private static final List<String> CLUSTERS =
      List.of(
          "a",
          "合",
          "𠮷",
          "e\u0301\u0323",
          "👨\u200d👩\u200d👧",
          "🇨🇳",
          "각",
          "葛\udb40\udd00",
          "\u0915\u094d\u0937");

  private static final List<String> ODD =
      List.of(
          "/", "\\", ":", "*", "?", "\"", "<", ">", "|", ".", " ", "\t", "\u0000", "\u0085",
          "\u2028", "\u3000", "\u202e", "\u2067", "\ufeff", "\u200d", "\ud800", "\udc00", "\ue000",
          "\u0378", "\uffff", "\u037e", "\u0301", "\u0338", "CON", "nul", "COM¹", "lpt9", "conin$",
          ".pdf", "A", "Å");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "02-市级立项材料|02-市级立项材料",
        "a/b\\c:d*e?f|a_b_c_d_e_f",
        "con|_con",
        "COM¹.申请|_COM¹.申请",
        "NUL.txt|_NUL.txt",
        "NUL .txt|_NUL .txt",
        "console|console",
        "名字. . .|名字",
        "...|_",
        "一\u200b\u202e二\u0000\t三|一二 三",
        "e\u0301a|éa",
        "\ud800x\ue000|_x_",
        "《表》（一式 两份）|《表》（一式 两份）"
      })
  void whatSomeSystemCannotWriteIsReplaced(String text, String name) {
    assertThat(SafeName.of(text)).isEqualTo(name);
  }

  @Test
  void aFileKeepsItsEndingWhenItIsCut() {
    assertThat(SafeName.ofFile("𠮷市级立项材料".repeat(20) + ".pdf", 60))
        .hasSize(60)
        .startsWith("𠮷市级立项材料𠮷")
        .endsWith(".pdf");
    assertThat(SafeName.ofFile("con.pdf")).isEqualTo("_con.pdf");
    assertThat(SafeName.ofFile("合同 . .pdf")).isEqualTo("合同.pdf");
    assertThat(SafeName.ofFile("3.2 关于研发投入的专项说明")).isEqualTo("3.2 关于研发投入的专项说明");
    assertThat(SafeName.ofFile("合".repeat(56) + " .abcdefghijkl", 60))
        .isEqualTo("合".repeat(56) + ".ab");
    assertThat(SafeName.ofFile("")).isEqualTo("_");
  }

  @Property
  void everySystemCanWriteIt(
      @ForAll("texts") String text, @ForAll @IntRange(min = 12, max = 300) int units) {
    for (String name : List.of(SafeName.of(text, units), SafeName.ofFile(text, units))) {
      assertThat(name).isNotEmpty().hasSizeLessThanOrEqualTo(units);
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
      assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
      assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|]|^\\s|[. ]$");
      assertThat(name.codePoints().map(Character::getType))
          .doesNotContain(
              (int) Character.CONTROL,
              (int) Character.SURROGATE,
              (int) Character.PRIVATE_USE,
              (int) Character.UNASSIGNED);
      assertThat(name).doesNotContainPattern("[\\p{Cf}&&[^\u200c\u200d]]");
      assertThat(name).doesNotMatch("(?i)(con|prn|aux|nul|conin\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");
    }
  }

  @Property
  void aNameIsItsOwnName(@ForAll("texts") String text) {
    assertThat(SafeName.of(SafeName.of(text))).isEqualTo(SafeName.of(text));
    assertThat(SafeName.ofFile(SafeName.ofFile(text))).isEqualTo(SafeName.ofFile(text));
  }

  @Property
  void noCharacterIsCut(
      @ForAll("clusters") String cluster,
      @ForAll @IntRange(max = 9) int before,
      @ForAll @IntRange(min = 30, max = 90) int units) {
    String text = "x".repeat(before) + cluster.repeat(120);
    String whole = Normalizer.normalize(cluster, Normalizer.Form.NFC);
    String name = SafeName.of(text, units);
    assertThat(name).startsWith("x".repeat(before));
    String rest = name.substring(before);
    assertThat(rest).isEqualTo(whole.repeat(rest.length() / whole.length())).isNotEmpty();
    assertThat(name.length() + whole.length() > units || utf8(name) + utf8(whole) > 200)
        .as("as much of it as there is room for")
        .isTrue();
    assertThat(SafeName.ofFile(text + ".pdf", units)).endsWith(whole + ".pdf");
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void theDiskTakesThem(@TempDir Path folder) throws IOException {
    for (String odd : ODD) {
      String name = SafeName.ofFile((odd + "合同").repeat(60) + ".pdf");
      assertThat(Files.createFile(folder.resolve(name)).getFileName()).hasToString(name);
      Files.delete(folder.resolve(name));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(CLUSTERS), Arbitraries.of(ODD), Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(80)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> clusters() {
    return Arbitraries.of(CLUSTERS);
  }
}
