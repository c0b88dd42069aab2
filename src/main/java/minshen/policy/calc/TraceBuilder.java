package minshen.policy.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.ReadingCondition;
import minshen.policy.Step;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Interval;
import minshen.words.Message;

/** What is told of the way to one amount: the rows of its trace, and what is to be remarked. */
final class TraceBuilder {
  private final List<TraceRow> rows = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private boolean open;

  /** From now on no row has a value: what comes out is decided by the office. */
  void leaveOpen() {
    open = true;
  }

  boolean isOpen() {
    return open;
  }

  List<TraceRow> rows() {
    return List.copyOf(rows);
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  int size() {
    return rows.size();
  }

  void remark(String code, Message text, String clause, Optional<ClaimPoint> about) {
    remarks.add(new Remark(code, text, Optional.of(clause), about));
  }

  /** A row of a step that leaves a value. */
  void row(TraceEvent event, TraceRow.Effect effect, Amount cut, Interval value, Step step) {
    rows.add(
        new TraceRow(
            event,
            effect,
            open ? Optional.empty() : exact(value),
            cut,
            step.basis().clause(),
            step.basis().under().map(ReadingCondition::reading)));
  }

  /** A row of a limit that leaves a value: it cuts or, for the time being, does not. */
  void limit(TraceEvent event, Amount cut, Interval value, Step step) {
    row(event, limiting(cut), cut, value, step);
  }

  /** What a limit does that takes so much away. */
  static TraceRow.Effect limiting(Amount cut) {
    return cut.isPositive() ? TraceRow.Effect.CUTS : TraceRow.Effect.LIMITS;
  }

  /** A row of what is only worked out on the way to another figure. */
  void worksOut(TraceEvent event, Interval value, Step step) {
    rows.add(
        new TraceRow(
            event,
            TraceRow.Effect.WORKS_OUT,
            exact(value),
            Amount.ZERO,
            step.basis().clause(),
            step.basis().under().map(ReadingCondition::reading)));
  }

  /** What a part of a formula did; the step says what the part does not. */
  void row(
      TraceEvent event,
      TraceRow.Effect effect,
      ClaimSetting.Done done,
      Optional<Amount> value,
      Step step) {
    rows.add(
        new TraceRow(
            event,
            effect,
            value,
            done.cut(),
            done.clause().orElse(step.basis().clause()),
            done.reading().or(() -> step.basis().under().map(ReadingCondition::reading))));
  }

  /** The last row leaves another value: the sum of everything so far. */
  void lastLeaves(Interval value) {
    TraceRow last = rows.removeLast();
    rows.add(
        new TraceRow(
            last.event(), last.effect(), exact(value), last.cut(), last.clause(), last.reading()));
  }

  static Optional<Amount> exact(Interval value) {
    return value.isExact() ? Optional.of(new Amount(value.low())) : Optional.empty();
  }
}
