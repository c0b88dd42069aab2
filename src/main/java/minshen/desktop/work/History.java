package minshen.desktop.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.store.Undo;

/**
 * The states a claim has been in. Changes of one field that follow each other are one step, so that
 * undo takes back a figure and not its last digit.
 */
final class History {
  private static final int LONGEST = 200;

  private final Deque<Undo.Step> past;
  private final Deque<Undo.Step> future;
  private long lastNumber;
  private Optional<String> lastField = Optional.empty();

  /** The states as the store kept them. */
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

  /** The states for the store to keep. */
  Undo kept() {
    return new Undo(List.copyOf(past), List.copyOf(future));
  }

  /** Notes the state before a change of a field. */
  void changing(Claim before, String field) {
    if (!lastField.equals(Optional.of(field))) {
      past.push(step(before));
      if (past.size() > LONGEST) {
        past.removeLast();
      }
    }
    lastField = Optional.of(field);
    future.clear();
  }

  /** Ends the run of changes of one field: the next one is a step of its own. */
  void pause() {
    lastField = Optional.empty();
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  Optional<Claim> undo(Claim now) {
    return step(past, future, now);
  }

  Optional<Claim> redo(Claim now) {
    return step(future, past, now);
  }

  private Optional<Claim> step(Deque<Undo.Step> from, Deque<Undo.Step> to, Claim now) {
    pause();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(step(now));
    return Optional.of(from.pop().state());
  }

  private Undo.Step step(Claim state) {
    lastNumber++;
    return new Undo.Step(lastNumber, state);
  }
}
