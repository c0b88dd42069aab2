package minshen.policy.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
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
   * @param ways the way of each candidate that is taken, else -1
   * @param node what was settled for it
   * @param proven whether no other selection brings more
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  record Found(BigDecimal total, int[] ways, Node node, boolean proven) {}

  /**
   * The best selection of some candidates.
   *
   * @param members the candidates, which are tied to no others
   * @param from what is settled from the start
   */
  Optional<Found> best(List<Integer> members, Node from) {
    PriorityQueue<Found> open = new PriorityQueue<>(Comparator.comparing(Found::total).reversed());
    proven = true;
    Set<Node> seen = new HashSet<>();
    add(solved(members, from), open);
    int looked = 0;
    while (!open.isEmpty()) {
      Found found = open.poll();
      List<Node> answers = ties.open(found.ways(), found.node());
      boolean giveUp = ++looked > MOST || cancelled.getAsBoolean();
      if (answers.isEmpty() || giveUp) {
        return Optional.of(
            new Found(found.total(), found.ways(), found.node(), proven && answers.isEmpty()));
      }
      for (Node answer : answers) {
        if (seen.add(answer)) {
          add(
              solved(members, answer)
                  .map(
                      next ->
                          new Found(next.total().min(found.total()), next.ways(), answer, true)),
              open);
        }
      }
    }
    return Optional.empty();
  }

  private static void add(Optional<Found> found, PriorityQueue<Found> open) {
    found.ifPresent(open::add);
  }

  /** The best selection as if nothing more were tied; empty if what must be taken cannot be. */
  private Optional<Found> solved(List<Integer> members, Node node) {
    List<Integer> left = new ArrayList<>();
    List<Candidate> settled = new ArrayList<>();
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
        left.add(member);
        settled.add(candidate.get());
      }
    }
    int[] ways = new int[candidates.size()];
    Arrays.fill(ways, -1);
    if (settled.isEmpty()) {
      return Optional.of(new Found(BigDecimal.ZERO, ways, node, true));
    }
    Problem problem = Problem.of(settled, excluded);
    Selection selection = new Selection(problem, cancelled);
    int[] best = selection.best();
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= 0) {
        Candidate.Way taken = settled.get(i).ways().get(best[i]);
        ways[left.get(i)] = index(candidates.get(left.get(i)), taken);
      }
    }
    BigDecimal total = BigDecimal.valueOf(selection.total()).movePointLeft(problem.scale());
    // What is not proven bounds nothing: then nothing that follows from it is proven either.
    proven &= selection.proven();
    return Optional.of(new Found(total, ways, node, selection.proven()));
  }

  /** The place among a candidate's ways of the one of the same year. */
  private static int index(Candidate candidate, Candidate.Way way) {
    return candidate.ways().stream().map(Candidate.Way::year).toList().indexOf(way.year());
  }
}
