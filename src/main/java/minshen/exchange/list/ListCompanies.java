package minshen.exchange.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.DossierReader;
import minshen.exchange.table.AsideCell;
import minshen.exchange.table.CellFault;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * The companies of a list. Rows of the same credit code, or of the same name where one of them has
 * no code, are one company: each of them may bring a claim, and none may say otherwise.
 */
final class ListCompanies {
  static final String APPLICANT = "applicant.";

  private final List<Company> all = new ArrayList<>();
  private final Map<String, Company> byCode = new HashMap<>();
  private final Map<String, Company> byName = new HashMap<>();

  /** A company and its claims. */
  static final class Company {
    private final SourceLocation at;
    private final Map<String, ListRow.Value> values = new LinkedHashMap<>();
    private final List<ListRow> claims = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final List<AsideCell> asides = new ArrayList<>();
    private final List<CellFault> remarks = new ArrayList<>();

    private Company(SourceLocation at) {
      this.at = at;
    }

    /** Its first row. */
    SourceLocation at() {
      return at;
    }

    List<CellFault> faults() {
      return faults;
    }

    /** What is to be looked at in its rows. */
    List<CellFault> remarks() {
      return remarks;
    }

    /** The dossier as it would be written. */
    Node document() {
      Node.Mapping document =
          new Node.Mapping(Map.of(), at)
              .with(List.of("format"), ListReader.scalar(DossierReader.FORMAT, at));
      for (Map.Entry<String, ListRow.Value> value : values.entrySet()) {
        document = document.with(path(value.getKey()), scalar(value.getValue()));
      }
      List<Node> written = new ArrayList<>();
      for (ListRow claim : claims) {
        Node.Mapping mapping =
            new Node.Mapping(Map.of(), claim.at())
                .with(List.of("id"), ListReader.scalar("c" + (written.size() + 1), claim.at()));
        for (Map.Entry<String, ListRow.Value> value : claim.values().entrySet()) {
          if (!value.getKey().startsWith(APPLICANT)) {
            mapping = mapping.with(path(value.getKey()), scalar(value.getValue()));
          }
        }
        written.add(mapping);
      }
      if (!written.isEmpty()) {
        document = document.with(List.of("claims"), new Node.Sequence(written, at));
      }
      return asides.isEmpty()
          ? document
          : document.with(List.of(DossierReader.ASIDE), AsideCell.nodes(asides, at));
    }

    /** What a reader of dossiers said, in the words of the list. */
    CellFault told(InputException e) {
      for (Map<String, ListRow.Value> row : rows()) {
        for (Map.Entry<String, ListRow.Value> value : row.entrySet()) {
          ListRow.Cell cell = value.getValue().cell();
          if (cell.at().equals(e.place())) {
            return CellFault.of(e, value.getKey(), cell.heading(), cell.shown());
          }
        }
      }
      return new CellFault(e.place(), "", "", e.problem());
    }

    private List<Map<String, ListRow.Value>> rows() {
      List<Map<String, ListRow.Value>> rows = new ArrayList<>(List.of(values));
      claims.forEach(claim -> rows.add(claim.values()));
      return rows;
    }

    private static List<String> path(String key) {
      return List.of(key.split("\\."));
    }

    private static Node.Scalar scalar(ListRow.Value value) {
      return ListReader.scalar(value.text(), value.cell().at());
    }

    private void add(ListRow row) {
      faults.addAll(row.faults());
      asides.addAll(row.asides());
      remarks.addAll(row.remarks());
      row.values()
          .forEach(
              (key, value) -> {
                ListRow.Value before =
                    key.startsWith(APPLICANT) ? values.putIfAbsent(key, value) : null;
                if (before != null && !before.text().equals(value.text())) {
                  faults.add(value.cell().said(before.saysOtherwise()));
                }
              });
      if (row.values().containsKey(ListTarget.ITEM)) {
        claims.add(row);
      }
    }
  }

  List<Company> all() {
    return all;
  }

  /** Takes in a row; whether it says anything of a company. */
  boolean add(ListRow row) {
    if (row.values().isEmpty() && row.faults().isEmpty()) {
      return false;
    }
    Optional<String> code = text(row, FieldCatalogue.CREDIT_CODE.key());
    Optional<String> name = text(row, FieldCatalogue.NAME.key());
    Company company = known(code, name).orElseGet(() -> fresh(row));
    code.ifPresent(key -> byCode.putIfAbsent(key, company));
    name.ifPresent(key -> byName.putIfAbsent(key, company));
    company.add(row);
    if (code.isEmpty() && name.isEmpty() && row.faults().isEmpty()) {
      company.faults.add(new CellFault(row.at(), "", "", Message.of("exchange.list.nameless")));
    }
    return true;
  }

  private Company fresh(ListRow row) {
    Company company = new Company(row.at());
    all.add(company);
    return company;
  }

  private Optional<Company> known(Optional<String> code, Optional<String> name) {
    return code.map(byCode::get)
        .or(
            () ->
                name.map(byName::get)
                    .filter(
                        there ->
                            code.isEmpty()
                                || !there.values.containsKey(FieldCatalogue.CREDIT_CODE.key())));
  }

  private static Optional<String> text(ListRow row, String key) {
    return Optional.ofNullable(row.values().get(key)).map(ListRow.Value::text);
  }
}
