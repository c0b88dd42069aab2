package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.files.TemporaryFolder;

/**
 * The files in a file that holds others, unpacked to be chosen from: an archive, a mail, a PDF with
 * embedded files. They lie in a temporary folder that goes with this.
 */
public final class ContainedFiles implements AutoCloseable {
  private final Path outer;
  private final SourceKind kind;
  private final List<ContainedFile> files;
  private final TemporaryFolder scratch;

  private ContainedFiles(
      Path outer, SourceKind kind, List<ContainedFile> files, TemporaryFolder scratch) {
    this.outer = outer;
    this.kind = kind;
    this.files = List.copyOf(files);
    this.scratch = scratch;
  }

  /** What a file is, if it may hold others that can be offered; it is only looked at. */
  public static Optional<SourceKind> kindOf(Path file) {
    try {
      return FileKinds.of(file)
          .usable()
          .filter(kind -> kind.isContainer() || kind == SourceKind.PDF);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Unpacks a file.
   *
   * @param passwords who knows the password of a PDF that wants one
   * @param checkCancelled called often; what it throws ends the unpacking and comes out as it is
   * @return the files in it, none if it is of no kind that holds others
   * @throws SourceException if it cannot be unpacked; its problem is one line that names the file
   * @throws IOException if the temporary folder cannot be written to
   */
  public static ContainedFiles of(Path file, Passwords passwords, Runnable checkCancelled)
      throws SourceException, IOException {
    TemporaryFolder scratch = TemporaryFolder.make("contained");
    try {
      SourceJob job =
          new SourceJob(
              file,
              FileStamp.of(file),
              passwords.of(file),
              new SourceJob.Tools(
                  scratch.folder(), SourceLimits.standard(), SourceCache.none(), checkCancelled));
      SourceKind kind = SourceReader.kind(job);
      ContainerContents contents = ContainerContents.of(job, kind, job.newFolder());
      return new ContainedFiles(file, kind, contents.files(), scratch);
    } catch (SourceException | IOException | RuntimeException | Error e) {
      scratch.close();
      throw e;
    }
  }

  /** The file that they lay in. */
  public Path outer() {
    return outer;
  }

  /** What the file is that they lay in. */
  public SourceKind kind() {
    return kind;
  }

  /** The files, in the order in which people count. */
  public List<ContainedFile> files() {
    return files;
  }

  /** Removes what was unpacked. */
  @Override
  public void close() {
    scratch.close();
  }
}
