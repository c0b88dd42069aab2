package minshen.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Formula;

/**
 * Reads the limits of a pack, each written once with the items that share it, and gives each item
 * its own: what a limit comes of is read with the facts of the item that it limits.
 */
final class LimitReader {
  private static final String YEARS = "years";
  private static final Map<String, Optional<Step.Counts>> COUNTS =
      Map.of(
          "amount",
          Optional.of(Step.Counts.AMOUNT),
          "products",
          Optional.of(Step.Counts.PRODUCTS),
          "claims",
          Optional.of(Step.Counts.CLAIMS),
          YEARS,
          Optional.empty());

  private final PackNames names;
  private final boolean overlay;
  private final List<Limit> limits;

  LimitReader(MappingReader head, PackNames names) {
    this.names = names;
    this.overlay = head.text("base").isPresent();
    PackNames.ids(head.node("limits"), "id", names);
    this.limits = names.list(head, "limits", this::read);
  }

  /** A limit as it stands in the pack; it counts years if it counts nothing else. */
  private record Limit(
      Step.Named named,
      Node to,
      Optional<Step.Counts> counts,
      Scope scope,
      int years,
      List<String> items,
      List<String> clauses,
      Set<String> variants,
      Set<String> kinds,
      Set<String> except,
      Optional<ReadingCondition> under,
      Optional<String> stated,
      MappingReader written) {
    String clauseOf(String item) {
      return clauses.size() == 1 ? clauses.getFirst() : clauses.get(items.indexOf(item));
    }
  }

  private Limit read(Node node) {
    MappingReader fields = MappingReader.of(node, "limits");
    String id = fields.id("id");
    List<String> items = items(fields);
    Optional<Step.Counts> counts =
        fields.choice("counts", COUNTS).orElse(Optional.of(Step.Counts.AMOUNT));
    Scope scope =
        fields.choice("over", YamlWords.of(Scope.class)).orElseThrow(() -> fields.missing("over"));
    Limit limit =
        new Limit(
            new Step.Named(id, fields.text("label")),
            fields.node("to").orElseThrow(() -> fields.missing("to")),
            counts,
            scope,
            StepReader.years(fields, scope, "over", names),
            items,
            clauses(fields, items),
            new HashSet<>(fields.texts("variants")),
            new HashSet<>(fields.texts("kinds")),
            new HashSet<>(fields.texts("except")),
            names.under(fields),
            fields.text("stated"),
            fields);
    if (counts.isEmpty() && scope != Scope.PROJECT) {
      names.complain(fields.at("over"), "packs.limit-years");
    }
    if (counts.isPresent() && counts.get() != Step.Counts.AMOUNT && scope == Scope.PRODUCT) {
      names.complain(fields.at("over"), "packs.limit-product");
    }
    fields.end();
    return limit;
  }

  /** The items that share it; {@code all} for every item of the pack. */
  private List<String> items(MappingReader fields) {
    Node node = fields.node("items").orElseThrow(() -> fields.missing("items"));
    if (node instanceof Node.Scalar scalar) {
      return MappingReader.choice(scalar, "items", Map.of("all", List.copyOf(names.items())));
    }
    List<String> items = names.items(fields, "items");
    if (items.isEmpty()) {
      names.complain(fields.at("items"), "packs.limit-no-items");
    }
    return items;
  }

  /** One clause for all items, or one for each. */
  private List<String> clauses(MappingReader fields, List<String> items) {
    if (fields.node("clauses").isEmpty()) {
      return List.of(names.clause(fields, "clause"));
    }
    List<String> clauses = names.clauses(fields, "clauses");
    if (clauses.size() != items.size()) {
      names.complain(fields.at("clauses"), "packs.limit-clauses", items.size());
      return List.of(clauses.isEmpty() ? "" : clauses.getFirst());
    }
    return clauses;
  }

