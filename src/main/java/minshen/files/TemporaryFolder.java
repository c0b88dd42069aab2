package minshen.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A private folder for temporary files. All of a process lie in one folder of the system's
 * temporary one, which says whose it is; it goes when the process ends, and if that was killed, the
 * next one removes it.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String PREFIX = "minshen-";

  private static Optional<Path> home = Optional.empty();

  private final Path folder;

  private TemporaryFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A new empty folder.
   *
   * @param what what it is for, as its name begins
   * @throws IOException if there is no room, or no place to write to
   */
  public static TemporaryFolder make(String what) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(home(), what + "-"));
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** Removes it with what is in it; what another program has open goes at the end of this one. */
  @Override
  public void close() {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      // It lies in the folder that goes at the end.
    }
  }

  /**
   * The folder of this process, for libraries that make temporary files of their own. It may have
   * been tidied away while the window was open for weeks.
   */
  public static synchronized Path home() throws IOException {
    if (home.isEmpty()) {
      ShutdownTasks.at(ShutdownTasks.Step.REMOVE_FILES, TemporaryFolder::removeHome);
    }
    if (home.isEmpty() || !Files.isDirectory(home.get())) {
      Path made = Files.createTempDirectory(PREFIX + ProcessMark.own() + "-");
      PrivateFiles.narrow(made);
      home = Optional.of(made);
    }
    return home.get();
  }

  private static synchronized void removeHome() {
    try {
      if (home.isPresent()) {
        Folders.remove(home.get());
      }
    } catch (IOException e) {
      // Somebody still reads a file; the next start removes it.
    }
  }

  /** Removes what processes of this user left that were killed. */
  public static void sweep() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Leftovers.sweep(
        temporary,
        PREFIX + "*",
        name -> ProcessMark.in(name).map(ProcessMark::isOver).orElse(false));
  }
}
