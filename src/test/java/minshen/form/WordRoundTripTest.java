package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minshen.form.Offices.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What clerks and consultants do to our Word files: open and save them in another office program,
 * in any of its formats, or read them with a tool. Every value comes back as it was written.
 */
class WordRoundTripTest {
  @TempDir static Path folder;

  private static final Map<String, Samples.Sample> SAMPLES = samples();

  private static Map<String, Samples.Sample> samples() {
    Map<String, Samples.Sample> samples = new LinkedHashMap<>(Samples.all());
    samples.putAll(Demos.filled());
    samples.put("nasty", Samples.application(nasty()));
    samples.put("nasty-platform", nastyPlatform());
    return samples;
  }

  /** No font of every machine has it, so that the form is laid out with another in its place. */
  private static final String RARE = "𠮷";

  private static final String STAND_IN = "骉";

  /** Characters outside of the first plane and of markup, breaks, blanks at all ends, no value. */
  static Map<String, String> nasty() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", "上海骉野家<生物>&\"制药\"有限公司 (中国) 'Ltd.'");
    values.put("applicantSeal", "上海骉野家<生物>&\"制药\"有限公司 (中国) 'Ltd.'");
    values.put("postalAddress", " 东川路  2188 号 ");
    values.put("legalName", "𤧛䶮㛃");
    values.put("bankAccount", "1001-2671-0930-0123-456");
    values.put("legalEmail", "a-very.long_mailbox+tag@sub-domain.biopharma-example.com.cn");
    values.put("profile", "第一行\n\n  第三行有缩进\t制表\n&lt;不是标记&gt; ]]> <w:t/>\n");
    values.put("project", "3D打印PEEK-OPTIMA®椎间融合器（Ⅲ类）2026年3月");
    values.put("materials", Samples.materials(3).replace("。", "——“”"));
    return values;
  }

  static Samples.Sample nastyPlatform() {
    Map<String, String> values = new LinkedHashMap<>(Samples.platform());
    values.put("description", " 头尾有空格 \n\n<&>\t末 ");
    values.remove("period");
    return new Samples.Sample("minhang-platform-2025", values);
  }

  @BeforeAll
  static void write() throws IOException {
    for (Map.Entry<String, Samples.Sample> sample : SAMPLES.entrySet()) {
      Files.write(
          folder.resolve(sample.getKey() + ".docx"),
          Packages.edited(
              sample.getValue().word(), "word/document.xml", xml -> xml.replace(STAND_IN, RARE)));
    }
  }

  /** Saved by LibreOffice as each of its formats, and as Word again from there. */
  @TestFactory
  Stream<DynamicTest> valuesComeBackFromLibreOffice() throws Exception {
    Office office = Offices.libreOffice(folder.resolve("office"));
    return Stream.of("docx", "odt", "doc", "rtf")
        .flatMap(
            format -> {
              Path saved = folder.resolve("as-" + format);
              Path again = folder.resolve("from-" + format);
              office.convert(format, files(folder, "docx"), saved);
              office.convert("docx", files(saved, format), again);
              return SAMPLES.keySet().stream()
                  .map(
                      name ->
                          DynamicTest.dynamicTest(
                              name + " as " + format, () -> assertRead(name, again)));
            });
  }

  private static void assertRead(String name, Path from) throws IOException {
    Samples.Sample sample = SAMPLES.get(name);
    byte[] docx = Files.readAllBytes(from.resolve(name + ".docx"));

    Map<String, String> written = new LinkedHashMap<>(sample.values());
    written.replaceAll((_, value) -> value.replace(STAND_IN, RARE));
    assertThat(Copies.read(sample.form(), docx)).isEqualTo(written);
  }

  private static List<Path> files(Path in, String ending) {
    return SAMPLES.keySet().stream().map(name -> in.resolve(name + "." + ending)).toList();
  }
}
