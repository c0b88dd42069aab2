package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Branch and bound over some candidates: choice after choice a set is taken, and of its claims one
 * after the other a way. A branch is left when {@link DualPrices} show that it cannot bring more
 * than the best found, when what is left of the caps was met before with as much in hand, or when
 * another year is a twin of one tried.
 */
final class BranchAndBound {
  /** So many branches are looked at before a search gives up; some ten seconds. */
  static final long MANY = 8_000_000;

  /** So many for all searches for a next best together. */
  static final long FEW = 400_000;

  /** So many for each of them, however many there are. */
  static final long LEAST = 5_000;

  /** So many branches settle what is easy, before prices are worth their while. */
  private static final long FIRST_TRY = 300;

  /** So many states are remembered; more would take memory for little. */
  private static final int REMEMBERED = 300_000;

  private final Problem problem;
  private final List<ExclusiveCandidates> choices;
  private final int[] members;
  private final SymmetricYears twins;
  private final BooleanSupplier cancelled;
  private final List<DualPrices> prices = new ArrayList<>();
  private final List<long[]> rest = new ArrayList<>();
  private final List<long[]> nets = new ArrayList<>();
  private final int[] taken;
  private final Map<State, Long> met = new HashMap<>();
  private long branches;
  private long most;
  private int[] best;
  private boolean stopped;
  private long limit;
  private final long grid;
  private int useful = -1;

  /** A place in the search: what is left of the caps, before a choice. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record State(int choice, long[] room) {
    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && state.choice == choice
          && Arrays.equals(state.room, room);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(room) + choice;
    }
  }

  /**
   * What a search found.
   *
   * @param total what the selection brings, in units
   * @param options of each candidate of the problem the way taken, or -1
   * @param bound what no selection can exceed
   * @param proven whether every branch was looked at or left for a reason
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  record Found(long total, int[] options, long bound, boolean proven) {}

  /**
   * A search.
   *
   * @param known prices found good before
   */
  BranchAndBound(
      Problem problem,
      List<ExclusiveCandidates> choices,
      int[] members,
      Optional<DualPrices> known,
      BooleanSupplier cancelled) {
    this.problem = problem;
    this.members = members;
    this.choices =
        choices.stream()
            .sorted(
                Comparator.comparingLong(
                        (ExclusiveCandidates c) ->
                            DualPrices.all(problem, members, 0).net(problem, c))
                    .reversed())
            .collect(Collectors.toCollection(ArrayList::new));
    this.twins = new SymmetricYears(problem, members);
    this.cancelled = cancelled;
    this.grid = problem.grid(members);
    this.taken = new int[problem.size()];
    Arrays.fill(taken, -1);
    price(DualPrices.all(problem, members, 0));
    price(DualPrices.all(problem, members, problem.one()));
    known.ifPresent(this::price);
  }

  /** The best prices at hand. */
  DualPrices prices() {
    return prices.stream()
        .min(Comparator.comparingLong(p -> p.bound(problem, choices)))
        .orElseThrow();
  }

  /**
   * The selection that brings most.
   *
   * @param atLeast a selection that brings no more than this is of no interest
   * @param branchLimit after so many branches the search gives up, and what it found is not proven
   * @return empty if none that brings more was found
   */
  Optional<Found> run(long atLeast, long branchLimit) {
    most = atLeast;
    best = null;
    go(FIRST_TRY);
    if (stopped && !cancelled.getAsBoolean()) {
      List.copyOf(prices).forEach(from -> price(DualPrices.good(problem, choices, from)));
      go(branchLimit);
    }
    return found();
  }

