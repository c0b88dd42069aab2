package minshen.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.policy.Library;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A blank workbook for many companies: a sheet that says how it is filled in, lists to pick from,
 * checks of what is typed, and one company as an example, whose rows say that they are not read.
 */
public final class WorkbookTemplate {
  private static final String EXAMPLE = "/minshen/demo/lanxi-cdmo.minshen.yaml";
  private static final int WIDE = 100 * 256;

  /** The mark of the example and a name behind it. */
  private static final int NAME_WIDTH = 44 * 256;

  private final Library library;
  private final Words words;
  private final XSSFWorkbook workbook;
  private final Map<CellStyle, CellStyle> paleByStyle = new HashMap<>();

  private WorkbookTemplate(Library library, Words words, XSSFWorkbook workbook) {
    this.library = library;
    this.words = words;
    this.workbook = workbook;
  }

  /**
   * The workbook.
   *
   * @param library the packs whose items and towns it offers
   * @param words the language of the headers
   */
  public static byte[] write(Library library, Words words) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new WorkbookTemplate(library, words, workbook).fill();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() {
    howTo();
    DossierRows example = DossierRows.of(List.of(example()), library).getFirst();
    SheetWriter writer = new SheetWriter(workbook, words);
    SheetChecks checks = new SheetChecks(workbook, library, words);
    for (SheetTable table : new WorkbookTables(library).all()) {
      if (table.rows().isOffered()) {
        List<Map<String, String>> rows = example.of(table);
        XSSFSheet sheet = writer.write(table, rows);
        mark(sheet, rows.size());
        checks.add(sheet, table);
      }
    }
    checks.hide();
    workbook.setActiveSheet(0);
  }

  private void howTo() {
    XSSFSheet sheet = workbook.createSheet(words.say("exchange.template.how"));
    sheet.setColumnWidth(0, WIDE);
    CellStyle wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    int number = 0;
    for (String line : words.say("exchange.template.steps").lines().toList()) {
      XSSFCell cell = sheet.createRow(number).createCell(0);
      cell.setCellValue(line);
      cell.setCellStyle(wrapped);
      number++;
    }
  }

  /** The rows of the example, to be told from those that somebody has filled in. */
  private void mark(XSSFSheet sheet, int rows) {
    sheet.setColumnWidth(0, NAME_WIDTH);
    for (int i = 1; i <= rows; i++) {
      sheet
          .getRow(i)
          .forEach(
              cell ->
                  cell.setCellStyle(paleByStyle.computeIfAbsent(cell.getCellStyle(), this::pale)));
    }
  }

  private CellStyle pale(CellStyle usual) {
    XSSFFont font = workbook.createFont();
    font.setFontName(SheetWriter.FONT);
    font.setItalic(true);
    font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(usual);
    style.setFont(font);
    return style;
  }

  /** The example of the program, marked by its name, which stands in each of its rows. */
  private Dossier example() {
    try (InputStream in =
        Objects.requireNonNull(WorkbookTemplate.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
      Dossier dossier =
          new DossierReader(library).read(in.readAllBytes(), EXAMPLE, ClaimsWanted.ANY);
      String name = WorkbookExample.marked(dossier.applicant().name().orElseThrow(), words);
      return dossier.withApplicant(dossier.applicant().with(FieldCatalogue.NAME, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
