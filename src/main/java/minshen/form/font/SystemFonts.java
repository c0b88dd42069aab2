package minshen.form.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts installed on this computer, asked only for a character that ours lacks, such as a rare
 * one in a name. Fonts that forbid embedding do not count.
 *
 * <p>There may be hundreds, gigabytes of them: of each no more is read than a few tables, and no
 * more is kept than what {@link FaceFacts} say.
 */
public final class SystemFonts {
  private static final int DEEPEST = 6;

  /** Whoever installs a font because a character could not be printed need not start anew. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final List<Path> folders;
  private final Duration lookAgain;
  private final Map<Integer, Optional<FontFace>> found = new ConcurrentHashMap<>();
  private Map<Path, Known> files = Map.of();
  private List<InstalledFace> faces = List.of();
  private Optional<Long> looked = Optional.empty();

  /** The fonts in some folders and those below. */
  public SystemFonts(List<Path> folders) {
    this(folders, LOOK_AGAIN);
  }

  SystemFonts(List<Path> folders, Duration lookAgain) {
    this.folders = List.copyOf(folders);
    this.lookAgain = lookAgain;
  }

  /** A file that was looked into, as it was then. */
  private record Known(FileTime changed, long size, List<InstalledFace> faces) {}

  /** The usual folders of Linux, Windows and macOS. */
  public static SystemFonts usual() {
    List<Path> folders = new ArrayList<>();
    String home = System.getProperty("user.home", "");
    for (String folder :
        List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            home + "/.fonts",
            home + "/.local/share/fonts",
            home + "/Library/Fonts",
            "/Library/Fonts",
            "/System/Library/Fonts")) {
      folders.add(Path.of(folder));
    }
    addWindows(folders, System.getenv("SystemRoot"), "Fonts");
    addWindows(folders, System.getenv("LOCALAPPDATA"), "Microsoft/Windows/Fonts");
    return new SystemFonts(folders);
  }

  private static void addWindows(List<Path> folders, String root, String below) {
    if (root != null) {
      folders.add(Path.of(root).resolve(below));
    }
  }

  /**
   * An installed font that has a character. None has one of private use: each font draws there what
   * it likes, a symbol in the place of the character of a name.
   */
  public Optional<FontFace> with(int codePoint) {
    if (Character.getType(codePoint) == Character.PRIVATE_USE) {
      return Optional.empty();
    }
    Optional<FontFace> known = found.get(codePoint);
    return known != null && known.isPresent() ? known : search(codePoint);
  }

  private synchronized Optional<FontFace> search(int codePoint) {
    look();
    return found.computeIfAbsent(
        codePoint,
        wanted ->
            faces.stream().filter(face -> face.isFor(wanted)).<FontFace>map(f -> f).findFirst());
  }

  /** Looks through the folders; soon after the last time nothing is thought to have changed. */
  public synchronized void look() {
    long now = System.nanoTime();
    if (looked.isPresent() && now - looked.get() < lookAgain.toNanos()) {
      return;
    }
    looked = Optional.of(now);
    Map<Path, Known> there = new TreeMap<>();
    folders.forEach(folder -> addFiles(folder, there));
    if (there.equals(files)) {
      return;
    }
    files = there;
    faces =
        there.values().stream()
            .flatMap(file -> file.faces().stream())
            .sorted(Comparator.comparing(InstalledFace::facts, FontPreference.order()))
            .toList();
    found.clear();
  }

  private void addFiles(Path folder, Map<Path, Known> there) {
    try {
      Files.walkFileTree(
          folder,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && isFont(file)) {
                there.put(file, known(file, attributes));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("a walk that passes over what it cannot read", e);
    }
  }

  private static boolean isFont(Path file) {
    String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(ttf|otf|ttc|otc)");
  }

  private Known known(Path file, BasicFileAttributes now) {
    Known before = files.get(file);
    return before != null
            && before.changed().equals(now.lastModifiedTime())
            && before.size() == now.size()
        ? before
        : new Known(now.lastModifiedTime(), now.size(), faces(file));
  }

  /** A font that cannot be read is as good as none. */
  private static List<InstalledFace> faces(Path file) {
    try (FontFile font = new FontFile(file)) {
      return font.faces().stream()
          .filter(FontPreference::draws)
          .map(facts -> new InstalledFace(file, facts))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
