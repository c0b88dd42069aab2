package minshen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import minshen.files.FileNaming;
import minshen.files.Fingerprint;
import minshen.files.UnreadableFileException;
import minshen.words.Message;
import org.jdbi.v3.core.Handle;

/**
 * The files attached to claims, kept in the store so that they are there when the originals are
 * moved or lost. An applicant's attachments find theirs by name; the same bytes are kept once,
 * whoever attaches them and under whatever name.
 */
public final class Contents implements AutoCloseable {
  private final Database database;
  private final ContentsUnderway underway = new ContentsUnderway();
  private final Object saving;
  private final LentFiles lent = new LentFiles();

  /** What was taken in since the store was opened: whoever did may be about to attach it. */
  private final Set<Name> fresh = new HashSet<>();

  private record Name(long applicant, String file) {}

  /**
   * The contents of a store.
   *
   * @param saving who holds its monitor keeps dossiers from being saved; guards the names too
   */
  Contents(Database database, Object saving) {
    this.database = database;
    this.saving = saving;
  }

  /**
   * Takes in a file.
   *
   * @param applicant whose it is
   * @param file the file
   * @param name the name wanted for it
   * @param copied is told how many bytes the store has so far; may throw to end it
   * @return the name it has got: another one if the wanted one stands for other bytes already
   * @throws IOException if the file cannot be read, or changes while it is being read
   * @throws StoreException if it cannot be written
   */
  public String put(long applicant, Path file, String name, LongConsumer copied)
      throws IOException {
    String sha256;
    try (ContentIntake intake = new ContentIntake(database, underway)) {
      sha256 = intake.bring(file, copied);
      intake.flush();
    }
    synchronized (saving) {
      return database.writing(
          handle -> {
            ContentRows rows = new ContentRows(handle);
            String free = name;
            for (int number = 2; !rows.mayBe(applicant, free, sha256); number++) {
              free = FileNaming.numbered(name, number);
            }
            rows.name(applicant, free, sha256);
            fresh.add(new Name(applicant, free));
            return free;
          });
    }
  }

  /**
   * Brings in the bytes of a dossier's files, as far as the store has none under their names. One
   * that cannot be read does not keep the others from it.
   *
   * @param applicant whose they are, if the store knows it
   * @param pathByName where each file lies, by the name that its attachment has
   * @param overwrite whether other bytes take the place of those that the store has
   * @param copied is told how many bytes of a file the store has so far; may throw to end it
   * @throws StoreException if they cannot be written
   */
  public GatheredFiles gather(
      Optional<Long> applicant,
      Map<String, String> pathByName,
      boolean overwrite,
      LongConsumer copied) {
    Map<String, String> had = applicant.map(this::documents).orElse(Map.of());
    Map<String, String> contents = new HashMap<>();
    Set<String> changed = new HashSet<>();
    Map<String, Message> refused = new HashMap<>();
    try (ContentIntake intake = new ContentIntake(database, underway)) {
      pathByName.forEach(
          (name, path) -> {
            try {
              Path file = Path.of(path);
              Optional<String> before = Optional.ofNullable(had.get(name));
              boolean other = before.isPresent() && isOther(file, before.get(), copied);
              if (before.isEmpty() || (other && overwrite)) {
                contents.put(name, intake.bring(file, copied));
              } else if (other) {
                changed.add(name);
              }
            } catch (InvalidPathException e) {
              refused.put(name, Message.of("files.read.gone"));
            } catch (IOException e) {
              refused.put(name, UnreadableFileException.why(e));
            }
          });
      intake.flush();
    }
    return new GatheredFiles(contents, changed, refused);
  }

