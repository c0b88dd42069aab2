package minshen.desktop.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose hands are moved by the test. */
public final class MovedClock extends Clock {
  private Instant now;

  private MovedClock(LocalDateTime now) {
    this.now = now.toInstant(ZoneOffset.UTC);
  }

  /** A clock that shows a time. */
  public static MovedClock at(LocalDateTime now) {
    return new MovedClock(now);
  }

  /** The noon of a day that stays. */
  public static Today on(LocalDate day) {
    return new Today(at(day.atTime(12, 0)));
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
