package minshen.store.pack;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.words.Message;

/** Reads the steps of one item; {@code op} says which kind a step is. */
final class StepReader {
  private final Names names;
  private final ItemNames item;
  private final Map<String, Function<Fields, Step>> kinds =
      Map.of(
          "agreed", this::agreed,
          "share", this::share,
          "tiers", this::tiers,
          "jointCeiling", this::jointCeiling,
          "fixed", f -> new Step.Fixed(basis(f), amount(f, "amount")),
          "perProduct", this::perProduct,
          "productShare", this::productShare,
          "cap", this::cap,
          "range", this::range);

  StepReader(Names names, ItemNames item) {
    this.names = names;
    this.item = item;
  }

  Step read(Node node) {
    Fields fields = Fields.of(node, "steps");
    Step step = fields.choice("op", kinds).orElseThrow(() -> fields.missing("op")).apply(fields);
    fields.end();
    return step;
  }

  private Step.Basis basis(Fields fields) {
    return new Step.Basis(
        names.clause(fields, "clause"),
        names.variants(fields, item.variants()),
        names.under(fields),
        fields.fields("when").map(when -> RulesReader.when(when, names, item)));
  }

  private Step agreed(Fields fields) {
    return new Step.Agreed(basis(fields), fact(fields, "fact"));
  }

  private Step share(Fields fields) {
    return new Step.Share(basis(fields), fact(fields, "fact"), amount(fields, "rate"));
  }

  private Step tiers(Fields fields) {
    List<Step.Tier> tiers = fields.list("tiers", StepReader::tier);
    for (int i = 0; i + 1 < tiers.size(); i++) {
      Optional<BigDecimal> end = tiers.get(i).upTo();
      Optional<BigDecimal> next = tiers.get(i + 1).upTo();
      if (end.isEmpty() || next.map(n -> n.compareTo(end.get()) <= 0).orElse(false)) {
        throw new InputException(fields.at("tiers"), Message.of("store.tiers-upside-down"));
      }
    }
    return new Step.Tiers(basis(fields), fact(fields, "fact"), tiers);
  }

  private static Step.Tier tier(Node node) {
    Fields fields = Fields.of(node, "tiers");
    Step.Tier tier = new Step.Tier(fields.decimal("upTo"), amount(fields, "rate"));
    fields.end();
    return tier;
  }

  private Step jointCeiling(Fields fields) {
    return new Step.JointCeiling(
        basis(fields),
        fact(fields, "support"),
        amount(fields, "rate"),
        fact(fields, "cost"),
        amount(fields, "ceiling"),
        fields.choice("stage", YamlWords.of(Step.Stage.class)).orElse(Step.Stage.VARIANT));
  }

  private Step productShare(Fields fields) {
    return new Step.ProductShare(
        basis(fields), productFact(fields, "fact"), amount(fields, "rate"));
  }

  private Step perProduct(Fields fields) {
    String by = productFact(fields, "by");
    Fields written = fields.fields("amounts").orElseThrow(() -> fields.missing("amounts"));
    Map<String, BigDecimal> amounts = new HashMap<>();
    for (String kind : written.keys()) {
      names.require(written.at(kind), "store.unknown-kind", kind, item.kinds());
      amounts.put(kind, amount(written, kind));
    }
    for (String kind : item.kinds()) {
      // A kind without an amount would silently be worth nothing.
      if (!amounts.containsKey(kind)) {
        names.complain(fields.at("amounts"), "store.kind-without-amount", kind);
      }
    }
    return new Step.PerProduct(basis(fields), by, amounts);
  }

  /** Over how many years a cap is counted; who says so must mean it. */
  private int years(Fields fields, Scope scope) {
    Optional<Integer> years = fields.whole("years");
    if ((scope == Scope.ENTERPRISE_YEARS) != years.isPresent()) {
      names.complain(fields.at("scope"), "store.cap-years");
    }
    return years.orElse(1);
  }

  private Step cap(Fields fields) {
    Set<String> sharers = new HashSet<>(names.items(fields, "items"));
    sharers.add(item.id());
    Scope scope =
        fields
            .choice("scope", YamlWords.of(Scope.class))
            .orElseThrow(() -> fields.missing("scope"));
    return new Step.Cap(
        basis(fields),
        amount(fields, "limit"),
        scope,
        sharers,
        kinds(fields, "kinds"),
        kinds(fields, "except"),
        years(fields, scope));
  }

  private Step range(Fields fields) {
    Step.Range range =
        new Step.Range(basis(fields), amount(fields, "least"), amount(fields, "most"));
    if (range.least().compareTo(range.most()) > 0) {
      throw new InputException(fields.at("least"), Message.of("store.range-upside-down"));
    }
    return range;
  }

  private String fact(Fields fields, String key) {
    String name = fields.requiredText(key);
    names.require(fields.at(key), "store.unknown-fact", name, item.facts());
    return name;
  }

  private String productFact(Fields fields, String key) {
    String name = fields.requiredText(key);
    names.require(fields.at(key), "store.unknown-product-fact", name, item.productFacts());
    return name;
  }

  private Set<String> kinds(Fields fields, String key) {
    return new HashSet<>(names.known(fields, key, "store.unknown-kind", item.kindsAndVariants()));
  }

  private static BigDecimal amount(Fields fields, String key) {
    return fields.decimal(key).orElseThrow(() -> fields.missing(key));
  }
}
