package minshen.exchange.workbook;

import java.util.List;
import minshen.dossier.Dossier;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;

/**
 * What a file of many companies came to.
 *
 * @param dossiers those that were understood whole
 * @param refused how many were not
 * @param faults everything that was not understood, in the order of the file
 * @param remarks what was left out of dossiers that are taken all the same, or is to be looked at
 * @param asides the columns that nothing of a dossier is for
 */
public record WorkbookContent(
    List<Dossier> dossiers,
    int refused,
    List<CellFault> faults,
    List<CellFault> remarks,
    List<AsideColumn> asides) {
  public WorkbookContent {
    dossiers = List.copyOf(dossiers);
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    asides = List.copyOf(asides);
  }

  /** Dossiers of which there is nothing to be said. */
  public static WorkbookContent plain(List<Dossier> dossiers) {
    return new WorkbookContent(dossiers, 0, List.of(), List.of(), List.of());
  }

  /** Whether there is nothing to be said of it. */
  public boolean isPlain() {
    return faults.isEmpty() && remarks.isEmpty() && asides.isEmpty();
  }
}
