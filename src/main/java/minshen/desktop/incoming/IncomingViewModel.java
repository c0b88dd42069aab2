package minshen.desktop.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.IncomingComparison;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.ValueDifference;
import minshen.policy.Library;
import minshen.words.Message;

/**
 * What one file says otherwise than the dossier, and which of it the user wants. What the dossier
 * lacks is chosen at first; what it says otherwise is left to the user, and so are a place that is
 * blank in the file and everything of a claim that was handed in.
 */
final class IncomingViewModel {
  private final IncomingComparison incomingComparison;
  private final Library library;
  private final Dossier mine;
  private final List<TargetOption> targets;
  private final ObjectProperty<Optional<TargetOption>> target;
  private final ObservableList<Row> rows =
      FXCollections.observableArrayList(row -> new javafx.beans.Observable[] {row.chosen()});
  private final IntegerBinding chosen =
      Bindings.createIntegerBinding(
          () -> (int) rows.stream().filter(row -> row.chosen().get()).count(), rows);
  private Optional<DossierComparison> comparison = Optional.empty();

  /**
   * A difference and whether it is taken over.
   *
   * @param difference the difference
   * @param chosen whether it is taken over
   * @param locked whether it would change a claim that was handed in
   */
  record Row(ValueDifference difference, BooleanProperty chosen, boolean locked) {}

  IncomingViewModel(IncomingComparison incomingComparison, Library library) {
    this.incomingComparison = incomingComparison;
    this.library = library;
    this.mine =
        incomingComparison.dossierEditor().map(DossierEditor::dossier).orElse(Dossier.BLANK);
    Optional<FormTarget> likely =
        ofForm().flatMap(one -> one.sequence().likely(one.form(), mine, library));
    this.targets =
        form().map(form -> TargetOption.of(form, mine, library, likely)).orElseGet(List::of);
    this.target =
        new SimpleObjectProperty<>(
            likely.flatMap(
                one -> targets.stream().filter(o -> o.target().equals(one)).findFirst()));
    target.subscribe(_ -> compare());
  }

  String named() {
    return incomingComparison.named();
  }

  /** The company that the file is about, as far as it has a name. */
  Optional<String> company() {
    return incomingComparison.dossierEditor().isPresent()
        ? mine.applicant().name()
        : form().flatMap(form -> form.value(FieldCatalogue.NAME));
  }

  /** Whether the company is not known yet. */
  boolean isNewCompany() {
    return incomingComparison.dossierEditor().isEmpty();
  }

  /** What stands in a form and is not read. */
  List<Message> unread() {
    return form().map(FilledForm::unread).orElse(List.of());
  }

  /** The claims that a form may be about; none for a dossier. */
  List<TargetOption> targets() {
    return targets;
  }

  ObjectProperty<Optional<TargetOption>> targetProperty() {
    return target;
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /** How many differences are to be taken over. */
  IntegerBinding chosenCount() {
    return chosen;
  }

  /**
   * Chooses everything that can be taken over, or nothing. What would be cleared, since its place
   * is blank in the file, is chosen line by line alone: of a sheet with a few columns filled in,
   * that would be nearly all there is. So is what is locked.
   */
  void chooseAll(boolean all) {
    rows.stream()
        .filter(row -> row.difference().problem().isEmpty())
        .filter(row -> !all || !row.locked())
        .forEach(row -> row.chosen().set(all && !row.difference().isRemoval()));
  }

  /**
   * Says that the user is done with it, whether anything of it was taken over or not: the next form
   * of the file goes with the claim that was chosen for this one.
   */
  void done() {
    ofForm()
        .ifPresent(
            one -> one.sequence().took(one.form(), target.get().map(TargetOption::target), mine));
  }

  /** The dossier with what is chosen. */
  Dossier taken() {
    List<ValueDifference> wanted =
        rows.stream().filter(row -> row.chosen().get()).map(Row::difference).toList();
    return comparison.map(c -> c.take(wanted)).orElse(mine);
  }

  private void compare() {
    comparison = comparison();
    rows.setAll(
        comparison.stream()
            .flatMap(c -> c.differences().stream())
            .map(
                difference ->
                    new Row(
                        difference,
                        new SimpleBooleanProperty(
                            difference.isAddition()
                                && difference.problem().isEmpty()
                                && !difference.isOfLocked(mine)),
                        difference.isOfLocked(mine)))
            .toList());
  }

  /**
   * Where the files lie that came with it, by the names of the attachments.
   *
   * @param after the dossier with what is chosen
   */
  Map<String, String> files(Dossier after) {
    return comparison.map(c -> c.files(after)).orElse(Map.of());
  }

  private Optional<DossierComparison> comparison() {
    return switch (incomingComparison.content()) {
      case IncomingComparison.Content.Other other ->
          Optional.of(DossierComparison.ofDossier(other.dossier(), mine, library));
      case IncomingComparison.Content.Form form ->
          target
              .get()
              .map(option -> DossierComparison.ofForm(form.form(), mine, option.target(), library));
    };
  }

  private Optional<FilledForm> form() {
    return ofForm().map(IncomingComparison.Content.Form::form);
  }

  private Optional<IncomingComparison.Content.Form> ofForm() {
    return incomingComparison.content() instanceof IncomingComparison.Content.Form form
        ? Optional.of(form)
        : Optional.empty();
  }
}
