package minshen.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import minshen.words.Message;

/** A file cannot be read to its end as it is; says why. */
public final class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message problem;

  private UnreadableFileException(Path file, String key) {
    super(file.toString());
    this.problem = Message.of(key);
  }

  /** Somebody writes to it while it is being read. */
  public static UnreadableFileException changing(Path file) {
    return new UnreadableFileException(file, "files.read.changing");
  }

  /**
   * Makes sure that there is a file that ends: a pipe or a device may not.
   *
   * @throws UnreadableFileException if not
   */
  public static void check(Path file) throws UnreadableFileException {
    if (!Files.exists(file)) {
      throw new UnreadableFileException(file, "files.read.gone");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(file, "files.read.no-file");
    }
  }

  /** Why a file could not be read. */
  public static Message why(IOException e) {
    return switch (e) {
      case UnreadableFileException known -> known.problem;
      case NoSuchFileException _ -> Message.of("files.read.gone");
      default -> DiskTrouble.why(e);
    };
  }
}
