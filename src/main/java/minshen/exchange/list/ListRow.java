package minshen.exchange.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.exchange.table.AsideCell;
import minshen.exchange.table.CellFault;
import minshen.files.SourceLocation;
import minshen.words.Message;

/** What a row of a list says, by the keys of fields; and what of it is not understood. */
final class ListRow {
  private final SourceLocation at;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<CellFault> faults = new ArrayList<>();
  private final List<AsideCell> asides = new ArrayList<>();
  private final List<CellFault> remarks = new ArrayList<>();

  ListRow(SourceLocation at) {
    this.at = at;
  }

  /**
   * A cell, as messages tell of it.
   *
   * @param at where it stands
   * @param heading what stands above it
   * @param shown what stands in it
   */
  record Cell(SourceLocation at, String heading, String shown) {
    CellFault said(Message what) {
      return new CellFault(at, heading, shown, what);
    }
  }

  /** A value as a dossier writes it, and the cell that says so. */
  record Value(String text, Cell cell) {
    /** That another cell of the same company says otherwise. */
    Message saysOtherwise() {
      return Message.of("exchange.list.says-otherwise", cell.at().toString(), cell.shown());
    }
  }

  /** Keeps a value, unless there is one. */
  void put(String key, String text, Cell cell) {
    values.putIfAbsent(key, new Value(text, cell));
  }

  /** The same of what two columns may say: where they differ, nobody knows which is right. */
  void putAlike(String key, String text, Cell cell) {
    Value before = values.putIfAbsent(key, new Value(text, cell));
    if (before != null && !before.text().equals(text)) {
      refuse(cell, before.saysOtherwise());
    }
  }

  /** Notes that a cell is not understood. */
  void refuse(Cell cell, Message why) {
    faults.add(cell.said(why));
  }

  /** Notes that something is to be looked at. */
  void remark(CellFault remark) {
    remarks.add(remark);
  }

  /** Keeps a cell as it is. */
  void keepAside(AsideCell cell) {
    asides.add(cell);
  }

  /** What is said of a claim while nothing says of which; it cannot be taken. */
  Optional<CellFault> withoutItem() {
    List<Cell> lost =
        values.entrySet().stream()
            .filter(value -> !value.getKey().startsWith(ListCompanies.APPLICANT))
            .map(value -> value.getValue().cell())
            .toList();
    boolean hasItem = values.containsKey(ListTarget.ITEM) || !faults.isEmpty();
    return hasItem || lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            lost.getFirst()
                .said(
                    Message.of(
                        "exchange.list.claim-without-item",
                        lost.stream().map(Cell::heading).toList())));
  }

  SourceLocation at() {
    return at;
  }

  Map<String, Value> values() {
    return values;
  }

  List<CellFault> faults() {
    return faults;
  }

  List<CellFault> remarks() {
    return remarks;
  }

  List<AsideCell> asides() {
    return asides;
  }
}