  /** Whether there is another file now than the one taken in; if it is gone there is none. */
  private static boolean isOther(Path file, String sha256, LongConsumer copied) {
    try {
      return !LargeFile.sum(file, () -> copied.accept(0)).hex().equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The names that files have among an applicant's. What is there already keeps its name, wherever
   * it came from; two dossiers may also have scans of one name that are different papers: the
   * second gets a number.
   *
   * @param pathByName where the files lie, by the names that they have
   * @param copied is told while they are read; may throw to end it
   * @return the other names, by those that they have
   */
  public Map<String, String> namesOf(
      long applicant, Map<String, String> pathByName, LongConsumer copied) {
    Map<String, String> had = documents(applicant);
    Map<String, String> others = new HashMap<>();
    pathByName.forEach(
        (name, path) -> {
          if (had.keySet().stream().anyMatch(other -> FileNaming.isLike(name, other))) {
            sha256(path, copied)
                .map(sha256 -> nameOf(name, sha256, had))
                .filter(other -> !other.equals(name))
                .ifPresent(other -> others.put(name, other));
          }
        });
    return others;
  }

  private static String nameOf(String name, String sha256, Map<String, String> had) {
    if (!had.getOrDefault(name, "").equals(sha256)) {
      Optional<String> same =
          had.keySet().stream()
              .filter(other -> FileNaming.isLike(name, other) && had.get(other).equals(sha256))
              .findFirst();
      if (same.isPresent()) {
        return same.get();
      }
    }
    String free = name;
    for (int number = 2; !had.getOrDefault(free, sha256).equals(sha256); number++) {
      free = FileNaming.numbered(name, number);
    }
    return free;
  }

  private static Optional<String> sha256(String path, LongConsumer copied) {
    try {
      return Optional.of(LargeFile.sum(Path.of(path), () -> copied.accept(0)).hex());
    } catch (IOException | InvalidPathException e) {
      // That it cannot be read is told when it is taken in.
      return Optional.empty();
    }
  }

  /** Makes files that were gathered those of an applicant's attachments. */
  public void name(long applicant, GatheredFiles files) {
    synchronized (saving) {
      database.write(handle -> name(handle, applicant, files));
    }
  }

  /** The same, as a part of something; who does it holds the monitor of saving. */
  void name(Handle handle, long applicant, GatheredFiles files) {
    ContentRows rows = new ContentRows(handle);
    files.contents().forEach((name, sha256) -> rows.name(applicant, name, sha256));
    attaching(applicant, files.contents().keySet());
  }

  /** Notes that somebody is about to attach files; who does it holds the monitor of saving. */
  void attaching(long applicant, Collection<String> names) {
    names.forEach(name -> fresh.add(new Name(applicant, name)));
  }

  /** The names of an applicant's attachments for which there are bytes. */
  public Set<String> names(long applicant) {
    return Set.copyOf(documents(applicant).keySet());
  }

  /** An applicant's attachments for which there are bytes, by name. */
  public Map<String, StoredFile> files(long applicant) {
    return Map.copyOf(database.read(handle -> new ContentRows(handle).files(applicant)));
  }

  private Map<String, String> documents(long applicant) {
    return database.read(handle -> new ContentRows(handle).documents(applicant));
  }

  /**
   * The {@linkplain Fingerprint fingerprint} of the content of an attachment.
   *
   * @throws StoreException if nothing was taken in under that name
   */
  public String fingerprint(long applicant, String name) {
    return database.read(
        handle -> Fingerprint.ofSha256(sha256(new ContentRows(handle), applicant, name)));
  }

  /**
   * A file with the content of an attachment, for reading; it is gone when the store is closed.
   *
   * @throws StoreException if nothing was taken in under that name, or what was kept is damaged or
   *     cannot be written out
   */
  public Path file(long applicant, String name) {
    return database.read(
        handle -> {
          ContentRows rows = new ContentRows(handle);
          String sha256 = sha256(rows, applicant, name);
          return lent.file(sha256, name, out -> write(rows, sha256, name, out));
        });
  }

  private static String sha256(ContentRows rows, long applicant, String name) {
    return rows.sha256(applicant, name)
        .orElseThrow(() -> new StoreException(Message.of("store.content-missing", name)));
  }

  /**
   * Writes the content of an attachment, piece by piece.
   *
   * @throws StoreException if nothing was taken in under that name, or what was kept is damaged
   */
  public void write(long applicant, String name, OutputStream out) throws IOException {
    try {
      database.read(
          handle -> {
            ContentRows rows = new ContentRows(handle);
            String sha256 = sha256(rows, applicant, name);
            write(rows, sha256, name, out);
            return sha256;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ContentRows rows, String sha256, String name, OutputStream out) {
    Sha256 sha = new Sha256();
    rows.pieces(
        sha256,
        piece -> {
          sha.update(piece, piece.length);
          try {
            out.write(piece);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    if (!sha.hex().equals(sha256)) {
      throw new StoreException(Message.of("store.content-damaged", name));
    }
  }

  /**
   * Removes what no attachment names any more, nor any state to which a claim can be taken back,
   * and what was cut off while it was being taken in. What came since the store was opened stays:
   * somebody may be about to attach it. Done in small steps, so that it may run beside everything
   * else.
   *
   * @param goOn asked before each step
   */
  public void removeUnused(BooleanSupplier goOn) throws IOException {
    new UnusedContents(
            database,
            underway,
            saving,
            (applicant, name) -> fresh.contains(new Name(applicant, name)))
        .remove(goOn);
  }

  @Override
  public void close() {
    lent.close();
  }
}
