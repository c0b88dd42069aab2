package minshen.files;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * What is done when the program ends, whatever ends it but a kill that cannot be heard: the last
 * window, Ctrl-C, a signal, the end of the session. Step follows step; nothing can hold up the end
 * for longer than its time.
 */
public final class ShutdownTasks {
  /** What comes after what. */
  public enum Step {
    /** Work is told to stop, and cleans up. */
    STOP_WORK,
    /** What is open is closed. */
    CLOSE,
    /** Temporary files go. */
    REMOVE_FILES
  }

  /** Something to be done at the end, until it is taken back. */
  @FunctionalInterface
  public interface Entry extends AutoCloseable {
    /** Takes it back. */
    @Override
    void close();
  }

  /**
   * How long all of it may take: Windows ends a program by force five seconds after it asked it to
   * end, and the session managers of Linux some time later.
   */
  private static final Duration PATIENCE = Duration.ofMillis(4800);

  /** How much of that is for work that is told to stop. */
  private static final Duration STOPPING = Duration.ofSeconds(3);

  private static final ShutdownTasks OF_PROCESS = new ShutdownTasks();

  private final Map<Step, Set<Runnable>> entries = new EnumMap<>(Step.class);
  private volatile boolean begun;

  static {
    Thread hook = Thread.ofPlatform().name("minshen-ending").unstarted(OF_PROCESS::run);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The end has come already.
    }
  }

  private ShutdownTasks() {}

  /** Has something done at the end. */
  public static Entry at(Step step, Runnable work) {
    OF_PROCESS.add(step, work);
    return () -> OF_PROCESS.remove(step, work);
  }

  /** Whether the end has begun. */
  public static boolean hasBegun() {
    return OF_PROCESS.begun;
  }

  /**
   * Goes on unless the end has begun; for work that takes a while.
   *
   * @throws CancellationException if it has
   */
  public static void check() {
    if (hasBegun()) {
      throw new CancellationException();
    }
  }

  private synchronized void add(Step step, Runnable work) {
    entries.computeIfAbsent(step, _ -> new LinkedHashSet<>()).add(work);
  }

  private synchronized void remove(Step step, Runnable work) {
    entries.getOrDefault(step, Set.of()).remove(work);
  }

  private synchronized List<Runnable> entries(Step step) {
    return List.copyOf(entries.getOrDefault(step, Set.of()));
  }

  private void run() {
    begun = true;
    long end = System.nanoTime() + PATIENCE.toNanos();
    long stopped = System.nanoTime() + STOPPING.toNanos();
    // What is at work may wait for another program that is at work for it: both are told at once.
    List<Thread> working =
        entries(Step.STOP_WORK).stream().map(work -> started(Step.STOP_WORK, work)).toList();
    working.forEach(thread -> await(thread, stopped));
    for (Step step : List.of(Step.CLOSE, Step.REMOVE_FILES)) {
      entries(step).forEach(work -> await(started(step, work), end));
    }
  }

  private static Thread started(Step step, Runnable work) {
    return Thread.ofPlatform().daemon().name("minshen-ending-" + step).start(work);
  }

  /** Whatever hangs there hangs: the user wants out. */
  private static void await(Thread thread, long until) {
    try {
      thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
