package minshen.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.policy.Fact;
import minshen.policy.calc.Value;
import minshen.words.Message;

/** Reads facts, each by its kind. */
final class FactReader {
  private static final String NAME = "name";

  private FactReader() {}

  /** The facts of a claim: no other key may be there. */
  static Map<String, Value> read(Fields fields, List<Fact> facts) {
    return read(fields, facts, Set.of());
  }

  /** The facts of a product, which stand beside its name. */
  static Map<String, Value> readProduct(Fields fields, List<Fact> facts) {
    return read(fields, facts, Set.of(NAME));
  }

  private static Map<String, Value> read(Fields fields, List<Fact> facts, Set<String> besides) {
    Set<String> known = new LinkedHashSet<>(besides);
    Map<String, Value> values = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (known.add(fact.name())) {
        value(fields, fact).ifPresent(value -> values.put(fact.name(), value));
      }
    }
    for (String key : fields.keys()) {
      if (known.isEmpty()) {
        throw new InputException(fields.at(key), Message.of("exchange.no-facts", key));
      }
      if (!known.contains(key)) {
        throw Fields.unknown(fields.at(key), "exchange.unknown-fact", key, known);
      }
    }
    return values;
  }

  private static Optional<Value> value(Fields fields, Fact fact) {
    String name = fact.name();
    return switch (fact.kind()) {
      case AMOUNT, NUMBER -> fields.decimal(name).map(Value.Figure::new);
      case COUNT -> fields.whole(name).map(whole -> new Value.Figure(BigDecimal.valueOf(whole)));
      case TEXT -> fields.text(name).map(Value.Word::new);
      case CHOICE -> fields.choice(name, choices(fact)).map(Value.Word::new);
    };
  }

  private static Map<String, String> choices(Fact fact) {
    return fact.choices().stream()
        .map(Fact.Choice::id)
        .collect(Collectors.toMap(id -> id, id -> id, (first, _) -> first, LinkedHashMap::new));
  }
}
