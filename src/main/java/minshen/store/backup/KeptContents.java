package minshen.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import minshen.files.Folders;
import minshen.files.Leftovers;
import minshen.files.PrivateFiles;
import minshen.store.Sha256;

/**
 * The contents of attachments for all backups of a store: the bytes of each once, in a file named
 * by their SHA-256. A file is written whole and never changed; it goes when no backup names it.
 */
final class KeptContents {
  private static final String FOLDER = "contents";
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Set<Path> unforced = new HashSet<>();

  /** Those of the backups in a folder. */
  KeptContents(Path backups) {
    this.folder = backups.resolve(FOLDER);
  }

  /** Where a content lies. There are few files in a folder, so that any program can show it. */
  Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Whether a content is there, as far as its size tells. */
  boolean has(String sha256, long size) {
    try {
      return Files.size(file(sha256)) == size;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a content is there, byte by byte. */
  boolean isWhole(String sha256) {
    try (InputStream in = Files.newInputStream(file(sha256))) {
      return Sha256.of(in).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives the bytes of a content, one piece after the other. */
  @FunctionalInterface
  interface Pieces {
    /** Gives as many as can be read. */
    void to(Consumer<byte[]> taker);
  }

  /**
   * Keeps a content, whole or not at all; one of that name that is there is replaced.
   *
   * @return whether the bytes were those that the name says; nothing is kept of others
   * @throws IOException if it cannot be written
   */
  boolean keep(String sha256, Pieces pieces, DiskRoom room) throws IOException {
    Path file = file(sha256);
    PrivateFiles.makeFolder(file.getParent());
    // Beside all of them, where what killed processes have left is looked for.
    Path part = Leftovers.beside(folder, ".part");
    try {
      if (!write(pieces, part, room).equals(sha256)) {
        return false;
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    unforced.add(file.getParent());
    return true;
  }

  private static String write(Pieces pieces, Path part, DiskRoom room) throws IOException {
    Sha256 sha = new Sha256();
    PrivateFiles.makeFile(part);
    try (FileChannel channel = PrivateFiles.open(part);
        OutputStream out = room.watching(Channels.newOutputStream(channel))) {
      pieces.to(
          piece -> {
            sha.update(piece, piece.length);
            try {
              out.write(piece);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      out.flush();
      channel.force(true);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sha.hex();
  }

  /** Puts on the disk that what was kept is there. Backups may name it afterwards. */
  void force() {
    if (!unforced.isEmpty()) {
      unforced.forEach(Folders::force);
      Folders.force(folder);
      unforced.clear();
    }
  }

  /** Removes the contents that are not named. */
  void removeAllBut(Set<String> named) throws IOException {
    for (Path file : all()) {
      if (!named.contains(file.getFileName().toString())) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Set<Path> all() throws IOException {
    Set<Path> all = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "??")) {
      for (Path part : parts) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
          files.forEach(file -> all.add(file));
        }
      }
    }
    all.removeIf(file -> !NAME.matcher(file.getFileName().toString()).matches());
    return all;
  }
}
