package minshen.policy.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Demand;

/**
 * Candidates in numbers: which caps each way to take a claim counts under, in whole units so that
 * no digit is lost. Caps that cannot bind, whatever is taken, are not in it.
 *
 * @param candidates the candidates
 * @param options of each candidate, the ways to take it
 * @param room what is left of each cap, in units
 * @param excludes which candidates may not both be taken
 * @param lossless whether a unit is fine enough for every digit that tells sets apart, {@link
 *     #ENOUGH}; amounts beyond 10¹¹ 万元 with many decimals are not
 * @param scale how many decimals of 万元 a unit has
 * @param one the parts in which a price is told, see {@link DualPrices}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
record Problem(
    List<Candidate> candidates,
    List<List<Option>> options,
    long[] room,
    boolean[][] excludes,
    boolean lossless,
    int scale,
    long one) {
  /**
   * So many decimals of 万元 tell sets apart: less than 0.0001 元 does not. What is divided, by the
   * days of a year say, has digits without end.
   */
  static final int ENOUGH = 8;

  /** A price is told in this many parts where sums leave room for them. */
  private static final long FINEST = 1L << 20;

  /** In this many parts at least. */
  private static final long COARSEST = 1L << 8;

  /** Sums and their products with a price stay below the greatest long. */
  private static final long GREATEST = Long.MAX_VALUE / 8;

  /**
   * A way to take a claim.
   *
   * @param index the place of the way in the candidate
   * @param amounts what each portion amounts to by itself, in units
   * @param caps of each portion, the caps that bind it
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers to search in; never compared
  record Option(int index, long[] amounts, int[][] caps) {}

  int size() {
    return candidates.size();
  }

  static Problem of(List<Candidate> candidates, BiPredicate<Candidate, Candidate> excluded) {
    Rooms rooms = new Rooms(candidates);
    int scale = scale(candidates);
    int fitting = scale;
    BigDecimal greatest = BigDecimal.valueOf(GREATEST / COARSEST);
    while (rooms.most().movePointRight(fitting).compareTo(greatest) > 0) {
      fitting--;
    }
    List<List<Option>> options = new ArrayList<>();
    for (Candidate candidate : candidates) {
      options.add(rooms.options(candidate, fitting));
    }
    boolean[][] excludes = new boolean[candidates.size()][candidates.size()];
    for (int i = 0; i < candidates.size(); i++) {
      for (int j = 0; j < candidates.size(); j++) {
        excludes[i][j] = i != j && excluded.test(candidates.get(i), candidates.get(j));
      }
    }
    long most = Math.max(1, rooms.most().movePointRight(fitting).longValue());
    long one = Math.min(FINEST, Long.highestOneBit(GREATEST / most));
    return new Problem(
        candidates,
        options,
        rooms.units(fitting),
        excludes,
        fitting >= Math.min(scale, ENOUGH),
        fitting,
        one);
  }

  /** What divides every amount and room of some candidates, and so all that can come of them. */
  long grid(int[] members) {
    long grid = 0;
    for (int member : members) {
      for (Option option : options.get(member)) {
        for (int p = 0; p < option.amounts().length; p++) {
          grid = divisor(grid, option.amounts()[p]);
          for (int cap : option.caps()[p]) {
            grid = divisor(grid, room[cap]);
          }
        }
      }
    }
    return Math.max(1, grid);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  private static int scale(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> c.options().stream())
        .flatMap(w -> w.demand().portions().stream())
        .mapToInt(
            p ->
                Math.max(
                    p.amount().exact().stripTrailingZeros().scale(),
                    p.limits().stream()
                        .mapToInt(l -> CapLedger.room(l.cap()).exact().stripTrailingZeros().scale())
                        .max()
                        .orElse(0)))
        .max()
        .orElse(0);
  }

  /** The caps that can bind at all, numbered. */
  private static final class Rooms {
    /**
     * A cap. Items may share a bucket under different limits; then what counts under the lower
     * limit counts under the higher one as well.
     */
    private record Cap(Object bucket, BigDecimal room) {}

    private final Map<Object, List<Cap>> byBucket = new HashMap<>();
    private final Map<Cap, Integer> numbers = new HashMap<>();
    private final List<Cap> binding = new ArrayList<>();
    private final BigDecimal most;

    Rooms(List<Candidate> candidates) {
      Map<Cap, BigDecimal> asked = new HashMap<>();
      BigDecimal sum = BigDecimal.ZERO;
      candidates.stream()
          .flatMap(c -> c.options().stream())
          .flatMap(w -> w.demand().portions().stream())
          .flatMap(p -> p.limits().stream())
          .map(l -> new Cap(l.bucket(), plain(CapLedger.room(l.cap()).exact())))
          .distinct()
          .sorted(Comparator.comparing(Cap::room))
          .forEach(c -> byBucket.computeIfAbsent(c.bucket(), _ -> new ArrayList<>()).add(c));
      for (Candidate candidate : candidates) {
        Map<Cap, BigDecimal> most = new HashMap<>();
        BigDecimal greatest = BigDecimal.ZERO;
        for (Candidate.Option option : candidate.options()) {
          Map<Cap, BigDecimal> ofWay = new HashMap<>();
          BigDecimal total = BigDecimal.ZERO;
          for (Demand.Portion portion : option.demand().portions()) {
            BigDecimal amount = cut(portion);
            total = total.add(amount);
            caps(portion).forEach(cap -> ofWay.merge(cap, amount, BigDecimal::add));
          }
          ofWay.forEach((cap, amount) -> most.merge(cap, amount, BigDecimal::max));
          greatest = greatest.max(total);
        }
        most.forEach((cap, amount) -> asked.merge(cap, amount, BigDecimal::add));
        sum = sum.add(greatest);
      }
      this.most = sum;
      byBucket.values().stream()
          .flatMap(List::stream)
          .filter(cap -> asked.getOrDefault(cap, BigDecimal.ZERO).compareTo(cap.room()) > 0)
          .forEach(
              cap -> {
                numbers.put(cap, binding.size());
                binding.add(cap);
              });
    }

    /** What all claims together ask for at most. */
    BigDecimal most() {
      return binding.stream().map(Cap::room).reduce(most, BigDecimal::add);
    }

    long[] units(int scale) {
      return binding.stream().mapToLong(cap -> inUnits(cap.room(), scale)).toArray();
    }

    /** The ways of a candidate; of those that differ in nothing that binds, the first. */
    List<Option> options(Candidate candidate, int scale) {
      List<Option> options = new ArrayList<>();
      List<List<Object>> seen = new ArrayList<>();
      for (int w = 0; w < candidate.options().size(); w++) {
        Map<List<Integer>, Long> portions = new java.util.LinkedHashMap<>();
        for (Demand.Portion portion : candidate.options().get(w).demand().portions()) {
          List<Integer> caps =
              caps(portion).stream().map(numbers::get).filter(n -> n != null).toList();
          portions.merge(caps, inUnits(cut(portion), scale), Long::sum);
        }
        List<Object> shape =
            List.of(List.copyOf(portions.keySet()), List.copyOf(portions.values()));
        if (!seen.contains(shape)) {
          seen.add(shape);
          options.add(
              new Option(
                  w,
                  portions.values().stream().mapToLong(Long::longValue).toArray(),
                  portions.keySet().stream()
                      .map(caps -> caps.stream().mapToInt(Integer::intValue).toArray())
                      .toArray(int[][]::new)));
        }
      }
      return options;
    }

    private List<Cap> caps(Demand.Portion portion) {
      return portion.limits().stream()
          .flatMap(
              l ->
                  byBucket.get(l.bucket()).stream()
                      .filter(c -> c.room().compareTo(CapLedger.room(l.cap()).exact()) >= 0))
          .distinct()
          .toList();
    }

    /** No portion comes to more than any of its caps leaves. */
    private static BigDecimal cut(Demand.Portion portion) {
      return portion.limits().stream()
          .map(l -> CapLedger.room(l.cap()))
          .reduce(portion.amount(), Amount::min)
          .exact();
    }

    private static BigDecimal plain(BigDecimal amount) {
      return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    private static long inUnits(BigDecimal amount, int scale) {
      return amount.movePointRight(scale).setScale(0, RoundingMode.DOWN).longValueExact();
    }
  }
}
