package minshen.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Reads the workbooks of Excel until 2003, of which a sheet has 65,536 rows at most. */
final class XlsTables {
  private final String named;
  private final TableRows.Budget budget;

  XlsTables(String named, TableRows.Budget budget) {
    this.named = named;
    this.budget = budget;
  }

  List<Table> read(byte[] file) throws IOException {
    List<Table> tables = new ArrayList<>();
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        boolean visible =
            workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) == SheetVisibility.VISIBLE;
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        Table table = table(sheet, from1904);
        tables.add(visible ? table : table.concealed());
      }
    }
    return tables;
  }

  private Table table(Sheet sheet, boolean from1904) {
    TableRows rows = new TableRows(named, sheet.getSheetName(), budget);
    for (Row row : sheet) {
      NavigableMap<Integer, TableCell> cells = TableRows.cells();
      for (Cell cell : row) {
        cell(cell)
            .map(value -> from1904 ? TableCell.Figure.from1904(value) : value)
            .ifPresent(value -> cells.put(cell.getColumnIndex(), value));
      }
      rows.add(row.getRowNum() + 1, cells, row.getZeroHeight());
    }
    List<Table.Merged> merged =
        sheet.getMergedRegions().stream()
            .map(
                one ->
                    new Table.Merged(
                        one.getFirstRow() + 1,
                        one.getLastRow() + 1,
                        one.getFirstColumn(),
                        one.getLastColumn()))
            .toList();
    return rows.table(merged);
  }

  /** Formats that every file has show the currency of whoever looks at it. */
  private static Optional<String> currency(Cell cell) {
    return Optional.of(cell.getCellStyle())
        .filter(style -> style.getDataFormat() >= HSSFDataFormat.getNumberOfBuiltinBuiltinFormats())
        .flatMap(style -> ForeignMoney.ofFormat(style.getDataFormatString()));
  }

  private static Optional<TableCell> cell(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          Optional.of(
              DateUtil.isCellDateFormatted(cell)
                  ? new TableCell.Day(cell.getLocalDateTimeCellValue().toLocalDate())
                  : ZeroedFigure.cell(
                          cell.getNumericCellValue(), cell.getCellStyle().getDataFormatString())
                      .orElseGet(
                          () -> ForeignMoney.cell(cell.getNumericCellValue(), currency(cell))));
      case STRING -> SeenText.cell(cell.getStringCellValue());
      case BOOLEAN -> Optional.of(new TableCell.Truth(cell.getBooleanCellValue()));
      case ERROR ->
          Optional.of(
              new TableCell.Failed(FormulaError.forInt(cell.getErrorCellValue()).getString()));
      default -> Optional.empty();
    };
  }
}
