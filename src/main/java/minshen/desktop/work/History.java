package minshen.desktop.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import minshen.dossier.Claim;
import minshen.store.Undo;

/**
 * The changes made from a claim's page, in the order in which they were made. Changes of one field
 * that follow each other are one step, so that undo takes back a figure and not its last digit.
 */
final class History {
  private static final int LONGEST = 200;

  private final Deque<Undo.Step> past;
  private final Deque<Undo.Step> future;
  private long lastNumber;
  private Optional<String> lastField = Optional.empty();

  /** The changes as the store kept them. */
  History(Undo kept) {
    past = new ArrayDeque<>(kept.past());
    future = new ArrayDeque<>(kept.future());
    lastNumber =
        List.of(kept.past(), kept.future()).stream()
            .flatMap(List::stream)
            .mapToLong(Undo.Step::number)
            .max()
            .orElse(0);
  }

  /** The changes for the store to keep. */
  Undo kept() {
    return new Undo(List.copyOf(past), List.copyOf(future));
  }

  /** Notes the claim before a change of a field of it. */
  void changing(Claim before, String field) {
    if (!lastField.equals(Optional.of(field))) {
      put(new Undo.OfClaim(before));
    }
    follows(field);
  }

  /** Notes a change of a text of the applicant. */
  void changing(Undo.OfApplicant change) {
    boolean same = lastField.equals(Optional.of(change.key()));
    if (same
        && !past.isEmpty()
        && past.peek().change() instanceof Undo.OfApplicant last
        && last.after().equals(change.before())) {
      past.pop();
      put(new Undo.OfApplicant(change.key(), last.before(), change.after()));
    } else {
      put(change);
    }
    follows(change.key());
  }

  /** Notes a change of a fact of the applicant. */
  void changing(Undo.OfApplicantFact change) {
    boolean same = lastField.equals(Optional.of(change.fact()));
    if (same
        && !past.isEmpty()
        && past.peek().change() instanceof Undo.OfApplicantFact last
        && last.fact().equals(change.fact())
        && last.after().equals(change.before())) {
      past.pop();
      put(new Undo.OfApplicantFact(change.fact(), last.before(), change.after()));
    } else {
      put(change);
    }
    follows(change.fact());
  }

  /** Notes that a reading was taken the other way; each time is a step of its own. */
  void changing(Undo.OfReading change) {
    put(change);
    future.clear();
    pause();
  }

  /** Ends the run of changes of one field: the next one is a step of its own. */
  void pause() {
    lastField = Optional.empty();
  }

  /** Whether there is a change to take back of those that still can be. */
  boolean canUndo(Predicate<Undo.Change> can) {
    return past.stream().map(Undo.Step::change).anyMatch(can);
  }

  /** Whether there is a change to bring again of those that still can be. */
  boolean canRedo(Predicate<Undo.Change> can) {
    return future.stream().map(Undo.Step::change).anyMatch(can);
  }

  /** The change to take back next; what can no longer be taken back is passed over. */
  Optional<Undo.Change> undo(Claim now, Predicate<Undo.Change> can) {
    return step(past, future, now, can);
  }

  /** The change to bring again next; what can no longer be brought again is passed over. */
  Optional<Undo.Change> redo(Claim now, Predicate<Undo.Change> can) {
    return step(future, past, now, can);
  }

  private Optional<Undo.Change> step(
      Deque<Undo.Step> from, Deque<Undo.Step> to, Claim now, Predicate<Undo.Change> can) {
    pause();
    while (!from.isEmpty() && !can.test(from.peek().change())) {
      from.pop();
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Undo.Change change = from.pop().change();
    to.push(numbered(change instanceof Undo.OfClaim ? new Undo.OfClaim(now) : change));
    return Optional.of(change);
  }

  private void put(Undo.Change change) {
    past.push(numbered(change));
    if (past.size() > LONGEST) {
      past.removeLast();
    }
  }

  private void follows(String field) {
    lastField = Optional.of(field);
    future.clear();
  }

  private Undo.Step numbered(Undo.Change change) {
    lastNumber++;
    return new Undo.Step(lastNumber, change);
  }
}
