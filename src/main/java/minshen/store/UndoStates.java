package minshen.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.policy.Value;

/**
 * What can be taken back of a claim's page, or brought again.
 *
 * @param past what undo brings back, the next one first
 * @param future what redo brings back, the next one first
 */
public record UndoStates(List<Step> past, List<Step> future) {
  /** More changes of a claim are not kept. */
  public static final int LONGEST = 200;

  /** Nothing was changed yet. */
  public static final UndoStates NONE = new UndoStates(List.of(), List.of());

  public UndoStates {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** Whether the states are the same; their numbers tell. */
  boolean sameAs(UndoStates other) {
    return numbers(past).equals(numbers(other.past))
        && numbers(future).equals(numbers(other.future));
  }

  /** The same after another change, which undo brings back first. */
  UndoStates after(Change change) {
    long number =
        Stream.concat(past.stream(), future.stream()).mapToLong(Step::number).max().orElse(0) + 1;
    return new UndoStates(
        Stream.concat(Stream.of(new Step(number, change)), past.stream()).limit(LONGEST).toList(),
        List.of());
  }

  /** The files that the claim has in any of the states. */
  Set<String> files() {
    return Stream.concat(past.stream(), future.stream())
        .flatMap(
            step -> step.change() instanceof OfClaim(Claim state) ? state.files() : Stream.of())
        .collect(Collectors.toSet());
  }

  private static List<Long> numbers(List<Step> steps) {
    return steps.stream().map(Step::number).toList();
  }

  /**
   * One change.
   *
   * @param number grows with every change that is put by: of two on one side, the greater comes
   *     first
   * @param change what was changed
   */
  public record Step(long number, Change change) {}

  /** What was changed from the page of the claim. */
  public sealed interface Change {}

  /**
   * The claim.
   *
   * @param state the claim as it was on the other side of the change
   */
  public record OfClaim(Claim state) implements Change {}

  /**
   * A field of the applicant, who is that of other claims as well: it is taken back only if it
   * still is what it was changed to.
   *
   * @param key the key of the field in the dossier
   * @param before what it held before the change, as a dossier writes it
   * @param after what it held after it
   */
  public record OfApplicant(String key, Optional<String> before, Optional<String> after)
      implements Change {}

  /**
   * A fact of the applicant, who is that of other claims as well: it is taken back only if it still
   * is what it was changed to.
   *
   * @param fact its key
   * @param before the value before the change
   * @param after the value after it
   */
  public record OfApplicantFact(String fact, Optional<Value> before, Optional<Value> after)
      implements Change {}

  /**
   * A reading of the dossier, taken the other way.
   *
   * @param reading its id
   * @param alternative whether it was its alternative that was taken
   */
  public record OfReading(String reading, boolean alternative) implements Change {}
}
