import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program for Windows, made on any system: without a Java machine, which a JDK of another
 * system cannot link. Its launcher looks for one, and has it learn at the first start.
 */
final class WindowsFolder {
  private final Distribution distribution;

  WindowsFolder(Distribution distribution) {
    this.distribution = distribution;
  }

  void write(Path jars, List<String> names) throws IOException {
    Path folder = distribution.work().resolve("windows/minshen-" + distribution.version());
    Path app = Files.createDirectories(folder.resolve("app"));
    for (String name : names) {
      Files.copy(jars.resolve(name), app.resolve(name));
    }
    Path javafx = Files.createDirectories(folder.resolve("javafx"));
    try (Stream<Path> found = Files.list(distribution.target().resolve("javafx-win"))) {
      for (Path jar : found.toList()) {
        Files.copy(jar, javafx.resolve(jar.getFileName()));
      }
    }
    Files.write(folder.resolve("minshen.ico"), new IconFiles(distribution).ico());
    text("windows/minshen.cmd", folder.resolve("minshen.cmd"));
    text("windows/README.txt", folder.resolve("请先读我 README.txt"));
    zip(folder, distribution.download("windows-needs-java25.zip"), distribution);
  }

  private void text(String source, Path to) throws IOException {
    String text =
        Files.readString(distribution.source(source))
            .replace("@VERSION@", distribution.version())
            .replace(
                "@OPTIONS@",
                String.join(" ", JavaOptions.COMMON) + " " + distribution.dateOption());
    // What cmd and the editors of Windows take for an end of a line.
    Files.writeString(to, text.replace("\r\n", "\n").replace("\n", "\r\n"));
  }

  /** Packs a folder, under its own name. */
  static void zip(Path folder, Path zip, Distribution distribution) throws IOException {
    LocalDateTime date = LocalDateTime.ofInstant(distribution.date(), ZoneOffset.UTC);
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Path each : FileTrees.all(folder)) {
        if (Files.isRegularFile(each)) {
          String name = folder.getParent().relativize(each).toString().replace('\\', '/');
          ZipEntry entry = new ZipEntry(name);
          entry.setTimeLocal(date);
          out.putNextEntry(entry);
          Files.copy(each, out);
          out.closeEntry();
        }
      }
    }
  }
}
