package minshen.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import minshen.dossier.Dossier;
import minshen.policy.Library;
import minshen.words.Words;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes dossiers as an Excel workbook that a {@link WorkbookReader} reads back: numbers as
 * numbers, account numbers and codes as text, choices as lists to pick from.
 */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  /**
   * The workbook; without dossiers it is a blank one to fill in.
   *
   * @param words the language of the headers
   */
  public static byte[] write(List<Dossier> dossiers, Library library, Words words) {
    List<DossierRows> all = DossierRows.of(dossiers, library);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      SheetWriter writer = new SheetWriter(workbook, words);
      for (SheetTable table : new WorkbookTables(library).all()) {
        List<Map<String, String>> filled =
            all.stream().flatMap(rows -> rows.of(table).stream()).toList();
        if (table.rows().isOffered() || !filled.isEmpty()) {
          writer.write(table, filled);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
