package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Demand;

/**
 * What ties candidates beside caps and exclusions: a product that counts in one claim only, a stage
 * under one joint ceiling, a project that is supported in so many years, claims of which there may
 * be only so many.
 */
final class Ties {
  private final List<Candidate> candidates;
  private final Map<Object, List<Integer>> products = new LinkedHashMap<>();
  private final Map<Object, List<Integer>> stages = new LinkedHashMap<>();
  private final Map<Object, List<Integer>> projects = new LinkedHashMap<>();
  private final Map<Object, List<Integer>> counts = new LinkedHashMap<>();
  private final Map<Object, List<Integer>> productCounts = new LinkedHashMap<>();

  /** The ties of some candidates, in the dossier's order. */
  Ties(List<Candidate> candidates) {
    this.candidates = candidates;
    for (int c = 0; c < candidates.size(); c++) {
      for (Candidate.Option option : candidates.get(c).options()) {
        Demand demand = option.demand();
        for (Demand.Portion portion : demand.portions()) {
          if (portion.product().isPresent()) {
            add(products, portion.product().get(), c);
          }
          for (Demand.Count count : portion.counts()) {
            add(productCounts, count.bucket(), c);
          }
        }
        if (demand.stage().isPresent()) {
          add(stages, demand.stage().get().stage(), c);
        }
        if (demand.years().isPresent()) {
          add(projects, demand.years().get().project(), c);
        }
        for (Demand.Count count : demand.counts()) {
          add(counts, count.bucket(), c);
        }
      }
    }
    // A tie of one candidate binds nothing, save where its own products are counted.
    List.of(products, stages, projects, counts)
        .forEach(ties -> ties.values().removeIf(tied -> tied.size() < 2));
  }

  private static void add(Map<Object, List<Integer>> ties, Object tie, int candidate) {
    List<Integer> tied = ties.computeIfAbsent(tie, _ -> new ArrayList<>());
    if (tied.isEmpty() || tied.getLast() != candidate) {
      tied.add(candidate);
    }
  }

  /** Whether nothing is tied. */
  boolean areNone() {
    return products.isEmpty()
        && stages.isEmpty()
        && projects.isEmpty()
        && counts.isEmpty()
        && productCounts.isEmpty();
  }

