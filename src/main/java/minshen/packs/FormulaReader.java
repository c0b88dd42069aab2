package minshen.packs;

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
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.ApplicantKind;
import minshen.policy.amount.Criterion;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kind;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.Part;
import minshen.policy.amount.Slot;
import minshen.policy.amount.SlotValues;
import minshen.words.Message;

/**
 * Reads a formula or a test by the slots of its kinds: a number, the name of a fact, or one key
 * that names the kind, beside which a clause may stand.
 */
final class FormulaReader {
  private final PackNames names;
  private final ItemNames item;

  FormulaReader(PackNames names, ItemNames item) {
    this.names = names;
    this.item = item;
  }

  /** How an amount comes about; empty if a part of it cannot be read, which has been told then. */
  Optional<Formula> read(Node node) {
    return formula(node, "amount", Of.TOP);
  }

  /** A limit: products are not told apart. */
  Optional<Formula> limit(Node node) {
    return formula(node, "to", Of.CLAIM);
  }

  /** What must hold. */
  Optional<Criterion> test(Node node) {
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

  private Optional<Formula> formula(Node node, String key, Of of) {
    return names
        .tried(
            () ->
                node instanceof Node.Scalar scalar
                    ? Optional.of(names.placed(scalar(scalar, key, of), node.at()))
                    : part(node, key, of, Kinds.words(), Kinds::of))
        .flatMap(read -> read);
  }

  private Optional<Criterion> test(Node node, String key, Of of) {
    return names
        .tried(
            () ->
                node instanceof Node.Scalar scalar
                    ? Optional.of(said(scalar))
                    : part(node, key, of, Kinds.testWords(), Kinds::test))
        .flatMap(read -> read);
  }

  private Criterion said(Node.Scalar scalar) {
    names.require(scalar.at(), "packs.unknown-yes-no", scalar.text(), item.truths());
    return names.placed(Kinds.said(scalar.text()), scalar.at());
  }

  /** One key that names the kind, beside which a clause may stand. */
  private <P extends Part> Optional<P> part(
      Node node, String key, Of of, List<String> words, Function<String, Optional<Kind<P>>> kinds) {
    if (!(node instanceof Node.Mapping mapping)) {
      throw new InputException(node.at(), Message.of("packs.formula-shape", key));
    }
    List<String> written = new ArrayList<>(mapping.entries().keySet());
    written.remove(Part.CLAUSE);
    if (written.size() != 1) {
      throw new InputException(node.at(), Message.of("packs.formula-one", words));
    }
    String word = written.getFirst();
    Node.Entry entry = mapping.entries().get(word);
    Kind<P> kind =
        kinds
            .apply(word)
            .orElseThrow(
                () ->
                    MappingReader.unknown(
                        entry.keyAt(), "packs.unknown-formula", word, new LinkedHashSet<>(words)));
    Map<String, Object> values = new LinkedHashMap<>();
    Of inner = inner(kind, of, entry.keyAt());
    boolean whole;
    if (kind.only().isPresent()) {
      Slot only = kind.slot(kind.only().get()).orElseThrow();
      whole = put(entry.value(), only, inner, values);
    } else {
      MappingReader fields = MappingReader.of(entry.value(), word);
      whole = fill(fields, kind.slots(), inner, values);
      fields.end();
    }
    MappingReader.of(node, word)
        .text(Part.CLAUSE)
        .ifPresent(
            _ -> values.put(Part.CLAUSE, names.clause(MappingReader.of(node, word), "clause")));
    if (!whole) {
      return Optional.empty();
    }
    P part = names.placed(kind.make().apply(new SlotValues(values)), entry.keyAt());
    part.faults(words(inner))
        .forEach(
            fault -> names.complain(entry.value().at(), fault.key(), fault.arguments().toArray()));
    return Optional.of(part);
  }

  /** What makes parts of its own stands outermost, or in what hands on. */
  private Of inner(Kind<?> kind, Of of, SourceLocation at) {
    if (kind.where() == Kind.Where.OUTERMOST && of != Of.TOP) {
      names.complain(at, "packs.outermost", kind.word());
    }
    if (kind.word().equals(Kinds.PER_PRODUCT)) {
      if (item.productFacts().isEmpty()) {
        names.complain(at, "packs.no-products");
      }
      return Of.PRODUCT;
    }
    return of == Of.TOP && kind.where() != Kind.Where.HANDS_ON ? Of.CLAIM : of;
  }

  private Formula scalar(Node.Scalar scalar, String key, Of of) {
    if (scalar.kind() == Node.Kind.NUMBER || MappingReader.percent(scalar, key).isPresent()) {
      return Kinds.number(RateText.of(scalar, key));
    }
    return Kinds.figure(figure(scalar, of));
  }

  private String figure(Node.Scalar scalar, Of of) {
    Set<String> known = new LinkedHashSet<>(item.numbers());
    if (of == Of.PRODUCT) {
      known.addAll(item.productNumbers());
    }
    names.require(scalar.at(), "packs.unknown-number", scalar.text(), known);
    return scalar.text();
  }

  private String choice(Node.Scalar scalar, Of of) {
    names.require(scalar.at(), "packs.unknown-choice", scalar.text(), choices(of).keySet());
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

  /** The same, with those of which several may be taken. */
  private Map<String, Set<String>> words(Of of) {
    Map<String, Set<String>> words = new LinkedHashMap<>(choices(of));
    words.putAll(item.several());
    return words;
  }

  /** Fills slots with what is written; false if something is missing or cannot be read. */
  private boolean fill(MappingReader fields, List<Slot> slots, Of of, Map<String, Object> values) {
    boolean whole = true;
    for (Slot slot : slots) {
      Optional<Node> node = fields.node(slot.name());
      if (node.isPresent()) {
        whole &= put(node.get(), slot, of, values);
      } else if (slot.required()) {
        names.complain(fields.missing(slot.name()));
        whole = false;
      }
    }
    return whole;
  }

  private boolean put(Node node, Slot slot, Of of, Map<String, Object> values) {
    Optional<Object> value = names.tried(() -> value(node, slot, of)).flatMap(read -> read);
    value.ifPresent(read -> values.put(slot.name(), read));
    return value.isPresent();
  }

  private Optional<Object> value(Node node, Slot slot, Of of) {
    String key = slot.name();
    return switch (slot.type()) {
      case FORMULA -> formula(node, key, of).map(read -> read);
      case FORMULAS -> several(node, slot, inner -> formula(inner, key, of)).map(read -> read);
      case TEST -> test(node, key, within(of)).map(read -> read);
      case TESTS -> several(node, slot, inner -> test(inner, key, within(of))).map(read -> read);
      case GROUPS -> groups(node, slot, of).map(read -> read);
      case NUMBER -> Optional.of(RateText.of(MappingReader.scalar(node, key), key));
      case WORD -> Optional.of(word(node, slot));
      case DAY -> Optional.of(day(node, key));
      case FIGURE -> Optional.of(figure(MappingReader.scalar(node, key), of));
      case CHOICE -> Optional.of(choice(MappingReader.scalar(node, key), of));
      case WORDS_OF -> Optional.of(wordsOf(MappingReader.scalar(node, key), of));
      case TRUTH ->
          Optional.of(fact(MappingReader.scalar(node, key), "packs.unknown-yes-no", item.truths()));
      case DATE ->
          Optional.of(fact(MappingReader.scalar(node, key), "packs.unknown-date", item.days()));
      case CHOICES -> Optional.of(list(node, key).stream().map(n -> choice(n, of)).toList());
      case WORDS -> Optional.of(list(node, key).stream().map(Node.Scalar::text).toList());
      case APPLICANTS ->
          Optional.of(list(node, key).stream().map(FormulaReader::applicant).toList());
      case VARIANTS -> Optional.of(list(node, key).stream().map(this::variant).toList());
      case READING -> Optional.of(reading(MappingReader.scalar(node, key)));
      case CLAUSE -> Optional.of(clause(MappingReader.scalar(node, key)));
    };
  }

  /** A test sees what a claim or a product says, never the parts of an amount. */
  private static Of within(Of of) {
    return of == Of.TOP ? Of.CLAIM : of;
  }

  private String fact(Node.Scalar scalar, String complaint, Set<String> known) {
    names.require(scalar.at(), complaint, scalar.text(), known);
    return scalar.text();
  }

  private String wordsOf(Node.Scalar scalar, Of of) {
    return fact(scalar, "packs.unknown-choice", words(of).keySet());
  }

  private static String applicant(Node.Scalar scalar) {
    return MappingReader.choice(scalar, "kinds", YamlWords.of(ApplicantKind.class))
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private <P extends Part> Optional<List<P>> several(
      Node node, Slot slot, Function<Node, Optional<P>> read) {
    List<Node> written = sequence(node, slot.name());
    if (written.size() < 2) {
      names.complain(node.at(), "packs.formula-two", slot.name());
    }
    List<P> parts = written.stream().flatMap(inner -> read.apply(inner).stream()).toList();
    return Optional.of(parts).filter(all -> all.size() == written.size());
  }

  private Optional<List<SlotValues>> groups(Node node, Slot slot, Of of) {
    List<Node> written = sequence(node, slot.name());
    if (written.isEmpty()) {
      throw new InputException(node.at(), Message.of("packs.formula-none", slot.name()));
    }
    List<SlotValues> groups =
        written.stream()
            .flatMap(inner -> names.tried(() -> group(inner, slot, of)).stream())
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(groups).filter(all -> all.size() == written.size());
  }

  private Optional<SlotValues> group(Node node, Slot slot, Of of) {
    MappingReader fields = MappingReader.of(node, slot.name());
    Map<String, Object> values = new LinkedHashMap<>();
    boolean whole = fill(fields, slot.slots(), of, values);
    fields.end();
    return whole ? Optional.of(names.placed(new SlotValues(values), node.at())) : Optional.empty();
  }

  private static List<Node> sequence(Node node, String key) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw new InputException(node.at(), Message.of("files.wants-list", key));
  }

  /** A list of words; a single one may stand by itself. */
  private static List<Node.Scalar> list(Node node, String key) {
    if (node instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
      throw new InputException(node.at(), Message.of("packs.formula-none", key));
    }
    return node instanceof Node.Sequence sequence
        ? sequence.items().stream().map(n -> MappingReader.scalar(n, key)).toList()
        : List.of(MappingReader.scalar(node, key));
  }

  private static String word(Node node, Slot slot) {
    Map<String, String> words = new LinkedHashMap<>();
    slot.words().forEach(word -> words.put(word, word));
    return MappingReader.choice(MappingReader.scalar(node, slot.name()), slot.name(), words);
  }

  private static LocalDate day(Node node, String key) {
    return holder(node, key).date(key).orElseThrow();
  }

  /** A value behind a key, as the rules for values behind keys want it. */
  private static MappingReader holder(Node node, String key) {
    return MappingReader.of(
        new Node.Mapping(Map.of(key, new Node.Entry(node.at(), node)), node.at()), key);
  }

  private String variant(Node.Scalar scalar) {
    names.require(scalar.at(), "packs.unknown-variant", scalar.text(), item.variants());
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
