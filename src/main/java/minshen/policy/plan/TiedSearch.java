package minshen.policy.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/**
 * The best selection of tied candidates. It solves the selection as if nothing were tied, looks
 * what of that does not hold, and settles it one way and the other: each answer can only bring
 * less, so that the first selection in which nothing is open is the best.
 */
final class TiedSearch {
  /** So many answers are looked at before it gives up. */
  private static final int MOST = 4000;

  private static final int NONE = -1;

  /** Less than any selection brings. */
  private static final BigDecimal NOTHING = BigDecimal.ONE.negate();

  private final List<Candidate> candidates;
  private final Ties ties;
  private final BiPredicate<Candidate, Candidate> excluded;
  private final BooleanSupplier cancelled;
  private boolean proven;

  TiedSearch(
      List<Candidate> candidates,
      Ties ties,
      BiPredicate<Candidate, Candidate> excluded,
      BooleanSupplier cancelled) {
    this.candidates = candidates;
    this.ties = ties;
    this.excluded = excluded;
    this.cancelled = cancelled;
  }

  /**
   * A selection.
   *
   * @param total what it brings, in 万元, as far as nothing is open
   * @param options the way of each candidate that is taken, else -1
   * @param node what was settled for it
   * @param proven whether no other selection brings more
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  record Found(BigDecimal total, int[] options, TiedNode node, boolean proven) {
    Found atMost(BigDecimal bound) {
      return new Found(total.min(bound), options, node, proven);
    }

    Found asFarAs(boolean certain) {
      return new Found(total, options, node, certain);
    }
  }

  /**
   * The best selection of some candidates.
   *
   * @param members the candidates, which are tied to no others
   */
  Found best(List<Integer> members) {
    return best(members, TiedNode.OPEN, NONE, NOTHING).orElseThrow();
  }

  /**
   * The best selection of some candidates in which one of them brings something itself.
   *
   * @param members the candidates, which are tied to no others
   * @param useful the one
   * @param moreThan a selection that brings no more than this, in 万元, is of no interest
   */
  Optional<Found> bestFor(List<Integer> members, int useful, BigDecimal moreThan) {
    return best(members, TiedNode.OPEN.with(useful), useful, moreThan);
  }

  /** What no selection with a candidate can exceed, in 万元; empty if it cannot be taken. */
  Optional<BigDecimal> bound(List<Integer> members, int useful) {
    proven = true;
    return solved(members, TiedNode.OPEN.with(useful)).map(Found::total);
  }

  /** Whether the last answer is certain: nothing that was not found brings more. */
  boolean proven() {
    return proven;
  }

  private Optional<Found> best(
      List<Integer> members, TiedNode from, int useful, BigDecimal moreThan) {
    PriorityQueue<Found> open = new PriorityQueue<>(Comparator.comparing(Found::total).reversed());
    proven = true;
    Set<TiedNode> seen = new HashSet<>();
    solved(members, from).ifPresent(open::add);
    for (int looked = 0; !open.isEmpty(); looked++) {
      Found found = open.poll();
      if (found.total().compareTo(moreThan) <= 0) {
        return Optional.empty();
      }
      boolean idle = useful != NONE && found.options()[useful] < 0;
      boolean giveUp = looked >= MOST || cancelled.getAsBoolean();
      List<TiedNode> answers = ties.open(found.options(), found.node());
      if (answers.isEmpty() && !idle) {
        return Optional.of(found.asFarAs(proven));
      }
      if (giveUp) {
        proven = false;
        return useful == NONE ? Optional.of(found.asFarAs(false)) : Optional.empty();
      }
      if (answers.isEmpty()) {
        // Beside all that fits the candidate brings nothing; beside less it may. What that comes
        // to is certain only where no tie is left among all that could be taken.
        answers = ties.open(left(members, found.node()).orElseThrow(), found.node());
        if (answers.isEmpty()) {
          solvedFor(useful, members, found.node()).ifPresent(open::add);
        }
      }
      for (TiedNode answer : answers) {
        if (seen.add(answer)) {
          solved(members, answer).map(next -> next.atMost(found.total())).ifPresent(open::add);
        }
      }
    }
    return Optional.empty();
  }

  /** The best selection as if nothing more were tied; empty if what must be taken cannot be. */
  private Optional<Found> solved(List<Integer> members, TiedNode node) {
    return left(members, node)
        .map(
            left -> {
              if (left.isEmpty()) {
                return new Found(BigDecimal.ZERO, taken(left, new int[0]), node, true);
              }
              Problem problem = problem(left);
              Selection selection = new Selection(problem, cancelled);
              // What is not proven bounds nothing: then nothing that follows from it is proven.
              proven &= selection.proven();
              BigDecimal total =
                  BigDecimal.valueOf(selection.total()).movePointLeft(problem.scale());
              return new Found(total, taken(left, selection.best()), node, selection.proven());
            });
  }

  /** The same where one of the candidates must bring something. */
  private Optional<Found> solvedFor(int useful, List<Integer> members, TiedNode node) {
    SequencedMap<Integer, Candidate> left = left(members, node).orElseThrow();
    if (!left.containsKey(useful)) {
      return Optional.empty();
    }
    Problem problem = problem(left);
    Selection selection = new Selection(problem, cancelled);
    Optional<Selection.Taken> found =
        selection.bestFor(List.copyOf(left.sequencedKeySet()).indexOf(useful));
    proven &= selection.nextProven();
    return found.map(
        best ->
            new Found(
                BigDecimal.valueOf(best.total()).movePointLeft(problem.scale()),
                taken(left, best.options()),
                node,
                selection.nextProven()));
  }

  private Problem problem(SequencedMap<Integer, Candidate> left) {
    return Problem.of(List.copyOf(left.sequencedValues()), excluded);
  }

  /**
   * What can still be taken where something is settled, each candidate as it stands there; empty if
   * what must be taken cannot be.
   */
  private Optional<SequencedMap<Integer, Candidate>> left(List<Integer> members, TiedNode node) {
    SequencedMap<Integer, Candidate> left = new LinkedHashMap<>();
    for (int member : members) {
      Optional<Candidate> candidate = ties.settled(member, node);
      boolean must = node.in().contains(member);
      boolean shut =
          node.in().stream()
              .anyMatch(
                  in -> in != member && excluded.test(candidates.get(in), candidates.get(member)));
      if (must && (candidate.isEmpty() || shut)) {
        return Optional.empty();
      }
      if (candidate.isPresent() && !shut) {
        left.put(member, candidate.get());
      }
    }
    return Optional.of(left);
  }

  /** The way of each candidate that is taken of those left, else -1. */
  private int[] taken(SequencedMap<Integer, Candidate> left, int[] best) {
    int[] options = new int[candidates.size()];
    Arrays.fill(options, -1);
    int at = 0;
    for (Map.Entry<Integer, Candidate> candidate : left.entrySet()) {
      if (best[at] >= 0) {
        Candidate.Option taken = candidate.getValue().options().get(best[at]);
        options[candidate.getKey()] = index(candidates.get(candidate.getKey()), taken);
      }
      at++;
    }
    return options;
  }

  /** The place among a candidate's ways of the one of the same year. */
  private static int index(Candidate candidate, Candidate.Option option) {
    return candidate.options().stream().map(Candidate.Option::year).toList().indexOf(option.year());
  }
}
