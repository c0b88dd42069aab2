package minshen.store.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.Place;
import minshen.policy.ApplicantKind;
import minshen.policy.amount.Criterion;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Given;
import minshen.policy.amount.Kind;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.Part;
import minshen.policy.amount.Slot;
import minshen.words.Message;

/**
 * Reads a formula or a test by the slots of its kinds: a number, the name of a fact, or one key
 * that names the kind, beside which a clause may stand.
 */
final class FormulaReader {
  private final Names names;
  private final ItemNames item;

  FormulaReader(Names names, ItemNames item) {
    this.names = names;
    this.item = item;
  }

  /** How an amount comes about. */
  Formula read(Node node) {
    return formula(node, "amount", Of.TOP);
  }

  /** A limit: products are not told apart. */
  Formula limit(Node node) {
    return formula(node, "to", Of.CLAIM);
  }

  /** What must hold. */
  Criterion test(Node node) {
    return test(node, "holds", Of.CLAIM);
  }

  /** A whole number, not negative. */
  int whole(Node node) {
    return holder(node, "to").whole("to").orElseThrow();
  }

  /** Whose facts a formula takes, and whether products can still be told apart. */
  private enum Of {
    TOP,
    CLAIM,
    PRODUCT
  }

  private Formula formula(Node node, String key, Of of) {
    return node instanceof Node.Scalar scalar
        ? scalar(scalar, key, of)
        : part(node, key, of, Kinds.words(), Kinds::of);
  }

  private Criterion test(Node node, String key, Of of) {
    if (node instanceof Node.Scalar scalar) {
      names.require(scalar.at(), "store.unknown-yes-no", scalar.text(), item.facts());
      return Kinds.said(scalar.text());
    }
    return part(node, key, of, Kinds.testWords(), Kinds::test);
  }

  /** One key that names the kind, beside which a clause may stand. */
  private <P extends Part> P part(
      Node node, String key, Of of, List<String> words, Function<String, Optional<Kind<P>>> kinds) {
    if (!(node instanceof Node.Mapping mapping)) {
      throw new InputException(node.at(), Message.of("store.formula-shape", key));
    }
    List<String> written = new ArrayList<>(mapping.entries().keySet());
    written.remove(Part.CLAUSE);
    if (written.size() != 1) {
      throw new InputException(node.at(), Message.of("store.formula-one", words));
    }
    String word = written.getFirst();
    Node.Entry entry = mapping.entries().get(word);
    Kind<P> kind =
        kinds
            .apply(word)
            .orElseThrow(
                () ->
                    Fields.unknown(
                        entry.keyAt(), "store.unknown-formula", word, new LinkedHashSet<>(words)));
    Map<String, Object> values = new LinkedHashMap<>();
    Of inner = inner(kind, of, entry.keyAt());
    if (kind.only().isPresent()) {
      Slot only = kind.slot(kind.only().get()).orElseThrow();
      values.put(only.name(), value(entry.value(), only, inner));
    } else {
      Fields fields = Fields.of(entry.value(), word);
      fill(fields, kind.slots(), inner, values);
      fields.end();
    }
    Fields.of(node, word)
        .text(Part.CLAUSE)
        .ifPresent(_ -> values.put(Part.CLAUSE, names.clause(Fields.of(node, word), "clause")));
    P part = kind.make().apply(new Given(values));
    part.faults(choices(inner))
        .forEach(
            fault -> names.complain(entry.value().at(), fault.key(), fault.arguments().toArray()));
    return part;
  }

  /** What makes parts of its own stands outermost, or in what hands on. */
  private Of inner(Kind<?> kind, Of of, Place at) {
    if (kind.where() == Kind.Where.OUTERMOST && of != Of.TOP) {
      names.complain(at, "store.outermost", kind.word());
    }
    if (kind.word().equals(Kinds.PER_PRODUCT)) {
      if (item.productFacts().isEmpty()) {
        names.complain(at, "store.no-products");
      }
      return Of.PRODUCT;
    }
    return of == Of.TOP && kind.where() != Kind.Where.HANDS_ON ? Of.CLAIM : of;
  }

  private Formula scalar(Node.Scalar scalar, String key, Of of) {
    Optional<BigDecimal> number = percent(scalar, key);
    if (number.isPresent() || scalar.kind() == Node.Kind.NUMBER) {
      return Kinds.number(number.orElseGet(() -> plain(Fields.decimal(scalar, key))));
    }
    return Kinds.figure(figure(scalar, of));
  }

  /** {@code 15%} is 0.15. */
  static Optional<BigDecimal> percent(Node.Scalar scalar, String key) {
    String text = scalar.text().strip();
    return text.endsWith("%")
        ? Optional.of(
            plain(
            Fields.decimal(
                    new Node.Scalar(
                        text.substring(0, text.length() - 1), Node.Kind.NUMBER, scalar.at()),
                    key)
                .movePointLeft(2)))
        : Optional.empty();
  }

