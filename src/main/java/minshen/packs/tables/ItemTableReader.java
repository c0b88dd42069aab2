package minshen.packs.tables;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.ChoiceCondition;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;

/** Puts items together from rows that {@link ItemWriter} wrote. */
final class ItemTableReader {
  private final PackRows rows;

  ItemTableReader(PackRows rows) {
    this.rows = rows;
  }

  Item read(TableRow row) {
    String id = row.text("item_id");
    return new Item(
        id,
        row.text("title"),
        row.text("form_title"),
        rows.texts("clause_id", PackTable.ITEM_CLAUSE, id),
        rows.choices("kind", ApplicantKind.class, PackTable.ITEM_APPLICANT, id),
        rows.list(
            r -> new Item.Variant(r.text("variant_id"), r.text("label"), r.text("clause_id")),
            PackTable.VARIANT,
            id),
        rows.list(this::fact, PackTable.FACT, id, false),
        rows.list(this::fact, PackTable.FACT, id, true),
        conditions(Optional.of(id)),
        rows.list(new StepTableReader(rows, id)::read, PackTable.STEP, id),
        rows.list(this::material, PackTable.MATERIAL, id),
        rows.texts("form", PackTable.ITEM_FORM, id),
        row.flag("counted"),
        row.flag("ceiling"),
        row.flag("once_each"),
        row.maybe("event_label"),
        rules(row));
  }

  /** The conditions of an item, or those of all items. */
  List<Condition> conditions(Optional<String> item) {
    return rows.of(PackTable.REQUIREMENT).stream()
        .filter(row -> row.maybe("item_id").equals(item))
        .map(
            row ->
                new Condition(
                    row.text("condition_id"),
                    row.text("question"),
                    row.text("clause_id"),
                    row.choice("strength", Condition.Strength.class),
                    rows.set("variant_id", PackTable.REQUIREMENT_VARIANT, row.whole("position")),
                    StepTableReader.under(row),
                    rows.list(this::also, PackTable.REQUIREMENT_ALSO, row.whole("position")),
                    row.maybe("same_question"),
                    row.maybe("if_no"),
                    PartRows.ofCondition(rows, row.whole("position")).test()))
        .toList();
  }

  private Fact fact(TableRow row) {
    Object[] key = {row.text("item_id"), row.flag("of_product"), row.text("name")};
    return new Fact(
        row.text("name"),
        row.text("label"),
        row.text("unit"),
        row.text("question"),
        row.choice("kind", Fact.Kind.class),
        rows.list(
            r -> new Fact.Choice(r.text("choice_id"), r.text("label")), PackTable.FACT_CHOICE, key),
        row.choice("need", Fact.Need.class),
        rows.set("variant_id", PackTable.FACT_VARIANT, key),
        row.maybe("bound_clause")
            .map(clause -> new Fact.Bound(row.figure("least"), row.figure("most"), clause)),
        row.maybe("other_question")
            .map(
                question ->
                    new Fact.Otherwise(
                        new ReadingCondition(
                            row.text("other_reading"), row.flag("other_alternative")),
                        question)),
        row.maybe("currency").map(Currency::getInstance),
        row.choice("subject", Fact.Of.class));
  }

  private Condition.Also also(TableRow row) {
    return new Condition.Also(
        row.text("question"),
        rows.set(
            "variant_id",
            PackTable.REQUIREMENT_ALSO_VARIANT,
            row.whole("requirement"),
            row.whole("position")),
        StepTableReader.under(row));
  }

  private Rules rules(TableRow row) {
    String id = row.text("item_id");
    return new Rules(
        rows.list(
            r ->
                new Rules.Once(
                    r.choice("scope", Rules.Over.class),
                    r.text("clause_id"),
                    StepTableReader.under(r)),
            PackTable.ITEM_ONCE,
            id),
        row.maybeWhole("years_most")
            .map(most -> new Rules.Years(most, row.maybe("years_fact"), row.text("years_clause"))),
        rows.list(this::refusal, PackTable.REFUSAL, id),
        event(row));
  }

  private static Rules.Event event(TableRow row) {
    if (!row.flag("dated")) {
      return Rules.Event.NONE;
    }
    Pack.EventWindow window =
        new Pack.EventWindow(
            new Pack.Period(row.day("events_from"), row.day("events_to")),
            row.day("reference_before"),
            row.maybe("events_clause"));
    return new Rules.Event(true, Optional.of(window).filter(w -> !w.isAlways()));
  }

  private Rules.Refusal refusal(TableRow row) {
    Object[] key = {row.text("item_id"), row.whole("position")};
    return new Rules.Refusal(
        new ChoiceCondition(
            row.text("when_fact"),
            rows.set("word", PackTable.REFUSAL_WORD, key),
            row.flag("when_except")),
        row.text("reason"),
        row.text("clause_id"),
        rows.set("variant_id", PackTable.REFUSAL_VARIANT, key),
        StepTableReader.under(row));
  }

  private Material material(TableRow row) {
    String item = row.text("item_id");
    String id = row.text("material_id");
    return new Material(
        id,
        row.text("name"),
        row.text("clause_id"),
        rows.choices("mark", Material.Mark.class, PackTable.MATERIAL_MARK, item, id),
        rows.set("variant_id", PackTable.MATERIAL_VARIANT, item, id),
        rows.choices("kind", ApplicantKind.class, PackTable.MATERIAL_APPLICANT, item, id),
        rows.texts("note", PackTable.MATERIAL_NOTE, item, id, true),
        rows.texts("note", PackTable.MATERIAL_NOTE, item, id, false),
        row.flag("required"));
  }
}
