package minshen.packs.tables;

import java.util.Currency;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.Rules;
import minshen.policy.amount.Criterion;

/** Where an item stands in the tables, and what is its own but its steps. */
final class ItemColumns {
  private static final Pack.EventWindow ALWAYS =
      new Pack.EventWindow(
          new Pack.Period(Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty());

  private ItemColumns() {}

  static Item item(Cells<Item> cells) {
    return new Item(
        cells.text("item_id", Item::id),
        cells.text("title", Item::title),
        cells.text("form_title", Item::formTitle),
        cells.texts(PackTable.ITEM_CLAUSE, "clause_id", Item::clauses),
        cells.choices(PackTable.ITEM_APPLICANT, "kind", ApplicantKind.class, Item::applicants),
        cells.list(PackTable.VARIANT, Item::variants, ItemColumns::variant),
        cells.list(PackTable.FACT, Item::facts, ItemColumns::fact, false),
        cells.list(PackTable.FACT, Item::productFacts, ItemColumns::fact, true),
        cells.list(PackTable.REQUIREMENT, Item::conditions, ItemColumns::condition),
        cells.list(PackTable.STEP, Item::steps, StepColumns::step),
        cells.list(PackTable.MATERIAL, Item::materials, ItemColumns::material),
        cells.texts(PackTable.ITEM_FORM, "form", Item::forms),
        cells.flag("counted", Item::counted),
        cells.flag("ceiling", Item::ceiling),
        cells.flag("once_each", Item::onceEach),
        cells.maybe("event_label", Item::eventLabel),
        cells.part(Item::rules, ItemColumns::rules));
  }

  private static Item.Variant variant(Cells<Item.Variant> cells) {
    return new Item.Variant(
        cells.text("variant_id", Item.Variant::id),
        cells.text("label", Item.Variant::label),
        cells.text("clause_id", Item.Variant::clause));
  }

  private static Fact fact(Cells<Fact> cells) {
    return new Fact(
        cells.text("name", Fact::name),
        cells.text("label", Fact::label),
        cells.text("unit", Fact::unit),
        cells.text("question", Fact::question),
        cells.choice("kind", Fact.Kind.class, Fact::kind),
        cells.list(PackTable.FACT_CHOICE, Fact::choices, ItemColumns::choice),
        cells.choice("need", Fact.Need.class, Fact::need),
        cells.words(PackTable.FACT_VARIANT, "variant_id", Fact::variants),
        cells.maybePart("bound_clause", Fact::bound, ItemColumns::bound),
        cells.maybePart("other_question", Fact::otherwise, ItemColumns::otherwise),
        cells
            .maybe("currency", fact -> fact.currency().map(Currency::getCurrencyCode))
            .map(Currency::getInstance),
        cells.choice("subject", Fact.Of.class, Fact::of));
  }

  private static Fact.Choice choice(Cells<Fact.Choice> cells) {
    return new Fact.Choice(
        cells.text("choice_id", Fact.Choice::id), cells.text("label", Fact.Choice::label));
  }

  private static Fact.Bound bound(Cells<Fact.Bound> cells) {
    return new Fact.Bound(
        cells.maybeFigure("least", Fact.Bound::least),
        cells.maybeFigure("most", Fact.Bound::most),
        cells.text("bound_clause", Fact.Bound::clause));
  }

  private static Fact.Otherwise otherwise(Cells<Fact.Otherwise> cells) {
    return new Fact.Otherwise(
        cells.part(Fact.Otherwise::under, SharedColumns.under("other")),
        cells.text("other_question", Fact.Otherwise::question));
  }

  /** A condition of an item, or one of all of them. */
  static Condition condition(Cells<Condition> cells) {
    return new Condition(
        cells.text("condition_id", Condition::id),
        cells.text("question", Condition::question),
        cells.text("clause_id", Condition::clause),
        cells.choice("strength", Condition.Strength.class, Condition::strength),
        cells.words(PackTable.REQUIREMENT_VARIANT, "variant_id", Condition::variants),
        cells.maybePart("under_reading", Condition::under, SharedColumns.under("under")),
        cells.list(PackTable.REQUIREMENT_ALSO, Condition::also, ItemColumns::also),
        cells.maybe("same_question", Condition::same),
        cells.maybe("if_no", Condition::ifNo),
        cells.slot(PackTable.REQUIREMENT_TEST, PartRows.TEST, Criterion.class, Condition::holds));
  }

  private static Condition.Also also(Cells<Condition.Also> cells) {
    return new Condition.Also(
        cells.text("question", Condition.Also::question),
        cells.words(PackTable.REQUIREMENT_ALSO_VARIANT, "variant_id", Condition.Also::variants),
        cells.maybePart("under_reading", Condition.Also::under, SharedColumns.under("under")));
  }

  private static Material material(Cells<Material> cells) {
    return new Material(
        cells.text("material_id", Material::id),
        cells.text("name", Material::name),
        cells.text("clause_id", Material::clause),
        cells.choices(PackTable.MATERIAL_MARK, "mark", Material.Mark.class, Material::marks),
        cells.words(PackTable.MATERIAL_VARIANT, "variant_id", Material::variants),
        cells.choices(
            PackTable.MATERIAL_APPLICANT, "kind", ApplicantKind.class, Material::applicants),
        cells.texts(PackTable.MATERIAL_NOTE, "note", Material::accepted, true),
        cells.texts(PackTable.MATERIAL_NOTE, "note", Material::hints, false),
        cells.flag("required", Material::required));
  }

  private static Rules rules(Cells<Rules> cells) {
    return new Rules(
        cells.list(PackTable.ITEM_ONCE, Rules::once, ItemColumns::once),
        cells.maybePart("years_most", Rules::years, ItemColumns::years),
        cells.list(PackTable.REFUSAL, Rules::refusals, ItemColumns::refusal),
        cells.part(Rules::event, ItemColumns::event));
  }

  private static Rules.Once once(Cells<Rules.Once> cells) {
    return new Rules.Once(
        cells.choice("scope", Rules.Over.class, Rules.Once::over),
        cells.text("clause_id", Rules.Once::clause),
        cells.maybePart("under_reading", Rules.Once::under, SharedColumns.under("under")));
  }

  private static Rules.Years years(Cells<Rules.Years> cells) {
    return new Rules.Years(
        cells.whole("years_most", Rules.Years::most),
        cells.maybe("years_fact", Rules.Years::stated),
        cells.text("years_clause", Rules.Years::clause));
  }

  private static Rules.Refusal refusal(Cells<Rules.Refusal> cells) {
    return new Rules.Refusal(
        cells.part(Rules.Refusal::when, SharedColumns.when(PackTable.REFUSAL_WORD)),
        cells.text("reason", Rules.Refusal::why),
        cells.text("clause_id", Rules.Refusal::clause),
        cells.words(PackTable.REFUSAL_VARIANT, "variant_id", Rules.Refusal::variants),
        cells.maybePart("under_reading", Rules.Refusal::under, SharedColumns.under("under")));
  }

  private static Rules.Event event(Cells<Rules.Event> cells) {
    return new Rules.Event(
        cells.flag("dated", Rules.Event::is),
        Optional.of(
                cells.part(
                    event -> event.window().orElse(ALWAYS),
                    SharedColumns.window("reference_before")))
            .filter(window -> !window.isAlways()));
  }
}
