package minshen.packs;

import java.math.BigDecimal;
import minshen.files.MappingReader;
import minshen.files.Node;

/** Shares of one: {@code 0.15}, or {@code 15%} as a policy writes them. */
final class RateText {
  private RateText() {}

  /** The share that a key must hold. */
  static BigDecimal required(MappingReader fields, String key) {
    return fields
        .node(key)
        .map(node -> of(MappingReader.scalar(node, key), key))
        .orElseThrow(() -> fields.missing(key));
  }

  /** A number, or a percentage as a share of one. */
  static BigDecimal of(Node.Scalar scalar, String key) {
    return MappingReader.share(scalar, key);
  }
}
