package minshen.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.words.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one YAML 1.2 or JSON document (JSON is read as the part of YAML it is) into {@link Node}s.
 * The encoding is UTF-8, the size at most 16 MB, aliases may not multiply it.
 */
public final class Documents {
  /** The largest document taken, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** The most values a document may hold once its aliases are followed. */
  private static final int MOST_NODES = 2_000_000;

  private static final int MOST_DEPTH = 50;
  private static final int MOST_ALIASES = 50;

  private final String file;
  private int nodes;

  private Documents(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param named how messages name it
   * @throws InputException if it cannot be read, is no UTF-8, no YAML, empty or too large
   */
  public static Node read(Path path, String named) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new InputException(Place.of(named), Message.of("files.not-there"));
    } catch (IOException e) {
      throw new InputException(
          Place.of(named),
          Message.of(Files.isDirectory(path) ? "files.is-folder" : "files.unreadable"));
    }
    return parse(bytes, named);
  }

  /**
   * Reads a document that is already in memory.
   *
   * @throws InputException as {@link #read}
   */
  public static Node parse(byte[] bytes, String named) {
    if (bytes.length > MOST_BYTES) {
      throw new InputException(
          Place.of(named), Message.of("files.too-large", MOST_BYTES / 1024 / 1024));
    }
    return new Documents(named).compose(utf8(bytes, named));
  }

  private static String utf8(byte[] bytes, String named) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new InputException(new Place(named, line), Message.of("files.not-utf8"));
    }
  }

  private Node compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setCodePointLimit(MOST_BYTES)
            .setUseMarks(true)
            .build();
    try {
      Iterator<org.snakeyaml.engine.v2.nodes.Node> documents =
          new Compose(settings).composeAllFromString(text).iterator();
      if (!documents.hasNext()) {
        throw new InputException(Place.of(file), Message.of("files.empty"));
      }
      Node root = node(documents.next(), 0);
      if (root instanceof Node.Scalar scalar && scalar.text().isEmpty()) {
        throw new InputException(Place.of(file), Message.of("files.empty"));
      }
      if (documents.hasNext()) {
        throw new InputException(
            place(documents.next().getStartMark()), Message.of("files.many-documents"));
      }
      return root;
    } catch (DuplicateKeyException e) {
      throw new InputException(
          place(e.getProblemMark()), Message.of("files.duplicate-key", problem(e)));
    } catch (MarkedYamlEngineException e) {
      throw new InputException(place(e.getProblemMark()), Message.of("files.not-yaml", problem(e)));
    } catch (YamlEngineException | StackOverflowError e) {
      throw new InputException(
          Place.of(file), Message.of("files.not-yaml", String.valueOf(e.getMessage())));
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    return Optional.ofNullable(e.getProblem()).orElse("YAML");
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node from, int depth) {
    Place at = place(from.getStartMark());
    if (++nodes > MOST_NODES || depth > MOST_DEPTH) {
      throw new InputException(at, Message.of("files.too-deep"));
    }
    return switch (from) {
      case ScalarNode scalar -> new Node.Scalar(scalar.getValue(), kind(scalar), at);
      case SequenceNode sequence -> {
        List<Node> items = new ArrayList<>();
        for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
          items.add(node(item, depth + 1));
        }
        yield new Node.Sequence(List.copyOf(items), at);
      }
      case MappingNode mapping -> mapping(mapping, at, depth);
      default -> throw new InputException(at, Message.of("files.not-yaml", from.getTag()));
    };
  }

  private Node.Mapping mapping(MappingNode from, Place at, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : from.getValue()) {
      Place keyAt = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new InputException(keyAt, Message.of("files.key-not-text"));
      }
      Node.Entry entry = new Node.Entry(keyAt, node(tuple.getValueNode(), depth + 1));
      if (entries.putIfAbsent(key.getValue(), entry) != null) {
        throw new InputException(keyAt, Message.of("files.duplicate-key", key.getValue()));
      }
    }
    return new Node.Mapping(entries, at);
  }

  private static Node.Kind kind(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return Node.Kind.NOTHING;
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return Node.Kind.NUMBER;
    }
    return tag.equals(Tag.BOOL) ? Node.Kind.BOOLEAN : Node.Kind.TEXT;
  }

  private Place place(Optional<Mark> mark) {
    return new Place(file, mark.map(m -> m.getLine() + 1).orElse(0));
  }
}
