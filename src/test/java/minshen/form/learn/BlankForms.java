package minshen.form.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.form.WordFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The blank forms of the tests, and what a person read in them. */
final class BlankForms {
  private static final Path FOLDER = Path.of("src/test/resources/minshen/form/learn");

  private BlankForms() {}

  /** What they are called. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".docx"))
          .map(name -> name.replace(".docx", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Word file. */
  static byte[] file(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name + ".docx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its fields by their addresses: {@code -} for what is for a pen, an official or somebody else,
   * {@code ?} for what nobody can tell without asking.
   */
  static Map<String, String> fields(String name) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve(name + ".tsv"))) {
        fields.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }

  /** The same with texts typed into cells of a table, by address. */
  static byte[] typed(String name, Map<String, String> texts) {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(name)))) {
      texts.forEach(
          (address, text) -> {
            String[] place = address.substring(1).split("[RC]", -1);
            var table = word.getTables().get(Integer.parseInt(place[0]) - 1);
            var cells = table.getRow(Integer.parseInt(place[1]) - 1).getTableCells();
            // Rows of this form have as many cells as columns.
            cells.get(Integer.parseInt(place[2]) - 1).setText(text);
          });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with one paragraph of these runs. */
  static byte[] line(String runs) {
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph()
          .getCTP()
          .set(
              CTP.Factory.parse(
                  "<xml-fragment xmlns:w="
                      + "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                      + runs
                      + "</xml-fragment>"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    } catch (IOException | XmlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is read in a file, in whatever its runs are. */
  static String text(byte[] docx) {
    return WordFile.look(
        docx,
        "text",
        texts ->
            FieldFinder.blocks(texts, "text").stream()
                .filter(OfficeBlock.Paragraph.class::isInstance)
                .map(block -> ((OfficeBlock.Paragraph) block).line().text())
                .collect(Collectors.joining("\n")));
  }
}
