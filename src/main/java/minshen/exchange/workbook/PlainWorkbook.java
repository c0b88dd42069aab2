package minshen.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as an Excel workbook with a head that stays in sight and can be filtered by. */
public final class PlainWorkbook {
  private static final String FONT = "宋体";
  private static final int LONGEST_CELL = 32_767;

  private PlainWorkbook() {}

  /** Writes a sheet for each table. */
  public static void write(List<PlainTable> tables, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle head = style(workbook, true);
      CellStyle body = style(workbook, false);
      for (PlainTable table : tables) {
        sheet(workbook.createSheet(table.name()), table, head, body);
      }
      workbook.write(out);
    }
  }

  private static void sheet(XSSFSheet sheet, PlainTable table, CellStyle head, CellStyle body) {
    XSSFRow first = sheet.createRow(0);
    for (int i = 0; i < table.columns().size(); i++) {
      sheet.setColumnWidth(i, table.columns().get(i).width() * 256);
      Cell cell = first.createCell(i);
      cell.setCellValue(table.columns().get(i).header());
      cell.setCellStyle(head);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      XSSFRow row = sheet.createRow(r + 1);
      List<Object> values = table.rows().get(r);
      for (int i = 0; i < values.size(); i++) {
        Cell cell = row.createCell(i);
        cell.setCellStyle(body);
        if (values.get(i) instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else {
          String text = values.get(i).toString();
          cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
        }
      }
    }
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(
        new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
  }

  private static CellStyle style(XSSFWorkbook workbook, boolean head) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setBold(head);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (head) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }
}
