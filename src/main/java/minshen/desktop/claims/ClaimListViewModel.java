package minshen.desktop.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.desktop.shell.Tasks;
import minshen.policy.Library;
import minshen.store.ClaimSummary;

/**
 * The list of claims: which are shown, in which order, and what they come to. It filters and sorts
 * by itself: with 100,000 claims the toolkit's own filtered and sorted lists take seconds. Many
 * claims are filtered beside the window; what is asked for in the meantime is done once, as it is
 * wanted then.
 */
final class ClaimListViewModel {
  /** So many are filtered and sorted before the next picture is drawn. */
  private static final int AT_ONCE = 4000;

  private final Library library;
  private final Tasks tasks;
  private final ObservableList<ClaimLine> shown = FXCollections.observableArrayList();
  private final ObjectProperty<ClaimFilter> filter;
  private final ReadOnlyObjectWrapper<ClaimLines> lines =
      new ReadOnlyObjectWrapper<>(ClaimLines.NONE);
  private List<ClaimSummary> claims = List.of();
  private Optional<List<ClaimLine>> made = Optional.empty();
  private Optional<Comparator<ClaimLine>> order = Optional.empty();
  private boolean working;
  private boolean again;
  private Runnable then = () -> {};

  /**
   * A list.
   *
   * @param filter which lines are shown; it is kept when the list is built anew
   */
  ClaimListViewModel(Library library, Tasks tasks, ObjectProperty<ClaimFilter> filter) {
    this.library = library;
    this.tasks = tasks;
    this.filter = filter;
    filter.subscribe((_, _) -> show());
  }

  /** The lines shown, in their order. */
  ObservableList<ClaimLine> shown() {
    return shown;
  }

  /** Which lines are shown. */
  ObjectProperty<ClaimFilter> filterProperty() {
    return filter;
  }

  /** The lines shown and what they come to. */
  ReadOnlyObjectProperty<ClaimLines> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** Takes the claims there are. */
  void take(List<ClaimSummary> those) {
    claims = List.copyOf(those);
    made = Optional.empty();
    show();
  }

  /** Sorts; without an order the lines stand as they came. */
  void sort(Optional<Comparator<ClaimLine>> by) {
    order = by;
    show();
  }

  /** Does something with what is shown, as soon as that is what is wanted. */
  void whenShown(Runnable work) {
    if (working) {
      then = work;
    } else {
      work.run();
    }
  }

  /** The years of the claims, the latest first. */
  List<Integer> years() {
    return distinct(claim -> claim.year().stream()).sorted(Comparator.reverseOrder()).toList();
  }

  /** The ids of the items claimed. */
  List<String> items() {
    return distinct(claim -> Stream.of(claim.item())).sorted().toList();
  }

  /** The numbers of the applicants, in the order of their claims. */
  List<Long> applicants() {
    return distinct(claim -> Stream.of(claim.applicant())).toList();
  }

  private <T> Stream<T> distinct(Function<ClaimSummary, Stream<T>> value) {
    return claims.stream().flatMap(value).distinct();
  }

  private void show() {
    if (working) {
      again = true;
      return;
    }
    Wanted wanted = new Wanted(claims, made, filter.get(), order);
    if (claims.size() <= AT_ONCE) {
      done(wanted.filtered(library));
      return;
    }
    working = true;
    tasks.runAside(
        tasks
            .task(_ -> wanted.filtered(library))
            .onEnd(() -> working = false)
            .onSuccess(
                filtered -> {
                  done(filtered);
                  next();
                }));
  }

  private void next() {
    if (again) {
      again = false;
      show();
    }
    if (!working) {
      Runnable now = then;
      then = () -> {};
      now.run();
    }
  }

  /** What was made of claims that have been replaced meanwhile is left aside. */
  @SuppressWarnings("ReferenceEquality")
  private void done(Filtered filtered) {
    if (filtered.of() == claims) {
      made = Optional.of(filtered.made());
      shown.setAll(filtered.lines().shown());
      lines.set(filtered.lines());
    }
  }

  /** What is to be shown. */
  private record Wanted(
      List<ClaimSummary> claims,
      Optional<List<ClaimLine>> made,
      ClaimFilter filter,
      Optional<Comparator<ClaimLine>> order) {
    Filtered filtered(Library library) {
      List<ClaimLine> all =
          made.orElseGet(() -> claims.stream().map(claim -> ClaimLine.of(library, claim)).toList());
      return new Filtered(claims, all, ClaimLines.of(all, filter, order));
    }
  }

  /**
   * What was made of them.
   *
   * @param of the claims it was made of
   * @param made a line for each
   * @param lines those to be shown
   */
  private record Filtered(List<ClaimSummary> of, List<ClaimLine> made, ClaimLines lines) {}
}
