package minshen.store;

import java.util.List;
import minshen.dossier.Claim;

/**
 * The states to which a claim can be taken back or brought again.
 *
 * @param past what undo brings back, the next one first
 * @param future what redo brings back, the next one first
 */
public record Undo(List<Step> past, List<Step> future) {
  /** Nothing was changed yet. */
  public static final Undo NONE = new Undo(List.of(), List.of());

  public Undo {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** Whether the states are the same; their numbers tell. */
  boolean sameAs(Undo other) {
    return numbers(past).equals(numbers(other.past))
        && numbers(future).equals(numbers(other.future));
  }

  private static List<Long> numbers(List<Step> steps) {
    return steps.stream().map(Step::number).toList();
  }

  /**
   * One state.
   *
   * @param number grows with every state that is put by: of two on one side, the greater comes
   *     first
   * @param state the claim as it was
   */
  public record Step(long number, Claim state) {}
}