  /**
   * The selection that brings most of those with a candidate in which each one taken brings
   * something. Others may then be left out, where to add one would not bring more.
   *
   * @param candidate the candidate, in every set of its choice
   * @param atLeast a selection that brings no more than this is of no interest
   * @param branchLimit after so many branches the search gives up
   */
  Optional<Found> runFor(int candidate, long atLeast, long branchLimit) {
    useful = candidate;
    // What comes last of all brings the least that it can bring in any order.
    choices.sort(Comparator.comparing(c -> c.has(candidate)));
    choices.replaceAll(c -> c.endingWith(candidate));
    rest.clear();
    prices.forEach(price -> rest.add(rest(price)));
    return runPlain(atLeast, branchLimit);
  }

  /**
   * The same with no prices but all or nothing: these are good where there is nothing to choose.
   */
  Optional<Found> runPlain(long atLeast, long branchLimit) {
    most = atLeast;
    best = null;
    go(branchLimit);
    return found();
  }

  /** Whether the last run gave up before it had looked at everything. */
  boolean stopped() {
    return stopped;
  }

  private Optional<Found> found() {
    long bound = prices().bound(problem, choices) / problem.one() / grid * grid;
    return Optional.ofNullable(best).map(options -> new Found(most, options, bound, !stopped));
  }

  /** How many branches the search has looked at. */
  long branches() {
    return branches;
  }

  private void go(long branchesAtMost) {
    limit = branchesAtMost;
    branches = 0;
    stopped = false;
    met.clear();
    choose(0, 0, problem.room().clone());
  }

  private void price(DualPrices given) {
    prices.add(given);
    rest.add(rest(given));
    long[] net = new long[problem.size()];
    for (int c = 0; c < net.length; c++) {
      net[c] = given.net(problem, c);
    }
    nets.add(net);
  }

  private long[] rest(DualPrices given) {
    long[] after = new long[choices.size() + 1];
    for (int c = choices.size() - 1; c >= 0; c--) {
      after[c] = after[c + 1] + given.net(problem, choices.get(c));
    }
    return after;
  }

  private void choose(int choice, long value, long[] room) {
    if (choice == choices.size()) {
      if (value > most && (useful < 0 || (full(room) && tight(value)))) {
        most = value;
        best = taken.clone();
      }
      return;
    }
    // With as much room left, others may be left out, which could be added or not.
    boolean met = useful < 0 && metBefore(choice, value, room);
    if (met || !promising(choice, value, room, null, 0)) {
      return;
    }
    for (int[] set : ordered(choices.get(choice), room)) {
      take(choice, set, 0, value, room);
    }
  }

