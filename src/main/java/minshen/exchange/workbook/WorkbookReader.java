package minshen.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads the workbooks that {@link WorkbookWriter} writes, filled in or edited by people. Every cell
 * goes through the rules of a dossier; what is refused is named by sheet and cell.
 */
public final class WorkbookReader {
  private final WorkbookTables tables;
  private final DossierReader dossiers;

  /** A reader of dossiers that claim items of these packs. */
  public WorkbookReader(Library library) {
    this.tables = new WorkbookTables(library);
    this.dossiers = new DossierReader(library);
  }

  /**
   * Reads a workbook.
   *
   * @param named how messages name it
   * @return one dossier for each row of 申报单位
   * @throws InputException if it is no workbook, or a cell of it is not understood
   */
  public List<Dossier> read(byte[] xlsx, String named) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      RowsToDossiers assembly = new RowsToDossiers(SourceLocation.of(named));
      for (SheetTable table : tables.all()) {
        Optional<Sheet> sheet = SheetReader.sheet(workbook, table);
        if (sheet.isEmpty() && table.rows() == SheetTable.Rows.APPLICANTS) {
          throw new InputException(
              SourceLocation.of(named), Message.of("exchange.no-applicants-sheet"));
        }
        if (sheet.isPresent()) {
          assembly.add(table, new SheetReader(sheet.get(), table, named).rows());
        }
      }
      return assembly.documents().stream()
          .map(document -> dossiers.read(document, ClaimsWanted.DRAFTS))
          .toList();
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      InputException problem =
          new InputException(SourceLocation.of(named), Message.of("exchange.not-workbook"));
      problem.initCause(e);
      throw problem;
    }
  }
}
