package minshen.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.files.Node;
import minshen.files.SourceLocation;

/**
 * The steps of an item of an older pack as what is written under {@code amount} today. Where that
 * would not come to the same, such as between limits, there is none and the steps stay.
 */
final class AmountOfSteps {
  /** What each step says as a formula; steps that are not named here have no other form. */
  private static final Map<String, Function<Node.Mapping, Node>> FORMULAS =
      Map.of(
          "agreed", step -> mapping("agreed", get(step, "fact")),
          "range",
              step ->
                  mapping("range", mapping("least", get(step, "least"), "most", get(step, "most"))),
          "jointCeiling", AmountOfSteps::jointCeiling,
          "fixed", step -> get(step, "amount"),
          "share", AmountOfSteps::share,
          "tiers", AmountOfSteps::brackets,
          "perProduct", step -> mapping("perProduct", table(step)),
          "productShare", step -> mapping("perProduct", share(step)));

  private final Optional<String> firstClause;

  private AmountOfSteps(Optional<String> firstClause) {
    this.firstClause = firstClause;
  }

  /**
   * The amount of an item.
   *
   * @param steps its steps
   * @param firstClause the clause on which an amount stands that names none
   */
  static Optional<Node> of(Node.Sequence steps, Optional<String> firstClause) {
    List<Node.Mapping> amounts = new ArrayList<>();
    List<Set<String>> limited = new ArrayList<>();
    for (Node node : steps.items()) {
      if (!(node instanceof Node.Mapping step)) {
        return Optional.empty();
      }
      if (!AmountSteps.isOne(step)) {
        limited.add(variants(step));
      } else if (!FORMULAS.containsKey(AmountSteps.op(step).orElse(""))
          || step.entries().containsKey("when")
          || limited.stream().anyMatch(before -> overlap(before, variants(step)))) {
        return Optional.empty();
      } else {
        amounts.add(step);
      }
    }
    return amounts.isEmpty() ? Optional.empty() : new AmountOfSteps(firstClause).of(amounts);
  }

  private Optional<Node> of(List<Node.Mapping> steps) {
    Map<Set<String>, List<Node>> terms = new LinkedHashMap<>();
    List<Node.Mapping> left = new ArrayList<>(steps);
    while (!left.isEmpty()) {
      Node.Mapping step = left.removeFirst();
      Optional<Node> term = Optional.of(formula(step));
      if (step.entries().containsKey("under")) {
        Optional<Node.Mapping> other = left.stream().filter(s -> isOtherSide(step, s)).findFirst();
        other.ifPresent(left::remove);
        term = other.map(o -> isAlternative(step) ? reading(o, step) : reading(step, o));
      }
      if (term.isEmpty()) {
        return Optional.empty();
      }
      terms.computeIfAbsent(variants(step), _ -> new ArrayList<>()).add(term.get());
    }
    if (terms.size() == 1 && terms.containsKey(Set.<String>of())) {
      return Optional.of(sum(terms.get(Set.<String>of())));
    }
    Set<String> seen = new LinkedHashSet<>();
    List<Node> cases = new ArrayList<>();
    for (Map.Entry<Set<String>, List<Node>> group : terms.entrySet()) {
      if (group.getKey().isEmpty() || !group.getKey().stream().allMatch(seen::add)) {
        return Optional.empty();
      }
      List<Node> variants = group.getKey().stream().map(AmountOfSteps::text).toList();
      cases.add(mapping("variants", sequence(variants), "value", sum(group.getValue())));
    }
    return Optional.of(mapping("cases", sequence(cases)));
  }

