package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Candidates that exclude each other, and what may be taken of them: sets to which none of them can
 * be added. A candidate that excludes nothing is a choice of one set. To take less than such a set
 * never brings more, since a claim more never lowers what fits under the caps.
 *
 * @param sets the sets of candidates
 */
record ExclusiveCandidates(List<int[]> sets) {
  /** The choices among some candidates. */
  static List<ExclusiveCandidates> among(Problem problem, int[] members) {
    List<ExclusiveCandidates> choices = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int first : members) {
      if (!seen.get(first)) {
        List<Integer> group = new ArrayList<>();
        reach(problem, members, first, seen, group);
        List<int[]> sets = new ArrayList<>();
        List<List<Integer>> kinds = kinds(problem, group);
        grow(problem, kinds, 0, new ArrayList<>(), sets);
        choices.add(new ExclusiveCandidates(sets));
      }
    }
    return choices;
  }

  private static void reach(
      Problem problem, int[] members, int at, BitSet seen, List<Integer> group) {
    seen.set(at);
    group.add(at);
    for (int other : members) {
      if (problem.excludes()[at][other] && !seen.get(other)) {
        reach(problem, members, other, seen, group);
      }
    }
  }

  /** Candidates that exclude the same ones stand or fall together: claims of one item. */
  private static List<List<Integer>> kinds(Problem problem, List<Integer> group) {
    List<List<Integer>> kinds = new ArrayList<>();
    for (int candidate : group) {
      kinds.stream()
          .filter(
              kind ->
                  Arrays.equals(problem.excludes()[kind.getFirst()], problem.excludes()[candidate]))
          .findFirst()
          .orElseGet(
              () -> {
                List<Integer> kind = new ArrayList<>();
                kinds.add(kind);
                return kind;
              })
          .add(candidate);
    }
    return kinds;
  }

  /** Kind after kind is taken or left; only sets that nothing can be added to are kept. */
  private static void grow(
      Problem problem,
      List<List<Integer>> kinds,
      int next,
      List<List<Integer>> taken,
      List<int[]> sets) {
    if (next == kinds.size()) {
      boolean complete =
          kinds.stream()
              .allMatch(
                  k -> taken.contains(k) || taken.stream().anyMatch(t -> clash(problem, t, k)));
      if (complete) {
        sets.add(taken.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
      }
      return;
    }
    List<Integer> kind = kinds.get(next);
    if (taken.stream().noneMatch(t -> clash(problem, t, kind))) {
      taken.add(kind);
      grow(problem, kinds, next + 1, taken, sets);
      taken.remove(kind);
    }
    boolean canBeLeft = kinds.stream().anyMatch(other -> clash(problem, other, kind));
    if (canBeLeft) {
      grow(problem, kinds, next + 1, taken, sets);
    }
  }

  private static boolean clash(Problem problem, List<Integer> one, List<Integer> other) {
    return problem.excludes()[one.getFirst()][other.getFirst()];
  }

  /** The same choice with a candidate taken in any case; itself if it is not of the choice. */
  ExclusiveCandidates with(int candidate) {
    return has(candidate)
        ? new ExclusiveCandidates(sets.stream().filter(set -> contains(set, candidate)).toList())
        : this;
  }

  /** The same choice with a candidate last in each set. */
  ExclusiveCandidates endingWith(int candidate) {
    return new ExclusiveCandidates(
        sets.stream()
            .map(
                set ->
                    Arrays.stream(set)
                        .boxed()
                        .sorted(Comparator.comparing(c -> c == candidate))
                        .mapToInt(Integer::intValue)
                        .toArray())
            .toList());
  }

  /** Whether a candidate is of the choice. */
  boolean has(int candidate) {
    return sets.stream().anyMatch(set -> contains(set, candidate));
  }

  private static boolean contains(int[] set, int candidate) {
    return Arrays.stream(set).anyMatch(c -> c == candidate);
  }
}
