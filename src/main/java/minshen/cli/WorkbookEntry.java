package minshen.cli;

import java.util.List;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.table.CellFault;
import minshen.exchange.workbook.WorkbookCompany;
import minshen.words.Message;

/**
 * A company of a workbook.
 *
 * @param given the workbook as the user named it
 * @param place its place among the companies of the workbook, from 1
 * @param alone whether the workbook has no other
 */
record WorkbookEntry(String given, WorkbookCompany company, int place, boolean alone)
    implements DossierEntry {
  @Override
  public String named() {
    return alone
        ? given
        : given + " › " + company.name().or(company::creditCode).orElse("#" + place);
  }

  @Override
  public List<Message> remarks() {
    return company.remarks().stream().map(CellFault::line).toList();
  }

  @Override
  public String stem() {
    return DossierFiles.stem(given) + (alone ? "" : "-" + key());
  }

  /** ASCII, as names for scripts are. */
  private String key() {
    return company
        .creditCode()
        .filter(code -> code.matches("[0-9A-Za-z]{1,18}"))
        .orElse(Integer.toString(place));
  }

  @Override
  public Dossier read(ClaimsWanted wanted) {
    return company.read(wanted);
  }
}
