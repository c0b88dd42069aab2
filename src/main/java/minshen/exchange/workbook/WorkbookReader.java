package minshen.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads the workbooks that {@link WorkbookWriter} writes, filled in or edited by people. Every cell
 * goes through the rules of a dossier; what is refused is named by sheet and cell.
 */
public final class WorkbookReader {
  /** As much of the list of sheets as is looked at, in bytes. */
  private static final int MOST_NAMES = 1 << 20;

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
    return rows(xlsx, named).documents().stream()
        .map(document -> dossiers.read(document, ClaimsWanted.DRAFTS))
        .toList();
  }

  /**
   * Reads a workbook company by company: what is wrong with one does not keep the others from being
   * read.
   *
   * @return one for each row of 申报单位; behind them, one without a name for each row of which nobody
   *     can tell which company it is about
   * @throws InputException if it is no workbook, or a sheet as a whole is not understood
   */
  public List<WorkbookCompany> companies(byte[] xlsx, String named) {
    RowsToDossiers rows = rows(xlsx, named);
    return Stream.concat(
            rows.companies().stream()
                .map(company -> new WorkbookCompany(dossiers, company.document(), company.fault())),
            rows.strayFaults().stream()
                .map(
                    fault ->
                        new WorkbookCompany(
                            dossiers,
                            new Node.Mapping(Map.of(), SourceLocation.of(named)),
                            Optional.of(fault))))
        .toList();
  }

  /** Whether a file is a workbook with the sheet 申报单位, in whichever language. */
  public static boolean isOne(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry sheets = zip.getEntry("xl/workbook.xml");
      if (sheets == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(sheets)) {
        String text = new String(in.readNBytes(MOST_NAMES), StandardCharsets.UTF_8);
        return Words.all().stream()
            .anyMatch(
                words ->
                    text.contains("\"" + words.say(Message.of(WorkbookTables.APPLICANTS)) + "\""));
      }
    } catch (IOException e) {
      return false;
    }
  }

  private RowsToDossiers rows(byte[] xlsx, String named) {
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
      return assembly;
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
