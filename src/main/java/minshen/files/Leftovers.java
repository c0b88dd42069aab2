package minshen.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is not whole yet lies beside its target under a hidden name that says whose it is. If that
 * process was killed, the next one that comes to the folder removes it.
 */
public final class Leftovers {
  private static final String HIDDEN = ".minshen-";

  /** A folder of many exports is not looked through for each. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Pattern OF_FIRST_RELEASE =
      Pattern.compile("\\.(minshen|restore)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.\\w+)*");

  private static final Map<Path, Long> SWEPT = new ConcurrentHashMap<>();

  private Leftovers() {}

  /**
   * A new name beside a file or folder for what is to take its place.
   *
   * @param ending how the name ends
   */
  public static Path beside(Path target, String ending) {
    String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    return target.resolveSibling(HIDDEN + ProcessMark.own() + "-" + random + ending);
  }

  /** Removes from a folder of the user's what a process of this machine left that has ended. */
  public static void sweep(Path folder) {
    long now = System.nanoTime();
    Long last = SWEPT.put(folder, now);
    if (last != null && now - last < PAUSE.toNanos()) {
      return;
    }
    sweep(
        folder, HIDDEN + "*", name -> ProcessMark.in(name).map(ProcessMark::isOver).orElse(false));
  }

  /**
   * Removes from a folder in which nothing but the program writes what nobody can be using any
   * more: what is of a process that has ended, or of the first release, which did not say whose.
   */
  public static void sweepOwn(Path folder) {
    sweep(
        folder,
        ".{minshen,restore}-*",
        name ->
            ProcessMark.in(name)
                .map(ProcessMark::isOver)
                .orElseGet(() -> OF_FIRST_RELEASE.matcher(name).matches()));
  }

  /** What cannot be listed or removed is left to the next time: nobody waits for it. */
  static void sweep(Path folder, String glob, Predicate<String> isLeft) {
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder, glob)) {
      for (Path path : names) {
        if (isLeft.test(path.getFileName().toString()) && isOfUser(path)) {
          Folders.remove(path);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Not there, not ours to read, or in use on Windows.
    }
  }

  /** Processes of other users may be hidden from this one and only seem to have ended. */
  private static boolean isOfUser(Path path) {
    try {
      return Access.user(path.getFileSystem()).equals(Optional.of(Files.getOwner(path)));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
