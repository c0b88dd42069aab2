package minshen.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Files and folders that nobody but the user may read (0600 and 0700, or the user alone in a list
 * of Windows): the user's data and all that is made of it, until the user exports something.
 */
public final class PrivateFiles {
  private PrivateFiles() {}

  /**
   * Makes a folder if it is not there, and those above it that are missing.
   *
   * @return the folder
   * @throws IOException if it cannot be made, or something else has its name
   */
  public static Path makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      makeFolder(above);
    }
    try {
      return make(
          folder,
          Access.privateFolder(folder.getFileSystem()),
          access -> Files.createDirectory(folder, access));
    } catch (FileAlreadyExistsException e) {
      // Another process may have made it in the meantime.
      if (Files.isDirectory(folder)) {
        return folder;
      }
      throw e;
    }
  }

  /**
   * Makes an empty file.
   *
   * @return the file
   * @throws FileAlreadyExistsException if there is one
   */
  public static Path makeFile(Path file) throws IOException {
    return make(
        file, Access.privateFile(file.getFileSystem()), access -> Files.createFile(file, access));
  }

  /** Opens a file to write to it, and makes it if there is none; what is in it stays. */
  public static FileChannel open(Path file) throws IOException {
    return open(file, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  /** Opens a file; one that is made by that is private. */
  static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    return make(
        file,
        Access.privateFile(file.getFileSystem()),
        access -> FileChannel.open(file, options, access));
  }

  /**
   * Writes a file whole or not at all.
   *
   * @throws IOException if it cannot be written; an older one is as it was
   */
  public static void write(Path target, byte[] content) throws IOException {
    try (AtomicFiles files = AtomicFiles.keptPrivate()) {
      files.add(target, content);
      files.commit();
    }
  }

  @FunctionalInterface
  private interface Making<T> {
    T with(FileAttribute<?>... access) throws IOException;
  }

  private static <T> T make(Path path, Optional<Access> access, Making<T> making)
      throws IOException {
    if (access.isPresent()) {
      try {
        return making.with(access.get());
      } catch (UnsupportedOperationException e) {
        // A file system that takes it only afterwards.
      }
    }
    T made = making.with();
    narrow(path);
    return made;
  }

  /**
   * Takes from everybody else what they may do with a file or folder that is there. What cannot be
   * narrowed, such as on a memory stick that knows no owners, stays as it is.
   */
  public static void narrow(Path path) {
    Optional<Access> wanted =
        Files.isDirectory(path)
            ? Access.privateFolder(path.getFileSystem())
            : Access.privateFile(path.getFileSystem());
    try {
      Optional<Access> present = Access.of(path);
      if (wanted.isPresent() && present.isPresent() && !present.get().isWithin(wanted.get())) {
        wanted.get().giveTo(path);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Nothing is lost by it, and there is nothing the user could do.
    }
  }
}
