package minshen.policy.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Spreads claims that are all taken over their years so that they bring most. Claims that ask for
 * the same in every year are one kind, and what was found for some claims holds for all others of
 * the same kinds.
 */
final class YearAssignment {
  private final Problem problem;
  private final BooleanSupplier cancelled;
  private final int[] kind;
  private final Map<List<Integer>, Known> known = new HashMap<>();
  private long branches;
  private boolean stopped;

  /**
   * What is known of some kinds of claims together.
   *
   * @param atMost they bring no more
   * @param options the ways that bring this much; null if none that was enough was found
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  private record Known(long atMost, int[] options) {}

  /**
   * Claims spread over their years.
   *
   * @param total what they bring, in units
   * @param members the claims
   * @param options the way of each of them
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  record Ways(long total, int[] members, int[] options) {}

  YearAssignment(Problem problem, BooleanSupplier cancelled) {
    this.problem = problem;
    this.cancelled = cancelled;
    this.kind = kinds(problem);
  }

  /** Of each candidate its kind: the first that asks for the same in the same years. */
  private static int[] kinds(Problem problem) {
    int[] kinds = new int[problem.size()];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = c;
      for (int before = c - 1; before >= 0; before--) {
        if (alike(problem.options().get(c), problem.options().get(before))) {
          kinds[c] = kinds[before];
        }
      }
    }
    return kinds;
  }

  private static boolean alike(List<Problem.Option> one, List<Problem.Option> other) {
    boolean alike = one.size() == other.size();
    for (int w = 0; alike && w < one.size(); w++) {
      alike =
          one.get(w).index() == other.get(w).index()
              && Arrays.equals(one.get(w).amounts(), other.get(w).amounts())
              && Arrays.deepEquals(one.get(w).caps(), other.get(w).caps());
    }
    return alike;
  }

  /**
   * The ways that bring most.
   *
   * @param claims the claims, all taken; they exclude nothing among each other
   * @param moreThan ways that bring no more than this are of no interest
   * @param branchLimit after so many branches it gives up and is {@link #stopped}
   * @return empty if they do not bring more
   */
  Optional<Ways> most(int[] claims, long moreThan, long branchLimit) {
    int[] members =
        Arrays.stream(claims)
            .boxed()
            .sorted(Comparator.comparingInt((Integer c) -> kind[c]).thenComparingInt(c -> c))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Integer> kinds = Arrays.stream(members).map(c -> kind[c]).boxed().toList();
    Known before = known.get(kinds);
    if (before == null || (before.options() == null && before.atMost() > moreThan)) {
      before = search(members, moreThan, branchLimit);
      if (!stopped) {
        known.put(kinds, before);
      }
    }
    return before.options() == null || before.atMost() <= moreThan
        ? Optional.empty()
        : Optional.of(new Ways(before.atMost(), members, before.options()));
  }

  private Known search(int[] members, long moreThan, long branchLimit) {
    List<ExclusiveCandidates> choices =
        Arrays.stream(members)
            .mapToObj(c -> new ExclusiveCandidates(List.of(new int[] {c})))
            .toList();
    BranchAndBound search =
        new BranchAndBound(problem, choices, members, Optional.empty(), cancelled);
    Optional<BranchAndBound.Found> found = search.runPlain(moreThan, branchLimit);
    branches += search.branches();
    stopped |= search.stopped();
    return found
        .map(f -> new Known(f.total(), Arrays.stream(members).map(c -> f.options()[c]).toArray()))
        .orElseGet(() -> new Known(moreThan, null));
  }

  /** The way of a claim that brings most where no cap binds it: the ledger may cut it in a year. */
  int strongest(int claim) {
    return problem.options().get(claim).stream()
        .max(
            Comparator.comparingLong(
                    (Problem.Option option) -> Arrays.stream(option.amounts()).sum())
                .thenComparing(Problem.Option::index, Comparator.reverseOrder()))
        .orElseThrow()
        .index();
  }

  /** What kind a claim is of. */
  int kind(int claim) {
    return kind[claim];
  }

  /** How many branches were looked at so far. */
  long branches() {
    return branches;
  }

  /** Whether it ever gave up; then what it knows is no longer certain. */
  boolean stopped() {
    return stopped;
  }
}
