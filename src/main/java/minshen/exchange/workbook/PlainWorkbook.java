package minshen.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as an Excel workbook with a head that stays in sight and can be filtered by. */
public final class PlainWorkbook {
  private static final String FONT = "宋体";
  private static final int LONGEST_CELL = 32_767;

  /** How large a chart is, in columns and rows of the sheet. */
  private static final int CHART_COLUMNS = 5;

  private static final int CHART_LEAST = 10;

  private static final List<byte[]> COLOURS =
      List.of(
          new byte[] {(byte) 0xB9, (byte) 0xD6, (byte) 0xD8},
          new byte[] {0x4F, (byte) 0x9B, (byte) 0xA1},
          new byte[] {0x0B, 0x5C, 0x63});

  private static final int CHART_PER_ROW = 3;

  private PlainWorkbook() {}

  /** Writes a sheet for each table. */
  public static void write(List<PlainTable> tables, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle head = style(workbook, true);
      CellStyle amount = style(workbook, false);
      amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00####"));
      Body body = new Body(style(workbook, false), amount);
      for (PlainTable table : tables) {
        sheet(workbook.createSheet(table.name()), table, head, body);
      }
      workbook.write(out);
    }
  }

  /**
   * How cells below the head look.
   *
   * @param text of texts and of what is counted
   * @param amount of amounts
   */
  private record Body(CellStyle text, CellStyle amount) {}

  private static void sheet(XSSFSheet sheet, PlainTable table, CellStyle head, Body body) {
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
        cell.setCellStyle(values.get(i) instanceof BigDecimal ? body.amount() : body.text());
        if (values.get(i) instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else {
          String text = values.get(i).toString();
          cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
        }
      }
    }
    sheet.createFreezePane(1, 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setAutoFilter(
        new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
    table.chart().filter(_ -> table.rows().size() > 1).ifPresent(c -> draw(sheet, table, c));
  }

  /** Below the table, where it hides nothing of it. */
  private static void draw(XSSFSheet sheet, PlainTable table, PlainChart chart) {
    int rows = table.rows().size();
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart drawn =
        drawing.createChart(
            drawing.createAnchor(
                0, 0, 0, 0, 0, rows + 2, CHART_COLUMNS, rows + CHART_LEAST + CHART_PER_ROW * rows));
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
    // The first row stands at the top.
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(BarDirection.BAR);
    XDDFDataSource<String> labels =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, column(chart.names(), rows));
    for (int i = 0; i < chart.values().size(); i++) {
      int column = chart.values().get(i);
      XDDFChartData.Series series =
          bars.addSeries(
              labels, XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(column, rows)));
      series.setTitle(
          table.columns().get(column).header(),
          new CellReference(sheet.getSheetName(), 0, column, true, true));
      // Without a colour of its own some programs draw none.
      series.setFillProperties(
          new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(i % COLOURS.size()))));
    }
    drawn.plot(bars);
  }

  private static CellRangeAddress column(int column, int rows) {
    return new CellRangeAddress(1, rows, column, column);
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
