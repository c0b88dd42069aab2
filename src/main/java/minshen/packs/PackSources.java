package minshen.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * Reads the files of a pack from a folder or a zip into memory, within bounds: so many files, of so
 * many bytes as they really come, whatever a zip says of them. Nothing is ever unpacked to the
 * disk.
 */
final class PackSources {
  private static final int MOST_FILES = 200;
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_BYTES_TOGETHER = 64 << 20;

  private final String name;
  private final Map<String, byte[]> files = new TreeMap<>();
  private long together;

  private PackSources(String name) {
    this.name = name;
  }

  /** The files of a folder by their names within it, separated by slashes. */
  static Map<String, byte[]> folder(Path folder) {
    PackSources sources = new PackSources(folder.toString());
    try (Stream<Path> paths = Files.walk(folder, 3)) {
      for (Path path :
          (Iterable<Path>) paths.filter(path -> isWithin(folder, path)).sorted()::iterator) {
        String within = folder.relativize(path).toString().replace('\\', '/');
        if (isOfAPack(within)) {
          try (InputStream in = Files.newInputStream(path)) {
            sources.add(within, in);
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw sources.refusal("packs.no-folder");
    }
    return sources.files;
  }

  /** A link that leads out of the folder is none of its files. */
  private static boolean isWithin(Path folder, Path path) {
    try {
      return Files.isRegularFile(path) && path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** The files of a zip; one folder around them all is left out of their names. */
  static Map<String, byte[]> zip(Path zip) {
    PackSources sources = new PackSources(zip.toString());
    if (!Files.isReadable(zip)) {
      throw sources.refusal("packs.no-folder");
    }
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String within = sources.safe(entry.getName());
        if (!entry.isDirectory() && isOfAPack(within)) {
          try (InputStream in = file.getInputStream(entry)) {
            sources.add(within, in);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw sources.refusal("packs.no-zip");
    }
    return withoutOuterFolder(sources.files);
  }

  /** What macOS and Windows leave behind is no part of a pack. */
  private static boolean isOfAPack(String name) {
    return !name.startsWith("__MACOSX/") && !name.matches("(.*/)?(\\..*|Thumbs\\.db)");
  }

  private String safe(String entry) {
    String plain = entry.replace('\\', '/');
    if (plain.startsWith("/") || plain.matches("[A-Za-z]:.*") || (plain + "/").contains("../")) {
      throw refusal("packs.zip-outside", entry);
    }
    return plain;
  }

  private void add(String within, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    together += bytes.length;
    if (bytes.length > MOST_BYTES || together > MOST_BYTES_TOGETHER || files.size() >= MOST_FILES) {
      throw refusal(
          "packs.pack-too-large", MOST_FILES, MOST_BYTES >> 20, MOST_BYTES_TOGETHER >> 20);
    }
    files.put(within, bytes);
  }

  private static Map<String, byte[]> withoutOuterFolder(Map<String, byte[]> files) {
    if (files.containsKey(PackFiles.PACK)) {
      return files;
    }
    Collection<String> outer =
        files.keySet().stream()
            .map(file -> file.contains("/") ? file.substring(0, file.indexOf('/') + 1) : "")
            .distinct()
            .toList();
    if (outer.size() != 1) {
      return files;
    }
    Map<String, byte[]> inner = new TreeMap<>();
    int length = outer.iterator().next().length();
    files.forEach((file, bytes) -> inner.put(file.substring(length), bytes));
    return inner;
  }

  private InputException refusal(String key, Object... arguments) {
    return new InputException(SourceLocation.of(name), Message.of(key, arguments));
  }
}
