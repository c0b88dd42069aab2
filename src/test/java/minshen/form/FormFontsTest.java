package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.FormContents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Word file is the same form on the same pages in whatever font a computer shows it in. */
class FormFontsTest {
  private static final double SPARE_WIDTH = 0.08;
  private static final double TWO_LINES = 32;

  /** Characters of one word are nearer to each other than the text of two cells. */
  private static final double NEAR = 4;

  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\"[^>]*>([^<]*)</word>");

  /** Fonts as clerks have them, with the folder of each; where there is none, what fits best. */
  private static final Map<String, List<String>> FONTS =
      Map.of(
          "Noto Serif SC", List.of("src/main/resources/minshen/fonts"),
          "AR PL UMing CN", List.of("/usr/share/fonts/truetype/arphic"),
          "WenQuanYi Zen Hei", List.of("/usr/share/fonts/truetype/wqy"),
          "cwTeXFangSong",
              List.of("/usr/share/fonts/truetype/cwtex", "/usr/share/fonts/truetype/wqy"));

  @TempDir Path folder;

  static List<Samples.Sample> samples() {
    return List.copyOf(all().values());
  }

  private static Map<String, Samples.Sample> all() {
    Map<String, Samples.Sample> all = new LinkedHashMap<>(Samples.all());
    all.putAll(Demos.filled());
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {FormContents.APPLICATION, FormContents.PLATFORM})
  void everyPrintedWordHasRoomToSpareInItsCell(String formId) {
    CharacterWidths widest = new WidestFont(Typeface.alone());
    for (Block.Table table : OfficialForm.grid(formId).tables()) {
      for (GridRow row : table.rows()) {
        for (Cell cell : row.cells()) {
          double room = table.width(cell.column(), cell.columns()) - 2 * LayoutEngine.PAD_X;
          boolean sentences = cell.kind() == Cell.Kind.TEXT;
          for (String line : sentences ? List.<String>of() : lines(cell)) {
            double width =
                line.codePoints()
                    .mapToDouble(c -> widest.width(c, cell.style().size(), false))
                    .sum();
            assertThat(width).as(line).isLessThanOrEqualTo(room * (1 - SPARE_WIDTH));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPageHasTwoLinesToSpare(Samples.Sample sample) {
    FormLayout layout = sample.form().layOut(sample.values());
    FormGrid.Page sheet = layout.grid().page();

    for (FormLayout.Page page : layout.pages()) {
      assertThat(page.blocks().getLast().box().bottom())
          .isLessThanOrEqualTo(sheet.height() - sheet.bottom() - TWO_LINES);
    }
  }

  @Test
  void formsOfTheExamplesHaveOnePage() {
    Demos.filled()
        .forEach(
            (name, sample) ->
                assertThat(sample.form().layOut(sample.values()).pages()).as(name).hasSize(1));
  }

  @TestFactory
  Stream<DynamicTest> samePagesAndNoLabelWrapped() throws IOException {
    Skips.unless(Offices.isInstalled("pdftotext"), "pdftotext is not installed");
    List<Path> files =
        all().entrySet().stream().map(sample -> word(sample.getKey(), sample.getValue())).toList();
    return Stream.concat(FONTS.keySet().stream(), Stream.of(""))
        .map(
            font ->
                DynamicTest.dynamicTest(
                    font.isEmpty() ? "what the computer takes" : font,
                    () -> assertSame(files, font)));
  }

  private void assertSame(List<Path> files, String font) throws IOException {
    Path out = Files.createDirectories(folder.resolve("pdf " + font));
    office(font).convert("pdf", files, out);
    for (Map.Entry<String, Samples.Sample> sample : all().entrySet()) {
      FormLayout layout = sample.getValue().form().layOut(sample.getValue().values());
      List<Set<String>> pages = words(out.resolve(sample.getKey() + ".pdf"));

      assertThat(pages)
          .as("pages of %s in %s", sample.getKey(), font)
          .hasSameSizeAs(layout.pages());
      assertThat(pages.getFirst())
          .as("%s in %s", sample.getKey(), font)
          .containsAll(labels(layout.grid()));
    }
  }

  private Offices.Office office(String font) throws IOException {
    Path own = folder.resolve("office " + font);
    if (font.isEmpty()) {
      return Offices.libreOffice(own);
    }
    List<Path> folders = FONTS.get(font).stream().map(Path::of).map(Path::toAbsolutePath).toList();
    Skips.unless(
        folders.stream().allMatch(Files::isDirectory), "the font " + font + " is not installed");
    Path conf = folder.resolve(font + ".conf");
    Files.writeString(
        conf,
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
            + folders.stream().map("<dir>%s</dir>"::formatted).collect(Collectors.joining())
            + "<cachedir>%s</cachedir>".formatted(folder.resolve("cache"))
            + "<match target=\"pattern\"><test name=\"family\"><string>宋体</string></test>"
            + "<edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>"
            + font
            + "</string></edit></match></fontconfig>");
    return Offices.libreOffice(own, conf);
  }

  /** The labels without blanks in them, which are one word on paper as long as none is wrapped. */
  private static Set<String> labels(FormGrid grid) {
    return grid.cells()
        .filter(Cell::isHeader)
        .flatMap(cell -> lines(cell).stream())
        .filter(line -> !line.contains(" "))
        .map(FormFontsTest::plain)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lines(Cell cell) {
    return cell.text().stream().flatMap(String::lines).toList();
  }

  private List<Set<String>> words(Path pdf) throws IOException {
    Path out = folder.resolve("words.html");
    Offices.run(
        folder.resolve("log.txt"),
        60,
        Map.of(),
        List.of("pdftotext", "-bbox", pdf.toString(), out.toString()));
    return Stream.of(Files.readString(out, StandardCharsets.UTF_8).split("<page ", -1))
        .skip(1)
        .map(FormFontsTest::whole)
        .toList();
  }

  /** The words of a page; where one is set in pieces of two fonts, they are put together again. */
  private static Set<String> whole(String page) {
    Set<String> whole = new HashSet<>();
    List<MatchResult> words =
        WORD.matcher(page)
            .results()
            .sorted(
                Comparator.comparingLong((MatchResult word) -> Math.round(number(word, 2) / 6))
                    .thenComparingDouble(word -> number(word, 1)))
            .toList();
    StringBuilder joined = new StringBuilder();
    double end = 0;
    for (MatchResult word : words) {
      double gap = number(word, 1) - end;
      if (gap < 0 - NEAR || gap > NEAR) {
        whole.add(joined.toString());
        joined.setLength(0);
      }
      joined.append(plain(word.group(4)));
      end = number(word, 3);
    }
    whole.add(joined.toString());
    return whole;
  }

  private static double number(MatchResult word, int group) {
    return Double.parseDouble(word.group(group));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private Path word(String name, Samples.Sample sample) {
    try {
      return Files.write(folder.resolve(name + ".docx"), sample.word());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
