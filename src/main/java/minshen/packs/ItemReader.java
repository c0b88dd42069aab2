package minshen.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.ApplicantKind;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Step;

/** Reads an item of {@code items.yaml}. */
final class ItemReader {
  private final PackNames names;
  private final LimitReader limits;
  private final List<Material> common;
  private final SharedFacts shared;

  /**
   * A reader.
   *
   * @param limits the limits of the pack
   * @param common the materials that every item of the pack asks for
   */
  ItemReader(PackNames names, LimitReader limits, List<Material> common) {
    this.names = names;
    this.limits = limits;
    this.common = common;
    this.shared = new SharedFacts(names);
  }

  Item read(Node node) {
    MappingReader fields = MappingReader.of(node, "items");
    String id = fields.id("id");
    String title = fields.requiredText("title");
    onceEach(fields, "variants", "id");
    onceEach(fields, "facts", "name");
    onceEach(fields, "productFacts", "name");
    onceEach(fields, "conditions", "id");
    onceEach(fields, "materials", "id");
    // Older packs name the reading that a second claim brings up; now their readings say it.
    names.reading(fields, "secondClaim");
    List<Item.Variant> variants = fields.list("variants", this::variant);
    var variantIds = ItemNames.of(id, variants, List.of(), List.of()).variants();
    FactDefinitionReader factReader = new FactDefinitionReader(names, variantIds, shared);
    List<Fact> facts = fields.list("facts", factReader::ofClaims);
    List<Fact> productFacts = fields.list("productFacts", factReader::ofProducts);
    ItemNames own = ItemNames.of(id, variants, facts, productFacts);
    Item item =
        new Item(
            id,
            title,
            fields.text("formTitle").orElse(title),
            names.clauses(fields, "clauses"),
            MaterialReader.words(fields, "applicants", YamlWords.of(ApplicantKind.class)),
            variants,
            facts,
            productFacts,
            names.list(fields, "conditions", new ConditionReader(names, own)::read),
            steps(fields, own),
            withCommon(
                names.list(fields, "materials", new MaterialReader(names, variantIds)::read)),
            fields.texts("forms"),
            fields.yesNo("counted").orElse(true),
            fields.yesNo("ceiling").orElse(false),
            fields.yesNo("onceEach").orElse(false),
            fields.text("eventLabel"),
            new RulesReader(names, own).read(fields, limits));
    fields.end();
    return names.placed(item, node.at());
  }

  private List<Step> steps(MappingReader fields, ItemNames own) {
    List<Step> steps = new ArrayList<>(new StepReader(names, own).all(fields));
    steps.addAll(
        limits.of(
            own,
            fields
                .node("steps")
                .filter(node -> !(node instanceof Node.Sequence list && list.items().isEmpty()))
                .map(_ -> fields.at("steps"))));
    return steps;
  }

  /**
   * The common materials, each replaced by the item's own of the same id, then the item's others.
   */
  private List<Material> withCommon(List<Material> own) {
    Map<String, Material> all = new LinkedHashMap<>();
    common.forEach(material -> all.put(material.id(), material));
    own.forEach(material -> all.put(material.id(), material));
    return List.copyOf(all.values());
  }

  private void onceEach(MappingReader fields, String list, String key) {
    PackNames.ids(fields.node(list), key, names);
  }

  private Item.Variant variant(Node node) {
    MappingReader fields = MappingReader.of(node, "variants");
    Item.Variant variant =
        new Item.Variant(
            fields.id("id"), fields.requiredText("label"), names.clause(fields, "clause"));
    fields.end();
    return variant;
  }
}
