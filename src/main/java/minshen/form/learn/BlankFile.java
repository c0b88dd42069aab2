package minshen.form.learn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.program.OfficeFiles;
import minshen.form.WordDom;
import minshen.form.WordFile;
import minshen.words.Message;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;

/** A blank form as it came: a Word file of today as it is, another one as LibreOffice makes it. */
public final class BlankFile {
  private static final Set<String> OTHERS = Set.of("doc", "odt", "rtf", "wps");

  private BlankFile() {}

  /** Whether a file is none of Word today, by its name. */
  public static boolean isOther(String named) {
    String name = named.toLowerCase(Locale.ROOT);
    return OTHERS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * The form as a Word file of today.
   *
   * @param named what the file is called
   * @throws InputException if LibreOffice is needed and not there, could not read the file, or lost
   *     tables of it; it says how to mend it
   * @throws IOException if there is no room, or LibreOffice could not be started
   */
  public static byte[] docx(byte[] content, String named) throws IOException {
    if (!isOther(named)) {
      return content;
    }
    OfficeFiles office =
        OfficeFiles.installed().orElseThrow(() -> refused(named, "form.learn.save-as-docx"));
    byte[] docx = office.docx(content).orElseThrow(() -> refused(named, "form.not-word"));
    if (hasLostRows(content, docx, named)) {
      throw refused(named, "form.learn.table-lost");
    }
    return docx;
  }

  /** Whether a file of an older Word has rows that its conversion lost. */
  public static boolean hasLostRows(byte[] other, byte[] docx, String named) {
    return rows(docx, named) < rowsOfOldWord(other);
  }

  private static long rows(byte[] docx, String named) {
    return WordFile.look(
        docx,
        named,
        texts ->
            texts.stream()
                .mapToLong(text -> WordDom.all(text.getDocumentElement(), "tr").size())
                .sum());
  }

  /** How many rows the tables of a {@code .doc} have; none of what is no such file. */
  private static long rowsOfOldWord(byte[] content) {
    try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(content))) {
      Range range = word.getRange();
      return IntStream.range(0, range.numParagraphs())
          .filter(i -> range.getParagraph(i).isTableRowEnd())
          .count();
    } catch (IOException | RuntimeException e) {
      // What LibreOffice reads and POI does not, nobody can compare.
      return 0;
    }
  }

  private static InputException refused(String named, String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }
}
