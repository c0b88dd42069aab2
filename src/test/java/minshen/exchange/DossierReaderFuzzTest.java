package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import minshen.dossier.Fixture;
import minshen.files.InputException;
import minshen.words.Words;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes are: a dossier, or one line that says why not. */
class DossierReaderFuzzTest {
  private static final String YAML =
      """
      format: minshen-dossier/1
      applicant: { name: "上海\\u0041", contact: { phone: '021-1' } }
      readings: { R1: alternative }
      years: [2026]
      ledger:
        - { item: T-06, year: 2025, amount: 150.00, project: &p 甲 }
      claims:
        - id: c1
          item: T-03
          variant: trial
          project: *p
          eventDate: 2025-09-30
          facts: { citySupport: 500, phase: III }
          answers: { scope: yes }
          projectLead: |
            王
            五
      """;

  private static final String JSON =
      """
      { "format": "minshen-dossier/1", "years": [2026, 2027],
        "claims": [ { "id": "c1", "item": "T-06", "products": [ { "name": "\\ud83d\\ude00" } ] } ] }
      """;

  private final DossierReader reader = new DossierReader(Fixture.LIBRARY);

  @Property(tries = 3000)
  void aDamagedYamlFileIsReadOrRefusedInOneLine(
      @ForAll @IntRange(max = 600) int from,
      @ForAll @IntRange(max = 12) int length,
      @ForAll("insertions") String insertion) {
    survives(damaged(YAML, from, length, insertion));
  }

  @Property(tries = 3000)
  void aDamagedJsonFileIsReadOrRefusedInOneLine(
      @ForAll @IntRange(max = 200) int from,
      @ForAll @IntRange(max = 12) int length,
      @ForAll("insertions") String insertion) {
    survives(damaged(JSON, from, length, insertion));
  }

  @Property(tries = 1000)
  void anyBytesAreReadOrRefusedInOneLine(@ForAll byte[] bytes) {
    survives(bytes);
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedInOneLine(@ForAll String text) {
    survives(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> insertions() {
    Arbitrary<String> meaningful =
        Arbitraries.strings()
            .withChars(" \t\n\r:-?[]{},#&*!|>'\"%@`~\\/.0x9eE+\u0000\uFEFF\u0085\u2028闵")
            .ofMaxLength(8);
    return Arbitraries.oneOf(meaningful, Arbitraries.strings().ofMaxLength(3));
  }

  private void survives(byte[] bytes) {
    try {
      reader.read(bytes, "f.yaml", ClaimsWanted.ANY);
    } catch (InputException e) {
      for (Words words : Words.all()) {
        assertThat(e.say(words)).startsWith("f.yaml").hasSizeLessThan(300).doesNotContain("\n");
      }
      assertThat(e.say(Words.CHINESE)).containsPattern("[\\u4e00-\\u9fff]");
      assertThat(e.place().line()).isNotNegative();
    }
  }

  private static byte[] damaged(String text, int from, int length, String insertion) {
    int start = Math.min(from, text.length());
    int end = Math.min(start + length, text.length());
    return (text.substring(0, start) + insertion + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }
}
