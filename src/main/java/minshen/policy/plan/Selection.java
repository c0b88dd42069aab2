package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** The best selection of a problem, part by part, and the next best. */
final class Selection {
  private final Problem problem;
  private final List<Part> parts = new ArrayList<>();
  private boolean proven;
  private boolean nextProven = true;

  /**
   * A part with its best selection.
   *
   * @param members its candidates
   * @param choices its choices
   * @param solver what solves it, with what it has learnt
   * @param total what the selection brings, in units
   * @param options the way of each candidate of the problem that is taken, else -1
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  private record Part(
      int[] members, List<ExclusiveCandidates> choices, Solver solver, long total, int[] options) {}

  Selection(Problem problem, BooleanSupplier cancelled) {
    this.problem = problem;
    this.proven = problem.lossless();
    for (int[] members : IndependentParts.of(problem)) {
      List<ExclusiveCandidates> choices = ExclusiveCandidates.among(problem, members);
      Solver solver = new Solver(problem, members, cancelled);
      Optional<BranchAndBound.Found> found = solver.most(choices, -1, BranchAndBound.MANY);
      int[] options = found.map(BranchAndBound.Found::options).orElseGet(this::nothing);
      long total = found.map(BranchAndBound.Found::total).orElse(0L);
      proven &=
          found
              .map(
                  f ->
                      f.total() == f.bound()
                          || (f.proven() && IndependentParts.nested(problem, members)))
              .orElse(false);
      trim(options, members, OptionalInt.empty());
      keepYears(options, members);
      parts.add(new Part(members, choices, solver, total, options));
    }
  }

  /** Whether it is certain that no selection brings more. */
  boolean proven() {
    return proven;
  }

  /** The way of each candidate that is taken, else -1. */
  int[] best() {
    int[] options = nothing();
    parts.forEach(part -> put(part, part.options(), options));
    return options;
  }

  /** What the best selection brings, in units. */
  long total() {
    return parts.stream().mapToLong(Part::total).sum();
  }

  /**
   * Whether it is certain, once asked for, that no other selection comes before the one asked for.
   */
  boolean nextProven() {
    return proven && nextProven;
  }

  /**
   * A selection.
   *
   * @param total what it brings, in units
   * @param options the way of each candidate that is taken, else -1
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  record Taken(long total, int[] options) {}

  /** The best of the selections in which a candidate brings something itself. */
  Optional<Taken> bestFor(int candidate) {
    Part part = parts.stream().filter(p -> has(p, candidate)).findFirst().orElseThrow();
    List<ExclusiveCandidates> choices =
        part.choices().stream().map(c -> c.with(candidate)).toList();
    Optional<BranchAndBound.Found> most =
        part.solver().mostFor(candidate, choices, -1, BranchAndBound.FEW);
    nextProven &= part.solver().finished();
    return most.map(
        found -> {
          int[] other = found.options();
          trim(other, part.members(), OptionalInt.of(candidate));
          keepYears(other, part.members());
          int[] options = best();
          put(part, other, options);
          long total = total() - part.total() + found.total();
          return new Taken(total, options);
        });
  }

  private static boolean has(Part part, int candidate) {
    return Arrays.stream(part.members()).anyMatch(member -> member == candidate);
  }

  /** The next best selection, as {@link Optimum#runnerUp} says; empty if there is none. */
  Optional<int[]> nextBest() {
    Next next = new Next();
    next.look(others());
    return Optional.ofNullable(next.options);
  }

  /**
   * A part with other choices: one candidate more.
   *
   * @param taken the candidate more
   * @param loss what the part loses at least, as prices tell
   */
  private record Other(
      Part part, List<ExclusiveCandidates> choices, OptionalInt taken, long loss) {}

  /** What may be chosen otherwise, that which seems to lose least first. */
  private List<Other> others() {
    List<Other> others = new ArrayList<>();
    for (Part part : parts) {
      for (int member : part.members()) {
        if (part.options()[member] < 0) {
          List<ExclusiveCandidates> choices =
              part.choices().stream().map(c -> c.with(member)).toList();
          long bound = part.solver().bound(choices);
          others.add(new Other(part, choices, OptionalInt.of(member), part.total() - bound));
        }
      }
    }
    others.sort(Comparator.comparingLong(Other::loss));
    return others;
  }

  /** The least that another selection loses, and that selection. */
  private final class Next {
    private long loss = Long.MAX_VALUE;
    private int[] options;
    private long branches = BranchAndBound.FEW;

    void look(List<Other> others) {
      for (Other other : others) {
        Part part = other.part();
        long atLeast = loss == Long.MAX_VALUE ? -1 : part.total() - loss;
        Solver solver = part.solver();
        long spent = solver.branches();
        long some = Math.max(BranchAndBound.LEAST, branches / 4);
        Optional<BranchAndBound.Found> found = solver.most(other.choices(), atLeast, some);
        nextProven &= solver.finished();
        boolean idle = found.isPresent() && !keep(part, found.get(), other.taken());
        if (idle && other.taken().isPresent()) {
          // Beside all that fits it brings nothing; beside less it may.
          solver
              .mostFor(other.taken().getAsInt(), other.choices(), atLeast, some)
              .ifPresent(f -> keep(part, f, other.taken()));
          nextProven &= solver.finished();
        }
        branches -= solver.branches() - spent;
      }
    }

    /** Whether a selection was kept; it is not if the candidate more brings nothing. */
    private boolean keep(Part part, BranchAndBound.Found found, OptionalInt taken) {
      int[] other = found.options();
      trim(other, part.members(), taken);
      if (taken.isPresent() && other[taken.getAsInt()] < 0) {
        return false;
      }
      keepYears(other, part.members());
      loss = part.total() - found.total();
      options = best();
      put(part, other, options);
      return true;
    }
  }

  private static void put(Part part, int[] from, int[] options) {
    for (int member : part.members()) {
      options[member] = from[member];
    }
  }

  private int[] nothing() {
    int[] options = new int[problem.size()];
    Arrays.fill(options, -1);
    return options;
  }

  /** Leaves out the claims that bring nothing, small ones first, the one to be kept last. */
  private void trim(int[] options, int[] members, OptionalInt keep) {
    long total = total(options, members);
    Arrays.stream(members)
        .filter(member -> options[member] >= 0)
        .boxed()
        .sorted(
            Comparator.comparing((Integer m) -> keep.isPresent() && keep.getAsInt() == m)
                .thenComparingLong(m -> Arrays.stream(option(m, options[m]).amounts()).sum())
                .thenComparing(Comparator.reverseOrder()))
        .forEach(
            member -> {
              int option = options[member];
              options[member] = -1;
              if (total(options, members) < total) {
                options[member] = option;
              }
            });
  }

  /** Takes each claim in the way nearest to the dossier that brings as much. */
  private void keepYears(int[] options, int[] members) {
    long total = total(options, members);
    for (int member : members) {
      int taken = options[member];
      for (Problem.Option option : problem.options().get(member)) {
        if (option.index() < taken && options[member] == taken) {
          options[member] = option.index();
          if (total(options, members) < total) {
            options[member] = taken;
          }
        }
      }
    }
  }

  private long total(int[] options, int[] members) {
    long[] room = problem.room().clone();
    long total = 0;
    for (int member : members) {
      if (options[member] >= 0) {
        total += BranchAndBound.gain(option(member, options[member]), room);
      }
    }
    return total;
  }

  private Problem.Option option(int member, int index) {
    return problem.options().get(member).stream()
        .filter(w -> w.index() == index)
        .findFirst()
        .orElseThrow();
  }
}
