package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import minshen.words.Words;

/**
 * Makes files of any number of companies, a folder for each, in bounded memory: no more dossiers
 * are open at a time than are worked on. What is wrong with one does not keep the others from being
 * made; what an earlier run made of one that has not changed since is left alone. The files of a
 * company are there whole or not at all, whenever the run is ended.
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
    BatchWork work = new BatchWork(parts, options, words, records, watcher::checkCancelled);
    Told told = new Told(watcher);
    List<BatchOutcome> outcomes =
        workers > 1
            ? besides(inputs, folders, work, told)
            : inputs.stream().map(input -> told.of(work.of(work.begin(input, folders)))).toList();
    watcher.checkCancelled();
    return new BatchResult(outcomes);
  }

  private List<BatchOutcome> besides(
      List<? extends BatchInput> inputs, BatchFolders folders, BatchWork work, Told told) {
    List<Future<BatchOutcome>> all = new ArrayList<>();
    Semaphore places = new Semaphore(workers);
    ThreadFactory threads = Thread.ofPlatform().name("minshen-batch-", 1).daemon().factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers, threads)) {
      for (BatchInput input : inputs) {
        places.acquireUninterruptibly();
        BatchWork.Begun begun = work.begin(input, folders);
        all.add(
            pool.submit(
                () -> {
                  try {
                    return told.of(work.of(begun));
                  } finally {
                    places.release();
                  }
                }));
      }
    }
    return all.stream().map(Batch::result).toList();
  }

  private static BatchOutcome result(Future<BatchOutcome> one) {
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
