package minshen.packs.tables;

import minshen.policy.ChoiceCondition;
import minshen.policy.Pack;
import minshen.policy.ReadingCondition;

/** Where those records stand in the tables of which rows of several kinds have one. */
final class SharedColumns {
  private SharedColumns() {}

  /** The reading that something hangs on: of most rows, in the columns {@code under_…}. */
  static Columns<ReadingCondition> under(String prefix) {
    return cells ->
        new ReadingCondition(
            cells.text(prefix + "_reading", ReadingCondition::reading),
            cells.flag(prefix + "_alternative", ReadingCondition::alternative));
  }

  /**
   * The choice that something hangs on, in the columns {@code when_…}.
   *
   * @param words the table of its words
   */
  static Columns<ChoiceCondition> when(PackTable words) {
    return cells ->
        new ChoiceCondition(
            cells.text("when_fact", ChoiceCondition::fact),
            cells.words(words, "word", ChoiceCondition::words),
            cells.flag("when_except", ChoiceCondition::except));
  }

  /**
   * The days on which something must have happened.
   *
   * @param reference the column of the day that stands in place of its beginning
   */
  static Columns<Pack.EventWindow> window(String reference) {
    return cells ->
        new Pack.EventWindow(
            cells.part(Pack.EventWindow::period, SharedColumns::period),
            cells.maybeDay(reference, Pack.EventWindow::byReferenceBefore),
            cells.maybe("events_clause", Pack.EventWindow::clause));
  }

  private static Pack.Period period(Cells<Pack.Period> cells) {
    return new Pack.Period(
        cells.maybeDay("events_from", Pack.Period::from),
        cells.maybeDay("events_to", Pack.Period::to));
  }
}
