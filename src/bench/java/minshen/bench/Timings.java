package minshen.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Times in milliseconds, by what was done. */
final class Timings {
  private final Map<String, Double> millis = new LinkedHashMap<>();

  /** Something to measure. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Notes how long something took. */
  void put(String what, double time) {
    millis.put(what, time);
  }

  /** Does something once and notes how long it took. */
  void once(String what, Work work) throws Exception {
    put(what, time(work));
  }

  /** Does something some times, half as often to warm up, and notes the median. */
  void median(String what, int times, Work work) throws Exception {
    for (int i = 0; i < times / 2; i++) {
      work.run();
    }
    double[] all = new double[times];
    for (int i = 0; i < times; i++) {
      all[i] = time(work);
    }
    put(what, median(all));
  }

  static double median(double[] all) {
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static double time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Prints a line for each figure: in the small store, in the large one, and the ratio. */
  static void print(Timings small, Timings large) {
    large.millis.forEach(
        (what, time) ->
            System.out.printf(
                Locale.ROOT,
                "%-46s %9.1f ms %9.1f ms  %6.1f ×%n",
                what,
                small.millis.get(what),
                time,
                time / small.millis.get(what)));
  }

  /** Prints a line for each figure. */
  void print() {
    millis.forEach((what, time) -> System.out.printf(Locale.ROOT, "%-46s %9.1f ms%n", what, time));
  }

  /** The figures as lines that {@link #read} understands. */
  void write() {
    millis.forEach((what, time) -> System.out.println("figure\t" + what + "\t" + time));
  }

  /** Figures that another process wrote. */
  static Timings read(String output) {
    Timings figures = new Timings();
    output
        .lines()
        .filter(line -> line.startsWith("figure\t"))
        .map(line -> line.split("\t"))
        .forEach(parts -> figures.put(parts[1], Double.parseDouble(parts[2])));
    return figures;
  }
}
