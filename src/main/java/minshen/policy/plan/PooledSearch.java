package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Branch and bound in two stages for claims that may choose their year: first which claims, as if
 * all years were one ({@link PooledProblem}); then, only for a set that could bring more than the
 * best found, in which years ({@link YearAssignment}), group by group.
 */
final class PooledSearch {
  private final PooledProblem pools;
  private final Problem problem;
  private final YearAssignment spread;
  private final List<ExclusiveCandidates> choices;
  private final BooleanSupplier cancelled;
  private final List<DualPrices> prices;
  private final long[][] rest;
  private final boolean[] sameAsBefore;
  private final int[] takenSet;
  private final long grid;
  private long most;
  private int[] best;
  private long branches;
  private long limit;
  private boolean stopped;

  PooledSearch(
      PooledProblem pools,
      YearAssignment spread,
      List<ExclusiveCandidates> choices,
      int[] members,
      BooleanSupplier cancelled) {
    this.pools = pools;
    this.problem = pools.problem();
    this.spread = spread;
    this.cancelled = cancelled;
    this.grid = problem.grid(members);
    DualPrices free = DualPrices.all(problem, members, 0);
    DualPrices good = DualPrices.good(problem, choices, free);
    this.prices =
        List.of(
            good,
            free,
            DualPrices.all(problem, members, problem.one()),
            DualPrices.good(problem, choices, DualPrices.all(problem, members, problem.one())));
    // What is clear is settled first, what hangs in the balance last.
    this.choices =
        choices.stream()
            .sorted(Comparator.comparingLong((ExclusiveCandidates c) -> -regret(c, good)))
            .toList();
    this.rest = prices.stream().map(this::rest).toArray(long[][]::new);
    this.takenSet = new int[choices.size()];
    this.sameAsBefore = new boolean[choices.size()];
    for (int c = 1; c < choices.size(); c++) {
      sameAsBefore[c] = signature(this.choices.get(c)).equals(signature(this.choices.get(c - 1)));
    }
  }

  private List<List<Integer>> signature(ExclusiveCandidates choice) {
    return choice.sets().stream()
        .map(set -> Arrays.stream(set).map(spread::kind).sorted().boxed().toList())
        .toList();
  }

  /** What the best set of a choice brings net beyond the next best. */
  private long regret(ExclusiveCandidates choice, DualPrices price) {
    long[] nets =
        choice.sets().stream()
            .mapToLong(set -> Arrays.stream(set).mapToLong(c -> price.net(problem, c)).sum())
            .sorted()
            .toArray();
    return nets.length < 2 ? Long.MAX_VALUE : nets[nets.length - 1] - nets[nets.length - 2];
  }

  private long[] rest(DualPrices price) {
    long[] after = new long[choices.size() + 1];
    for (int c = choices.size() - 1; c >= 0; c--) {
      after[c] = after[c + 1] + price.net(problem, choices.get(c));
    }
    return after;
  }

  /**
   * The selection that brings most.
   *
   * @param atLeast a selection that brings no more than this is of no interest
   * @param branchLimit after so many branches it gives up and is {@link #stopped}
   */
  Optional<BranchAndBound.Found> run(long atLeast, long branchLimit) {
    most = atLeast;
    best = null;
    limit = branchLimit;
    choose(0, 0, problem.room().clone());
    long bound =
        prices.stream().mapToLong(p -> p.bound(problem, choices)).min().orElseThrow()
            / problem.one()
            / grid
            * grid;
    return Optional.ofNullable(best)
        .map(options -> new BranchAndBound.Found(most, options, bound, !stopped));
  }

  /** Whether it gave up before everything was looked at. */
  boolean stopped() {
    return stopped;
  }

  /** How many branches it has looked at. */
  long branches() {
    return branches;
  }

  private void choose(int at, long value, long[] room) {
    branches++;
    stopped |= branches >= limit || ((branches & 1023) == 0 && cancelled.getAsBoolean());
    if (stopped || !promising(at, value, room)) {
      return;
    }
    if (at == choices.size()) {
      spread(value);
      return;
    }
    List<int[]> sets = choices.get(at).sets();
    for (int set : ordered(sets)) {
      // Two choices among the same: which of them takes what plays no part.
      if (!sameAsBefore[at] || set >= takenSet[at - 1]) {
        long[] left = room.clone();
        long gain = 0;
        for (int candidate : sets.get(set)) {
          gain += gain(candidate, left);
        }
        takenSet[at] = set;
        choose(at + 1, value + gain, left);
      }
    }
  }

  private boolean promising(int at, long value, long[] room) {
    for (int i = 0; i < rest.length; i++) {
      long bound = prices.get(i).worth(room) + rest[i][at];
      if ((value + bound / problem.one()) / grid * grid <= most) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> ordered(List<int[]> sets) {
    DualPrices price = prices.getFirst();
    return IntStream.range(0, sets.size())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                s -> -Arrays.stream(sets.get(s)).mapToLong(c -> price.net(problem, c)).sum()))
        .toList();
  }

  private long gain(int candidate, long[] room) {
    List<Problem.Option> options = problem.options().get(candidate);
    return options.isEmpty() ? 0 : BranchAndBound.gain(options.getFirst(), room);
  }

  /** Spreads the taken claims over the years; the group with the most claims last. */
  private void spread(long pooled) {
    List<List<Integer>> groups = groups();
    int[] options = new int[problem.size()];
    Arrays.fill(options, -1);
    for (int member : groups.removeLast()) {
      options[member] = spread.strongest(member);
    }
    groups.sort(Comparator.comparingInt(List::size));
    long total = pooled;
    for (List<Integer> group : groups) {
      int[] claims = group.stream().mapToInt(Integer::intValue).toArray();
      long[] room = problem.room().clone();
      long ofGroup = Arrays.stream(claims).mapToLong(c -> gain(c, room)).sum();
      long others = total - ofGroup;
      long spent = spread.branches();
      Optional<YearAssignment.Ways> found = spread.most(claims, most - others, limit - branches);
      branches += spread.branches() - spent;
      if (found.isEmpty()) {
        stopped |= spread.stopped();
        return;
      }
      YearAssignment.Ways of = found.get();
      for (int m = 0; m < of.members().length; m++) {
        options[of.members()[m]] = of.options()[m];
      }
      total = others + of.total();
    }
    stopped |= spread.stopped();
    if (total > most) {
      most = total;
      best = options;
    }
  }

  /** The taken claims by group; last those that no cap binds. */
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int g = 0; g <= pools.groups(); g++) {
      groups.add(new ArrayList<>());
    }
    for (int c = 0; c < choices.size(); c++) {
      for (int candidate : choices.get(c).sets().get(takenSet[c])) {
        int group = pools.group()[candidate];
        groups.get(group < 0 ? pools.groups() : group).add(candidate);
      }
    }
    return groups;
  }
}
