package minshen.exchange.workbook;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.table.CellFault;
import minshen.files.InputException;
import minshen.files.Node;

/** One company of a workbook or a list, read when it is wanted. */
public final class WorkbookCompany {
  private final DossierReader dossiers;
  private final Node document;
  private final Optional<CellFault> fault;
  private final List<CellFault> remarks;

  /**
   * A company.
   *
   * @param dossiers reads it
   * @param document the dossier as it would be written
   * @param fault why it cannot be read, if that is known already
   * @param remarks what of its rows is to be looked at
   */
  public WorkbookCompany(
      DossierReader dossiers, Node document, Optional<CellFault> fault, List<CellFault> remarks) {
    this.dossiers = dossiers;
    this.document = document;
    this.fault = fault;
    this.remarks = List.copyOf(remarks);
  }

  /** What of its rows is to be looked at: cells that were left out, say. */
  public List<CellFault> remarks() {
    return remarks;
  }

  /** 单位名称, as it is written. */
  public Optional<String> name() {
    return written(FieldCatalogue.NAME);
  }

  /** 统一社会信用代码, as it is written. */
  public Optional<String> creditCode() {
    return written(FieldCatalogue.CREDIT_CODE);
  }

  private Optional<String> written(DossierField<?> field) {
    return ((Node.Mapping) document)
        .find(List.of("applicant", field.path()))
        .filter(Node.Scalar.class::isInstance)
        .map(value -> ((Node.Scalar) value).text())
        .filter(text -> !text.isBlank());
  }

  /**
   * Its dossier.
   *
   * @throws InputException if a cell of it is not understood, naming sheet and cell
   */
  public Dossier read(ClaimsWanted wanted) {
    fault.ifPresent(
        problem -> {
          throw problem.refusal();
        });
    return dossiers.read(document, wanted);
  }
}
