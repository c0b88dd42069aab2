package minshen.desktop;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Policy packs as they come by mail: zips. */
public final class PackZips {
  private static final Path YUNLING = Path.of("src/test/resources/minshen/packs/YL2026");

  private PackZips() {}

  /** The pack of an invented district, with something changed in its files. */
  public static Path yunling(Path zip, UnaryOperator<String> change) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(YUNLING)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path ->
                  files.put(
                      YUNLING.relativize(path).toString().replace('\\', '/'),
                      change.apply(read(path))));
    }
    return write(zip, files);
  }

  /** A guide for 2027 laid over MH2025: other dates, three copies, another amount of MH-06. */
  public static Path guide2027(Path zip) throws IOException {
    return write(
        zip,
        Map.of(
            "pack.yaml",
            """
            base: MH2025@1
            version: "2027"
            call: { years: [2027], opens: 2027-03-01, closes: 2027-04-15, copies: 3 }
            """,
            "items.yaml",
            """
            - id: MH-11
              steps:
                - { op: fixed, amount: 25, clause: 细则/11/2 }
                - { op: cap, limit: 25, scope: once, clause: 细则/11/2 }
            """));
  }

  public static Path write(Path zip, Map<String, String> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
