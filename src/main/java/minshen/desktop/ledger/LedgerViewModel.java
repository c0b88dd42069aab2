package minshen.desktop.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import minshen.desktop.controls.AllWords;
import minshen.desktop.controls.BarChart;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.policy.Item;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.store.BinPlace;
import minshen.store.StoredAward;

/** The ledger of the current company, or of all: which rows are shown, and how they change. */
final class LedgerViewModel {
  private final Workspace workspace;
  private final ObservableList<StoredAward> shown = FXCollections.observableArrayList();
  private final Subscription subscription;
  private final ObservableMap<Part, String> narrowed = FXCollections.observableHashMap();
  private String text = "";

  /** A part of a row to which the rows shown can be narrowed. */
  enum Part {
    COMPANY,
    ITEM,
    YEAR,
    KIND
  }

  LedgerViewModel(Workspace workspace) {
    this.workspace = workspace;
    subscription =
        Subscription.combine(
            workspace.awards().subscribe(this::show),
            workspace.currentProperty().subscribe(_ -> show()));
  }

  /** Lets go of the workspace. */
  void close() {
    subscription.unsubscribe();
  }

  /** The rows shown. */
  ObservableList<StoredAward> shown() {
    return shown;
  }

  /** Shows only rows in which every word stands somewhere. */
  void filter(String words) {
    text = words;
    show();
  }

  /** Shows only rows that have a value; all of them without one. */
  void narrow(Part part, Optional<String> value) {
    value.ifPresentOrElse(only -> narrowed.put(part, only), () -> narrowed.remove(part));
    show();
  }

  /** What the rows are narrowed to. */
  ObservableMap<Part, String> narrowed() {
    return narrowed;
  }

  /** What a part is narrowed to; nothing if all are shown. */
  Optional<String> narrowed(Part part) {
    return Optional.ofNullable(narrowed.get(part));
  }

  /** What a part may be narrowed to. */
  List<String> values(Part part) {
    return workspace.awards().stream()
        .filter(this::ofCurrent)
        .map(stored -> value(part, stored))
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether there is any row, whatever is filtered. */
  boolean any() {
    return workspace.awards().stream().anyMatch(this::ofCurrent);
  }

  /** The sum of the rows shown, in 万元. */
  Amount sum() {
    return sum(shown.stream().map(StoredAward::award).toList());
  }

  /** The amounts by application year. */
  List<BarChart.Row> byYear() {
    return by(stored -> Integer.toString(stored.award().year()));
  }

  /** The amounts by item. */
  List<BarChart.Row> byItem() {
    return by(stored -> item(stored.award()));
  }

  /** How an item is named in the ledger. */
  String item(Award award) {
    return award.item()
        + workspace.library().item(award.item()).map(known -> " " + known.title()).orElse("");
  }

  /** How a kind is named in the ledger. */
  String kind(Award award) {
    Map<String, String> names =
        workspace.library().item(award.item()).map(Item::awardKinds).orElse(Map.of());
    return award.limitedAs().map(kind -> names.getOrDefault(kind, kind)).orElse("");
  }

  /** Adds rows to the ledger of the current company; there must be one. */
  void add(List<Award> awards) {
    change(
        current().orElseThrow(),
        ledger -> Stream.concat(ledger.stream(), awards.stream()).toList());
  }

  /** Takes back rows that were added; one that was changed since then stays. */
  void takeBack(DossierEditor dossierEditor, List<Award> awards) {
    change(dossierEditor, ledger -> LedgerRows.without(ledger, awards));
  }

  /** Puts another row in the place of one. */
  void replace(StoredAward old, Award award) {
    change(old, ledger -> LedgerRows.replaced(ledger, old.award(), old.place(), award));
  }

  /** Puts a row back as it was before it was replaced; one that was changed again stays. */
  void takeBack(StoredAward old, Award award) {
    change(old, ledger -> LedgerRows.replaced(ledger, award, old.place(), old.award()));
  }

  /**
   * Puts a row into the bin.
   *
   * @return its place there
   */
  BinPlace remove(StoredAward old) {
    BinPlace place = BinPlace.fresh();
    workspace.dossierEditor(
        old.applicant(),
        editor ->
            editor.removeAward(
                old.award(),
                place,
                ledger -> LedgerRows.without(ledger, old.award(), old.place())));
    return place;
  }

  /** Puts a removed row back where it was. */
  void restore(StoredAward old, BinPlace place) {
    workspace.dossierEditor(
        old.applicant(),
        editor ->
            editor.bringAward(
                place, ledger -> LedgerRows.restored(ledger, old.award(), old.place())));
  }

  /** The editor whose ledger new rows go to. */
  Optional<DossierEditor> current() {
    return workspace.currentProperty().get();
  }

  private void change(StoredAward row, UnaryOperator<List<Award>> change) {
    workspace.dossierEditor(row.applicant(), dossierEditor -> change(dossierEditor, change));
  }

  private static void change(DossierEditor dossierEditor, UnaryOperator<List<Award>> change) {
    dossierEditor.change(dossier -> dossier.withLedger(change.apply(dossier.ledger())));
  }

  private void show() {
    AllWords words = AllWords.of(text);
    shown.setAll(
        workspace.awards().stream()
            .filter(this::ofCurrent)
            .filter(this::isNarrowedTo)
            .filter(stored -> words.in(all(stored)))
            .toList());
  }

  private boolean isNarrowedTo(StoredAward stored) {
    return narrowed.entrySet().stream()
        .filter(only -> only.getKey() != Part.COMPANY || current().isEmpty())
        .allMatch(only -> only.getValue().equals(value(only.getKey(), stored)));
  }

  private String value(Part part, StoredAward stored) {
    return switch (part) {
      case COMPANY -> stored.applicantName().orElse("");
      case ITEM -> item(stored.award());
      case YEAR -> Integer.toString(stored.award().year());
      case KIND -> kind(stored.award());
    };
  }

  private boolean ofCurrent(StoredAward stored) {
    return current().map(dossierEditor -> dossierEditor.id() == stored.applicant()).orElse(true);
  }

  private String all(StoredAward stored) {
    Award award = stored.award();
    return String.join(
        " ",
        stored.applicantName().orElse(""),
        item(award),
        Integer.toString(award.year()),
        award.project().orElse(""),
        kind(award),
        award.product().orElse(""));
  }

  private List<BarChart.Row> by(Function<StoredAward, String> name) {
    Map<String, Amount> sums = new TreeMap<>();
    shown.forEach(stored -> sums.merge(name.apply(stored), stored.award().amount(), Amount::plus));
    return sums.entrySet().stream()
        .map(sum -> new BarChart.Row(sum.getKey(), List.of(sum.getValue())))
        .toList();
  }

  private static Amount sum(List<Award> awards) {
    return awards.stream().map(Award::amount).reduce(Amount.ZERO, Amount::plus);
  }
}
