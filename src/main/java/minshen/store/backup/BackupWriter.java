package minshen.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minshen.files.AtomicFiles;
import minshen.files.DataFolder;
import minshen.files.InputException;
import minshen.files.TemporaryFolder;
import minshen.store.Cancelled;
import minshen.store.Sha256;
import minshen.store.SingleInstance.Written;
import minshen.store.UserStore;

/** Writes a backup into a zip file, and reads it back before it gets its name. */
public final class BackupWriter {
  private final StoreMoment moment;
  private final BackupManifest manifest;

  /**
   * A backup of what a store holds at one moment.
   *
   * @param manifest what it is to say of itself
   */
  BackupWriter(StoreMoment moment, BackupManifest manifest) {
    this.moment = moment;
    this.manifest = manifest;
  }

  /**
   * Writes a copy of an open store, with everything in it, into one file, whole or not at all. The
   * store can be used meanwhile.
   *
   * @param cancelled may end it early
   * @return what was written
   * @throws IOException if it cannot be written or read back; an older file of that name is as it
   *     was
   */
  public static Written writeWhole(
      UserStore store, Path target, LocalDateTime time, Cancelled cancelled) throws IOException {
    refuseOther(target);
    try (TemporaryFolder scratch = TemporaryFolder.make("backup");
        AtomicFiles files = new AtomicFiles()) {
      Written written =
          store.atOneMoment(
              handle -> {
                StoreMoment moment = new StoreMoment(handle, cancelled);
                return new BackupWriter(moment, BackupManifest.of(moment, time))
                    .writeWhole(files, target, scratch.folder());
              });
      files.commit();
      return written;
    }
  }

  /** A backup may take the place of a backup, of nothing else that the user has. */
  private static void refuseOther(Path target) throws IOException {
    String named = target.toString();
    if (target.toAbsolutePath().getFileName() == null || Files.isDirectory(target)) {
      throw BackupFile.refused(named, "store.backup-folder");
    }
    // The program's own data is refused, and named, where files are written.
    if (Files.exists(target) && !DataFolder.holds(target)) {
      try {
        new BackupFile(target, named).close();
      } catch (InputException e) {
        throw BackupFile.refused(named, "store.backup-taken");
      }
    }
  }

  private Written writeWhole(AtomicFiles files, Path target, Path place) throws IOException {
    Path data = moment.copyData(place, manifest.sums());
    Set<String> lost = new TreeSet<>();
    Sha256 sha = new Sha256();
    Path written =
        files.add(
            target,
            out -> {
              try (BackupFile.Writer zip = new BackupFile.Writer(out)) {
                for (String sha256 : manifest.contents().keySet()) {
                  if (!copied(moment.content(sha256), zip.content(sha256)).equals(sha256)) {
                    lost.add(sha256);
                  }
                }
                finish(zip, data, sha, manifest.lacking(lost));
              }
            });
    prove(written, target, sha, lost);
    return new Written(manifest.holding().companies(), manifest.holding().claims(), lost.size());
  }

  /**
   * Writes a backup without the contents of attachments, for a place where those are kept already.
   *
   * @param place an empty folder for the copy of the data
   */
  void writeData(AtomicFiles files, Path target, Path place) throws IOException {
    Path data = moment.copyData(place, manifest.sums());
    Sha256 sha = new Sha256();
    Path written =
        files.add(
            target,
            out -> {
              try (BackupFile.Writer zip = new BackupFile.Writer(out)) {
                finish(zip, data, sha, manifest);
              }
            });
    prove(written, target, sha, manifest.contents().keySet());
  }

  private void finish(BackupFile.Writer zip, Path data, Sha256 sha, BackupManifest said)
      throws IOException {
    zip.data(data, sha);
    zip.inventory(moment.inventory());
    zip.manifest(said);
  }

  private static String copied(KeptContents.Pieces pieces, OutputStream out) throws IOException {
    Sha256 sha = new Sha256();
    try {
      pieces.to(
          piece -> {
            sha.update(piece, piece.length);
            try {
              out.write(piece);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sha.hex();
  }

  /** The data that was written was opened and read before; it and the contents must be the same. */
  private void prove(Path written, Path target, Sha256 data, Set<String> without)
      throws IOException {
    try (BackupFile backup = new BackupFile(written, target.toString())) {
      try (InputStream in = backup.data()) {
        same(data.hex(), in);
      }
      for (String sha256 : manifest.contents().keySet()) {
        Optional<InputStream> content =
            without.contains(sha256) ? Optional.empty() : backup.content(sha256);
        if (content.isPresent()) {
          try (InputStream in = content.get()) {
            same(sha256, in);
          }
        }
      }
    }
  }

  private static void same(String sha256, InputStream in) throws IOException {
    if (!Sha256.of(in).equals(sha256)) {
      throw new IOException("what was written reads differently");
    }
  }
}
