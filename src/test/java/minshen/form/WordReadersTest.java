package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tools that read Word files without being an office program see every value in its cell: a script
 * with python-docx, pandoc, mammoth, and docx-preview in Chromium, as mail programs and platforms
 * in the web show files.
 */
class WordReadersTest {
  private static final String NOTE = "\n（下接续页）";

  /** Debian's, which has python3-docx. */
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  /** Where the build installs mammoth and docx-preview. */
  private static final Path MODULES = Path.of("target/readers/node_modules").toAbsolutePath();

  @TempDir static Path folder;

  private static final Map<String, Samples.Sample> SAMPLES = samples();

  private static Map<String, Samples.Sample> samples() {
    Map<String, Samples.Sample> samples = new LinkedHashMap<>(Samples.all());
    samples.putAll(Demos.filled());
    return samples;
  }

  @BeforeAll
  static void write() throws IOException {
    for (Map.Entry<String, Samples.Sample> sample : SAMPLES.entrySet()) {
      Files.write(file(sample.getKey()), sample.getValue().word());
    }
  }

  @Test
  void pythonDocxSeesEveryValueInItsCell() throws IOException {
    Skips.unless(
        Files.isExecutable(PYTHON) && runs(PYTHON.toString(), "-c", "import docx"),
        "python3-docx is not installed");

    assertSeen(json(run(PYTHON.toString(), script("python-docx.py"))));
  }

  @Test
  void mammothSeesEveryValueInItsCell() throws IOException {
    Skips.unless(hasModule("mammoth"), "mammoth is not installed");

    assertSeen(json(run("node", script("mammoth.js"))));
  }

  @Test
  void docxPreviewSeesEveryValueInItsCell() throws IOException {
    Skips.unless(
        hasModule("docx-preview") && Offices.isInstalled("chromium"),
        "docx-preview or chromium is not installed");
    run("node", script("docx-preview.js"));
    Pattern pre = Pattern.compile("<pre id=\"seen\">(.*?)</pre>", Pattern.DOTALL);

    Map<String, List<String>> seen = new LinkedHashMap<>();
    for (String name : List.of("ordinary", "both-overflow", "mixed", "platform")) {
      Matcher found = pre.matcher(chromium(Path.of(file(name) + ".html")));
      assertThat(found.find()).as(name).isTrue();
      String json =
          found
              .group(1)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&nbsp;", " ")
              .replace("&amp;", "&");
      seen.put(
          file(name).toString(), JsonMapper.shared().readValue(json, new TypeReference<>() {}));
    }
    assertSeen(seen);
  }

  @Test
  void formThatPandocWroteAgainIsReadByItsLabels() throws IOException {
    Skips.unless(Offices.isInstalled("pandoc"), "pandoc is not installed");
    for (Map.Entry<String, Samples.Sample> sample : Demos.filled().entrySet()) {
      Path again = folder.resolve(sample.getKey() + "-pandoc.docx");
      output(List.of("pandoc", file(sample.getKey()).toString(), "-o", again.toString()));

      assertThat(Copies.read(sample.getValue().form(), Files.readAllBytes(again)))
          .as(sample.getKey())
          .isEqualTo(sample.getValue().values());
    }
  }

  /** Each part of a value, blanks apart, is the whole text of some cell. */
  private static void assertSeen(Map<String, List<String>> cellsByFile) {
    assertThat(cellsByFile).isNotEmpty();
    cellsByFile.forEach(
        (file, cells) -> {
          String name = Path.of(file).getFileName().toString().replace(".docx", "");
          List<String> texts = cells.stream().map(WordReadersTest::bare).toList();
          assertThat(parts(SAMPLES.get(name))).as(name).allMatch(texts::contains);
        });
  }

  private static List<String> parts(Samples.Sample sample) {
    List<String> parts = new ArrayList<>();
    for (FormLayout.Page page : sample.form().layOut(sample.values()).pages()) {
      for (FormLayout.LaidBlock block : page.blocks()) {
        if (block instanceof FormLayout.LaidTable table) {
          table
              .cells()
              .forEach(
                  cell ->
                      cell.part()
                          .ifPresent(
                              part -> parts.add(bare(part.text() + (part.goesOn() ? NOTE : "")))));
        }
      }
    }
    return parts;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static Map<String, List<String>> json(String text) {
    return JsonMapper.shared().readValue(text, new TypeReference<>() {});
  }

  private static Path file(String name) {
    return folder.resolve(name + ".docx");
  }

  private static boolean hasModule(String name) {
    return Files.isDirectory(MODULES.resolve(name)) && Offices.isInstalled("node");
  }

  private static String script(String name) throws IOException {
    Path script = folder.resolve(name);
    try (InputStream in = WordReadersTest.class.getResourceAsStream("readers/" + name)) {
      Files.write(script, in.readAllBytes());
    }
    return script.toString();
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String run(String... program) throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(program));
    SAMPLES.keySet().forEach(name -> command.add(file(name).toString()));
    return output(command);
  }

  private static String chromium(Path page) throws IOException {
    return output(
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--log-level=3",
            "--user-data-dir=" + folder.resolve("chromium"),
            "--virtual-time-budget=20000",
            "--dump-dom",
            page.toUri().toString()));
  }

  private static String output(List<String> command) throws IOException {
    Path out = folder.resolve("out.txt");
    Offices.run(out, 120, Map.of("NODE_PATH", MODULES.toString()), command);
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