  /**
   * The limits of one item.
   *
   * @param steps where the item writes steps, as older packs do. Those of an overlay take the place
   *     of its base's limits, since they say all limits of the item; in a pack of its own both
   *     together are a mistake
   */
  List<Step.Cap> of(ItemNames item, Optional<SourceLocation> steps) {
    List<Step.Cap> caps = new ArrayList<>();
    boolean limited = limits.stream().anyMatch(limit -> limit.items().contains(item.id()));
    if (steps.isPresent() && overlay) {
      return caps;
    }
    if (steps.isPresent() && limited) {
      names.complain(steps.get(), "packs.limit-steps", item.id());
    }
    for (Limit limit : limits) {
      // An item that knows none of the variants is not limited, rather than in all of its own.
      boolean knows =
          limit.variants().isEmpty() || !own(limit.variants(), item.variants()).isEmpty();
      boolean alone = limit.items().size() == 1;
      if (limit.items().contains(item.id()) && limit.counts().isPresent() && (knows || alone)) {
        require(limit, item);
        new FormulaReader(names, item)
            .limit(limit.to())
            .map(
                to -> {
                  requireCount(limit, item, to);
                  return cap(limit, item, to);
                })
            .ifPresent(cap -> caps.add(names.placed(cap, limit.written().at())));
      }
    }
    return caps;
  }

  private static Step.Cap cap(Limit limit, ItemNames item, Formula to) {
    return new Step.Cap(
        new Step.Basis(
            limit.clauseOf(item.id()),
            own(limit.variants(), item.variants()),
            limit.under(),
            Optional.empty()),
        Optional.of(limit.named()),
        to,
        limit.counts().orElseThrow(),
        limit.scope(),
        new LinkedHashSet<>(limit.items()),
        limit.kinds(),
        limit.except(),
        limit.years());
  }

  /** A number of something is whole, and what has no products has none to count. */
  private void requireCount(Limit limit, ItemNames item, Formula to) {
    boolean whole =
        !(to.given().values().get("amount") instanceof BigDecimal number)
            || number.stripTrailingZeros().scale() <= 0;
    if (!limit.counts().equals(Optional.of(Step.Counts.AMOUNT)) && !whole) {
      names.complain(limit.to().at(), "packs.limit-whole");
    }
    if (limit.counts().equals(Optional.of(Step.Counts.PRODUCTS)) && item.productFacts().isEmpty()) {
      names.complain(limit.written().at("items"), "packs.limit-products", item.id());
    }
  }

  /** Words that no item of a limit knows are a mistake; each item takes those it knows. */
  private void require(Limit limit, ItemNames item) {
    if (limit.items().size() == 1) {
      limit
          .kinds()
          .forEach(
              kind ->
                  names.require(
                      limit.written().at("kinds"),
                      "packs.unknown-kind",
                      kind,
                      item.kindsAndVariants()));
      limit
          .except()
          .forEach(
              kind ->
                  names.require(
                      limit.written().at("except"),
                      "packs.unknown-kind",
                      kind,
                      item.kindsAndVariants()));
      limit
          .variants()
          .forEach(
              variant ->
                  names.require(
                      limit.written().at("variants"),
                      "packs.unknown-variant",
                      variant,
                      item.variants()));
    }
  }

  private static Set<String> own(Set<String> words, Set<String> known) {
    Set<String> own = new HashSet<>(words);
    own.retainAll(known);
    return own;
  }

  /** In how many years an item may be received, where a limit says so. */
  Optional<Rules.Years> years(ItemNames item) {
    return limits.stream()
        .filter(limit -> limit.counts().isEmpty() && limit.items().contains(item.id()))
        .findFirst()
        .map(
            limit -> {
              limit
                  .stated()
                  .ifPresent(
                      fact ->
                          names.require(
                              limit.written().at("stated"),
                              "packs.unknown-fact",
                              fact,
                              item.facts()));
              return new Rules.Years(
                  new FormulaReader(names, item).whole(limit.to()),
                  limit.stated(),
                  limit.clauseOf(item.id()));
            });
  }
}