  private static boolean overlap(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static Set<String> variants(Node.Mapping step) {
    Set<String> variants = new LinkedHashSet<>();
    if (step.entries().containsKey("variants")
        && get(step, "variants") instanceof Node.Sequence list) {
      list.items().forEach(variant -> variants.add(((Node.Scalar) variant).text()));
    }
    return variants;
  }

  private static String under(Node.Mapping step, String key) {
    return step.find(List.of("under", key)).map(node -> ((Node.Scalar) node).text()).orElse("");
  }

  private static boolean isAlternative(Node.Mapping step) {
    return under(step, "alternative").equals("true");
  }

  private static boolean isOtherSide(Node.Mapping one, Node.Mapping other) {
    return other.entries().containsKey("under")
        && under(one, "reading").equals(under(other, "reading"))
        && isAlternative(one) != isAlternative(other)
        && variants(one).equals(variants(other));
  }

  private Node reading(Node.Mapping standard, Node.Mapping alternative) {
    return mapping(
        "reading",
        mapping(
            "id", text(under(standard, "reading")),
            "standard", formula(standard),
            "alternative", formula(alternative)));
  }

  private static Node sum(List<Node> terms) {
    return terms.size() == 1 ? terms.getFirst() : mapping("sum", sequence(terms));
  }

  /** The step as a formula, with its clause where it is not the one that goes without saying. */
  private Node formula(Node.Mapping step) {
    Node formula = FORMULAS.get(AmountSteps.op(step).orElseThrow()).apply(step);
    String clause = ((Node.Scalar) get(step, "clause")).text();
    if (firstClause.equals(Optional.of(clause))) {
      return formula;
    }
    Node.Mapping named =
        formula instanceof Node.Mapping mapping ? mapping : mapping("fixed", formula);
    return named.with(List.of("clause"), text(clause));
  }

  private static Node share(Node.Mapping step) {
    return mapping("share", mapping("of", get(step, "fact"), "rate", percent(get(step, "rate"))));
  }

  private static Node jointCeiling(Node.Mapping step) {
    Node.Mapping joint =
        mapping(
            "support", get(step, "support"),
            "rate", percent(get(step, "rate")),
            "cost", get(step, "cost"),
            "ceiling", percent(get(step, "ceiling")));
    return mapping(
        "jointCeiling",
        step.entries().containsKey("stage")
            ? joint.with(List.of("stage"), get(step, "stage"))
            : joint);
  }

  private static Node brackets(Node.Mapping step) {
    List<Node> bands = new ArrayList<>();
    for (Node node : ((Node.Sequence) get(step, "tiers")).items()) {
      Node.Mapping band = (Node.Mapping) node;
      bands.add(band.with(List.of("rate"), percent(get(band, "rate"))));
    }
    return mapping(
        "brackets",
        mapping("of", get(step, "fact"), "by", text("parts"), "bands", sequence(bands)));
  }

  private static Node table(Node.Mapping step) {
    List<Node> rows = new ArrayList<>();
    ((Node.Mapping) get(step, "amounts"))
        .entries()
        .forEach((kind, entry) -> rows.add(mapping("is", text(kind), "value", entry.value())));
    return mapping("table", mapping("by", get(step, "by"), "rows", sequence(rows)));
  }

  /** 0.15 as 15%. */
  private static Node percent(Node rate) {
    Node.Scalar scalar = (Node.Scalar) rate;
    return scalar.kind() == Node.Kind.NUMBER
        ? text(
            new BigDecimal(scalar.text()).movePointRight(2).stripTrailingZeros().toPlainString()
                + "%")
        : scalar;
  }

  private static Node get(Node.Mapping step, String key) {
    return step.entries().get(key).value();
  }

  private static final SourceLocation NOWHERE = SourceLocation.of("");

  private static Node text(String text) {
    return new Node.Scalar(text, Node.Kind.TEXT, NOWHERE);
  }

  private static Node sequence(List<Node> items) {
    return new Node.Sequence(List.copyOf(items), NOWHERE);
  }

  /** Keys and what stands behind them, in turn. */
  private static Node.Mapping mapping(Object... keysAndValues) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put((String) keysAndValues[i], new Node.Entry(NOWHERE, (Node) keysAndValues[i + 1]));
    }
    return new Node.Mapping(entries, NOWHERE);
  }
}
