package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our own PDFs come back with what was filled in, breaks and continuation pages included. */
class PdfRoundTripTest {
  /** A sentence in it ends at the very edge of its cell, so that nobody can see a break there. */
  private static final String BY_CHANCE = "jinyun-park-c1-minhang-platform-2025";

  private static Map<String, Samples.Sample> samples() {
    Map<String, Samples.Sample> samples = new LinkedHashMap<>(Samples.all());
    samples.putAll(Demos.filled());
    samples.put("nasty", Samples.application(WordRoundTripTest.nasty()));
    samples.put("nasty-platform", WordRoundTripTest.nastyPlatform());
    return samples;
  }

  @TestFactory
  Stream<DynamicTest> valuesComeBack() {
    return samples().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(), () -> assertRead(sample.getKey(), sample.getValue())));
  }

  private static void assertRead(String name, Samples.Sample sample) {
    Map<String, String> written = new LinkedHashMap<>(sample.values());
    // The place beside the seal has no lines around it, and says the name once more.
    written.remove("applicantSeal");
    Map<String, String> read = Copies.read(sample.form(), sample.pdf());
    // The next tab stop may be nearer than a blank is wide.
    read.replaceAll((id, value) -> seen(value, written.get(id).contains("\t")));
    written.replaceAll((_, value) -> seen(value, value.contains("\t")));

    if (name.equals(BY_CHANCE)) {
      read.replaceAll((_, value) -> value.replace("\n", ""));
      written.replaceAll((_, value) -> value.replace("\n", ""));
    }
    assertThat(read).isEqualTo(written);
  }

  /** What paper shows of blanks: neither those at the ends of lines nor blank lines. */
  private static String seen(String text, boolean hasTabs) {
    return text.replaceAll("[ \\t]+", hasTabs ? "" : " ").replaceAll(" ?\\n[ \\n]*", "\n").strip();
  }
}
