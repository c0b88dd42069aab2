package minshen.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import minshen.words.Message;

/**
 * Reads one YAML 1.2 or JSON document into {@link Node}s. The encoding is UTF-8, with or without a
 * byte order mark, the size at most 16 MB; aliases may not multiply it.
 */
public final class Documents {
  /** The largest document taken, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private Documents() {}

  /**
   * Reads a file; of one that is too large no more than the limit is read.
   *
   * @param path the file
   * @param named how messages name it
   * @throws InputException if it cannot be read, is no UTF-8, no YAML, empty or too large
   */
  public static Node read(Path path, String named) {
    return parse(bytes(path, named), named);
  }

  /** Whether it is no file but a pipe or a device, which may never end, or never begin. */
  static boolean isPipe(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      // Whoever reads it says what is wrong.
      return false;
    }
  }

  /**
   * The content of a file; of one that is too large no more than the limit is read.
   *
   * @throws InputException if it cannot be read or is too large
   */
  public static byte[] bytes(Path path, String named) {
    byte[] bytes;
    if (isPipe(path)) {
      throw new InputException(SourceLocation.of(named), Message.of("files.pipe"));
    }
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new InputException(SourceLocation.of(named), Message.of("files.not-there"));
    } catch (IOException e) {
      throw new InputException(SourceLocation.of(named), why(e, path));
    }
    refuseTooLarge(bytes, named);
    return bytes;
  }

  private static Message why(IOException e, Path path) {
    if (Files.isDirectory(path)) {
      return Message.of("files.is-folder");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return Message.of("files.link");
    }
    return DiskTrouble.in(e)
        .map(known -> Message.of("files.unreadable-disk", known.what(), known.mend()))
        .orElse(Message.of("files.unreadable"));
  }

  /**
   * Reads a document that is already in memory.
   *
   * @throws InputException as {@link #read}
   */
  public static Node parse(byte[] bytes, String named) {
    refuseTooLarge(bytes, named);
    ContentKind.refuseOthers(bytes, named);
    String text = Utf8.decode(bytes, named);
    if (text.isBlank()) {
      throw new InputException(SourceLocation.of(named), Message.of("files.empty"));
    }
    return looksLikeJson(text) ? json(text, named) : new YamlTree(named).read(text);
  }

  /**
   * JSON is meant to be a part of YAML, but what reads YAML refuses tabs for indentation and keys
   * of more than 1024 characters. So JSON is read as JSON; what only looks like it is YAML's flow
   * style.
   */
  private static Node json(String text, String named) {
    Optional<Node> json = JsonTree.read(text, named);
    if (json.isPresent()) {
      return json.get();
    }
    try {
      return new YamlTree(named).read(text);
    } catch (InputException e) {
      throw named.endsWith(".json") ? JsonTree.trouble(text, named) : e;
    }
  }

  private static void refuseTooLarge(byte[] bytes, String named) {
    if (bytes.length > MOST_BYTES) {
      throw new InputException(
          SourceLocation.of(named), Message.of("files.too-large", MOST_BYTES / 1024 / 1024));
    }
  }

  private static boolean looksLikeJson(String text) {
    char first = text.stripLeading().charAt(0);
    return first == '{' || first == '[';
  }
}
