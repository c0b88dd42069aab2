import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The program's jar and its libraries in one folder, in the order in which they are searched. */
final class ProgramJars {
  private ProgramJars() {}

  /** Gathers them; the names, the program's own first and then as jpackage orders them. */
  static List<String> gather(Path target, Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    String libraries = Files.readString(target.resolve("libraries.classpath")).strip();
    List<Path> all = Stream.of(libraries.split(File.pathSeparator, -1)).map(Path::of).toList();
    NewerClasses newer = new NewerClasses(all);
    List<String> names = new ArrayList<>();
    for (Path library : all) {
      String name = library.getFileName().toString();
      store(library, folder.resolve(name), newer);
      names.add(name);
    }
    store(jar, folder.resolve(Distribution.JAR), newer);
    names.sort(null);
    names.addFirst(Distribution.JAR);
    return names;
  }

  /**
   * Copies a jar without packing what is in it: the package packs all of them together, smaller by
   * a third, and a start has nothing to unpack.
   */
  private static void store(Path jar, Path to, NewerClasses newer) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = newer.of(entry.getName(), from.getInputStream(entry).readAllBytes());
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setTimeLocal(entry.getTimeLocal());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        out.putNextEntry(stored);
        out.write(content);
        out.closeEntry();
      }
    }
  }
}
