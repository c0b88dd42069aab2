package minshen.form;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import minshen.files.TemporaryFolder;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Where the library that reads and writes office files puts what it sets aside: in the private
 * folder of this process. It would leave a folder {@code poifiles} behind, for everybody to read.
 */
public final class OfficeTemporaryFiles {
  private static final TempFileCreationStrategy PRIVATE =
      new TempFileCreationStrategy() {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
          return Files.createTempFile(TemporaryFolder.home(), prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
          return Files.createTempDirectory(TemporaryFolder.home(), prefix).toFile();
        }
      };

  private OfficeTemporaryFiles() {}

  /** Has them put there from now on. */
  public static void keepPrivate() {
    TempFile.setTempFileCreationStrategy(PRIVATE);
  }
}
