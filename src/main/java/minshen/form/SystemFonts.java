package minshen.form;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.TrueTypeCollection;
import com.itextpdf.io.font.TrueTypeFont;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fonts installed on this computer, asked only for a character that ours lacks, such as a rare
 * one in a name. Fonts that forbid embedding do not count.
 */
final class SystemFonts {
  private static final int DEEPEST = 6;

  /** Fonts known for rare characters come first, so that few others have to be opened. */
  private static final Pattern LIKELY =
      Pattern.compile("ext-?b|hana|simsunb|plangothic|jigmo|babelstone|cjk|song|ming|sim|noto");

  private final List<Path> folders;
  private final Map<Integer, Optional<FontFace>> found = new ConcurrentHashMap<>();
  private final Map<Path, List<FontFace>> opened = new ConcurrentHashMap<>();
  private List<Path> files;

  SystemFonts(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The usual folders of Linux, Windows and macOS. */
  static SystemFonts usual() {
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

  /** An installed font that has a character. */
  Optional<FontFace> with(int codePoint) {
    return found.computeIfAbsent(codePoint, this::search);
  }

  private Optional<FontFace> search(int codePoint) {
    return files().stream()
        .flatMap(file -> opened.computeIfAbsent(file, SystemFonts::open).stream())
        .filter(face -> face.has(codePoint))
        .findFirst();
  }

  private synchronized List<Path> files() {
    if (files == null) {
      files =
          folders.stream()
              .filter(Files::isDirectory)
              .flatMap(SystemFonts::filesUnder)
              .sorted(
                  Comparator.comparing((Path p) -> !LIKELY.matcher(lower(p)).find())
                      .thenComparing(Path::toString))
              .toList();
    }
    return files;
  }

  private static Stream<Path> filesUnder(Path folder) {
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      return all.filter(p -> lower(p).matches(".*\\.(ttf|otf|ttc|otc)")).toList().stream();
    } catch (java.io.IOException | java.io.UncheckedIOException e) {
      return Stream.empty();
    }
  }

  private static String lower(Path path) {
    return Objects.toString(path.getFileName(), "").toLowerCase(Locale.ROOT);
  }

  private static List<FontFace> open(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      List<FontFace> faces = new ArrayList<>();
      if (lower(file).endsWith("c")) {
        TrueTypeCollection collection = new TrueTypeCollection(bytes);
        for (int i = 0; i < collection.getTTCSize(); i++) {
          add(faces, file, collection.getFontByTccIndex(i));
        }
      } else {
        add(faces, file, FontProgramFactory.createFont(bytes, false));
      }
      return faces;
    } catch (java.io.IOException | RuntimeException e) {
      // A font that cannot be read is as good as none, whatever iText stumbles over in it.
      return List.of();
    }
  }

  private static void add(List<FontFace> faces, Path file, FontProgram program) {
    if (program instanceof TrueTypeFont && program.getFontNames().allowEmbedding()) {
      faces.add(new FontFace(Objects.toString(file.getFileName(), ""), program));
    }
  }
}
