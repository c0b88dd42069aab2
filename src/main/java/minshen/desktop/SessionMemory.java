package minshen.desktop;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.util.Duration;

/**
 * Notes what is open and where the window stands, a moment after it has changed, so that a window
 * that is killed comes back as it was.
 */
final class SessionMemory {
  private static final Duration MOMENT = Duration.millis(500);

  private final PauseTransition pause = new PauseTransition(MOMENT);
  private final Set<Runnable> due = new LinkedHashSet<>();
  private final Runnable keep;

  /**
   * A memory.
   *
   * @param keep keeps what was noted
   */
  SessionMemory(Runnable keep) {
    this.keep = keep;
    pause.setOnFinished(_ -> write());
  }

  /** From now on, what is noted by this is noted when one of these changes. */
  void note(Runnable noting, Observable... changing) {
    for (Observable each : changing) {
      each.addListener(
          _ -> {
            due.add(noting);
            pause.playFromStart();
          });
    }
  }

  /** Notes at once what has changed; for the end. */
  void finish() {
    pause.stop();
    write();
  }

  private void write() {
    if (!due.isEmpty()) {
      due.forEach(Runnable::run);
      due.clear();
      keep.run();
    }
  }
}
