package minshen.files;

import java.time.Clock;
import java.time.ZoneId;

/**
 * The machine's clock. It is read here only and handed down from the doors of the program, so that
 * tests can move it, and so that a window left open overnight learns of the new day.
 */
public final class SystemClock {
  private SystemClock() {}

  /** The clock, in the zone of this machine. */
  public static Clock get() {
    return Clock.system(ZoneId.systemDefault());
  }
}
