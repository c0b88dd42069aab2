package minshen.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.dossier.field.FormNames;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.PackForm;
import minshen.words.Message;

/** The files of one pack: a folder or zip on the disk, or one that comes with the program. */
public final class PackFiles {
  /** The document and what holds for all its items. */
  static final String PACK = "pack.yaml";

  /** The text of record, clause by clause. */
  static final String CLAUSES = "clauses.yaml";

  /** What can be claimed. */
  public static final String ITEMS = "items.yaml";

  /** Where the text can be read two ways. */
  static final String READINGS = "readings.yaml";

  /** Supports without an amount. */
  static final String MEASURES = "measures.yaml";

  /** What a reference document lists. */
  static final String GUIDE = "guide.yaml";

  /** The pack's own test cases. */
  public static final String TESTS = "tests.yaml";

  /** The document as it was published. */
  static final String SOURCE = "source.txt";

  private static final Set<String> NAMES =
      Set.of(PACK, CLAUSES, ITEMS, READINGS, MEASURES, GUIDE, TESTS, SOURCE);

  /** A form that the pack brings: its grid, and the Word template if it has one of its own. */
  private static final Pattern FORM =
      Pattern.compile("forms/([A-Za-z][A-Za-z0-9-]*)/(form\\.yaml|template\\.docx)");

  private final String folder;
  private final SortedMap<String, byte[]> contents;
  private final Optional<PackFiles> base;

  private PackFiles(String folder, SortedMap<String, byte[]> contents, Optional<PackFiles> base) {
    this.folder = folder;
    this.contents = contents;
    this.base = base;
  }

  /**
   * A folder or a zip on the disk.
   *
   * @throws InputException if it cannot be read, has no pack.yaml, neither clauses.yaml nor
   *     guide.yaml, or holds a YAML file that no pack has (it would be passed over in silence)
   */
  public static PackFiles of(Path folderOrZip) {
    return of(
        folderOrZip.toString(),
        Files.isDirectory(folderOrZip)
            ? PackSources.folder(folderOrZip)
            : PackSources.zip(folderOrZip));
  }

