package minshen.desktop.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The way a reader came, to go back and forward on it. */
final class ReadingTrail<T> {
  private static final int LONGEST = 100;

  private final Deque<T> behind = new ArrayDeque<>();
  private final Deque<T> ahead = new ArrayDeque<>();
  private Optional<T> here = Optional.empty();

  /** Goes on to a page; going where one is leaves no mark. */
  void visit(T page) {
    if (here.filter(page::equals).isPresent()) {
      return;
    }
    here.ifPresent(behind::push);
    if (behind.size() > LONGEST) {
      behind.removeLast();
    }
    ahead.clear();
    here = Optional.of(page);
  }

  boolean canGoBack() {
    return !behind.isEmpty();
  }

  boolean canGoForward() {
    return !ahead.isEmpty();
  }

  /** The page before, if there is one. */
  Optional<T> back() {
    return step(behind, ahead);
  }

  /** The page one came back from, if there is one. */
  Optional<T> forward() {
    return step(ahead, behind);
  }

  private Optional<T> step(Deque<T> from, Deque<T> to) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    here.ifPresent(to::push);
    here = Optional.of(from.pop());
    return here;
  }
}
