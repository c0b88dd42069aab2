package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import minshen.files.Folders;
import minshen.packet.container.ContainerException;
import minshen.packet.container.Member;
import minshen.packet.container.UnpackLimits;
import minshen.packet.container.Unpacked;
import minshen.packet.container.Unpacker;

/**
 * Looks for a file within another, at any depth and whether it becomes pages or not: in archives
 * and mails, among the files that a PDF embeds, and among the parts of a document that is a zip.
 */
public final class InnerFiles {
  /** Nobody packs deeper by hand; below it nothing is known. */
  private static final int DEEPEST = 8;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final SourceJob outermost;
  private final Wanted wanted;
  private Optional<Found> unseen = Optional.empty();

  private InnerFiles(SourceJob outermost, Wanted wanted) {
    this.outermost = outermost;
    this.wanted = wanted;
  }

  /** Whether a file is one that is looked for. */
  @FunctionalInterface
  interface Wanted {
    boolean is(Path file) throws IOException;
  }

  /**
   * What was found.
   *
   * @param name how it is called
   * @param seen whether it is one that is looked for; otherwise one that may hold such a file, as
   *     nobody can look into it
   */
  public record Found(String name, boolean seen) {}

  /**
   * The first that is looked for in the file of a job, or else the first that may hold one.
   *
   * @throws SourceException if the file itself cannot be looked into
   */
  static Optional<Found> find(SourceJob job, Wanted wanted) throws SourceException, IOException {
    InnerFiles files = new InnerFiles(job, wanted);
    Optional<Found> found;
    try {
      found = files.look(job);
    } catch (ContainerException e) {
      job.throwWhatIsNotOfTheFile();
      throw ContainerContents.problem(job, e);
    }
    return found.or(() -> files.unseen);
  }

  private Optional<Found> look(SourceJob job)
      throws SourceException, ContainerException, IOException {
    Optional<SourceKind> kind = FileKinds.of(job.file()).usable();
    boolean holds =
        kind.filter(k -> k.isContainer() || k == SourceKind.PDF).isPresent() || isZip(job.file());
    if (!holds) {
      return Optional.empty();
    }
    SourceKind opened =
        kind.filter(k -> k == SourceKind.MAIL || k == SourceKind.PDF).orElse(SourceKind.ARCHIVE);
    // The bounds hold for each: the parts of documents are many.
    Path folder = job.newFolder();
    Unpacker unpacker =
        new Unpacker(job.file(), folder, UnpackLimits.standard(), job::checkCancelled);
    Optional<Found> found = among(job, ContainerContents.unpacked(job, opened, unpacker));
    Folders.remove(folder);
    return found;
  }

  private Optional<Found> among(SourceJob job, Unpacked unpacked) throws IOException {
    for (Member member : unpacked.members()) {
      Path file = member.file();
      if (wanted.is(file)) {
        return Optional.of(new Found(String.valueOf(file.getFileName()), true));
      }
      Optional<Found> deeper = within(job.within(member.name(), file));
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> within(SourceJob inner) throws IOException {
    try {
      if (inner.depth() < DEEPEST) {
        return look(inner);
      }
    } catch (ContainerException | SourceException _) {
      outermost.throwWhatIsNotOfTheFile();
    }
    if (unseen.isEmpty()) {
      unseen = Optional.of(new Found(String.valueOf(inner.file().getFileName()), false));
    }
    return Optional.empty();
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }
}
