import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java machine with the modules that the program uses, JavaFX among them, and no others. */
final class TrimmedRuntime {
  /** What is found by name only: GB18030, zips as folders, signatures, Chinese dates. */
  private static final Set<String> BY_NAME =
      Set.of("jdk.charsets", "jdk.crypto.ec", "jdk.localedata", "jdk.unsupported", "jdk.zipfs");

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib)");

  private final Path work;

  TrimmedRuntime(Path work) {
    this.work = work;
  }

  /**
   * Makes it.
   *
   * @param javafx the folder of JavaFX's jars of this system
   * @param jars the folder of the program's jars, which name what they use
   */
  Path make(Path javafx, Path jars) throws IOException {
    Path modules = javafxModules(javafx);
    Path runtime = work.resolve("runtime");
    Tools.jdk(
        "jlink",
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            String.join(",", used(javafx, jars)),
            "--include-locales",
            "zh,en",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            // What is packed twice becomes larger, and takes its time at every start.
            "--compress",
            "zip-0",
            "--generate-cds-archive",
            "--output",
            runtime.toString()));
    return runtime;
  }

  private static Set<String> used(Path javafx, Path jars) throws IOException {
    List<String> arguments =
        List.of(
            "--multi-release",
            String.valueOf(Runtime.version().feature()),
            "--ignore-missing-deps",
            "--print-module-deps",
            "--recursive",
            "--module-path",
            javafx.toString(),
            "--class-path",
            // Only Java's own launcher knows what a star stands for.
            FileTrees.all(jars).stream()
                .map(Path::toString)
                .filter(name -> name.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator)),
            jars.resolve(Distribution.JAR).toString());
    Set<String> used = new TreeSet<>(BY_NAME);
    used.addAll(List.of(Tools.jdk("jdeps", arguments).strip().split(",", -1)));
    return used;
  }

  /**
   * JavaFX's jars hold its libraries in the place of classes, from where JavaFX would copy them
   * into the user's home at the first start; in a module of the JDK's kind they have their own.
   */
  private Path javafxModules(Path javafx) throws IOException {
    Path modules = Files.createDirectories(work.resolve("javafx-modules"));
    try (Stream<Path> jars = Files.list(javafx)) {
      for (Path jar : jars.filter(TrimmedRuntime::hasContent).sorted().toList()) {
        Path classes = work.resolve("javafx").resolve(jar.getFileName().toString());
        Path libraries =
            Files.createDirectories(work.resolve("javafx-libraries").resolve(jar.getFileName()));
        unpack(jar, classes, libraries);
        String module = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
        Tools.jdk(
            "jmod",
            List.of(
                "create",
                "--class-path",
                classes.toString(),
                "--libs",
                libraries.toString(),
                modules.resolve(module + ".jmod").toString()));
      }
    }
    return modules;
  }

  /** The jar without a system in its name is empty. */
  private static boolean hasContent(Path jar) {
    return Pattern.matches("javafx-\\w+-[\\d.]+-.*\\.jar", jar.getFileName().toString());
  }

  private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path root = zip.getPath("/");
      for (Path file : FileTrees.all(root)) {
        if (Files.isRegularFile(file)) {
          String name = root.relativize(file).toString();
          Path there = (NATIVE.matcher(name).matches() ? libraries : classes).resolve(name);
          Files.createDirectories(there.getParent());
          Files.copy(file, there);
        }
      }
    }
  }
}
