package minshen;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/**
 * The dates of a package's jars. The Java machine knows by them whether what it has learnt (its AOT
 * cache) still fits; a copy that lost them, or a zip that was unpacked in another time zone, would
 * make every start slow. The first start puts them right for the next.
 */
final class JarDates {
  /** What a package's launcher says the date is, in seconds since 1970. */
  private static final String PROPERTY = "minshen.jars";

  private JarDates() {}

  static void mend() {
    Long wanted = Long.getLong(PROPERTY);
    if (wanted != null) {
      String first = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
      try {
        mend(Path.of(first), FileTime.from(wanted, TimeUnit.SECONDS));
      } catch (IOException | DirectoryIteratorException e) {
        // Where nothing may be changed it only starts later.
      }
    }
  }

  /** The program's own jar comes last: whoever is interrupted begins again. */
  static void mend(Path own, FileTime wanted) throws IOException {
    if (Files.getLastModifiedTime(own).equals(wanted)) {
      return;
    }
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(own.toAbsolutePath().getParent(), "*.jar")) {
      for (Path jar : jars) {
        if (!jar.getFileName().equals(own.getFileName())) {
          Files.setLastModifiedTime(jar, wanted);
        }
      }
    }
    Files.setLastModifiedTime(own, wanted);
  }
}
