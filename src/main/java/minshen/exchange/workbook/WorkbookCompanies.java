package minshen.exchange.workbook;

import java.util.List;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;

/**
 * The companies of a workbook or a list, each to be read when it is wanted.
 *
 * @param all the companies, in the order of the file
 * @param remarks what of the file is to be looked at and is of no one company
 * @param asides the columns that nothing of a dossier is for
 */
public record WorkbookCompanies(
    List<WorkbookCompany> all, List<CellFault> remarks, List<AsideColumn> asides) {
  public WorkbookCompanies {
    all = List.copyOf(all);
    remarks = List.copyOf(remarks);
    asides = List.copyOf(asides);
  }
}
