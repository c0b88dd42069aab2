package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.packet.convert.program.OfficeScript;

/** A program of this computer that makes PDFs of texts, workbooks and slides. */
interface OfficeConverter {
  /** What a clerk knows it as. */
  String name();

  /**
   * Turns a file into a PDF.
   *
   * @param folder an empty one, to work in
   * @return empty if the program could not, or took longer than it may
   * @throws IOException if it could not be started
   */
  Optional<Path> convert(SourceJob job, Path folder) throws IOException;

  /** The one for a kind of file: LibreOffice, else that of Windows which is installed. */
  static Optional<OfficeConverter> installed(SourceKind kind) {
    Optional<OfficeConverter> libre = OfficeProgram.installed().map(program -> program);
    return libre.or(() -> OfficeScript.installed(scripts(kind)).map(s -> scripted(s, kind)));
  }

  private static List<OfficeScript> scripts(SourceKind kind) {
    return switch (kind) {
      case EXCEL -> OfficeScript.WORKBOOKS;
      case SLIDES -> OfficeScript.SLIDES;
      default -> OfficeScript.TEXTS;
    };
  }

  private static OfficeConverter scripted(OfficeScript script, SourceKind kind) {
    return new OfficeConverter() {
      @Override
      public String name() {
        return script.name();
      }

      @Override
      public Optional<Path> convert(SourceJob job, Path folder) throws IOException {
        String extension = SourceReader.extension(job.file());
        return script.convert(job, kind.isNamed(extension) ? extension : "", folder);
      }
    };
  }
}