  /** Whether no candidate could be added to those taken that brings more. */
  private boolean full(long[] room) {
    for (int candidate : members) {
      if (taken[candidate] < 0 && fits(candidate)) {
        for (Problem.Option option : problem.options().get(candidate)) {
          if (gain(option, room.clone()) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether each of the candidates taken brings something beside the others. */
  private boolean tight(long value) {
    for (int without : members) {
      if (taken[without] >= 0) {
        long[] room = problem.room().clone();
        long left = 0;
        for (int other : members) {
          if (taken[other] >= 0 && other != without) {
            left += gain(option(other), room);
          }
        }
        if (left == value) {
          return false;
        }
      }
    }
    return true;
  }

  private Problem.Option option(int candidate) {
    return problem.options().get(candidate).stream()
        .filter(option -> option.index() == taken[candidate])
        .findFirst()
        .orElseThrow();
  }

  private boolean fits(int candidate) {
    for (int other : members) {
      if (taken[other] >= 0 && problem.excludes()[candidate][other]) {
        return false;
      }
    }
    return true;
  }

  private void take(int choice, int[] set, int next, long value, long[] room) {
    if (stopped) {
      return;
    }
    if (next == set.length) {
      choose(choice + 1, value, room);
      return;
    }
    if (++branches >= limit || ((branches & 1023) == 0 && cancelled.getAsBoolean())) {
      stopped = true;
      return;
    }
    if (!promising(choice, value, room, set, next)) {
      return;
    }
    List<Problem.Option> options = problem.options().get(set[next]);
    long[][] rooms = new long[options.size()][];
    long[] gains = new long[options.size()];
    for (int w = 0; w < options.size(); w++) {
      rooms[w] = room.clone();
      gains[w] = gain(options.get(w), rooms[w]);
    }
    for (int w : order(options, gains, rooms)) {
      boolean idle = useful >= 0 && gains[w] == 0;
      if (!idle && !tried(w, options.size(), gains, room)) {
        taken[set[next]] = options.get(w).index();
        take(choice, set, next + 1, value + gains[w], rooms[w]);
        taken[set[next]] = -1;
      }
    }
    if (useful >= 0 && set[next] != useful) {
      take(choice, set, next + 1, value, room);
    }
  }

  /** Whether a way is the twin of an earlier one, which then was or will be tried. */
  private boolean tried(int option, int count, long[] gains, long[] room) {
    for (int other = 0; other < option && count > 1; other++) {
      if (gains[other] == gains[option] && twins.alike(other, option, room)) {
        return true;
      }
    }
    return false;
  }

  /** What brings most first; of equals, what leaves the least room, so that little is left over. */
  private static int[] order(List<Problem.Option> options, long[] gains, long[][] rooms) {
    Integer[] order = new Integer[options.size()];
    Arrays.setAll(order, w -> w);
    Arrays.sort(
        order,
        Comparator.comparingLong((Integer w) -> -gains[w])
            .thenComparingLong(w -> left(options.get(w), rooms[w])));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static long left(Problem.Option option, long[] room) {
    long left = Long.MAX_VALUE;
    for (int[] caps : option.caps()) {
      for (int cap : caps) {
        left = Math.min(left, room[cap]);
      }
    }
    return left;
  }

  /** What a way brings beside what is taken; the room shrinks by it. */
  static long gain(Problem.Option option, long[] room) {
    long gain = 0;
    for (int p = 0; p < option.amounts().length; p++) {
      long amount = option.amounts()[p];
      for (int cap : option.caps()[p]) {
        amount = Math.min(amount, room[cap]);
      }
      for (int cap : option.caps()[p]) {
        room[cap] -= amount;
      }
      gain += amount;
    }
    return gain;
  }

  /** Whether more than the best can still come of a place in the search. */
  private boolean promising(int choice, long value, long[] room, int[] set, int next) {
    for (int i = 0; i < prices.size(); i++) {
      DualPrices price = prices.get(i);
      long bound = price.worth(room);
      if (set == null) {
        bound += rest.get(i)[choice];
      } else {
        bound += rest.get(i)[choice + 1];
        for (int s = next; s < set.length; s++) {
          bound += nets.get(i)[set[s]];
        }
      }
      if ((value + bound / problem.one()) / grid * grid <= most) {
        return false;
      }
    }
    return true;
  }

  private boolean metBefore(int choice, long value, long[] room) {
    if (choice == 0) {
      return false;
    }
    State state = new State(choice, room);
    Long before = met.get(state);
    if (before != null && before >= value) {
      return true;
    }
    if (before != null || met.size() < REMEMBERED) {
      met.put(state, value);
    }
    return false;
  }

  /** Sets that bring most net first. */
  private List<int[]> ordered(ExclusiveCandidates choice, long[] room) {
    if (choice.sets().size() == 1) {
      return choice.sets();
    }
    DualPrices price = prices.getLast();
    return choice.sets().stream()
        .sorted(Comparator.comparingLong((int[] set) -> -promise(set, price, room)))
        .toList();
  }

  private long promise(int[] set, DualPrices price, long[] room) {
    long[] left = room.clone();
    long promise = 0;
    for (int candidate : set) {
      long net = price.net(problem, candidate);
      long gain = 0;
      for (Problem.Option option : problem.options().get(candidate)) {
        gain = Math.max(gain, gain(option, left.clone()));
      }
      promise += net + gain * problem.one();
    }
    return promise;
  }
}
