package minshen.store.tables;

import java.util.Optional;
import minshen.policy.Step;
import minshen.policy.Under;
import minshen.policy.When;

/** Writes the steps of one item as rows: amounts, and limits with what they are counted over. */
final class StepWriter {
  private final Rows rows;
  private final String item;

  StepWriter(Rows rows, String item) {
    this.rows = rows;
    this.item = item;
  }

  void write(int position, Step step) {
    Step.Basis basis = step.basis();
    Optional<Step.Cap> cap = step instanceof Step.Cap c ? Optional.of(c) : Optional.empty();
    rows.add(
        Table.STEP,
        item,
        position,
        cap.isPresent() ? "cap" : "amount",
        basis.clause(),
        basis.under().map(Under::reading).orElse(null),
        basis.under().map(Under::alternative).orElse(null),
        cap.map(Step.Cap::scope).map(Row::word).orElse(null),
        basis.when().map(When::fact).orElse(null),
        basis.when().map(When::except).orElse(null),
        cap.map(Step.Cap::years).orElse(null),
        cap.map(Step.Cap::counts).map(Row::word).orElse(null),
        cap.flatMap(Step.Cap::named).map(Step.Named::id).orElse(null),
        cap.flatMap(Step.Cap::named).flatMap(Step.Named::label).orElse(null));
    basis.when().stream()
        .flatMap(when -> when.words().stream())
        .forEach(word -> rows.add(Table.STEP_WORD, item, position, word));
    basis.variants().forEach(v -> rows.add(Table.STEP_VARIANT, item, position, v));
    PartRows.ofStep(rows, item, position).write(step.worth());
    cap.ifPresent(
        limit -> {
          limit.items().forEach(i -> rows.add(Table.STEP_SHARER, item, position, i));
          limit.kinds().forEach(k -> rows.add(Table.STEP_KIND, item, position, k, false));
          limit.except().forEach(k -> rows.add(Table.STEP_KIND, item, position, k, true));
        });
  }
}
