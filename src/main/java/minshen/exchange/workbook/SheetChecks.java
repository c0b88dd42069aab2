package minshen.exchange.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a blank workbook offers and checks while it is filled in. Lists that are too long for a cell
 * stand on a hidden sheet. A check warns and refuses nothing: reading understands more than Excel
 * can be told to expect.
 */
final class SheetChecks {
  private static final String LISTS = "_lists";
  private static final int CODE_LENGTH = 18;

  private final XSSFWorkbook workbook;
  private final Words words;
  private final List<String> towns;
  private final List<String> items;
  private final List<String> variants;
  private final XSSFSheet lists;
  private final Map<List<String>, String> letterByList = new HashMap<>();

  SheetChecks(XSSFWorkbook workbook, Library library, Words words) {
    this.workbook = workbook;
    this.words = words;
    this.towns =
        library.packs().stream()
            .flatMap(pack -> pack.authority().towns().stream())
            .distinct()
            .toList();
    List<Item> all = library.packs().stream().flatMap(pack -> pack.items().stream()).toList();
    this.items = all.stream().map(item -> item.id() + " " + item.title()).distinct().toList();
    this.variants =
        all.stream()
            .flatMap(item -> item.variants().stream())
            .map(variant -> variant.id() + " " + variant.label())
            .distinct()
            .toList();
    this.lists = workbook.createSheet(LISTS);
  }

  void add(XSSFSheet sheet, SheetTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      SheetColumn column = table.columns().get(i);
      if (column.key().equals(FieldCatalogue.TOWN.key())) {
        offer(sheet, i, towns);
      } else if (column.key().equals("item")) {
        offer(sheet, i, items);
      } else if (column.key().equals("variant")) {
        offer(sheet, i, variants);
      } else if (column.key().equals(SheetTable.APPLICANT)) {
        offerCompanies(sheet, i);
      } else {
        check(sheet, i, column);
      }
    }
  }

  /** The lists are for the others only; they stand last and out of sight. */
  void hide() {
    workbook.setSheetOrder(LISTS, workbook.getNumberOfSheets() - 1);
    workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
  }

  private void check(XSSFSheet sheet, int column, SheetColumn what) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    if (what.key().equals(FieldCatalogue.CREDIT_CODE.key())) {
      warn(
          sheet,
          column,
          helper.createTextLengthConstraint(OperatorType.EQUAL, "" + CODE_LENGTH, null),
          Message.of("exchange.template.code"));
      return;
    }
    switch (what.kind()) {
      case DAY ->
          warn(
              sheet,
              column,
              helper.createDateConstraint(
                  OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2099,12,31)", "yyyy-mm-dd"),
              Message.of("exchange.template.day"));
      case NUMBER, MONEY ->
          warn(
              sheet,
              column,
              helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
              Message.of("exchange.template.number"));
      default -> {
        // Words have their lists already, and of texts nothing is known.
      }
    }
  }

  /** A list that stands on the hidden sheet; what is not in it may be typed all the same. */
  private void offer(XSSFSheet sheet, int column, List<String> choices) {
    if (choices.isEmpty()) {
      return;
    }
    String letter = letterByList.computeIfAbsent(choices, this::listed);
    warn(
        sheet,
        column,
        new XSSFDataValidationHelper(sheet)
            .createFormulaListConstraint(
                LISTS + "!$" + letter + "$1:$" + letter + "$" + choices.size()),
        Message.of("exchange.template.list"));
  }

  /** Writes a list into a column of its own, and tells which. */
  private String listed(List<String> choices) {
    int column = letterByList.size();
    for (int i = 0; i < choices.size(); i++) {
      XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
      row.createCell(column).setCellValue(choices.get(i));
    }
    return CellReference.convertNumToColString(column);
  }

  /** The companies that stand on the first sheet. */
  private void offerCompanies(XSSFSheet sheet, int column) {
    String companies = words.say("exchange.sheet.applicants");
    warn(
        sheet,
        column,
        new XSSFDataValidationHelper(sheet)
            .createFormulaListConstraint(
                "'" + companies + "'!$A$2:$A$" + (SheetWriter.PICKED_ROWS + 1)),
        Message.of("exchange.template.company"));
  }

  private void warn(XSSFSheet sheet, int column, DataValidationConstraint constraint, Message why) {
    DataValidation validation =
        new XSSFDataValidationHelper(sheet)
            .createValidation(
                constraint, new CellRangeAddressList(1, SheetWriter.PICKED_ROWS, column, column));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox(words.say("exchange.template.title"), words.say(why));
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }
}
