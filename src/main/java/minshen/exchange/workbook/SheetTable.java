package minshen.exchange.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minshen.exchange.DossierReader;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.words.Message;
import minshen.words.Words;

/**
 * A sheet with a row for each value of one kind.
 *
 * @param rows whose rows these are
 * @param name the sheet's name
 * @param columns its columns
 */
record SheetTable(Rows rows, Message name, List<SheetColumn> columns) {
  /** What a row of a sheet is. */
  enum Rows {
    APPLICANTS(""),
    CLAIMS("claims"),
    PRODUCTS("products"),
    ANSWERS("answers"),
    ATTACHMENTS("attachments"),
    SIGNATURES("signatures"),
    SIGNED("signed"),
    PROGRESS("progress"),
    LEDGER("ledger"),
    ASIDES(DossierReader.ASIDE);

    private final String key;

    Rows(String key) {
      this.key = key;
    }

    /** Whether a workbook without such rows has the sheet all the same, to be filled in. */
    boolean isOffered() {
      return this != SIGNATURES && this != SIGNED && this != PROGRESS && this != ASIDES;
    }

    /** The key of their list, in the dossier or in a claim. */
    String key() {
      return key;
    }
  }

  /** How many cells of a row say what a column is headed with, in any language. */
  int headsOf(Table.Row row) {
    Set<String> heads = new HashSet<>();
    for (SheetColumn column : columns) {
      Words.all().forEach(words -> heads.add(words.say(column.header())));
    }
    return (int)
        row.cells().values().stream().map(TableCell::shown).filter(heads::contains).count();
  }

  /** The column of the workbook that names the applicant of a row. */
  static final String APPLICANT = "#applicant";

  /** The column of the workbook that names the claim of a row. */
  static final String CLAIM = "#claim";

  /** The column that explains a row and is not read. */
  static final String NOTE = "#note";
}
