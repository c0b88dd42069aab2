package minshen.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes a set of files so that all of them are there whole, or none is: everything goes to
 * temporary files in the target folders and onto the disk first, then each is moved into place.
 */
public final class WholeFiles implements AutoCloseable {
  private final Map<Path, Path> temporaryByTarget = new LinkedHashMap<>();
  private final Deque<Path> foldersMade = new ArrayDeque<>();
  private boolean kept;

  /** Writes one file whole. */
  public static void write(Path target, byte[] content) throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      files.add(target, content);
      files.commit();
    }
  }

  /**
   * Puts the content on the disk beside its target, under a temporary name.
   *
   * @throws IOException if there is no room or the folder cannot be written
   */
  public void add(Path target, byte[] content) throws IOException {
    Path absolute = target.toAbsolutePath();
    makeFolder(absolute.getParent());
    Path temporary = absolute.resolveSibling(".minshen-" + UUID.randomUUID() + ".tmp");
    temporaryByTarget.put(absolute, temporary);
    try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
  }

  /** Moves every file into place, over an older one of that name. */
  public void commit() throws IOException {
    for (Map.Entry<Path, Path> file : temporaryByTarget.entrySet()) {
      if (Files.isDirectory(file.getKey())) {
        throw new java.nio.file.FileAlreadyExistsException(file.getKey().toString());
      }
    }
    for (Map.Entry<Path, Path> file : temporaryByTarget.entrySet()) {
      move(file.getValue(), file.getKey());
    }
    kept = true;
  }

  /** Removes what was not committed: temporary files, and folders made for them. */
  @Override
  public void close() throws IOException {
    for (Path temporary : temporaryByTarget.values()) {
      Files.deleteIfExists(temporary);
    }
    while (!kept && !foldersMade.isEmpty()) {
      Files.deleteIfExists(foldersMade.pop());
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    makeFolder(folder.getParent());
    Files.createDirectory(folder);
    foldersMade.push(folder);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
