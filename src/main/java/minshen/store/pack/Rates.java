package minshen.store.pack;

import java.math.BigDecimal;
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
    return Fields.share(scalar, key);
  }
}
