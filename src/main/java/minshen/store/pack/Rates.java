package minshen.store.pack;

import java.math.BigDecimal;
import java.util.Optional;
import minshen.files.Fields;
import minshen.files.Node;

/** Shares of one: {@code 0.15}, or {@code 15%} as a policy writes them. */
final class Rates {
  private Rates() {}

  /** The share that a key must hold. */
  static BigDecimal required(Fields fields, String key) {
    return fields
        .node(key)
        .map(node -> of(Fields.scalar(node, key), key))
        .orElseThrow(() -> fields.missing(key));
  }

  /** A number, or a percentage as a share of one. */
  static BigDecimal of(Node.Scalar scalar, String key) {
    return percent(scalar, key).orElseGet(() -> Fields.decimal(scalar, key));
  }

  /** {@code 15%} is 0.15; empty if it is no percentage. */
  static Optional<BigDecimal> percent(Node.Scalar scalar, String key) {
    String text = scalar.text().strip();
    return text.endsWith("%")
        ? Optional.of(
                Fields.decimal(
                        new Node.Scalar(
                            text.substring(0, text.length() - 1), Node.Kind.NUMBER, scalar.at()),
                        key)
                    .movePointLeft(2))
            .map(rate -> rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros())
            .map(rate -> rate.scale() < 0 ? rate.setScale(0) : rate)
        : Optional.empty();
  }
}