  /**
   * Files by their names within the pack's folder.
   *
   * @param name how the pack is called in complaints
   */
  public static PackFiles of(String name, Map<String, byte[]> files) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    files.forEach(
        (file, bytes) -> {
          if (NAMES.contains(file) || FORM.matcher(file).matches()) {
            contents.put(file, bytes);
          } else if (file.endsWith(".yaml") || file.endsWith(".yml")) {
            throw MappingReader.unknown(
                SourceLocation.of(name + "/" + file), "packs.unknown-file", file, NAMES);
          }
        });
    return complete(new PackFiles(name, contents, Optional.empty()));
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
    return complete(new PackFiles("packs/" + name, contents, Optional.empty()));
  }

  /** The pack that this one changes, such as {@code MH2025@1}, if it is an overlay. */
  public Optional<String> baseName() {
    return headText("base");
  }

  /** The id and version of the pack: {@code MH2025@1}. */
  public String edition() {
    return headText("id").or(() -> base.map(PackFiles::id)).orElse("")
        + "@"
        + headText("version").orElse("");
  }

  /** The id of the pack; an overlay has that of its base. */
  public String id() {
    return headText("id").or(() -> base.map(PackFiles::id)).orElse("");
  }

  /** These files laid over those of their base. */
  PackFiles over(PackFiles other) {
    return new PackFiles(folder, contents, Optional.of(other));
  }

  /** The files by their names, as they were. */
  public SortedMap<String, byte[]> contents() {
    return Collections.unmodifiableSortedMap(contents);
  }

  /** Packs are written so today; a pack that does not say is one of before. */
  public static final String FORMAT = "minshen-pack/2";

  /** Whether it is written as packs are today. */
  public boolean isPresentFormat() {
    return headText("format").isPresent();
  }

  /**
   * Refuses a way of writing packs that this program does not know.
   *
   * @throws InputException if it, or what it is laid over, is written so
   */
  void refuseOtherFormats() {
    headText("format")
        .filter(format -> !format.equals(FORMAT))
        .ifPresent(
            format -> {
              throw new InputException(
                  at("format"), Message.of("packs.other-format", format, FORMAT));
            });
    base.ifPresent(PackFiles::refuseOtherFormats);
  }

  /** Where a key of pack.yaml is written; the pack as a whole if it is not there. */
  public SourceLocation at(String key) {
    return own(PACK).orElse(null) instanceof Node.Mapping head && head.entries().containsKey(key)
        ? head.entries().get(key).keyAt()
        : place();
  }

  /** How the pack is called in complaints. */
  public SourceLocation place() {
    return SourceLocation.of(folder);
  }

  /** Whether it names a base that has not been put under it. */
  boolean isBaseless() {
    return base.isEmpty() && baseName().isPresent();
  }

  private Optional<String> headText(String key) {
    return own(PACK).orElse(null) instanceof Node.Mapping head
            && head.entries().containsKey(key)
            && head.entries().get(key).value() instanceof Node.Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static PackFiles complete(PackFiles files) {
    // What only refers to policies has no text of its own.
    boolean hasClauses =
        files.contents.containsKey(CLAUSES)
            || files.contents.containsKey(GUIDE)
            || files.baseName().isPresent();
    if (!files.contents.containsKey(PACK) || !hasClauses) {
      String missing = files.contents.containsKey(PACK) ? CLAUSES : PACK;
      throw new InputException(
          SourceLocation.of(files.folder), Message.of("packs.file-missing", missing));
    }
    return files;
  }

  /**
   * The file as a tree of values that know their lines, if the pack has it. Of an overlay it is the
   * base's with the changes in it; tests are its own.
   */
  public Optional<Node> node(String file) {
    Optional<Node> under = file.equals(TESTS) ? Optional.empty() : base.flatMap(b -> b.node(file));
    Optional<Node> own = own(file);
    return under.isPresent() && own.isPresent()
        ? Optional.of(PackOverlay.merge(under.get(), own.get()))
        : own.or(() -> under);
  }

  /** The forms that the pack brings, with those of its base. */
  List<PackForm> forms() {
    SortedMap<String, PackForm> forms = new TreeMap<>();
    base.ifPresent(b -> b.forms().forEach(form -> forms.put(form.id(), form)));
    for (String file : contents.keySet()) {
      Matcher matcher = FORM.matcher(file);
      if (matcher.matches() && file.endsWith(".yaml")) {
        String template = "forms/" + matcher.group(1) + "/template.docx";
        String grid = new String(contents.get(file), StandardCharsets.UTF_8);
        forms.put(
            matcher.group(1),
            new PackForm(
                matcher.group(1),
                grid,
                Optional.ofNullable(contents.get(template))
                    .map(Base64.getEncoder()::encodeToString),
                fields(file)));
      }
    }
    return List.copyOf(forms.values());
  }

  private Set<String> fields(String file) {
    return own(file).map(FormNames::of).orElse(Set.of());
  }

  private Optional<Node> own(String file) {
    return Optional.ofNullable(contents.get(file))
        .map(bytes -> Documents.parse(bytes, folder + "/" + file));
  }

  /** The document as it was published, if the pack carries it. */
  public Optional<String> source() {
    return Optional.ofNullable(contents.get(SOURCE))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * SHA-256 over the files in the order of their names, and those of the base, in hexadecimal. A
   * checkout that turns line ends into CR LF has the same one.
   */
  public String sha256() {
    MessageDigest digest = sha();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(withoutCarriageReturns(file.getValue()));
      digest.update((byte) 0);
    }
    base.ifPresent(b -> digest.update(b.sha256().getBytes(StandardCharsets.UTF_8)));
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
