package minshen.packet.container;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Opens zip files of any age, also those that name their entries in GBK. */
public final class ZipFiles {
  private ZipFiles() {}

  /**
   * Opens a zip file.
   *
   * @throws IOException if it is damaged
   */
  public static ZipFile open(Path file) throws IOException {
    ReadAhead bytes = ReadAhead.open(file);
    try {
      // What stands before each file once more would take a seek for each.
      return ZipFile.builder().setSeekableByteChannel(bytes).setIgnoreLocalFileHeader(true).get();
    } catch (IOException e) {
      bytes.close();
      throw e;
    } catch (RuntimeException e) {
      bytes.close();
      throw new IOException(e);
    }
  }
}
