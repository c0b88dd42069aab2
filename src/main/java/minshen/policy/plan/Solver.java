package minshen.policy.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Solves a part, again and again with other choices, and keeps what it has learnt: in two stages
 * where claims may choose their year, else, or where that does not end, in one.
 */
final class Solver {
  private final Problem problem;
  private final int[] members;
  private final BooleanSupplier cancelled;
  private final Optional<PooledProblem> pools;
  private final YearAssignment spread;
  private Optional<DualPrices> prices = Optional.empty();
  private long branches;
  private boolean finished = true;

  Solver(Problem problem, int[] members, BooleanSupplier cancelled) {
    this.problem = problem;
    this.members = members;
    this.cancelled = cancelled;
    this.pools = PooledProblem.of(problem, members);
    this.spread = new YearAssignment(problem, cancelled);
  }

  /**
   * The selection that brings most.
   *
   * @param atLeast a selection that brings no more than this is of no interest
   * @param branchLimit after so many branches it gives up, and what it found is not proven
   * @return empty if none that brings more was found
   */
  Optional<BranchAndBound.Found> most(
      List<ExclusiveCandidates> choices, long atLeast, long branchLimit) {
    Optional<BranchAndBound.Found> found = Optional.empty();
    if (pools.isPresent() && !spread.stopped()) {
      PooledSearch search = new PooledSearch(pools.get(), spread, choices, members, cancelled);
      found = search.run(atLeast, branchLimit / 2);
      branches += search.branches();
      if (!search.stopped() || cancelled.getAsBoolean()) {
        finished = !search.stopped();
        return found;
      }
    }
    long known = found.map(BranchAndBound.Found::total).orElse(atLeast);
    BranchAndBound search = new BranchAndBound(problem, choices, members, prices, cancelled);
    Optional<BranchAndBound.Found> more = search.run(known, branchLimit);
    branches += search.branches();
    prices = prices.or(() -> Optional.of(search.prices()));
    finished = !search.stopped() || more.map(f -> f.total() == f.bound()).orElse(false);
    return more.isPresent()
        ? more
        : found.map(
            f -> new BranchAndBound.Found(f.total(), f.options(), f.bound(), !search.stopped()));
  }

  /** The selection that brings most of those in which a candidate brings something itself. */
  Optional<BranchAndBound.Found> mostFor(
      int candidate, List<ExclusiveCandidates> choices, long atLeast, long branchLimit) {
    BranchAndBound search = new BranchAndBound(problem, choices, members, prices, cancelled);
    Optional<BranchAndBound.Found> found = search.runFor(candidate, atLeast, branchLimit);
    branches += search.branches();
    finished = !search.stopped();
    return found;
  }

  /** Whether the last search looked at everything: nothing it did not find brings more. */
  boolean finished() {
    return finished;
  }

  /** What no selection can exceed, in units. */
  long bound(List<ExclusiveCandidates> choices) {
    Problem bounding = pools.map(PooledProblem::problem).orElse(problem);
    DualPrices price =
        prices
            .filter(_ -> pools.isEmpty())
            .orElseGet(() -> DualPrices.all(bounding, members, bounding.one()));
    return Math.min(
            DualPrices.all(bounding, members, 0).bound(bounding, choices),
            price.bound(bounding, choices))
        / problem.one();
  }

  /** How many branches were looked at so far. */
  long branches() {
    return branches;
  }
}
