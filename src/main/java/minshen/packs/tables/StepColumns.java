package minshen.packs.tables;

import java.util.List;
import java.util.Optional;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Formula;

/**
 * Where steps stand in the tables. What all steps have stands in columns, and so does what limits
 * count; whatever else a kind of step is made of stands in slots, as rows of {@code step_formula}.
 * So a new kind needs its description here and no migration.
 */
final class StepColumns {
  private static final List<KindOfRow<? extends Step>> KINDS =
      List.of(
          new KindOfRow<>("amount", Step.Amount.class, StepColumns::amount),
          new KindOfRow<>("cap", Step.Cap.class, StepColumns::cap));

  private StepColumns() {}

  static Step step(Cells<Step> cells) {
    return cells.oneOf("op", KINDS);
  }

  private static Step.Amount amount(Cells<Step.Amount> cells) {
    return new Step.Amount(
        cells.part(Step.Amount::basis, StepColumns::basis),
        cells
            .slot(
                PackTable.STEP_FORMULA,
                PartRows.FORMULA,
                Formula.class,
                step -> Optional.of(step.formula()))
            .orElseThrow());
  }

  private static Step.Cap cap(Cells<Step.Cap> cells) {
    return new Step.Cap(
        cells.part(Step.Cap::basis, StepColumns::basis),
        cells.maybePart("limit_id", Step.Cap::named, StepColumns::named),
        cells
            .slot(
                PackTable.STEP_FORMULA,
                PartRows.FORMULA,
                Formula.class,
                step -> Optional.of(step.limit()))
            .orElseThrow(),
        cells.choice("counts", Step.Counts.class, Step.Cap::counts),
        cells.choice("scope", Scope.class, Step.Cap::scope),
        cells.words(PackTable.STEP_SHARER, "sharer_id", Step.Cap::items),
        cells.words(PackTable.STEP_KIND, "kind", Step.Cap::kinds, false),
        cells.words(PackTable.STEP_KIND, "kind", Step.Cap::except, true),
        cells.whole("years", Step.Cap::years));
  }

  /** Where the step stands in the policy and when it applies. */
  static Step.Basis basis(Cells<Step.Basis> cells) {
    return new Step.Basis(
        cells.text("clause_id", Step.Basis::clause),
        cells.words(PackTable.STEP_VARIANT, "variant_id", Step.Basis::variants),
        cells.maybePart("under_reading", Step.Basis::under, SharedColumns.under("under")),
        cells.maybePart("when_fact", Step.Basis::when, SharedColumns.when(PackTable.STEP_WORD)));
  }

  private static Step.Named named(Cells<Step.Named> cells) {
    return new Step.Named(
        cells.text("limit_id", Step.Named::id), cells.maybe("limit_label", Step.Named::label));
  }
}
