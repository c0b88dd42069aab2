package minshen.desktop.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import minshen.dossier.Claim;
import minshen.store.UndoStates;

/**
 * The changes made from a claim's page, in the order in which they were made. Changes of one field
 * that follow each other are one step, so that undo takes back a figure and not its last digit.
 */
final class EditHistory {
  private final Deque<UndoStates.Step> past;
  private final Deque<UndoStates.Step> future;
  private long lastNumber;
  private Optional<String> lastField = Optional.empty();

  /** The changes as the store kept them. */
  EditHistory(UndoStates kept) {
    past = new ArrayDeque<>(kept.past());
    future = new ArrayDeque<>(kept.future());
    lastNumber =
        List.of(kept.past(), kept.future()).stream()
            .flatMap(List::stream)
            .mapToLong(UndoStates.Step::number)
            .max()
            .orElse(0);
  }

  /** The changes for the store to keep. */
  UndoStates kept() {
    return new UndoStates(List.copyOf(past), List.copyOf(future));
  }

  /** Notes the claim before a change of a field of it. */
  void changing(Claim before, String field) {
    if (!lastField.equals(Optional.of(field))) {
      put(new UndoStates.OfClaim(before));
    }
    follows(field);
  }

  /** Notes a change of a text of the applicant. */
  void changing(UndoStates.OfApplicant change) {
    boolean same = lastField.equals(Optional.of(change.key()));
    if (same
        && !past.isEmpty()
        && past.peek().change() instanceof UndoStates.OfApplicant last
        && last.after().equals(change.before())) {
      past.pop();
      put(new UndoStates.OfApplicant(change.key(), last.before(), change.after()));
    } else {
      put(change);
    }
    follows(change.key());
  }

  /** Notes a change of a fact of the applicant. */
  void changing(UndoStates.OfApplicantFact change) {
    boolean same = lastField.equals(Optional.of(change.fact()));
    if (same
        && !past.isEmpty()
        && past.peek().change() instanceof UndoStates.OfApplicantFact last
        && last.fact().equals(change.fact())
        && last.after().equals(change.before())) {
      past.pop();
      put(new UndoStates.OfApplicantFact(change.fact(), last.before(), change.after()));
    } else {
      put(change);
    }
    follows(change.fact());
  }

  /** Notes that a reading was taken the other way; each time is a step of its own. */
  void changing(UndoStates.OfReading change) {
    put(change);
    future.clear();
    pause();
  }

  /** Ends the run of changes of one field: the next one is a step of its own. */
  void pause() {
    lastField = Optional.empty();
  }

  /** Whether there is a change to take back of those that still can be. */
  boolean canUndo(Predicate<UndoStates.Change> can) {
    return past.stream().map(UndoStates.Step::change).anyMatch(can);
  }

  /** Whether there is a change to bring again of those that still can be. */
  boolean canRedo(Predicate<UndoStates.Change> can) {
    return future.stream().map(UndoStates.Step::change).anyMatch(can);
  }

  /** The change that undo would take back; nothing happens to it. */
  Optional<UndoStates.Change> next(Predicate<UndoStates.Change> can) {
    return past.stream().map(UndoStates.Step::change).filter(can).findFirst();
  }

  /** The change that redo would bring again; nothing happens to it. */
  Optional<UndoStates.Change> nextAgain(Predicate<UndoStates.Change> can) {
    return future.stream().map(UndoStates.Step::change).filter(can).findFirst();
  }

  /** The change to take back next; what can no longer be taken back is passed over. */
  Optional<UndoStates.Change> undo(Claim now, Predicate<UndoStates.Change> can) {
    return step(past, future, now, can);
  }

  /** The change to bring again next; what can no longer be brought again is passed over. */
  Optional<UndoStates.Change> redo(Claim now, Predicate<UndoStates.Change> can) {
    return step(future, past, now, can);
  }

  private Optional<UndoStates.Change> step(
      Deque<UndoStates.Step> from,
      Deque<UndoStates.Step> to,
      Claim now,
      Predicate<UndoStates.Change> can) {
    pause();
    while (!from.isEmpty() && !can.test(from.peek().change())) {
      from.pop();
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    UndoStates.Change change = from.pop().change();
    to.push(numbered(change instanceof UndoStates.OfClaim ? new UndoStates.OfClaim(now) : change));
    return Optional.of(change);
  }

  private void put(UndoStates.Change change) {
    past.push(numbered(change));
    if (past.size() > UndoStates.LONGEST) {
      past.removeLast();
    }
  }

  private void follows(String field) {
    lastField = Optional.of(field);
    future.clear();
  }

  private UndoStates.Step numbered(UndoStates.Change change) {
    lastNumber++;
    return new UndoStates.Step(lastNumber, change);
  }
}
