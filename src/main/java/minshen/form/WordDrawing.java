package minshen.form;

import java.io.IOException;
import java.util.Optional;
import minshen.files.program.OfficeFiles;

/** Makes a PDF of a Word file as an office program draws it. */
@FunctionalInterface
public interface WordDrawing {
  /** Where there is no such program. */
  WordDrawing NONE = _ -> Optional.empty();

  /**
   * What draws offices' own forms on this computer: LibreOffice, or nothing. What was drawn lately
   * is not drawn again: the same form is wanted for the packet, its zip and the sheets beside it.
   */
  static WordDrawing installed() {
    return OfficeFiles.installed().isPresent() ? RememberedDrawing.INSTALLED : NONE;
  }

  /**
   * A Word file as PDF.
   *
   * @return empty if it could not be drawn
   * @throws IOException if there is no room, or the program could not be started
   */
  Optional<byte[]> pdf(byte[] docx) throws IOException;
}
