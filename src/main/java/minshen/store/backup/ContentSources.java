package minshen.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.PrivateFiles;
import minshen.store.ContentRows;
import minshen.store.StoreFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the contents of attachments are to be found that a store lacks. */
final class ContentSources {
  private static final Logger LOG = LoggerFactory.getLogger(ContentSources.class);

  private final Optional<BackupFile> zip;
  private final List<KeptContents> kept;
  private final Optional<Store> store;

  private ContentSources(Optional<BackupFile> zip, List<KeptContents> kept, Optional<Store> store) {
    this.zip = zip;
    this.kept = kept;
    this.store = store;
  }

  /** A backup, what lies beside it, and what is kept for the backups of the store of a folder. */
  static ContentSources of(BackupFile zip, Path backup, Path folder) {
    return new ContentSources(
        Optional.of(zip),
        Stream.of(backup.toAbsolutePath().getParent(), Backups.of(folder).folder())
            .map(KeptContents::new)
            .toList(),
        Optional.empty());
  }

  /** What is kept for the backups of the store of a folder. */
  static ContentSources of(Path folder) {
    return new ContentSources(
        Optional.empty(), List.of(new KeptContents(Backups.of(folder).folder())), Optional.empty());
  }

  /**
   * The same, and behind them the store of a folder.
   *
   * @param scratch a folder for a moment's file
   */
  ContentSources andStore(Path folder, Path scratch) {
    return new ContentSources(zip, kept, Optional.of(new Store(folder, scratch)));
  }

  /** A store that may have contents, and a folder for a moment's file. */
  private record Store(Path folder, Path scratch) {
    private static void write(OutputStream out, byte[] piece) {
      try {
        out.write(piece);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Writes a content into a file of the folder, as far as it can be read. */
    Optional<Path> file(String sha256) throws IOException {
      if (!Files.isRegularFile(StoreFile.in(folder))) {
        return Optional.empty();
      }
      Path file = PrivateFiles.makeFile(scratch.resolve(sha256 + ".content"));
      try (Connection connection = StoreFile.openReadOnly(folder);
          Handle handle = Jdbi.open(connection);
          OutputStream out = Files.newOutputStream(file)) {
        new ContentRows(handle).pieces(sha256, piece -> write(out, piece));
        return Optional.of(file);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (SQLException | RuntimeException e) {
        LOG.debug("no such content in {}", folder, e);
        Files.delete(file);
        return Optional.empty();
      }
    }
  }

  /**
   * Brings in a content of which no piece is there.
   *
   * @return whether it was found; nothing is brought in that is not that content
   */
  boolean bring(Handle handle, String sha256) throws IOException {
    if (zip.isPresent()) {
      Optional<InputStream> inside = zip.get().content(sha256);
      if (inside.isPresent() && isBrought(handle, sha256, inside.get())) {
        return true;
      }
    }
    for (KeptContents contents : kept) {
      Path file = contents.file(sha256);
      if (Files.isReadable(file) && isBrought(handle, sha256, Files.newInputStream(file))) {
        return true;
      }
    }
    return store.isPresent() && isBroughtFrom(store.get(), handle, sha256);
  }

  private static boolean isBroughtFrom(Store store, Handle handle, String sha256)
      throws IOException {
    Optional<Path> file = store.file(sha256);
    if (file.isEmpty()) {
      return false;
    }
    try {
      return isBrought(handle, sha256, Files.newInputStream(file.get()));
    } finally {
      Files.delete(file.get());
    }
  }

  private static boolean isBrought(Handle handle, String sha256, InputStream content)
      throws IOException {
    handle.begin();
    try (content) {
      if (new ContentRows(handle).insertPieces(sha256, content)) {
        handle.commit();
        return true;
      }
      return false;
    } finally {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
    }
  }
}
