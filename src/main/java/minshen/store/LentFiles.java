package minshen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import minshen.files.Causes;
import minshen.files.FileNaming;
import minshen.files.PrivateFiles;
import minshen.files.SafeName;
import minshen.files.TemporaryFolder;
import minshen.words.Message;

/** Contents written out to files for those who read files; they are gone in the end. */
final class LentFiles implements AutoCloseable {
  private static final int LONGEST_NAME = 60;

  private Optional<TemporaryFolder> scratch = Optional.empty();

  /** The file of a content, under its own name; written if it is not there yet. */
  synchronized Path file(String sha256, String name, Consumer<OutputStream> content) {
    try {
      Path place = PrivateFiles.makeFolder(folder().resolve(sha256.substring(0, 16)));
      Path file = place.resolve(SafeName.ofFile(FileNaming.last(name), LONGEST_NAME));
      if (!Files.exists(file)) {
        Path part = place.resolve("part");
        Files.deleteIfExists(part);
        try (OutputStream out = Files.newOutputStream(PrivateFiles.makeFile(part))) {
          content.accept(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return file;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(Message.of("store.content-not-lent", Causes.innermost(e)), e);
    }
  }

  private Path folder() throws IOException {
    if (scratch.isEmpty() || !Files.isDirectory(scratch.get().folder())) {
      scratch = Optional.of(TemporaryFolder.make("lent"));
    }
    return scratch.get().folder();
  }

  @Override
  public synchronized void close() {
    scratch.ifPresent(TemporaryFolder::close);
  }
}
