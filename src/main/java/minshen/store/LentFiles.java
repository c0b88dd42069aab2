package minshen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import minshen.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contents written out to files for those who read files; they are gone in the end. */
final class LentFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LentFiles.class);
  private static final int LONGEST_NAME = 60;

  private Optional<Path> folder = Optional.empty();

  /** The file of a content, under its own name; written if it is not there yet. */
  synchronized Path file(String sha256, String name, Consumer<OutputStream> content) {
    try {
      Path place = Files.createDirectories(folder().resolve(sha256.substring(0, 16)));
      Path file = place.resolve(fileName(name));
      if (!Files.exists(file)) {
        Path part = place.resolve("part");
        try (OutputStream out = Files.newOutputStream(part)) {
          content.accept(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return file;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(Message.of("store.content-not-lent", StoreException.reason(e)), e);
    }
  }

  private Path folder() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(Files.createTempDirectory("minshen-"));
    }
    return folder.get();
  }

  /** The last part of a path of any system, short enough for every file system. */
  private static String fileName(String name) {
    String last = name.replaceAll(".*[/\\\\]", "").replaceAll("[:*?\"<>|\\p{Cntrl}]", "_");
    int from = Math.max(0, last.length() - LONGEST_NAME);
    return last.isEmpty() ? "_" : last.substring(from);
  }

  @Override
  public synchronized void close() {
    if (folder.isEmpty()) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder.get())) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // Somebody still reads one; the system's temporary folder is tidied by the system.
      LOG.debug("not removed", e);
    }
  }
}
