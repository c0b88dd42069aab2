package minshen.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What happened to a file, in order, and what would have been left of it at each moment. */
final class Recording {
  private static final int SECTOR = 512;

  /** Something that happened. */
  sealed interface Event {}

  /** Bytes were given to the system. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Write(int position, byte[] bytes) implements Event {}

  /** The file was cut. */
  record Truncate(int size) implements Event {}

  /** Everything before this is on the disk. */
  record Force() implements Event {}

  /** Whoever asked for it has been told that this state is saved. */
  record Saved(int number) implements Event {}

  private final Content start;
  private final Content content;
  private final List<Event> events = new ArrayList<>();

  /** How many writes go well before one fails; none does if negative. */
  private int good = -1;

  Recording(Content start) {
    this.start = start;
    this.content = start.copy();
  }

  Content content() {
    return content;
  }

  synchronized int read(byte[] target, int position) {
    return content.read(target, position);
  }

  synchronized void add(Event event) {
    apply(event, content);
    events.add(event);
  }

  /** Notes that somebody has been told that a state is saved. */
  void saved(int number) {
    add(new Saved(number));
  }

  /** Lets one write fail, after a number of others. */
  synchronized void failAfter(int writes) {
    good = writes;
  }

  /** Whether the write that is asked for is the one that fails. */
  synchronized boolean isFailing() {
    return good >= 0 && good-- == 0;
  }

  synchronized int writes() {
    return (int) events.stream().filter(Write.class::isInstance).count();
  }

  /**
   * A moment just before something happened to the file, or at the end.
   *
   * @param saved the last state of which somebody has been told that it is saved
   * @param whole what the system has been given; a killed process leaves that
   * @param forced what is on the disk for certain
   * @param open what was given to the system since, and what it is being given
   */
  record Moment(int saved, Content whole, Content forced, List<Event> open) {
    /** The same moment of a session before which a state had been saved already. */
    Moment after(int before) {
      return new Moment(Math.max(before, saved), whole, forced, open);
    }

    /**
     * What is there when the power goes, and only the edges of what is open came onto the disk:
     * between them stands what was there before, as nothing was cut off.
     */
    Content withoutMiddle() {
      Content left = forced.copy();
      for (Event event : open) {
        if (event instanceof Write write) {
          int edge = Math.min(SECTOR, write.bytes.length);
          left.write(write.position, write.bytes, 0, edge);
          int end = Math.max(edge, (write.bytes.length - 1) / SECTOR * SECTOR - SECTOR);
          left.write(write.position + end, write.bytes, end, write.bytes.length - end);
        }
      }
      return left;
    }

    /** What is there when the power goes: of what is open any part, in any order. */
    Content withoutPower(Random random) {
      Content left = forced.copy();
      int sector = random.nextBoolean() ? SECTOR : 8 * SECTOR;
      double share = List.of(0.0, 0.1, 0.5, 0.9, 1.0).get(random.nextInt(5));
      boolean torn = random.nextInt(4) > 0;
      boolean garbled = random.nextInt(4) == 0;
      for (Event event : open) {
        if (event instanceof Write write) {
          boolean all = random.nextDouble() < share;
          for (int at = 0; at < write.bytes.length; at += sector) {
            int length = Math.min(sector, write.bytes.length - at);
            if (torn ? random.nextDouble() < share : all) {
              left.write(write.position + at, write.bytes, at, length);
              if (garbled && random.nextInt(8) == 0) {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                left.write(write.position + at, noise, 0, length);
              }
            }
          }
        } else if (random.nextDouble() < share) {
          apply(event, left);
        }
      }
      return left;
    }
  }

  /** Goes through every moment, the first and the last as well. */
  synchronized void forEachMoment(Consumer<Moment> use) {
    Content whole = start.copy();
    Content forced = start.copy();
    List<Event> open = new ArrayList<>();
    int saved = 0;
    for (Event event : events) {
      if (event instanceof Saved said) {
        saved = said.number;
        continue;
      }
      if (event instanceof Force) {
        open.forEach(done -> apply(done, forced));
        open.clear();
        continue;
      }
      open.add(event);
      use.accept(new Moment(saved, whole, forced, open));
      apply(event, whole);
    }
    use.accept(new Moment(saved, whole, forced, open));
  }

  private static void apply(Event event, Content content) {
    switch (event) {
      case Write write -> content.write(write.position, write.bytes, 0, write.bytes.length);
      case Truncate cut -> content.truncate(cut.size);
      case Force _, Saved _ -> {}
    }
  }
}
