package minshen.policy.plan;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Prices of room under the caps, which bound what any selection can still bring. With a price
 * between 0 and 1 for each cap, no selection brings more than the price of all room together with
 * what each claim brings net of the prices of its caps, each choice at its best: the dual of the
 * selection with claims that may be split (Lagrange). It holds for all prices; good ones make it
 * tight.
 *
 * @param of the price of a unit of room under each cap, in parts of {@link Problem#one}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
record DualPrices(long[] of) {
  /** The same price for every cap that some candidates meet, nothing for the others. */
  static DualPrices all(Problem problem, int[] members, long price) {
    long[] of = new long[problem.room().length];
    Arrays.stream(members)
        .boxed()
        .flatMap(member -> problem.options().get(member).stream())
        .flatMap(option -> Arrays.stream(option.caps()))
        .flatMapToInt(Arrays::stream)
        .forEach(cap -> of[cap] = price);
    return new DualPrices(of);
  }

  /** What a claim brings net, in parts of {@link Problem#one}, in its best way. */
  long net(Problem problem, int candidate) {
    long best = 0;
    for (Problem.Option option : problem.options().get(candidate)) {
      best = Math.max(best, net(option, of, problem.one()));
    }
    return best;
  }

  private static long net(Problem.Option option, long[] of, long one) {
    long net = 0;
    for (int p = 0; p < option.amounts().length; p++) {
      net += option.amounts()[p] * Math.max(0, one - price(option.caps()[p], of));
    }
    return net;
  }

  private static long price(int[] caps, long[] of) {
    long price = 0;
    for (int cap : caps) {
      price += of[cap];
    }
    return price;
  }

  /** What a choice brings net at its best, in parts of {@link Problem#one}. */
  long net(Problem problem, ExclusiveCandidates choice) {
    long best = 0;
    for (int[] set : choice.sets()) {
      best = Math.max(best, net(problem, set));
    }
    return best;
  }

  private long net(Problem problem, int[] set) {
    long net = 0;
    for (int candidate : set) {
      net += net(problem, candidate);
    }
    return net;
  }

  /** What the room is worth, in parts of {@link Problem#one}. */
  long worth(long[] room) {
    long worth = 0;
    for (int cap = 0; cap < room.length; cap++) {
      worth += of[cap] * room[cap];
    }
    return worth;
  }

  /** The bound for all choices with all room, in parts of {@link Problem#one}. */
  long bound(Problem problem, List<ExclusiveCandidates> choices) {
    long bound = worth(problem.room());
    for (ExclusiveCandidates choice : choices) {
      bound += net(problem, choice);
    }
    return bound;
  }

  /**
   * Good prices: each cap's in turn goes up and down in ever smaller steps for as long as the bound
   * falls. Only the caps that the choices meet are priced.
   */
  static DualPrices good(Problem problem, List<ExclusiveCandidates> choices, DualPrices from) {
    int[] candidates =
        choices.stream()
            .flatMap(c -> c.sets().stream())
            .flatMapToInt(Arrays::stream)
            .distinct()
            .toArray();
    int[] met =
        Arrays.stream(candidates)
            .boxed()
            .flatMap(c -> problem.options().get(c).stream())
            .flatMap(w -> Arrays.stream(w.caps()))
            .flatMapToInt(Arrays::stream)
            .distinct()
            .sorted()
            .toArray();
    List<int[]> moves = moves(problem, candidates, met);
    DualPrices best = from;
    long least = best.bound(problem, choices);
    for (long step = problem.one() / 2; step > 0; step /= 4) {
      boolean fell = true;
      while (fell) {
        fell = false;
        for (int[] moved : moves) {
          for (int sign = -1; sign <= 1; sign += 2) {
            DualPrices tried = best.moved(moved, sign * step, problem.one());
            long bound = tried.bound(problem, choices);
            if (bound < least) {
              best = tried;
              least = bound;
              fell = true;
            }
          }
        }
      }
    }
    return best;
  }

  /**
   * What moves together: all caps; the caps among which a claim may choose, which only together
   * change what it brings net; each cap.
   */
  private static List<int[]> moves(Problem problem, int[] candidates, int[] met) {
    Set<List<Integer>> moves = new LinkedHashSet<>();
    moves.add(Arrays.stream(met).boxed().toList());
    for (int candidate : candidates) {
      List<Problem.Option> options = problem.options().get(candidate);
      int portions = options.stream().mapToInt(w -> w.caps().length).min().orElse(0);
      for (int p = 0; p < portions; p++) {
        int portion = p;
        int depth = options.stream().mapToInt(w -> w.caps()[portion].length).min().orElse(0);
        for (int d = 0; d < depth; d++) {
          int at = d;
          moves.add(options.stream().map(w -> w.caps()[portion][at]).distinct().sorted().toList());
        }
      }
    }
    Arrays.stream(met).forEach(cap -> moves.add(List.of(cap)));
    return moves.stream().map(caps -> caps.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  private DualPrices moved(int[] caps, long by, long one) {
    long[] moved = of.clone();
    for (int cap : caps) {
      moved[cap] = Math.clamp(moved[cap] + by, 0L, one);
    }
    return new DualPrices(moved);
  }
}
