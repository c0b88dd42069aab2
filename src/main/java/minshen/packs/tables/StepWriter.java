package minshen.packs.tables;

import java.util.Optional;
import minshen.policy.ChoiceCondition;
import minshen.policy.ReadingCondition;
import minshen.policy.Step;

/** Writes the steps of one item as rows: amounts, and limits with what they are counted over. */
final class StepWriter {
  private final PackRows rows;
  private final String item;

  StepWriter(PackRows rows, String item) {
    this.rows = rows;
    this.item = item;
  }

  void write(int position, Step step) {
    Step.Basis basis = step.basis();
    Optional<Step.Cap> cap = step instanceof Step.Cap c ? Optional.of(c) : Optional.empty();
    rows.add(
        PackTable.STEP,
        item,
        position,
        cap.isPresent() ? "cap" : "amount",
        basis.clause(),
        basis.under().map(ReadingCondition::reading).orElse(null),
        basis.under().map(ReadingCondition::alternative).orElse(null),
        cap.map(Step.Cap::scope).map(TableRow::word).orElse(null),
        basis.when().map(ChoiceCondition::fact).orElse(null),
        basis.when().map(ChoiceCondition::except).orElse(null),
        cap.map(Step.Cap::years).orElse(null),
        cap.map(Step.Cap::counts).map(TableRow::word).orElse(null),
        cap.flatMap(Step.Cap::named).map(Step.Named::id).orElse(null),
        cap.flatMap(Step.Cap::named).flatMap(Step.Named::label).orElse(null));
    basis.when().stream()
        .flatMap(when -> when.words().stream())
        .forEach(word -> rows.add(PackTable.STEP_WORD, item, position, word));
    basis.variants().forEach(v -> rows.add(PackTable.STEP_VARIANT, item, position, v));
    PartRows.ofStep(rows, item, position).write(step.worth());
    cap.ifPresent(
        limit -> {
          limit.items().forEach(i -> rows.add(PackTable.STEP_SHARER, item, position, i));
          limit.kinds().forEach(k -> rows.add(PackTable.STEP_KIND, item, position, k, false));
          limit.except().forEach(k -> rows.add(PackTable.STEP_KIND, item, position, k, true));
        });
  }
}
