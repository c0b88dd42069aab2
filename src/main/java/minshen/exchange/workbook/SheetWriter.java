package minshen.exchange.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheets of one workbook. */
final class SheetWriter {
  /** Rows for which a list to pick from is offered. */
  static final int PICKED_ROWS = 2000;

  /** Significant digits that a number of Excel keeps. */
  private static final int EXACT_DIGITS = 15;

  /** The longest text a cell holds. */
  private static final int LONGEST_CELL = 32_767;

  static final String FONT = "宋体";

  private final XSSFWorkbook workbook;
  private final Words words;
  private final CellStyle header;
  private final Map<SheetColumn.Kind, CellStyle> styles = new EnumMap<>(SheetColumn.Kind.class);

  SheetWriter(XSSFWorkbook workbook, Words words) {
    this.workbook = workbook;
    this.words = words;
    this.header = header();
    for (SheetColumn.Kind kind : SheetColumn.Kind.values()) {
      styles.put(kind, style(kind));
    }
  }

  /** Writes a sheet, and gives it for what else is to be done with it. */
  XSSFSheet write(SheetTable table, List<Map<String, String>> rows) {
    XSSFSheet sheet = workbook.createSheet(words.say(table.name()));
    sheet.createFreezePane(table.rows() == SheetTable.Rows.APPLICANTS ? 1 : 2, 1);
    XSSFRow head = sheet.createRow(0);
    head.setHeightInPoints(32);
    for (int i = 0; i < table.columns().size(); i++) {
      SheetColumn column = table.columns().get(i);
      Cell cell = head.createCell(i);
      cell.setCellValue(words.say(column.header()));
      cell.setCellStyle(header);
      sheet.setDefaultColumnStyle(i, styles.get(column.kind()));
      sheet.setColumnWidth(i, width(column) * 256);
      offer(sheet, i, column);
    }
    for (int r = 0; r < rows.size(); r++) {
      XSSFRow row = sheet.createRow(r + 1);
      for (int i = 0; i < table.columns().size(); i++) {
        SheetColumn column = table.columns().get(i);
        String text = rows.get(r).getOrDefault(column.key(), "");
        if (!text.isEmpty()) {
          put(row.createCell(i), column, text);
        }
      }
    }
    return sheet;
  }

  private void put(Cell cell, SheetColumn column, String text) {
    cell.setCellStyle(styles.get(column.kind()));
    switch (column.kind()) {
      case NUMBER, MONEY, PERCENT -> number(cell, text);
      case DAY -> cell.setCellValue(LocalDate.parse(text));
      case WORD -> cell.setCellValue(label(column, text));
      case WORDS ->
          cell.setCellValue(
              Stream.of(text.split(DossierRows.LIST, -1))
                  .map(word -> label(column, word))
                  .collect(Collectors.joining(CellReader.BETWEEN)));
      case TEXT, FILE, MONTH, NAMED ->
          cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    }
  }

  private String label(SheetColumn column, String word) {
    return column.words().containsKey(word) ? words.say(column.words().get(word)) : word;
  }

  /** A number that Excel would change is written as text: it is read back exactly. */
  private static void number(Cell cell, String text) {
    BigDecimal number = new BigDecimal(text);
    if (number.precision() <= EXACT_DIGITS) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(text);
    }
  }

  private void offer(XSSFSheet sheet, int index, SheetColumn column) {
    if (column.words().isEmpty() || column.kind() == SheetColumn.Kind.WORDS) {
      return;
    }
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    String[] choices = column.words().values().stream().map(words::say).toArray(String[]::new);
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(choices),
            new CellRangeAddressList(1, PICKED_ROWS, index, index)));
  }

  private static int width(SheetColumn column) {
    return switch (column.kind()) {
      case NUMBER, MONEY, PERCENT, DAY, MONTH, WORD -> 14;
      case WORDS, FILE -> 24;
      case NAMED -> 34;
      case TEXT ->
          column.key().equals(SheetTable.NOTE) ? 60 : column.key().endsWith("id") ? 10 : 24;
    };
  }

  private CellStyle header() {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private CellStyle style(SheetColumn.Kind kind) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(
        workbook
            .createDataFormat()
            .getFormat(
                switch (kind) {
                  case NUMBER, MONEY -> "General";
                  case PERCENT -> "0.00##%";
                  case DAY -> "yyyy-mm-dd";
                  default -> "@";
                }));
    style.setWrapText(
        EnumSet.of(SheetColumn.Kind.TEXT, SheetColumn.Kind.FILE, SheetColumn.Kind.NAMED)
            .contains(kind));
    if (EnumSet.of(SheetColumn.Kind.NUMBER, SheetColumn.Kind.MONEY, SheetColumn.Kind.PERCENT)
        .contains(kind)) {
      style.setAlignment(HorizontalAlignment.RIGHT);
    }
    return style;
  }
}
