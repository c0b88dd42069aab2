package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import minshen.files.DiskTrouble;
import minshen.words.Message;
import minshen.words.Words;

/**
 * Makes files of any number of companies, a folder for each, in bounded memory: no more dossiers
 * are open at a time than are worked on. What is wrong with one does not keep the others from being
 * made; what an earlier run made of one that has not changed since is left alone. The files of a
 * company are there whole or not at all, whenever the run is ended. A disk that takes nothing any
 * more ends it at the first company that finds no room: the others would fare no better.
 */
public final class Batch {
  /** The memory that one company at work may need, in bytes. */
  private static final long MEMORY = 96L << 20;

  private static final int MOST_WORKERS = 4;

  private final Path out;
  private final List<BatchPart> parts;
  private final BatchOptions options;
  private final Words words;
  private final int workers;

  /**
   * A run.
   *
   * @param out the folder for the folders of the companies
   * @param parts what is made of each
   * @param words the language of what has no fixed one
   * @param workers how many companies are at work at a time; one alone is in the thread that runs
   */
  public Batch(Path out, List<BatchPart> parts, BatchOptions options, Words words, int workers) {
    this.out = out;
    this.parts = List.copyOf(parts);
    this.options = options;
    this.words = words;
    this.workers = workers;
  }

  /** As many as this machine has cores and the program has memory for. */
  public static int usualWorkers() {
    Runtime machine = Runtime.getRuntime();
    long fit = Math.max(1, machine.maxMemory() / MEMORY);
    return (int) Math.min(Math.min(machine.availableProcessors(), MOST_WORKERS), fit);
  }

  /**
   * Runs it.
   *
   * @throws IOException if the folder cannot be read
   * @throws CancellationException if whoever watches ended it
   */
  public BatchResult run(List<? extends BatchInput> inputs, BatchWatcher watcher)
      throws IOException {
    BatchRecords records = BatchRecords.in(out);
    BatchFolders folders = new BatchFolders(out, records);
    BatchWork work = new BatchWork(out, parts, options, words, records, watcher::checkCancelled);
    Told told = new Told(watcher);
    Stop stop = new Stop();
    List<BatchOutcome> outcomes =
        workers > 1
            ? besides(inputs, folders, work, told, stop)
            : inOrder(inputs, folders, work, told, stop);
    watcher.checkCancelled();
    return new BatchResult(
        Stream.concat(
                outcomes.stream(),
                stop.outcome(inputs.size() - outcomes.size() - 1).map(told::of).stream())
            .toList());
  }

  private static List<BatchOutcome> inOrder(
      List<? extends BatchInput> inputs,
      BatchFolders folders,
      BatchWork work,
      Told told,
      Stop stop) {
    List<BatchOutcome> outcomes = new ArrayList<>();
    for (BatchInput input : inputs) {
      stop.unlessFull(input, () -> told.of(work.of(work.begin(input, folders))))
          .ifPresent(outcomes::add);
      if (stop.isAsked()) {
        break;
      }
    }
    return outcomes;
  }

  private List<BatchOutcome> besides(
      List<? extends BatchInput> inputs,
      BatchFolders folders,
      BatchWork work,
      Told told,
      Stop stop) {
    List<Future<Optional<BatchOutcome>>> all = new ArrayList<>();
    Semaphore places = new Semaphore(workers);
    ThreadFactory threads = Thread.ofPlatform().name("minshen-batch-", 1).daemon().factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers, threads)) {
      for (BatchInput input : inputs) {
        places.acquireUninterruptibly();
        Optional<BatchWork.Begun> begun =
            stop.isAsked()
                ? Optional.empty()
                : stop.unlessFull(input, () -> work.begin(input, folders));
        if (begun.isEmpty()) {
          break;
        }
        all.add(
            pool.submit(
                () -> {
                  try {
                    return stop.unlessFull(input, () -> told.of(work.of(begun.get())));
                  } finally {
                    places.release();
                  }
                }));
      }
    }
    return all.stream().flatMap(one -> result(one).stream()).toList();
  }

  private static Optional<BatchOutcome> result(Future<Optional<BatchOutcome>> one) {
    try {
      return one.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException cancelled) {
        throw cancelled;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Where the disk took no more, once it did not. */
  private static final class Stop {
    private final AtomicReference<At> first = new AtomicReference<>();

    private record At(String named, DiskTrouble trouble) {}

    /** What work comes to; empty, and no more is to be begun, if the disk takes no more. */
    <T> Optional<T> unlessFull(BatchInput input, Supplier<T> work) {
      try {
        return Optional.of(work.get());
      } catch (BatchStoppedException e) {
        first.compareAndSet(null, new At(input.named(), e.trouble()));
        return Optional.empty();
      }
    }

    boolean isAsked() {
      return first.get() != null;
    }

    /** The company that found no room, which tells of those behind it, too. */
    Optional<BatchOutcome> outcome(int others) {
      return Optional.ofNullable(first.get())
          .map(
              at ->
                  BatchOutcome.failed(
                      at.named,
                      new BatchFault(
                          BatchFault.Kind.MACHINE,
                          Message.of(
                              "batch.stopped", at.trouble.what(), at.trouble.mend(), others))));
    }
  }

  /** Says one after the other what is done. */
  private static final class Told {
    private final BatchWatcher watcher;
    private int done;

    Told(BatchWatcher watcher) {
      this.watcher = watcher;
    }

    synchronized BatchOutcome of(BatchOutcome company) {
      done++;
      watcher.done(company, done);
      return company;
    }
  }
}
