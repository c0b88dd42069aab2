package minshen.desktop.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which the system's choosers start: that of the last choice. It may be gone by then,
 * such as with the memory stick it was on, and no chooser starts in a folder that is not there.
 */
final class LastFolder {
  private final Path home;
  private Optional<Path> last = Optional.empty();

  /** No folder yet; the user's own takes the place of what is gone entirely. */
  LastFolder() {
    this(Path.of(System.getProperty("user.home", "")));
  }

  /**
   * No folder yet.
   *
   * @param home takes the place of what is gone entirely
   */
  LastFolder(Path home) {
    this.home = home;
  }

  /** Something was chosen in a folder. */
  void used(Path folder) {
    last = Optional.of(folder.toAbsolutePath());
  }

  /** Where to start: the last folder or what is left of the way to it; none before any choice. */
  Optional<Path> there() {
    return last.flatMap(
        folder ->
            Stream.concat(
                    Stream.iterate(folder, way -> way != null, Path::getParent), Stream.of(home))
                .filter(Files::isDirectory)
                .findFirst());
  }
}
