package minshen.exchange.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Understands the cells of a workbook: a number that is shown as a day is one. */
final class XlsxCells {
  private static final int DAY_LENGTH = "2026-03-15".length();

  private final StylesTable styles;
  private final boolean from1904;
  private final Map<Integer, Boolean> dayByStyle = new HashMap<>();
  private final Map<Integer, Optional<String>> currencyByStyle = new HashMap<>();

  XlsxCells(StylesTable styles, boolean from1904) {
    this.styles = styles;
    this.from1904 = from1904;
  }

  Optional<TableCell> cell(XlsxSheet.RawCell cell, List<String> texts) {
    String value = cell.value();
    return switch (cell.type()) {
      case "s" -> SeenText.cell(texts.get(Integer.parseInt(value.strip())));
      case "str", "inlineStr" -> SeenText.cell(value);
      case "b" -> Optional.of(new TableCell.Truth(value.strip().equals("1")));
      case XlsxSheet.UNCOMPUTED -> Optional.of(new TableCell.Uncomputed(value));
      case "e" -> Optional.of(new TableCell.Failed(value));
      case "d" ->
          Optional.of(new TableCell.Day(LocalDate.parse(value.strip().substring(0, DAY_LENGTH))));
      default -> Optional.of(number(Double.parseDouble(value.strip()), cell.style()));
    };
  }

  private TableCell number(double number, int style) {
    if (dayByStyle.computeIfAbsent(style, this::isDay) && DateUtil.isValidExcelDate(number)) {
      LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904);
      return new TableCell.Day(moment.toLocalDate());
    }
    TableCell cell =
        ZeroedFigure.cell(number, format(style))
            .orElseGet(
                () ->
                    ForeignMoney.cell(
                        number, currencyByStyle.computeIfAbsent(style, this::currency)));
    return from1904 ? TableCell.Figure.from1904(cell) : cell;
  }

  private String format(int style) {
    return style < styles.getNumCellStyles() ? styles.getStyleAt(style).getDataFormatString() : "";
  }

  /** Formats that a file does not write out show the currency of whoever looks at it. */
  private Optional<String> currency(int style) {
    return Optional.of(style)
        .filter(number -> number < styles.getNumCellStyles())
        .map(number -> styles.getNumberFormatAt(styles.getStyleAt(number).getDataFormat()))
        .flatMap(ForeignMoney::ofFormat);
  }

  private boolean isDay(int style) {
    if (style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle found = styles.getStyleAt(style);
    return DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
  }
}
