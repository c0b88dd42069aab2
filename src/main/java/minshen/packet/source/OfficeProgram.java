package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import minshen.files.program.LibreOffice;

/** LibreOffice as a maker of pages. */
final class OfficeProgram implements OfficeConverter {
  private final LibreOffice program;

  OfficeProgram(LibreOffice program) {
    this.program = program;
  }

  /** The one that is installed, if any. */
  static Optional<OfficeProgram> installed() {
    return LibreOffice.installed().map(OfficeProgram::new);
  }

  @Override
  public String name() {
    return "LibreOffice";
  }

  @Override
  public Optional<Path> convert(SourceJob job, Path folder) throws IOException {
    // A name of its own: whatever the file is called, this is what comes out.
    Path source = folder.resolve("source");
    Files.copy(job.content(), source);
    SheetWidths.fit(source).forEach(job::remark);
    return program.convert(job, source, "pdf");
  }
}
