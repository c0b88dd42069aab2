package minshen.files.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds programs where the system looks for them. */
public final class InstalledPrograms {
  private InstalledPrograms() {}

  /** The folders of the search path. */
  public static List<Path> searchPath() {
    List<Path> folders = new ArrayList<>();
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      try {
        if (!folder.isBlank()) {
          folders.add(Path.of(folder.replace("\"", "")));
        }
      } catch (InvalidPathException _) {
        // An entry that is no path holds no program.
      }
    }
    return folders;
  }

  /**
   * The first program of some names in some folders.
   *
   * @param names in the order of preference within a folder
   */
  public static Optional<Path> find(List<Path> folders, List<String> names) {
    return folders.stream()
        .flatMap(folder -> names.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Whether this is Windows. */
  public static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}
