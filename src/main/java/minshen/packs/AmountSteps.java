package minshen.packs;

import java.util.List;
import java.util.Optional;
import minshen.files.Node;

/** Those steps of older packs that bring an amount; the others limit what there is. */
final class AmountSteps {
  private static final String CAP = "cap";

  private AmountSteps() {}

  /** Whether one of some steps brings an amount. */
  static boolean areIn(Node steps) {
    return items(steps).stream().anyMatch(AmountSteps::isOne);
  }

  /** The steps that bring none. */
  static Node without(Node steps) {
    return new Node.Sequence(
        items(steps).stream().filter(step -> !isOne(step)).toList(), steps.at());
  }

  static boolean isOne(Node step) {
    return op(step).filter(op -> !op.equals(CAP)).isPresent();
  }

  /** What a step does. */
  static Optional<String> op(Node step) {
    return step instanceof Node.Mapping mapping
        ? mapping
            .find(List.of("op"))
            .filter(Node.Scalar.class::isInstance)
            .map(op -> ((Node.Scalar) op).text())
        : Optional.empty();
  }

  private static List<Node> items(Node steps) {
    return steps instanceof Node.Sequence list ? list.items() : List.of();
  }
}
