package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.PageChoice;
import minshen.dossier.Redactions;
import minshen.files.Folders;
import minshen.files.TemporaryFolder;
import minshen.packet.convert.invoice.InvoicePages;
import minshen.packet.convert.ofd.OfdPages;
import minshen.packet.convert.text.CsvPages;
import minshen.packet.convert.text.PlainTextPages;

/**
 * Makes ready PDFs of attachments; keeps what it converts in a temporary folder that goes with it.
 * For one thread at a time.
 */
public final class SourceReader implements AutoCloseable {
  private final Passwords passwords;
  private final TemporaryFolder scratch;
  private final SourceJob.Tools tools;
  private final boolean ownsCache;

  /** By the very source, as two of one file may be from before and after it changed. */
  private final IdentityHashMap<ReadySource, FileStamp> stamps = new IdentityHashMap<>();

  /**
   * A reader of attachments that remembers what it converts as long as it is open.
   *
   * @param checkCancelled called often while a file is read; what it throws ends the reading and
   *     comes out as it is
   * @throws IOException if there is no place for temporary files
   */
  public SourceReader(SourceLimits limits, Passwords passwords, Runnable checkCancelled)
      throws IOException {
    this(limits, passwords, checkCancelled, new SourceCache(), true);
  }

  /**
   * A reader that takes what other readers have converted, and leaves them what it converts.
   *
   * @param cache which outlives it
   * @throws IOException if there is no place for temporary files
   */
  public SourceReader(
      SourceLimits limits, Passwords passwords, Runnable checkCancelled, SourceCache cache)
      throws IOException {
    this(limits, passwords, checkCancelled, cache, false);
  }

  private SourceReader(
      SourceLimits limits,
      Passwords passwords,
      Runnable checkCancelled,
      SourceCache cache,
      boolean ownsCache)
      throws IOException {
    this.ownsCache = ownsCache;
    this.passwords = passwords;
    this.scratch = TemporaryFolder.make("sources");
    this.tools = new SourceJob.Tools(scratch.folder(), limits, cache, checkCancelled);
    Caches.keepPicturesInMemory();
  }

  /**
   * Makes pages of a file.
   *
   * @throws SourceException when the file cannot be used; its problem is one line that names the
   *     file and says what to do
   * @throws IOException if the temporary folder cannot be written to, such as when the disk is full
   */
  public ReadySource read(Path file) throws SourceException, IOException {
    tools.checkCancelled().run();
    FileStamp stamp = FileStamp.of(file);
    SourceJob job = new SourceJob(file, stamp, passwords.of(file), tools);
    SourceKind kind = kind(job);
    ConvertedPages pages = job.madeOnce(() -> pages(job, kind));
    stamp.confirm(file);
    ReadySource ready =
        new ReadySource(file, kind, pages.pdf(), pages.count(), job.remarks(), job.holding());
    stamps.put(ready, stamp);
    return ready;
  }

  /**
   * Makes pages of a file that was read, without what boxes cover: neither in what they show nor in
   * anything else that comes with them. The file stays as it is.
   *
   * @param source what was read, without boxes
   * @param handedIn the pages that go along, without them all: remarks tell of no others
   * @throws SourceException if a box is on a page that the file does not have
   */
  public ReadySource redact(
      ReadySource source, Redactions redactions, Optional<PageChoice> handedIn)
      throws SourceException, IOException {
    tools.checkCancelled().run();
    FileStamp stamp = Objects.requireNonNull(stamps.get(source), "not read here");
    SourceJob job = new SourceJob(source.file(), stamp, passwords.of(source.file()), tools);
    source.remarks().forEach(remark -> job.remark(remark.key(), remark.arguments().toArray()));
    ConvertedPages pages = new Redactor(job, redactions, handedIn).redact(source);
    if (!source.kind().hasPagesOfItsOwn() || !source.holding().printed().isEmpty()) {
      job.remark("packet.source.redacted-converted");
    }
    ReadySource redacted =
        new ReadySource(
            source.file(),
            source.kind(),
            pages.pdf(),
            pages.count(),
            job.remarks(),
            source.holding());
    stamps.put(redacted, stamp);
    return redacted;
  }

  /** Looks at what was in a file, as long as it is there. */
  @FunctionalInterface
  interface Look {
    void at(ContainerContents contents) throws IOException;
  }

  /**
   * Unpacks the files in a file; there are none in one of a kind that holds no others.
   *
   * @throws SourceException if it cannot be unpacked
   */
  void unpack(Path file, SourceKind kind, Look look) throws SourceException, IOException {
    SourceJob job = job(file);
    Path folder = job.newFolder();
    look.at(ContainerContents.of(job, kind, folder));
    Folders.remove(folder);
  }

  /**
   * Looks for a file within another, at any depth.
   *
   * @throws SourceException if that cannot be looked into
   */
  Optional<InnerFiles.Found> find(Path file, InnerFiles.Wanted wanted)
      throws SourceException, IOException {
    return InnerFiles.find(job(file), wanted);
  }

  private SourceJob job(Path file) throws SourceException {
    return new SourceJob(file, FileStamp.of(file), passwords.of(file), tools);
  }

  /**
   * Makes sure that a file is still the one that was read; to be called after its pages were
   * copied.
   *
   * @throws SourceException if it vanished or changed since
   */
  public void confirm(ReadySource source) throws SourceException {
    Objects.requireNonNull(stamps.get(source), "not read here").confirm(source.file());
  }

  static SourceKind kind(SourceJob job) throws SourceException, IOException {
    FileKind told = found(job);
    if (told.equals(FileKind.LOCKED)) {
      job.opened(LockedOffice.open(job));
    }
    FileKind found = job.content().equals(job.file()) ? told : found(job);
    SourceKind kind = found.usable().orElseThrow(() -> found.trouble(job, "" + job.file()));
    String extension = extension(job.file());
    if (!kind.isNamed(extension)) {
      job.remark("packet.source.misnamed", extension, kind.label());
    }
    return kind;
  }

  private static FileKind found(SourceJob job) throws SourceException {
    try {
      return FileKinds.of(job.content());
    } catch (IOException e) {
      throw job.problem("packet.source.not-readable", e);
    }
  }

  static String extension(Path file) {
    String name = Objects.toString(file.getFileName(), "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static ConvertedPages pages(SourceJob job, SourceKind kind) throws SourceException, IOException {
    return switch (kind) {
      case PDF -> PdfSource.read(job);
      case OFD -> DrawnSource.read(job, OfdPages::convert);
      case JPEG, PNG, GIF, TIFF, BMP, WEBP, JPEG2000, JBIG2 -> ImageSource.read(job, kind);
      case HEIF -> HeifSource.read(job);
      case WORD, EXCEL, SLIDES -> OfficeSource.read(job, kind);
      case INVOICE_XML -> DrawnSource.read(job, InvoicePages::convert);
      case TEXT -> DrawnSource.read(job, PlainTextPages::convert);
      case TABLE -> DrawnSource.read(job, CsvPages::convert);
      case ARCHIVE, MAIL -> ContainerSource.read(job, kind);
    };
  }

  /** Removes what was converted; sources that were read are of no use any more. */
  @Override
  public void close() {
    scratch.close();
    if (ownsCache) {
      tools.cache().close();
    }
  }
}
