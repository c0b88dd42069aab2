package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Word file, as LibreOffice lays it out, is the PDF: the same words at the same places. All
 * files go through LibreOffice together, since starting it costs most.
 */
class ItemSimilarityTest {
  private static final double ACROSS = 1;
  private static final double DOWN = 3;

  /**
   * What LibreOffice does with a docx that Word does not: it never reads autoSpaceDE, takes
   * overflowPunct the wrong way round, and sets Latin text with the font's own variants of figures
   * and letters, which Word leaves alone. Put right in its own format on the way to paper.
   */
  private static final Map<String, String> PUT_RIGHT =
      Map.of(
          "style:text-autospace=\"ideograph-alpha\"", "style:text-autospace=\"none\"",
          "style:punctuation-wrap=\"hanging\"", "style:punctuation-wrap=\"simple\"",
          "svg:font-family=\"宋体\"", "svg:font-family=\"&apos;宋体:-locl&amp;-liga&apos;\"");

  @TempDir static Path folder;
  private static final Map<String, Samples.Sample> SAMPLES = Samples.all();

  private record Word(String text, double x, double y) {}

  @BeforeAll
  static void print() throws Exception {
    Skips.unless(
        isInstalled("soffice") && isInstalled("pdftotext"),
        "soffice or pdftotext is not installed, Word and PDF are not compared");
    Path fonts = Path.of("src/main/resources/minshen/fonts").toAbsolutePath();
    Files.writeString(
        folder.resolve("fonts.conf"),
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>%s</dir><cachedir>%s</cachedir><alias binding=\"same\"><family>宋体</family><prefer><family>Noto Serif SC</family></prefer></alias></fontconfig>"
            .formatted(fonts, folder.resolve("fonts-cache")));
    for (Map.Entry<String, Samples.Sample> sample : SAMPLES.entrySet()) {
      Files.write(folder.resolve(sample.getKey() + ".docx"), sample.getValue().word());
      Files.write(folder.resolve(sample.getKey() + "-ours.pdf"), sample.getValue().pdf());
    }
    convert("docx", "fodt");
    for (String name : SAMPLES.keySet()) {
      Path file = folder.resolve(name + ".fodt");
      String text = Files.readString(file);
      for (Map.Entry<String, String> change : PUT_RIGHT.entrySet()) {
        text = text.replace(change.getKey(), change.getValue());
      }
      Files.writeString(file, text);
    }
    convert(
        "fodt",
        "pdf:writer_pdf_Export:{\"ExportFormFields\":{\"type\":\"boolean\",\"value\":\"false\"}}");
  }

  @TestFactory
  Stream<DynamicTest> wordFileLooksLikeThePdf() {
    return SAMPLES.keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertAlike(name)));
  }

  private static void assertAlike(String name) throws Exception {
    List<List<Word>> ours = words(folder.resolve(name + "-ours.pdf"));
    List<List<Word>> theirs = words(folder.resolve(name + ".pdf"));

    assertThat(theirs).as("pages").hasSameSizeAs(ours);
    double across = 0;
    double down = 0;
    for (int page = 0; page < ours.size(); page++) {
      List<Word> left = new ArrayList<>(theirs.get(page));
      for (Word word : ours.get(page)) {
        Optional<Word> same =
            left.stream()
                .filter(other -> other.text().equals(word.text()))
                .min(
                    Comparator.comparingDouble(
                        other -> Math.abs(other.x() - word.x()) + Math.abs(other.y() - word.y())));
        assertThat(same).as("page %d: %s", page + 1, word).isPresent();
        left.remove(same.get());
        across = Math.max(across, Math.abs(same.get().x() - word.x()));
        down = Math.max(down, Math.abs(same.get().y() - word.y()));
      }
      assertThat(left).as("only in the Word file, page %d", page + 1).isEmpty();
    }
    System.out.printf("likeness %s: %.2f pt across, %.2f pt down%n", name, across, down);
    assertThat(across).isLessThanOrEqualTo(ACROSS);
    assertThat(down).isLessThanOrEqualTo(DOWN);
  }

  private static List<List<Word>> words(Path pdf) throws Exception {
    Path out = folder.resolve(pdf.getFileName() + ".html");
    run(60, "pdftotext", "-bbox", pdf.toString(), out.toString());
    Pattern word =
        Pattern.compile("<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\"[^>]*>([^<]*)</word>");
    List<List<Word>> pages = new ArrayList<>();
    for (String page : Files.readString(out, StandardCharsets.UTF_8).split("<page ", -1)) {
      List<Word> words = new ArrayList<>();
      Matcher matcher = word.matcher(page);
      while (matcher.find()) {
        words.add(
            new Word(
                Normalizer.normalize(matcher.group(3), Normalizer.Form.NFKC),
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2))));
      }
      pages.add(words);
    }
    return pages.subList(1, pages.size());
  }

  private static void convert(String from, String to) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            folder.toString()));
    SAMPLES.keySet().forEach(name -> command.add(folder.resolve(name + "." + from).toString()));
    run(120, command.toArray(String[]::new));
  }

  private static void run(int seconds, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log.txt").toFile());
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
    Process process = builder.start();
    boolean done = process.waitFor(seconds, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(done && process.exitValue() == 0)
        .as("%s: %s", List.of(command), Files.readString(folder.resolve("log.txt")))
        .isTrue();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
