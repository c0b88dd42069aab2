package minshen.store.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import minshen.files.Documents;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.Place;
import minshen.words.Message;

/** The files of one pack: a folder on the disk, or one that comes with the program. */
public final class PackFiles {
  /** The document and what holds for all its items. */
  static final String PACK = "pack.yaml";

  /** The text of record, clause by clause. */
  static final String CLAUSES = "clauses.yaml";

  /** What can be claimed. */
  static final String ITEMS = "items.yaml";

  /** Where the text can be read two ways. */
  static final String READINGS = "readings.yaml";

  /** Supports without an amount. */
  static final String MEASURES = "measures.yaml";

  /** What a reference document lists. */
  static final String GUIDE = "guide.yaml";

  /** The pack's own test cases. */
  static final String TESTS = "tests.yaml";

  /** The document as it was published. */
  static final String SOURCE = "source.txt";

  private static final Set<String> NAMES =
      Set.of(PACK, CLAUSES, ITEMS, READINGS, MEASURES, GUIDE, TESTS, SOURCE);

  private final String folder;
  private final SortedMap<String, byte[]> contents;

  private PackFiles(String folder, SortedMap<String, byte[]> contents) {
    this.folder = folder;
    this.contents = contents;
  }

  /**
   * A folder on the disk.
   *
   * @throws InputException if it has no pack.yaml, neither clauses.yaml nor guide.yaml, or holds a
   *     YAML file that no pack has (it would be passed over in silence)
   */
  public static PackFiles of(Path folder) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (NAMES.contains(name)) {
          try (InputStream in = Files.newInputStream(file)) {
            contents.put(name, in.readNBytes(Documents.MOST_BYTES + 1));
          }
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
          throw Fields.unknown(Place.of(file.toString()), "store.unknown-file", name, NAMES);
        }
      }
    } catch (IOException e) {
      throw new InputException(Place.of(folder.toString()), Message.of("store.no-folder"));
    }
    return complete(new PackFiles(folder.toString(), contents));
  }

  /** A pack that comes with the program, by its folder's name. */
  public static PackFiles bundled(String name) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (String file : NAMES) {
      try (InputStream in =
          PackFiles.class.getResourceAsStream("/minshen/packs/" + name + "/" + file)) {
        if (in != null) {
          contents.put(file, in.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return complete(new PackFiles("packs/" + name, contents));
  }

  private static PackFiles complete(PackFiles files) {
    // What only refers to policies has no text of its own.
    boolean hasClauses = files.contents.containsKey(CLAUSES) || files.contents.containsKey(GUIDE);
    if (!files.contents.containsKey(PACK) || !hasClauses) {
      String missing = hasClauses ? PACK : CLAUSES;
      throw new InputException(Place.of(files.folder), Message.of("store.file-missing", missing));
    }
    return files;
  }

  /** The file as a tree of values that know their lines, if the pack has it. */
  Optional<Node> node(String file) {
    return Optional.ofNullable(contents.get(file))
        .map(bytes -> Documents.parse(bytes, folder + "/" + file));
  }

  /** The document as it was published, if the pack carries it. */
  public Optional<String> source() {
    return Optional.ofNullable(contents.get(SOURCE))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * SHA-256 over the files in the order of their names, in hexadecimal. A checkout that turns line
   * ends into CR LF has the same one.
   */
  public String sha256() {
    MessageDigest digest = sha();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(withoutCarriageReturns(file.getValue()));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] withoutCarriageReturns(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
        kept[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(kept, length);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
