package minshen.packs.tables;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.policy.ChoiceCondition;
import minshen.policy.ReadingCondition;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Formula;

/** Puts the steps of one item together from rows that {@link StepWriter} wrote. */
final class StepTableReader {
  private final PackRows rows;
  private final String item;

  StepTableReader(PackRows rows, String item) {
    this.rows = rows;
    this.item = item;
  }

  Step read(TableRow row) {
    int position = row.whole("position");
    Step.Basis basis =
        new Step.Basis(
            row.text("clause_id"),
            rows.set("variant_id", PackTable.STEP_VARIANT, item, position),
            under(row),
            row.maybe("when_fact").map(fact -> when(fact, position, row)));
    Formula formula = PartRows.ofStep(rows, item, position).formula();
    return row.text("op").equals("amount")
        ? new Step.Amount(basis, formula)
        : new Step.Cap(
            basis,
            row.maybe("limit_id").map(id -> new Step.Named(id, row.maybe("limit_label"))),
            formula,
            row.choice("counts", Step.Counts.class),
            row.choice("scope", Scope.class),
            rows.set("sharer_id", PackTable.STEP_SHARER, item, position),
            kinds(position, false),
            kinds(position, true),
            row.whole("years"));
  }

  /** The reading that a step or a requirement hangs on. */
  static Optional<ReadingCondition> under(TableRow row) {
    return row.maybe("under_reading")
        .map(reading -> new ReadingCondition(reading, row.flag("under_alternative")));
  }

  private ChoiceCondition when(String fact, int position, TableRow row) {
    Set<String> words = rows.set("word", PackTable.STEP_WORD, item, position);
    return new ChoiceCondition(fact, words, row.flag("when_except"));
  }

  private Set<String> kinds(int position, boolean excepted) {
    return rows.of(PackTable.STEP_KIND, item, position).stream()
        .filter(row -> row.flag("excepted") == excepted)
        .map(row -> row.text("kind"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
