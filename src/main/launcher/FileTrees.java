import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
final class FileTrees {
  private FileTrees() {}

  /** Everything below a folder, and it, in an order that does not depend on the disk. */
  static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.sorted().toList();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path each : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Gives everything below a folder one date: a cache knows its jars by it. */
  static void date(Path folder, FileTime date) throws IOException {
    for (Path each : all(folder)) {
      Files.setLastModifiedTime(each, date);
    }
  }

  /** Writes a text, into folders that are made for it. */
  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
