package minshen.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.words.Decimals;
import minshen.words.Message;

/** Reads facts, each by its kind. */
final class FactValueReader {
  private static final String NAME = "name";

  /** The greatest percentage there can be: 1000%. */
  private static final BigDecimal MOST = BigDecimal.TEN;

  /** Between words that stand in one text, as in a cell of a workbook. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[、,，;；]\\s*");

  private static final Value.Foreign NOTHING =
      new Value.Foreign(Optional.empty(), Optional.empty(), Optional.empty());

  private FactValueReader() {}

  /** The facts of a claim: no other key may be there. */
  static Map<String, Value> read(MappingReader fields, List<Fact> facts) {
    return read(fields, facts, Set.of());
  }

  /** The facts of a product, which stand beside its name. */
  static Map<String, Value> readProduct(MappingReader fields, List<Fact> facts) {
    return read(fields, facts, Set.of(NAME));
  }

  private static Map<String, Value> read(
      MappingReader fields, List<Fact> facts, Set<String> besides) {
    Set<String> known = new LinkedHashSet<>(besides);
    Set<String> ofApplicant = new LinkedHashSet<>();
    Map<String, Value> values = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.ofApplicant()) {
        ofApplicant.add(fact.name());
      } else if (known.add(fact.name())) {
        value(fields, fact.name(), fact).ifPresent(value -> values.put(fact.name(), value));
      }
    }
    for (String key : fields.keys()) {
      if (ofApplicant.contains(key)) {
        throw new InputException(fields.at(key), Message.of("exchange.fact-of-applicant", key));
      }
      if (known.isEmpty()) {
        throw new InputException(fields.at(key), Message.of("exchange.no-facts", key));
      }
      if (!known.contains(key)) {
        throw MappingReader.unknown(fields.at(key), "exchange.unknown-fact", key, known);
      }
    }
    return values;
  }

  /** The value of a fact behind a key, if there is one. */
  static Optional<Value> value(MappingReader fields, String key, Fact fact) {
    return switch (fact.kind()) {
      case AMOUNT, NUMBER ->
          fact.currency().isPresent()
              ? fields.node(key).flatMap(node -> foreign(node, key, fact))
              : fields.decimal(key).map(Value.Figure::new);
      case COUNT -> fields.whole(key).map(whole -> new Value.Figure(BigDecimal.valueOf(whole)));
      case PERCENT -> fields.node(key).map(node -> percent(node, key)).map(Value.Figure::new);
      case DATE -> fields.date(key).map(Value.Day::new);
      case YES_NO -> fields.yesNo(key).map(Value.Truth::new);
      case TEXT -> fields.text(key).map(Value.Word::new);
      case CHOICE -> fields.choice(key, choices(fact)).map(Value.Word::new);
      case CHOICES -> fields.node(key).flatMap(node -> several(node, key, fact));
    };
  }

  private static BigDecimal percent(Node node, String key) {
    BigDecimal share = MappingReader.share(MappingReader.scalar(node, key), key);
    if (share.compareTo(MOST) > 0) {
      throw new InputException(
          node.at(),
          Message.of(
              "exchange.percent-above", key, Decimals.percent(share), Decimals.percent(MOST)));
    }
    return Decimals.trimmed(share);
  }

  /** Several words, each once and in the order of the choices; one may stand by itself. */
  private static Optional<Value> several(Node node, String key, Fact fact) {
    Map<String, String> choices = choices(fact);
    List<Node.Scalar> written =
        node instanceof Node.Sequence list
            ? list.items().stream().map(item -> MappingReader.scalar(item, key)).toList()
            : List.of(MappingReader.scalar(node, key));
    Set<String> words = new LinkedHashSet<>();
    for (Node.Scalar scalar : written) {
      for (String word : SEPARATOR.splitAsStream(scalar.text().strip()).toList()) {
        if (!choices.containsKey(word)) {
          throw MappingReader.unknown(scalar.at(), "exchange.unknown-word", word, choices.keySet());
        }
        words.add(word);
      }
    }
    List<String> chosen = choices.keySet().stream().filter(words::contains).toList();
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new Value.Words(chosen));
  }

  /** An amount in a foreign currency, as far as it is given. */
  private static Optional<Value> foreign(Node node, String key, Fact fact) {
    if (!(node instanceof Node.Mapping)) {
      throw new InputException(
          node.at(), Message.of("exchange.wants-foreign", key, fact.inChinese(), fact.code()));
    }
    MappingReader parts = MappingReader.of(node, key);
    Optional<BigDecimal> rate = parts.decimal("rate");
    if (rate.filter(r -> r.signum() == 0).isPresent()) {
      throw new InputException(
          parts.at("rate"), Message.of("exchange.rate-zero", fact.inChinese(), fact.code()));
    }
    Value.Foreign foreign = new Value.Foreign(parts.decimal("amount"), rate, parts.date("day"));
    parts.end();
    return Optional.of(foreign).filter(f -> !f.equals(NOTHING)).map(f -> f);
  }

  private static Map<String, String> choices(Fact fact) {
    return fact.choices().stream()
        .map(Fact.Choice::id)
        .collect(Collectors.toMap(id -> id, id -> id, (first, _) -> first, LinkedHashMap::new));
  }
}
