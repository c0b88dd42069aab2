package minshen.desktop.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The states something has been in. Changes of one field that follow each other are one step, so
 * that undo takes back a figure and not its last digit.
 */
final class History<T> {
  private static final int LONGEST = 500;

  private final Deque<T> past = new ArrayDeque<>();
  private final Deque<T> future = new ArrayDeque<>();
  private Optional<String> lastField = Optional.empty();

  /** Notes the state before a change of a field. */
  void changing(T before, String field) {
    if (!lastField.equals(Optional.of(field))) {
      past.push(before);
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

  Optional<T> undo(T now) {
    return step(past, future, now);
  }

  Optional<T> redo(T now) {
    return step(future, past, now);
  }

  private Optional<T> step(Deque<T> from, Deque<T> to, T now) {
    pause();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }
}
