package minshen.packs.tables;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;

/** Takes an item apart into rows; its conditions stand with those of the pack. */
final class ItemWriter {
  private final PackRows rows;

  ItemWriter(PackRows rows) {
    this.rows = rows;
  }

  void write(int position, Item item) {
    Optional<Pack.EventWindow> window = item.rules().event().window();
    rows.add(
        PackTable.ITEM,
        item.id(),
        position,
        item.title(),
        item.formTitle(),
        item.counted(),
        item.ceiling(),
        item.onceEach(),
        item.eventLabel().orElse(null),
        item.rules().years().map(Rules.Years::most).orElse(null),
        item.rules().years().flatMap(Rules.Years::stated).orElse(null),
        item.rules().years().map(Rules.Years::clause).orElse(null),
        item.rules().event().is(),
        window.flatMap(w -> w.period().from()).orElse(null),
        window.flatMap(w -> w.period().to()).orElse(null),
        window.flatMap(Pack.EventWindow::byReferenceBefore).orElse(null),
        window.flatMap(Pack.EventWindow::clause).orElse(null));
    rules(item.id(), item.rules());
    for (int i = 0; i < item.clauses().size(); i++) {
      rows.add(PackTable.ITEM_CLAUSE, item.id(), i, item.clauses().get(i));
    }
    item.applicants().forEach(k -> rows.add(PackTable.ITEM_APPLICANT, item.id(), TableRow.word(k)));
    for (int i = 0; i < item.forms().size(); i++) {
      rows.add(PackTable.ITEM_FORM, item.id(), i, item.forms().get(i));
    }
    for (int i = 0; i < item.variants().size(); i++) {
      Item.Variant variant = item.variants().get(i);
      rows.add(PackTable.VARIANT, item.id(), variant.id(), i, variant.label(), variant.clause());
    }
    facts(item.id(), false, item.facts());
    facts(item.id(), true, item.productFacts());
    StepWriter steps = new StepWriter(rows, item.id());
    for (int i = 0; i < item.steps().size(); i++) {
      steps.write(i, item.steps().get(i));
    }
    for (int i = 0; i < item.materials().size(); i++) {
      material(item.id(), i, item.materials().get(i));
    }
  }

  private void rules(String item, Rules rules) {
    for (int i = 0; i < rules.once().size(); i++) {
      Rules.Once once = rules.once().get(i);
      rows.add(
          PackTable.ITEM_ONCE,
          item,
          i,
          TableRow.word(once.over()),
          once.clause(),
          once.under().map(ReadingCondition::reading).orElse(null),
          once.under().map(ReadingCondition::alternative).orElse(null));
    }
    for (int i = 0; i < rules.refusals().size(); i++) {
      int position = i;
      Rules.Refusal refusal = rules.refusals().get(i);
      rows.add(
          PackTable.REFUSAL,
          item,
          position,
          refusal.clause(),
          refusal.why(),
          refusal.when().fact(),
          refusal.when().except(),
          refusal.under().map(ReadingCondition::reading).orElse(null),
          refusal.under().map(ReadingCondition::alternative).orElse(null));
      refusal.when().words().forEach(w -> rows.add(PackTable.REFUSAL_WORD, item, position, w));
      refusal.variants().forEach(v -> rows.add(PackTable.REFUSAL_VARIANT, item, position, v));
    }
  }

  private void facts(String item, boolean ofProduct, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      fact(item, ofProduct, i, facts.get(i));
    }
  }

  private void fact(String item, boolean ofProduct, int position, Fact fact) {
    rows.add(
        PackTable.FACT,
        item,
        ofProduct,
        fact.name(),
        position,
        fact.label(),
        fact.unit(),
        fact.question(),
        TableRow.word(fact.kind()),
        TableRow.word(fact.need()),
        fact.bound().flatMap(Fact.Bound::least).orElse(null),
        fact.bound().flatMap(Fact.Bound::most).orElse(null),
        fact.bound().map(Fact.Bound::clause).orElse(null),
        fact.otherwise().map(Fact.Otherwise::question).orElse(null),
        fact.otherwise().map(other -> other.under().reading()).orElse(null),
        fact.otherwise().map(other -> other.under().alternative()).orElse(null),
        fact.currency().map(Currency::getCurrencyCode).orElse(null),
        TableRow.word(fact.of()));
    for (int i = 0; i < fact.choices().size(); i++) {
      Fact.Choice choice = fact.choices().get(i);
      rows.add(PackTable.FACT_CHOICE, item, ofProduct, fact.name(), choice.id(), i, choice.label());
    }
    fact.variants().forEach(v -> rows.add(PackTable.FACT_VARIANT, item, ofProduct, fact.name(), v));
  }

  private void material(String item, int position, Material material) {
    String id = material.id();
    rows.add(
        PackTable.MATERIAL,
        item,
        id,
        position,
        material.name(),
        material.clause(),
        material.required());
    material.marks().forEach(m -> rows.add(PackTable.MATERIAL_MARK, item, id, TableRow.word(m)));
    material.variants().forEach(v -> rows.add(PackTable.MATERIAL_VARIANT, item, id, v));
    material
        .applicants()
        .forEach(k -> rows.add(PackTable.MATERIAL_APPLICANT, item, id, TableRow.word(k)));
    notes(item, id, true, material.accepted());
    notes(item, id, false, material.hints());
  }

  private void notes(String item, String material, boolean accepted, List<String> notes) {
    for (int i = 0; i < notes.size(); i++) {
      rows.add(PackTable.MATERIAL_NOTE, item, material, accepted, i, notes.get(i));
    }
  }
}
