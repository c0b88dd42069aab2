package minshen.desktop.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.LongConsumer;
import minshen.desktop.shell.Progress;

/**
 * How far files are that are taken into the store one after the other; it ends what is cancelled.
 */
final class FileProgress implements LongConsumer {
  /** Progress is counted in parts of this, so that it fits however large the files are. */
  private static final int PARTS = 1000;

  private final long all;
  private final Progress progress;
  private long before;
  private long ofThis;

  private FileProgress(long all, Progress progress) {
    this.all = all;
    this.progress = progress;
  }

  /** The progress of files, named by their paths. */
  static FileProgress of(Collection<String> files, Progress progress) {
    long all = files.stream().mapToLong(FileProgress::size).sum();
    return new FileProgress(Math.max(1, all), progress);
  }

  @Override
  public void accept(long copied) {
    progress.checkCancelled();
    if (copied < ofThis) {
      before += ofThis;
    }
    ofThis = copied;
    progress.report((int) (PARTS * (before + ofThis) / all), PARTS);
  }

  /** The size of a file; that of one that cannot be read does not matter. */
  private static long size(String file) {
    try {
      return Files.size(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      return 0;
    }
  }
}
