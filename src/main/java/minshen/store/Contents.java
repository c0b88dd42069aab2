package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.words.Message;
import org.jdbi.v3.core.Handle;

/**
 * The files attached to claims, kept in the store so that they are there when the originals are
 * moved or lost. An applicant's attachments find theirs by name; the same bytes are kept once,
 * whoever attaches them and under whatever name.
 */
public final class Contents implements AutoCloseable {
  private final Database database;
  private final LentFiles lent = new LentFiles();

  Contents(Database database) {
    this.database = database;
  }

  /**
   * Takes in a file.
   *
   * @param applicant whose it is
   * @param file the file
   * @param name the name wanted for it: its path as the user knows it
   * @param copied is told how many bytes were read so far; may throw to end it
   * @return the name it has got: another one if the wanted one stands for other bytes already
   * @throws IOException if the file cannot be read, or changes while it is being read
   * @throws StoreException if it cannot be written; then nothing is kept of it
   */
  public String put(long applicant, Path file, String name, LongConsumer copied)
      throws IOException {
    Sha256 sha = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[ContentRows.PIECE];
      for (int read = in.readNBytes(piece, 0, piece.length);
          read > 0;
          read = in.readNBytes(piece, 0, piece.length)) {
        sha.update(piece, read);
        copied.accept(sha.size());
      }
    }
    try {
      return database.writing(handle -> put(handle, applicant, file, name, sha));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String put(Handle handle, long applicant, Path file, String name, Sha256 sha) {
    ContentRows rows = new ContentRows(handle);
    if (!rows.has(sha.hex())) {
      try (InputStream in = Files.newInputStream(file)) {
        rows.insert(sha, in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String free = name;
    for (int number = 2; !rows.mayBe(applicant, free, sha.hex()); number++) {
      free = numbered(name, number);
    }
    rows.name(applicant, free, sha.hex());
    return free;
  }

  /** Takes in the files of a dossier that lie where its attachments say; tells which do not. */
  public List<String> putAll(long applicant, Dossier dossier) throws IOException {
    Set<String> missing = new java.util.TreeSet<>();
    for (String name : names(dossier)) {
      Path file = Path.of(name);
      if (Files.isRegularFile(file)) {
        put(applicant, file, name, _ -> {});
      } else {
        missing.add(name);
      }
    }
    return List.copyOf(missing);
  }

  /**
   * A file with the content of an attachment, for reading; it is gone when the store is closed.
   *
   * @return empty if nothing was taken in under that name
   * @throws StoreException if what was kept is damaged, or cannot be written out
   */
  public Optional<Path> file(long applicant, String name) {
    return database.read(
        handle -> {
          ContentRows rows = new ContentRows(handle);
          return rows.sha256(applicant, name)
              .map(sha256 -> lent.file(sha256, name, out -> write(rows, sha256, name, out)));
        });
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
   * Removes what no attachment names any more, nor any state to which a claim can be taken back.
   *
   * @return how many contents were removed
   */
  public int removeUnused() {
    return database.writing(
        handle -> {
          ContentRows rows = new ContentRows(handle);
          for (ContentRows.Named unused : rows.unattached()) {
            if (!inUndo(handle, unused.applicant()).contains(unused.name())) {
              rows.forget(unused);
            }
          }
          return rows.removeUnnamed();
        });
  }

  private static Set<String> inUndo(Handle handle, long applicant) {
    Set<String> names = new HashSet<>();
    for (Undo undo : new UndoRows(handle).read(applicant).values()) {
      Stream.concat(undo.past().stream(), undo.future().stream())
          .filter(step -> step.change() instanceof Undo.OfClaim)
          .forEach(step -> names.addAll(names(((Undo.OfClaim) step.change()).state())));
    }
    return names;
  }

  private static Set<String> names(Dossier dossier) {
    return dossier.claims().stream()
        .flatMap(claim -> names(claim).stream())
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static Set<String> names(Claim claim) {
    return claim.attachments().stream().map(Attachment::file).collect(Collectors.toSet());
  }

  /** The name with a number before its ending, as file managers do it. */
  private static String numbered(String name, int number) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    int dot = name.lastIndexOf('.');
    int end = dot > slash + 1 ? dot : name.length();
    return name.substring(0, end) + " (" + number + ")" + name.substring(end);
  }

  @Override
  public void close() {
    lent.close();
  }
}
