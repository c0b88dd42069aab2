package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.Step;
import minshen.policy.amount.Interval;

/** The parts that an amount is made of: its products, or the claim as one. */
final class Parts {
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part that caps may treat by itself.
   *
   * @param name the product; empty if the claim is one part
   * @param kind the kind of product, or the variant
   * @param product the product it is, where each counts only once
   * @param value what it can amount to
   */
  record Part(
      Object name, Optional<String> kind, Optional<Usage.ProductOf> product, Interval value) {
    /** The claim as one part. */
    static Part whole(Optional<String> variant, Interval value) {
      return new Part("", variant, Optional.empty(), value);
    }

    boolean isWhole() {
      return name.equals("");
    }

    private Part with(Interval changed) {
      return new Part(name, kind, product, changed);
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
  void keep(Step.Cap cap, BigDecimal left) {
    BigDecimal leftLow = left;
    BigDecimal leftHigh = left;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (cap.limits(part.kind())) {
        BigDecimal low = part.value().low().min(leftLow);
        BigDecimal high = part.value().high().map(leftHigh::min).orElse(leftHigh);
        parts.set(i, part.with(Interval.between(low, high)));
        leftLow = leftLow.subtract(low);
        leftHigh = leftHigh.subtract(high);
      }
    }
  }

  /** Cuts each part that a cap limits, by itself, and gives those that lost something, uncut. */
  List<Part> cutEach(Step.Cap cap) {
    List<Part> cut = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (cap.limits(part.kind())) {
        parts.set(i, part.with(part.value().atMost(cap.limit())));
        if (part.value().isExact() && part.value().low().compareTo(cap.limit()) > 0) {
          cut.add(part);
        }
      }
    }
    return cut;
  }

  private static Interval sum(List<Part> parts) {
    return parts.stream().map(Part::value).reduce(Interval.ZERO, Interval::plus);
  }
}
