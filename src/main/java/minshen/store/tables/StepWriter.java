package minshen.store.tables;

import java.math.BigDecimal;
import minshen.policy.Step;
import minshen.policy.Under;
import minshen.policy.When;

/** Writes the steps of one item as rows: what a step is, and the columns that such a step uses. */
final class StepWriter {
  private final Rows rows;
  private final String item;

  StepWriter(Rows rows, String item) {
    this.rows = rows;
    this.item = item;
  }

  void write(int position, Step step) {
    Columns columns = columns(step);
    Step.Basis basis = step.basis();
    rows.add(
        Table.STEP,
        item,
        position,
        columns.op(),
        basis.clause(),
        basis.under().map(Under::reading).orElse(null),
        basis.under().map(Under::alternative).orElse(null),
        columns.fact(),
        columns.rate(),
        columns.cost(),
        columns.ceiling(),
        columns.amount(),
        columns.most(),
        columns.scope(),
        basis.when().map(When::fact).orElse(null),
        basis.when().map(When::except).orElse(null),
        step instanceof Step.Cap cap ? cap.years() : null,
        step instanceof Step.JointCeiling joint ? Row.word(joint.stage()) : null);
    basis.when().stream()
        .flatMap(when -> when.words().stream())
        .forEach(word -> rows.add(Table.STEP_WORD, item, position, word));
    basis.variants().forEach(v -> rows.add(Table.STEP_VARIANT, item, position, v));
    switch (step) {
      case Step.Amount s -> new FormulaRows(rows, item, position).write(s.formula());
      case Step.Cap s -> {
        s.items().forEach(i -> rows.add(Table.STEP_SHARER, item, position, i));
        s.kinds().forEach(k -> rows.add(Table.STEP_KIND, item, position, k, false));
        s.except().forEach(k -> rows.add(Table.STEP_KIND, item, position, k, true));
      }
      default -> {}
    }
  }

  /** The columns of a step that depend on what it is; those it does not use are null. */
  private record Columns(
      String op,
      String fact,
      BigDecimal rate,
      String cost,
      BigDecimal ceiling,
      BigDecimal amount,
      BigDecimal most,
      String scope) {
    static Columns share(String op, String fact, BigDecimal rate) {
      return new Columns(op, fact, rate, null, null, null, null, null);
    }

    static Columns amounts(String op, BigDecimal amount, BigDecimal most, String scope) {
      return new Columns(op, null, null, null, null, amount, most, scope);
    }
  }

  private static Columns columns(Step step) {
    return switch (step) {
      case Step.Agreed s -> Columns.share("agreed", s.fact(), null);
      case Step.Amount _ -> Columns.share("amount", null, null);
      case Step.JointCeiling s ->
          new Columns(
              "jointCeiling", s.support(), s.rate(), s.cost(), s.ceiling(), null, null, null);
      case Step.Cap s -> Columns.amounts("cap", s.limit(), null, Row.word(s.scope()));
      case Step.Range s -> Columns.amounts("range", s.least(), s.most(), null);
    };
  }
}
