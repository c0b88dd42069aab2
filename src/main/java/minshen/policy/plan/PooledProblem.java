package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A problem whose years are thrown together: the caps among which a claim may choose become one
 * cap, the pool, with the room of them all. Whatever fits under the caps fits under the pools, so a
 * set of claims never brings more than it brings there; which sets come into question shows before
 * any of them is spread over the years.
 *
 * @param problem the problem over pools, of the same candidates with one way each
 * @param group of each candidate, the number of the pools that its claims touch together; -1 if no
 *     cap binds it. Groups share no cap, so each can be spread by itself
 * @param groups how many groups there are
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
record PooledProblem(Problem problem, int[] group, int groups) {

  /** The pools of some candidates; none where there is nothing to pool or pools tell too little. */
  static Optional<PooledProblem> of(Problem problem, int[] members) {
    boolean choice = false;
    for (int member : members) {
      List<Problem.Option> options = problem.options().get(member);
      choice |= options.size() > 1;
      if (!options.stream().allMatch(option -> sameShape(option, options.getFirst()))) {
        return Optional.empty();
      }
    }
    if (!choice || !IndependentParts.nested(problem, members)) {
      return Optional.empty();
    }
    PooledProblem pools = pooled(problem, members);
    return IndependentParts.nested(pools.problem, members) ? Optional.of(pools) : Optional.empty();
  }

  private static boolean sameShape(Problem.Option one, Problem.Option other) {
    return Arrays.equals(
        Arrays.stream(one.caps()).mapToInt(caps -> caps.length).toArray(),
        Arrays.stream(other.caps()).mapToInt(caps -> caps.length).toArray());
  }

  private static PooledProblem pooled(Problem problem, int[] members) {
    Numbers pools = new Numbers(problem.room().length);
    Numbers touching = new Numbers(problem.room().length);
    for (int member : members) {
      Problem.Option first = problem.options().get(member).getFirst();
      for (Problem.Option option : problem.options().get(member)) {
        for (int p = 0; p < option.caps().length; p++) {
          for (int c = 0; c < option.caps()[p].length; c++) {
            pools.join(first.caps()[p][c], option.caps()[p][c]);
            touching.join(firstCap(first), option.caps()[p][c]);
          }
        }
      }
    }
    long[] room = new long[problem.room().length];
    for (int cap = 0; cap < room.length; cap++) {
      room[pools.of(cap)] += problem.room()[cap];
    }
    List<List<Problem.Option>> options = new ArrayList<>();
    problem.options().forEach(of -> options.add(of.isEmpty() ? of : List.of(pooled(of, pools))));
    int[] group = new int[problem.size()];
    Arrays.fill(group, -1);
    int[] roots =
        Arrays.stream(members)
            .map(member -> firstCap(problem.options().get(member).getFirst()))
            .filter(cap -> cap >= 0)
            .map(touching::of)
            .distinct()
            .toArray();
    for (int member : members) {
      int cap = firstCap(problem.options().get(member).getFirst());
      for (int g = 0; g < roots.length && cap >= 0; g++) {
        group[member] = roots[g] == touching.of(cap) ? g : group[member];
      }
    }
    Problem pooled =
        new Problem(
            problem.candidates(),
            options,
            room,
            problem.excludes(),
            problem.lossless(),
            problem.scale(),
            problem.one());
    return new PooledProblem(pooled, group, roots.length);
  }

  /** One way that asks for as much as any, under the pools. */
  private static Problem.Option pooled(List<Problem.Option> options, Numbers pools) {
    long[] amounts = options.getFirst().amounts().clone();
    for (Problem.Option option : options) {
      for (int p = 0; p < Math.min(amounts.length, option.amounts().length); p++) {
        amounts[p] = Math.max(amounts[p], option.amounts()[p]);
      }
    }
    int[][] caps =
        Arrays.stream(options.getFirst().caps())
            .map(of -> Arrays.stream(of).map(pools::of).distinct().toArray())
            .toArray(int[][]::new);
    return new Problem.Option(0, amounts, caps);
  }

  private static int firstCap(Problem.Option option) {
    return Arrays.stream(option.caps()).flatMapToInt(Arrays::stream).findFirst().orElse(-1);
  }

  /** Numbers thrown together, each known by the least of its set. */
  private static final class Numbers {
    private final int[] up;

    Numbers(int count) {
      up = new int[count];
      Arrays.setAll(up, n -> n);
    }

    int of(int number) {
      int at = number;
      while (up[at] != at) {
        at = up[at];
      }
      return at;
    }

    void join(int one, int other) {
      int least = Math.min(of(one), of(other));
      int most = Math.max(of(one), of(other));
      up[most] = least;
    }
  }
}
