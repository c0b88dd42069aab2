package minshen.files.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import minshen.files.ContentKind;
import minshen.files.ShutdownTasks;
import minshen.files.TemporaryFolder;

/** Texts of office programs turned into others by LibreOffice, where it is installed. */
public final class OfficeFiles {
  /** PDF/A-2b, so that a packet may be one too. */
  private static final String ARCHIVAL_PDF =
      "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";

  private static final String PDF_WITH_BOOKMARKS =
      "pdf:writer_pdf_Export:"
          + "{\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"}}";

  private static final RunTerms TERMS =
      new RunTerms() {
        @Override
        public Duration programTime() {
          return Duration.ofMinutes(2);
        }

        @Override
        public void checkCancelled() {
          ShutdownTasks.check();
        }
      };

  private final LibreOffice program;

  private OfficeFiles(LibreOffice program) {
    this.program = program;
  }

  /** LibreOffice, if it is installed. */
  public static Optional<OfficeFiles> installed() {
    return LibreOffice.installed().map(OfficeFiles::new);
  }

  /**
   * A Word file as PDF.
   *
   * @return empty if LibreOffice could not, or took longer than it may
   * @throws IOException if there is no room, or it could not be started
   */
  public Optional<byte[]> pdf(byte[] docx) throws IOException {
    return converted(docx, ARCHIVAL_PDF);
  }

  /**
   * A Word file as PDF, in which each bookmark is a destination of its name.
   *
   * @return empty if LibreOffice could not, or took longer than it may
   * @throws IOException if there is no room, or it could not be started
   */
  public Optional<byte[]> pdfWithBookmarks(byte[] docx) throws IOException {
    return converted(docx, PDF_WITH_BOOKMARKS);
  }

  /**
   * A text of another format as a Word file ({@code .docx}).
   *
   * @return empty if LibreOffice could not, or took longer than it may
   * @throws IOException if there is no room, or it could not be started
   */
  public Optional<byte[]> docx(byte[] other) throws IOException {
    return converted(other, "docx");
  }

  private Optional<byte[]> converted(byte[] content, String to) throws IOException {
    try (TemporaryFolder temporary = TemporaryFolder.make("office")) {
      Path folder = Files.createDirectory(temporary.folder().resolve("work"));
      Path source = Files.write(folder.resolve("source" + ending(content)), content);
      Optional<Path> made = program.convert(TERMS, source, to);
      return made.isPresent() ? Optional.of(Files.readAllBytes(made.get())) : Optional.empty();
    }
  }

  private static String ending(byte[] content) {
    return switch (ContentKind.of(content)) {
      case WORD -> ".docx";
      case RTF -> ".rtf";
      case OPEN_TEXT -> ".odt";
      default -> ".doc";
    };
  }
}