  /** The candidates of each tie. */
  List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>(products.values());
    groups.addAll(stages.values());
    groups.addAll(projects.values());
    groups.addAll(counts.values());
    groups.addAll(productCounts.values());
    return groups;
  }

  /** A candidate as it stands where something is settled; empty if it cannot be taken any more. */
  Optional<Candidate> settled(int candidate, TiedNode node) {
    if (node.out().contains(candidate)) {
      return Optional.empty();
    }
    List<Candidate.Option> options = new ArrayList<>();
    for (Candidate.Option option : candidates.get(candidate).options()) {
      boolean banned =
          option
                  .demand()
                  .years()
                  .flatMap(of -> of.year().map(year -> List.of(of.project(), year)))
                  .filter(node.banned()::contains)
                  .isPresent()
              || option.demand().counts().stream()
                  .anyMatch(count -> node.banned().contains(ban(count)));
      Demand left = demand(candidate, option.demand(), node);
      boolean nothing = left.portions().stream().allMatch(p -> p.amount().isZero());
      if (!banned && !(nothing && !node.in().contains(candidate))) {
        options.add(new Candidate.Option(option.year(), option.claim(), left));
      }
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(new Candidate(candidates.get(candidate).claim(), options));
  }

  private Demand demand(int candidate, Demand demand, TiedNode node) {
    List<Demand.Portion> portions =
        demand.portions().stream()
            .filter(
                portion ->
                    portion
                            .product()
                            .filter(
                                product -> node.withouts().contains(List.of(candidate, product)))
                            .isEmpty()
                        && !isLeftOut(candidate, portion, node))
            .toList();
    Optional<List<Integer>> stage = demand.stage().map(of -> stages.get(of.stage()));
    return stage
        .map(tied -> withMatch(demand, match(tied, candidate, node.in()::contains)))
        .orElseGet(() -> demand.with(portions));
  }

  /** A joint ceiling makes one portion: the match. */
  private static Demand withMatch(Demand demand, Amount match) {
    return demand.with(demand.portions().stream().map(p -> p.of(p.amount().min(match))).toList());
  }

  /** What a claim of a stage comes to beside those taken before it, in the dossier's order. */
  private Amount match(List<Integer> tied, int candidate, IntPredicate taken) {
    Amount both = Amount.ZERO;
    for (int other : tied) {
      if (other == candidate || taken.test(other)) {
        // The year of a claim plays no part in it.
        Demand.Stage of = candidates.get(other).options().getFirst().demand().stage().orElseThrow();
        both = both.plus(of.support());
        Amount match = of.support().times(of.rate()).min(of.room(both));
        if (other == candidate) {
          return match;
        }
        both = both.plus(match);
      }
    }
    throw new IllegalArgumentException("not of the stage");
  }

  /**
   * The next thing to settle where some candidates are taken, each way to settle it. One of them
   * holds of every selection.
   *
   * @param options the way of each candidate that is taken, else -1
   * @param node what is settled already
   * @return empty if nothing is open: then the selection is what it seems
   */
  List<TiedNode> open(int[] options, TiedNode node) {
    return open(
        c -> options[c] < 0 ? List.of() : List.of(candidates.get(c).options().get(options[c])),
        node);
  }

  /** The next thing to settle among all that could be taken. */
  List<TiedNode> open(Map<Integer, Candidate> left, TiedNode node) {
    return open(
        c -> Optional.ofNullable(left.get(c)).map(Candidate::options).orElse(List.of()), node);
  }

  private List<TiedNode> open(IntFunction<List<Candidate.Option>> options, TiedNode node) {
    return product(options, node)
        .or(() -> stage(options, node))
        .or(() -> years(options, node))
        .or(() -> counts(options, node))
        .or(() -> productCounts(options, node))
        .orElse(List.of());
  }

  private Optional<List<TiedNode>> product(
      IntFunction<List<Candidate.Option>> options, TiedNode node) {
    for (Map.Entry<Object, List<Integer>> tie : products.entrySet()) {
      Object product = tie.getKey();
      List<Integer> taken =
          tie.getValue().stream()
              .filter(c -> !node.withouts().contains(List.of(c, product)))
              .filter(c -> options.apply(c).stream().anyMatch(w -> brings(w.demand(), product)))
              .toList();
      if (taken.size() > 1) {
        List<Integer> able =
            tie.getValue().stream()
                .filter(c -> !node.withouts().contains(List.of(c, product)))
                .toList();
        return Optional.of(able.stream().map(one -> node.only(one, able, product)).toList());
      }
    }
    return Optional.empty();
  }

  private static boolean brings(Demand demand, Object product) {
    return demand.portions().stream()
        .filter(portion -> portion.product().filter(product::equals).isPresent())
        .anyMatch(portion -> portion.amount().isPositive());
  }

  private Optional<List<TiedNode>> stage(
      IntFunction<List<Candidate.Option>> options, TiedNode node) {
    for (List<Integer> tied : stages.values()) {
      List<Integer> taken =
          tied.stream().filter(c -> !options.apply(c).isEmpty() || node.in().contains(c)).toList();
      Optional<Integer> open = taken.stream().filter(c -> !node.in().contains(c)).findFirst();
      if (taken.size() > 1 && open.isPresent()) {
        return Optional.of(List.of(node.with(open.get()), node.leaving(open.get())));
      }
    }
    return Optional.empty();
  }

  private Optional<List<TiedNode>> years(
      IntFunction<List<Candidate.Option>> options, TiedNode node) {
    for (Map.Entry<Object, List<Integer>> tie : projects.entrySet()) {
      Set<Integer> fresh = new TreeSet<>();
      int left = 0;
      for (int candidate : tie.getValue()) {
        for (Candidate.Option option : options.apply(candidate)) {
          Demand.Years years = option.demand().years().orElseThrow();
          years.year().ifPresent(fresh::add);
          left = Math.max(left, years.left());
        }
      }
      if (fresh.size() > left) {
        return Optional.of(fresh.stream().map(year -> node.banning(tie.getKey(), year)).toList());
      }
    }
    return Optional.empty();
  }

  /** Of more than there may be, one or another has to go. */
  private Optional<List<TiedNode>> counts(
      IntFunction<List<Candidate.Option>> options, TiedNode node) {
    for (Map.Entry<Object, List<Integer>> tie : counts.entrySet()) {
      Map<Object, Demand.Count> each = new LinkedHashMap<>();
      for (int candidate : tie.getValue()) {
        for (Candidate.Option option : options.apply(candidate)) {
          option.demand().counts().stream()
              .filter(count -> count.bucket().equals(tie.getKey()))
              .forEach(count -> each.put(count.one(), count));
        }
      }
      // Where a limit differs from claim to claim, each binds those that it is lowest for.
      for (int left : each.values().stream().mapToInt(Demand.Count::left).sorted().toArray()) {
        List<Demand.Count> bound = each.values().stream().filter(c -> c.left() <= left).toList();
        if (bound.size() > left) {
          return Optional.of(
              bound.stream().map(count -> node.banning(count.bucket(), count.one())).toList());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a product was found to count no longer, in the year of its way. */
  private static boolean isLeftOut(int candidate, Demand.Portion portion, TiedNode node) {
    return portion.row().isPresent()
        && portion.counts().stream()
            .anyMatch(
                count ->
                    node.banned()
                        .contains(
                            List.of(count.bucket(), List.of(candidate, portion.row().get()))));
  }

  /** A product of a candidate, and what it brings. */
  private record Counted(int candidate, Object row, Amount amount, int left) {}

  /** Of more products than count, of those that bring most one or another is left out. */
  private Optional<List<TiedNode>> productCounts(
      IntFunction<List<Candidate.Option>> options, TiedNode node) {
    for (Map.Entry<Object, List<Integer>> tie : productCounts.entrySet()) {
      Map<List<Object>, Counted> each = new LinkedHashMap<>();
      for (int candidate : tie.getValue()) {
        for (Candidate.Option option : options.apply(candidate)) {
          for (Demand.Portion portion : option.demand().portions()) {
            for (Demand.Count count : portion.counts()) {
              Object row = portion.row().orElseThrow();
              if (count.bucket().equals(tie.getKey())
                  && portion.amount().isPositive()
                  && !isLeftOut(candidate, portion, node)) {
                each.put(
                    List.of(candidate, row),
                    new Counted(candidate, row, portion.amount(), count.left()));
              }
            }
          }
        }
      }
      for (int left : each.values().stream().mapToInt(Counted::left).sorted().toArray()) {
        List<Counted> bound = each.values().stream().filter(c -> c.left() <= left).toList();
        if (bound.size() > left) {
          return Optional.of(
              bound.stream()
                  .sorted(Comparator.comparing(Counted::amount).reversed())
                  .limit(left + 1L)
                  .map(one -> node.banning(tie.getKey(), List.of(one.candidate(), one.row())))
                  .toList());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Object> ban(Demand.Count count) {
    return List.of(count.bucket(), count.one());
  }

  /** Whether two candidates are tied. */
  boolean tied(int one, int other) {
    return groups().stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  /** The products that do not count in a candidate where they were found to count elsewhere. */
  Map<Integer, Set<Object>> withouts(List<TiedSearch.Found> found) {
    Map<Integer, Set<Object>> withouts = new HashMap<>();
    for (TiedSearch.Found part : found) {
      for (List<Object> without : part.node().withouts()) {
        withouts
            .computeIfAbsent((Integer) without.getFirst(), _ -> new HashSet<>())
            .add(without.getLast());
      }
      for (int c = 0; c < candidates.size(); c++) {
        if (part.options()[c] >= 0) {
          Demand demand = candidates.get(c).options().get(part.options()[c]).demand();
          for (Demand.Portion portion : demand.portions()) {
            if (isLeftOut(c, portion, part.node())) {
              withouts.computeIfAbsent(c, _ -> new HashSet<>()).add(portion.row().orElseThrow());
            }
          }
        }
      }
    }
    return withouts;
  }
}
