package minshen.packet.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import minshen.files.program.RunTerms;

/** One file on its way to pages, as whoever draws them sees it. */
public interface ConversionJob extends RunTerms {
  /** The file that was attached. */
  Path file();

  /** Where its content is: in the file itself, or in what was opened with its password. */
  default Path content() {
    return file();
  }

  /** How much of it may be held in memory at once, in bytes. */
  long memory();

  /** Notes what a clerk should know: the key of a sentence and what stands in it. */
  void remark(String key, Object... arguments);

  /**
   * A new file, which goes when the pages are no longer needed.
   *
   * @throws IOException if there is no room
   */
  Path newFile(String extension) throws IOException;

  /**
   * A new empty folder, which goes when the pages are no longer needed.
   *
   * @throws IOException if there is no room
   */
  Path newFolder() throws IOException;

  /**
   * Opens a file to be written; a full disk is remembered as the cause of whatever fails.
   *
   * @throws IOException if it cannot be written to
   */
  OutputStream output(Path file) throws IOException;
}
