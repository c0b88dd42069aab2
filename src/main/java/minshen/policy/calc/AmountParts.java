package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.policy.Step;
import minshen.policy.amount.Interval;

/** The parts that an amount is made of: its products, or the claim as one. */
final class AmountParts {
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part that caps may treat by itself.
   *
   * @param name what the product is called; empty if the claim is one part
   * @param kind the kind of product, or the variant
   * @param product the product it is, where each counts only once
   * @param row what its row of products is called, as {@link Demands#product} does
   * @param value what it can amount to
   */
  record Part(
      Optional<ProductName> name,
      Optional<String> kind,
      Optional<LimitUsage.ProductOf> product,
      Optional<Object> row,
      Interval value) {
    /** The claim as one part. */
    static Part whole(Optional<String> variant, Interval value) {
      return new Part(Optional.empty(), variant, Optional.empty(), Optional.empty(), value);
    }

    private Part with(Interval changed) {
      return new Part(name, kind, product, row, changed);
    }
  }

  void add(Part part) {
    parts.add(part);
  }

  /** Puts another value in the place of the last part's. */
  void changeLast(Interval value) {
    parts.set(parts.size() - 1, parts.getLast().with(value));
  }

  /** The parts, in the order in which they were made. */
  List<Part> all() {
    return List.copyOf(parts);
  }

  /** Whether a cap limits every one of them. */
  boolean allLimitedBy(Step.Cap cap) {
    return parts.stream().allMatch(part -> cap.limits(part.kind()));
  }

  /** The value of the last part. */
  Interval last() {
    return parts.getLast().value();
  }

  Interval total() {
    return sum(parts);
  }

  /** What a cap limits of them. */
  Interval limited(Step.Cap cap) {
    return sum(parts.stream().filter(part -> cap.limits(part.kind())).toList());
  }

  /** Lets the parts that a cap limits have what is left of it, the first ones first. */
  void keep(Step.Cap cap, Interval left) {
    BigDecimal leftLow = left.low();
    Optional<BigDecimal> leftHigh = left.high();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (cap.limits(part.kind())) {
        BigDecimal low = part.value().low().min(leftLow);
        Interval kept = part.value().lesser(new Interval(low, leftHigh));
        parts.set(i, part.with(kept));
        leftLow = leftLow.subtract(low);
        leftHigh = leftHigh.flatMap(most -> kept.high().map(most::subtract));
      }
    }
  }

  /** Cuts each part that a cap limits, by itself, and gives those that lost something, uncut. */
  List<Part> cutEach(Step.Cap cap, Interval limit) {
    List<Part> cut = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (cap.limits(part.kind())) {
        parts.set(i, part.with(part.value().lesser(limit)));
        if (part.value().isExact()
            && limit.isExact()
            && part.value().low().compareTo(limit.low()) > 0) {
          cut.add(part);
        }
      }
    }
    return cut;
  }

  /**
   * Lets so many of the parts that a cap limits stand, those that bring most; of equal ones the
   * first. While figures are open, each end is that of the parts that could be those.
   *
   * @return those that count no longer
   */
  List<Part> keepMost(Step.Cap cap, int left) {
    List<Integer> limited = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (cap.limits(parts.get(i).kind())) {
        limited.add(i);
      }
    }
    Set<Integer> byLow = most(limited, left, part -> Optional.of(part.value().low()));
    Set<Integer> byHigh = most(limited, left, part -> part.value().high());
    List<Part> dropped = new ArrayList<>();
    for (int i : limited) {
      Part part = parts.get(i);
      BigDecimal low = byLow.contains(i) ? part.value().low() : BigDecimal.ZERO;
      Optional<BigDecimal> high = byHigh.contains(i) ? part.value().high() : Optional.of(low);
      parts.set(i, part.with(new Interval(low, high)));
      if (!byLow.contains(i) && !byHigh.contains(i)) {
        dropped.add(part);
      }
    }
    return dropped;
  }

  /** The places of so many parts with the highest figures; what nothing bounds is higher still. */
  private Set<Integer> most(
      List<Integer> among, int count, Function<Part, Optional<BigDecimal>> figure) {
    Comparator<Integer> highest =
        Comparator.comparing(
            (Integer i) -> figure.apply(parts.get(i)),
            (a, b) ->
                a.isEmpty() || b.isEmpty()
                    ? Boolean.compare(a.isPresent(), b.isPresent())
                    : b.get().compareTo(a.get()));
    return among.stream().sorted(highest).limit(Math.max(0, count)).collect(Collectors.toSet());
  }

  private static Interval sum(List<Part> parts) {
    return parts.stream().map(Part::value).reduce(Interval.ZERO, Interval::plus);
  }
}
