package minshen.desktop.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.Tasks;

/**
 * The day that it is while the window is open, which may be for weeks: whatever counts days listens
 * to it, and is told when another day has begun.
 */
public final class Today {
  /**
   * How often it is looked whether a day has begun. Waiting for midnight would be in vain on a
   * computer that sleeps.
   */
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Clock clock;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private Runnable noLook = () -> {};

  /** The day by a clock; nobody looks at it until {@link #start}. */
  public Today(Clock clock) {
    this.clock = clock;
    day = new ReadOnlyObjectWrapper<>(LocalDate.now(clock));
  }

  /** The day, which is another one after midnight. */
  public ReadOnlyObjectProperty<LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /** The day. */
  public LocalDate day() {
    return day.get();
  }

  /** The time of the day, as of now. */
  public LocalDateTime time() {
    return LocalDateTime.now(clock);
  }

  /** The moment. */
  public Instant instant() {
    return clock.instant();
  }

  /** Looks whether another day has begun. */
  public void look() {
    day.set(LocalDate.now(clock));
  }

  /** Looks again and again from now on. */
  void start(Tasks tasks) {
    look();
    noLook = tasks.later(LOOK, () -> start(tasks));
  }

  /** Looks no more. */
  void stop() {
    noLook.run();
  }
}
