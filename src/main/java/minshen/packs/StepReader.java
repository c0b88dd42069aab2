package minshen.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.SlotValues;
import minshen.words.Message;

/** Reads the steps of one item; {@code op} says which kind a step is. */
final class StepReader {
  private final PackNames names;
  private final ItemNames item;
  private final Map<String, Function<MappingReader, Step>> kinds =
      Map.of(
          "agreed", this::agreed,
          "share", this::share,
          "tiers", this::tiers,
          "jointCeiling", this::jointCeiling,
          "fixed", f -> step(f, Kinds.number(amount(f, "amount"))),
          "perProduct", this::perProduct,
          "productShare", this::productShare,
          "cap", this::cap,
          "range", this::range);

  StepReader(PackNames names, ItemNames item) {
    this.names = names;
    this.item = item;
  }

  /** The formula of an item under {@code amount}, and what stands beside it under {@code steps}. */
  List<Step> all(MappingReader fields) {
    List<Step> steps = new ArrayList<>();
    fields
        .node("amount")
        .ifPresent(
            node -> {
              String first = firstClause(fields);
              new FormulaReader(names, item)
                  .read(node)
                  .map(f -> new Step.Amount(new Step.Basis(f.clause().orElse(first)), f))
                  .ifPresent(step -> steps.add(names.placed(step, node.at())));
            });
    steps.addAll(names.list(fields, "steps", this::read));
    return List.copyOf(steps);
  }

  /** A formula without a clause of its own stands on the item's first one. */
  private String firstClause(MappingReader fields) {
    return fields.texts("clauses").stream().findFirst().map(names::full).orElse("");
  }

  private Step read(Node node) {
    MappingReader fields = MappingReader.of(node, "steps");
    Step step = fields.choice("op", kinds).orElseThrow(() -> fields.missing("op")).apply(fields);
    fields.end();
    return names.placed(step, node.at());
  }

  private Step.Basis basis(MappingReader fields) {
    return new Step.Basis(
        names.clause(fields, "clause"),
        names.variants(fields, item.variants()),
        names.under(fields),
        fields.fields("when").map(when -> RulesReader.when(when, names, item)));
  }

  private Step agreed(MappingReader fields) {
    return step(fields, formula("agreed", Map.of("fact", fact(fields, "fact"))));
  }

  /** Steps of older packs say in words of their own what a formula says. */
  private Step step(MappingReader fields, Formula formula) {
    return new Step.Amount(basis(fields), formula);
  }

  private static Formula formula(String kind, Map<String, Object> values) {
    return Kinds.of(kind).orElseThrow().make().apply(new SlotValues(values));
  }

  private static Formula share(String fact, BigDecimal rate) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("of", Kinds.figure(fact));
    values.put("rate", Kinds.number(rate));
    return formula("share", values);
  }

  private Step share(MappingReader fields) {
    return step(fields, share(fact(fields, "fact"), RateText.required(fields, "rate")));
  }

  private Step tiers(MappingReader fields) {
    List<SlotValues> bands = fields.list("tiers", StepReader::tier);
    for (int i = 0; i + 1 < bands.size(); i++) {
      Object end = bands.get(i).values().get("upTo");
      Object next = bands.get(i + 1).values().get("upTo");
      if (end == null || (next != null && compare(next, end) <= 0)) {
        throw new InputException(fields.at("tiers"), Message.of("packs.tiers-upside-down"));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("of", Kinds.figure(fact(fields, "fact")));
    values.put("by", "parts");
    values.put("bands", bands);
    return step(fields, formula("brackets", values));
  }

  private static int compare(Object one, Object other) {
    return ((BigDecimal) one).compareTo((BigDecimal) other);
  }

  private static SlotValues tier(Node node) {
    MappingReader fields = MappingReader.of(node, "tiers");
    Map<String, Object> values = new LinkedHashMap<>();
    fields.decimal("upTo").ifPresent(upTo -> values.put("upTo", upTo));
    values.put("rate", RateText.required(fields, "rate"));
    fields.end();
    return new SlotValues(values);
  }

  private Step jointCeiling(MappingReader fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("support", fact(fields, "support"));
    values.put("rate", RateText.required(fields, "rate"));
    values.put("cost", fact(fields, "cost"));
    values.put("ceiling", RateText.required(fields, "ceiling"));
    fields
        .choice("stage", Map.of("variant", "variant", "project", "project"))
        .ifPresent(stage -> values.put("stage", stage));
    return step(fields, formula("jointCeiling", values));
  }

  private Step productShare(MappingReader fields) {
    return perProduct(
        fields, share(productFact(fields, "fact"), RateText.required(fields, "rate")));
  }

  private Step perProduct(MappingReader fields, Formula each) {
    return step(fields, formula("perProduct", Map.of("amount", each)));
  }

  private Step perProduct(MappingReader fields) {
    String by = productFact(fields, "by");
    MappingReader written = fields.fields("amounts").orElseThrow(() -> fields.missing("amounts"));
    List<SlotValues> rows = new ArrayList<>();
    for (String kind : written.keys()) {
      names.require(written.at(kind), "packs.unknown-kind", kind, item.kinds());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("is", List.of(kind));
      row.put("value", Kinds.number(amount(written, kind)));
      rows.add(new SlotValues(row));
    }
    for (String kind : item.kinds()) {
      // A kind without an amount would silently be worth nothing.
      if (!written.keys().contains(kind)) {
        names.complain(fields.at("amounts"), "packs.kind-without-amount", kind);
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("by", List.of(by));
    values.put("rows", List.copyOf(rows));
    return perProduct(fields, formula("table", values));
  }

  /** Over how many years a cap is counted; who says so must mean it. */
  static int years(MappingReader fields, Scope scope, String key, PackNames names) {
    Optional<Integer> years = fields.whole("years");
    if ((scope == Scope.ENTERPRISE_YEARS) != years.isPresent()) {
      names.complain(fields.at(key), "packs.cap-years");
    }
    return years.orElse(1);
  }

  private Step cap(MappingReader fields) {
    Set<String> sharers = new HashSet<>(names.items(fields, "items"));
    sharers.add(item.id());
    Scope scope =
        fields
            .choice("scope", YamlWords.of(Scope.class))
            .orElseThrow(() -> fields.missing("scope"));
    return new Step.Cap(
        basis(fields),
        Optional.empty(),
        Kinds.number(amount(fields, "limit")),
        Step.Counts.AMOUNT,
        scope,
        sharers,
        kinds(fields, "kinds"),
        kinds(fields, "except"),
        years(fields, scope, "scope", names));
  }

  private Step range(MappingReader fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("least", amount(fields, "least"));
    values.put("most", amount(fields, "most"));
    if (amount(fields, "least").compareTo(amount(fields, "most")) > 0) {
      throw new InputException(fields.at("least"), Message.of("packs.range-upside-down"));
    }
    return step(fields, formula("range", values));
  }

  private String fact(MappingReader fields, String key) {
    String name = fields.requiredText(key);
    names.require(fields.at(key), "packs.unknown-fact", name, item.facts());
    return name;
  }

  private String productFact(MappingReader fields, String key) {
    String name = fields.requiredText(key);
    names.require(fields.at(key), "packs.unknown-product-fact", name, item.productFacts());
    return name;
  }

  private Set<String> kinds(MappingReader fields, String key) {
    return new HashSet<>(names.known(fields, key, "packs.unknown-kind", item.kindsAndVariants()));
  }

  private static BigDecimal amount(MappingReader fields, String key) {
    return fields.decimal(key).orElseThrow(() -> fields.missing(key));
  }
}
