package minshen.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.store.ContentRows;
import org.jdbi.v3.core.Handle;

/** Where the contents of attachments are to be found that a store lacks. */
final class ContentSources {
  private final Optional<BackupFile> zip;
  private final List<KeptContents> kept;

  private ContentSources(Optional<BackupFile> zip, List<KeptContents> kept) {
    this.zip = zip;
    this.kept = kept;
  }

  /** A backup, what lies beside it, and what is kept for the backups of the store of a folder. */
  static ContentSources of(BackupFile zip, Path backup, Path folder) {
    return new ContentSources(
        Optional.of(zip),
        Stream.of(backup.toAbsolutePath().getParent(), Backups.of(folder).folder())
            .map(KeptContents::new)
            .toList());
  }

  /** What is kept for the backups of the store of a folder. */
  static ContentSources of(Path folder) {
    return new ContentSources(
        Optional.empty(), List.of(new KeptContents(Backups.of(folder).folder())));
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
    return false;
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
