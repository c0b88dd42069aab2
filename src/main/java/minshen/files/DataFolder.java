package minshen.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import minshen.words.Message;

/** Where the user's data lies: what {@code --data} says, else where the system keeps such data. */
public final class DataFolder {
  private static final String OPTION = "--data";
  private static final String NAME = "minshen";

  /** How an address begins; a single letter before the colon is a drive of Windows. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.@_-]+:|[^/\\\\]*://");

  /** The name of the store in such a folder. */
  public static final String STORE = "minshen.mv.db";

  /** What the program keeps in such a folder. */
  private static final Pattern OWN =
      Pattern.compile("\\.?minshen[.-].*|backups|workbench\\.properties|\\.pdfbox\\.cache");

  private DataFolder() {}

  /**
   * The folder that arguments name, else the standard one.
   *
   * @throws InputException as {@link #named(String)}
   */
  public static Path of(List<String> arguments) {
    return named(arguments).map(DataFolder::named).orElseGet(DataFolder::standard);
  }

  /**
   * The folder that {@code --data} names, which need not be there yet.
   *
   * @throws InputException if that is no folder: nothing, a file, or the address of a server, which
   *     would otherwise become a folder of that name
   */
  public static Path named(String name) {
    if (name.isBlank()) {
      throw refused("files.data.empty");
    }
    if (ADDRESS.matcher(name.strip()).lookingAt()) {
      throw refused("files.data.address", Characters.shortened(name));
    }
    try {
      Path folder = Path.of(name);
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw refused("files.data.file", name);
      }
      return folder;
    } catch (InvalidPathException e) {
      throw refused("files.data.no-path", Characters.shortened(name));
    }
  }

  private static InputException refused(String key, Object... arguments) {
    return new InputException(SourceLocation.of(OPTION), Message.of(key, arguments));
  }

  /**
   * Makes what is in a folder of the user's data private, and removes what killed processes left
   * there. The folder itself is narrowed if nothing else lies in it: somebody may have named one
   * that others use. To be called by who holds the store.
   */
  public static void tidy(Path folder) {
    Leftovers.sweepOwn(folder);
    Leftovers.sweepOwn(folder.resolve("backups"));
    boolean own = narrow(folder);
    narrow(folder.resolve("backups"));
    if (own) {
      PrivateFiles.narrow(folder);
    }
  }

  /**
   * Whether a file is, or would be, a part of the user's data: the store of any folder, what lies
   * beside one under a name of the program's, or its backups.
   */
  public static boolean holds(Path file) {
    Path at = file.toAbsolutePath();
    if (isDatabase(at)) {
      return true;
    }
    for (; at.getParent() != null; at = at.getParent()) {
      if (Files.exists(at.resolveSibling(STORE))) {
        return OWN.matcher(at.getFileName().toString()).matches();
      }
    }
    return false;
  }

  private static boolean isDatabase(Path file) {
    return file.getFileName() != null && file.getFileName().toString().endsWith(".mv.db");
  }

  /**
   * Narrows what is in a folder and is the program's.
   *
   * @return whether all of it is
   */
  private static boolean narrow(Path folder) {
    boolean own = true;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        if (OWN.matcher(path.getFileName().toString()).matches() && !Files.isSymbolicLink(path)) {
          PrivateFiles.narrow(path);
        } else {
          own = false;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
    return own;
  }

  /** Where the system keeps such data. */
  public static Path standard() {
    return standard(System.getProperties(), System.getenv());
  }

  static Path standard(Properties system, Map<String, String> environment) {
    Path home = Path.of(system.getProperty("user.home"));
    String os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return set(environment, "APPDATA")
          .orElse(home.resolve("AppData").resolve("Roaming"))
          .resolve(NAME);
    }
    if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    return set(environment, "XDG_DATA_HOME")
        .orElse(home.resolve(".local").resolve("share"))
        .resolve(NAME);
  }

  private static Optional<Path> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  private static Optional<String> named(List<String> arguments) {
    int at = arguments.indexOf(OPTION);
    if (at >= 0) {
      return Optional.of(at + 1 < arguments.size() ? arguments.get(at + 1) : "");
    }
    return arguments.stream()
        .filter(argument -> argument.startsWith(OPTION + "="))
        .map(argument -> argument.substring(OPTION.length() + 1))
        .findFirst();
  }
}
