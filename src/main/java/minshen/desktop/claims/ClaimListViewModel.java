package minshen.desktop.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.dossier.finding.Standing;
import minshen.policy.Library;
import minshen.store.ClaimSummary;

/**
 * The list of claims: which are shown, in which order, and what they come to. It filters and sorts
 * by itself: with 100,000 claims the toolkit's own filtered and sorted lists take seconds.
 */
final class ClaimListViewModel {
  private final Library library;
  private final ObservableList<ClaimLine> shown = FXCollections.observableArrayList();
  private final ObjectProperty<ClaimFilter> filter;
  private final ReadOnlyObjectWrapper<Summary> summary =
      new ReadOnlyObjectWrapper<>(new Summary(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, Map.of()));
  private List<ClaimLine> lines = List.of();
  private Optional<Comparator<ClaimLine>> order = Optional.empty();

  /**
   * A list.
   *
   * @param filter which lines are shown; it is kept when the list is built anew
   */
  ClaimListViewModel(Library library, ObjectProperty<ClaimFilter> filter) {
    this.library = library;
    this.filter = filter;
    filter.subscribe((_, _) -> show());
  }

  /**
   * What the lines come to. Amounts are in 万元.
   *
   * @param all how many there are without the filter
   * @param count how many are shown
   * @param amount what can be claimed with those shown
   * @param approved what was granted for those shown
   * @param standings how many stand so, whatever standing is filtered for
   */
  record Summary(
      int all,
      int count,
      BigDecimal amount,
      BigDecimal approved,
      Map<Standing, Integer> standings) {}

  /** The lines shown, in their order. */
  ObservableList<ClaimLine> shown() {
    return shown;
  }

  /** Which lines are shown. */
  ObjectProperty<ClaimFilter> filterProperty() {
    return filter;
  }

  /** What they come to. */
  ReadOnlyObjectProperty<Summary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Takes the claims there are. */
  void take(List<ClaimSummary> claims) {
    lines = claims.stream().map(claim -> ClaimLine.of(library, claim)).toList();
    show();
  }

  /** Sorts; without an order the lines stand as they came. */
  void sort(Optional<Comparator<ClaimLine>> by) {
    order = by;
    show();
  }

  /** The years of the claims, the latest first. */
  List<Integer> years() {
    return lines.stream()
        .flatMap(line -> line.claim().year().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The ids of the items claimed. */
  List<String> items() {
    return lines.stream().map(line -> line.claim().item()).distinct().sorted().toList();
  }

  private void show() {
    Predicate<ClaimLine> any = filter.get().anyStanding().predicate();
    Optional<Standing> standing = filter.get().standing();
    Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    List<ClaimLine> found = new ArrayList<>();
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal approved = BigDecimal.ZERO;
    for (ClaimLine line : lines) {
      if (any.test(line)) {
        Standing stands = line.claim().figures().standing();
        standings.merge(stands, 1, Integer::sum);
        if (standing.isEmpty() || standing.get() == stands) {
          found.add(line);
          amount = amount.add(counted(line));
          approved = approved.add(line.claim().approvedAmount().orElse(BigDecimal.ZERO));
        }
      }
    }
    order.ifPresent(found::sort);
    shown.setAll(found);
    summary.set(new Summary(lines.size(), found.size(), amount, approved, standings));
  }

  private static BigDecimal counted(ClaimLine line) {
    return line.claim().figures().counted()
        ? line.claim().figures().amount().orElse(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }
}
