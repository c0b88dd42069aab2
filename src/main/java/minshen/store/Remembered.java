package minshen.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Something of the store that is read once and then kept in memory. Reading holds nobody up; what
 * was read is kept only if nothing was set or forgotten in the meantime.
 */
final class Remembered<T> {
  private final AtomicReference<Known<T>> known = new AtomicReference<>(new Known<>());

  /** What is known at a moment; one moment is not another even if the same is known. */
  private static final class Known<T> {
    private final Optional<T> value;

    Known() {
      value = Optional.empty();
    }

    Known(T value) {
      this.value = Optional.of(value);
    }
  }

  /**
   * The value.
   *
   * @param read reads it where it is not known; again if it was overtaken
   */
  T get(Supplier<T> read) {
    while (true) {
      Known<T> before = known.get();
      if (before.value.isPresent()) {
        return before.value.get();
      }
      T value = read.get();
      if (known.compareAndSet(before, new Known<>(value))) {
        return value;
      }
    }
  }

  /** Notes what has been written. */
  void set(T value) {
    known.set(new Known<>(value));
  }

  /** Notes that what is kept may be another by now. */
  void forget() {
    known.set(new Known<>());
  }
}