  /** However many zeros it was written with, it is the same number. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private String figure(Node.Scalar scalar, Of of) {
    Set<String> known = new LinkedHashSet<>(item.facts());
    if (of == Of.PRODUCT) {
      known.addAll(item.productFacts());
    }
    names.require(scalar.at(), "store.unknown-fact", scalar.text(), known);
    return scalar.text();
  }

  private String choice(Node.Scalar scalar, Of of) {
    names.require(scalar.at(), "store.unknown-choice", scalar.text(), choices(of).keySet());
    return scalar.text();
  }

  /** The words of the choices that a formula may ask for. */
  private Map<String, Set<String>> choices(Of of) {
    Map<String, Set<String>> choices = new LinkedHashMap<>(item.choices());
    if (of == Of.PRODUCT) {
      choices.putAll(item.productChoices());
    }
    return choices;
  }

  private void fill(Fields fields, List<Slot> slots, Of of, Map<String, Object> values) {
    for (Slot slot : slots) {
      Optional<Node> node = fields.node(slot.name());
      if (node.isPresent()) {
        values.put(slot.name(), value(node.get(), slot, of));
      } else if (slot.required()) {
        throw fields.missing(slot.name());
      }
    }
  }

  private Object value(Node node, Slot slot, Of of) {
    String key = slot.name();
    return switch (slot.type()) {
      case FORMULA -> formula(node, key, of);
      case FORMULAS -> several(node, slot, inner -> formula(inner, key, of));
      case TEST -> test(node, key, within(of));
      case TESTS -> several(node, slot, inner -> test(inner, key, within(of)));
      case TRUTH -> fact(Fields.scalar(node, key), "store.unknown-yes-no");
      case DATE -> fact(Fields.scalar(node, key), "store.unknown-date");
      case APPLICANTS -> list(node, key).stream().map(FormulaReader::applicant).toList();
      case NUMBER -> number(node, key);
      case WORD -> word(node, slot);
      case FLAG -> flag(node, key);
      case DAY -> day(node, key);
      case FIGURE -> figure(Fields.scalar(node, key), of);
      case CHOICE -> choice(Fields.scalar(node, key), of);
      case CHOICES -> list(node, key).stream().map(n -> choice(n, of)).toList();
      case WORDS -> list(node, key).stream().map(Node.Scalar::text).toList();
      case VARIANTS -> list(node, key).stream().map(this::variant).toList();
      case READING -> reading(Fields.scalar(node, key));
      case CLAUSE -> clause(Fields.scalar(node, key));
      case GROUPS -> groups(node, slot, of);
    };
  }

  /** A test sees what a claim or a product says, never the parts of an amount. */
  private static Of within(Of of) {
    return of == Of.TOP ? Of.CLAIM : of;
  }

  private String fact(Node.Scalar scalar, String complaint) {
    names.require(scalar.at(), complaint, scalar.text(), item.facts());
    return scalar.text();
  }

  private static String applicant(Node.Scalar scalar) {
    return Fields.choice(scalar, "kinds", YamlWords.of(ApplicantKind.class))
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private <P extends Part> List<P> several(Node node, Slot slot, Function<Node, P> read) {
    List<P> parts = new ArrayList<>();
    for (Node inner : sequence(node, slot.name())) {
      parts.add(read.apply(inner));
    }
    if (parts.size() < 2) {
      names.complain(node.at(), "store.formula-two", slot.name());
    }
    return List.copyOf(parts);
  }

  private List<Given> groups(Node node, Slot slot, Of of) {
    List<Given> groups = new ArrayList<>();
    for (Node inner : sequence(node, slot.name())) {
      Fields fields = Fields.of(inner, slot.name());
      Map<String, Object> values = new LinkedHashMap<>();
      fill(fields, slot.slots(), of, values);
      fields.end();
      groups.add(new Given(values));
    }
    if (groups.isEmpty()) {
      throw new InputException(node.at(), Message.of("store.formula-none", slot.name()));
    }
    return List.copyOf(groups);
  }

  private static List<Node> sequence(Node node, String key) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw new InputException(node.at(), Message.of("files.wants-list", key));
  }

  /** A list of words; a single one may stand by itself. */
  private static List<Node.Scalar> list(Node node, String key) {
    return node instanceof Node.Sequence sequence
        ? sequence.items().stream().map(n -> Fields.scalar(n, key)).toList()
        : List.of(Fields.scalar(node, key));
  }

  private static BigDecimal number(Node node, String key) {
    Node.Scalar scalar = Fields.scalar(node, key);
    return percent(scalar, key).orElseGet(() -> plain(Fields.decimal(scalar, key)));
  }

  private static String word(Node node, Slot slot) {
    Map<String, String> words = new LinkedHashMap<>();
    slot.words().forEach(word -> words.put(word, word));
    return Fields.choice(Fields.scalar(node, slot.name()), slot.name(), words);
  }

  private static boolean flag(Node node, String key) {
    return holder(node, key).yesNo(key).orElseThrow();
  }

  private static LocalDate day(Node node, String key) {
    return holder(node, key).date(key).orElseThrow();
  }

  /** A value behind a key, as the rules for values behind keys want it. */
  private static Fields holder(Node node, String key) {
    return Fields.of(
        new Node.Mapping(Map.of(key, new Node.Entry(node.at(), node)), node.at()), key);
  }

  private String variant(Node.Scalar scalar) {
    names.require(scalar.at(), "store.unknown-variant", scalar.text(), item.variants());
    return scalar.text();
  }

  private String reading(Node.Scalar scalar) {
    names.requireReading(scalar.at(), scalar.text());
    return scalar.text();
  }

  private String clause(Node.Scalar scalar) {
    return names.clause(holder(scalar, "clause"), "clause");
  }
}
