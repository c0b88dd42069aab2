package minshen.packs;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the files of a pack against {@code pack.schema.json} (JSON Schema 2020-12), and says of
 * each violation in which file and line it stands and how to mend it.
 */
final class PackSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String NOTICE = "notice";

  private final Map<String, Node> documents;
  private final Schema schema;

  private PackSchema(Map<String, Node> documents, Schema schema) {
    this.documents = documents;
    this.schema = schema;
  }

  /**
   * The violations, in the order of files and lines.
   *
   * @param documents the parsed files by file name
   */
  static List<InputException> mistakes(Map<String, Node> documents) {
    return new PackSchema(documents, schema(tree())).mistakes();
  }

  /** The violations of a file that holds nothing but the notice of a year. */
  static List<InputException> noticeMistakes(Node notice) {
    JsonNode whole = tree();
    ObjectNode alone = JSON.objectNode();
    alone.set("$defs", whole.path("$defs"));
    alone.putObject("properties").putObject(NOTICE).put("$ref", "#/$defs/" + NOTICE);
    return new PackSchema(Map.of(NOTICE + ".yaml", notice), schema(alone)).mistakes();
  }

  private List<InputException> mistakes() {
    ObjectNode whole = JSON.objectNode();
    documents.forEach((file, node) -> whole.set(property(file), json(node)));
    List<InputException> mistakes = new ArrayList<>();
    for (Error error : schema.validate(whole)) {
      mistakes.add(mistake(error));
    }
    mistakes.sort(
        Comparator.comparing((InputException e) -> e.place().file())
            .thenComparingInt(e -> e.place().line()));
    return mistakes;
  }

  private static Schema schema(JsonNode tree) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);
  }

  private static JsonNode tree() {
    try (InputStream in = PackSchema.class.getResourceAsStream("/minshen/packs/pack.schema.json")) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String file) {
    return file.substring(0, file.indexOf('.'));
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> {
        ObjectNode object = JSON.objectNode();
        mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
      case Node.Sequence sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Node.Scalar scalar -> json(scalar);
    };
  }

  private static JsonNode json(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case NOTHING -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
      case NUMBER -> number(scalar.text());
      case TEXT -> JSON.stringNode(scalar.text());
    };
  }

  /** YAML's numbers in other bases, infinities and huge exponents are no amounts: words, then. */
  private static JsonNode number(String text) {
    return text.matches("[+-]?\\d{1,30}(\\.\\d{0,30})?")
        ? JSON.numberNode(new BigDecimal(text))
        : JSON.stringNode(text);
  }

  private InputException mistake(Error error) {
    Found found = find(error.getInstanceLocation());
    String last = found.name();
    return switch (error.getKeyword()) {
      case "required" ->
          new InputException(found.at(), Message.of("files.missing-key", error.getProperty()));
      case "additionalProperties" -> unknownKey(error, found);
      case "enum" ->
          new InputException(
              found.at(), Message.of("packs.schema-enum", last, words(error.getSchemaNode())));
      case "type" ->
          new InputException(
              found.at(), Message.of("packs.schema-type", last, words(error.getSchemaNode())));
      case "pattern" ->
          new InputException(
              found.at(),
              Message.of("packs.schema-pattern", last, words(around(error).path("examples"))));
      case "minItems", "minProperties" ->
          new InputException(
              found.at(), Message.of("packs.schema-few", last, words(error.getSchemaNode())));
      case "maxProperties" ->
          new InputException(
              found.at(),
              Message.of(
                  "packs.schema-one-of",
                  last,
                  List.copyOf(around(error).path("properties").propertyNames())));
      case "uniqueItems" -> new InputException(found.at(), Message.of("packs.schema-twice", last));
      case "minLength" -> new InputException(found.at(), Message.of("packs.schema-empty", last));
      case "minimum", "exclusiveMinimum", "maximum" ->
          new InputException(
              found.at(), Message.of("packs.schema-bounds", last, words(error.getSchemaNode())));
      default ->
          new InputException(
              found.at(), Message.of("packs.schema-other", last, error.getMessage()));
    };
  }

  private InputException unknownKey(Error error, Found found) {
    String key = error.getProperty();
    SourceLocation at =
        found.node() instanceof Node.Mapping mapping && mapping.entries().containsKey(key)
            ? mapping.entries().get(key).keyAt()
            : found.at();
    return MappingReader.unknown(at, "files.unknown-key", key, knownBeside(error));
  }

  /** The keys that the schema knows where it refused one. */
  private Set<String> knownBeside(Error error) {
    return new LinkedHashSet<>(around(error).path("properties").propertyNames());
  }

  /** The part of the schema in which the keyword stands that refused something. */
  private JsonNode around(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode at = schema.getSchemaNode();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      String name = String.valueOf(path.getElement(i));
      at = at.isArray() ? at.path(Integer.parseInt(name)) : at.path(name);
    }
    return at;
  }

  private static List<String> words(JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node.asString());
    }
    List<String> words = new ArrayList<>();
    node.forEach(word -> words.add(word.asString()));
    return words;
  }

  /** Where an instance location stands: the value, the name it goes by, and the line of its key. */
  private record Found(Node node, String name, SourceLocation at) {}

  private Found find(NodePath path) {
    if (path.getNameCount() == 0) {
      Node any = documents.values().iterator().next();
      return new Found(any, "", SourceLocation.of(any.at().file()));
    }
    String file = String.valueOf(path.getElement(0)) + ".yaml";
    Found found = new Found(documents.get(file), file, documents.get(file).at());
    for (int i = 1; i < path.getNameCount(); i++) {
      found = step(found, path.getElement(i));
    }
    return found;
  }

  private static Found step(Found from, Object element) {
    return switch (from.node()) {
      case Node.Mapping mapping -> {
        Node.Entry entry = mapping.entries().get(String.valueOf(element));
        yield entry == null
            ? from
            : new Found(entry.value(), String.valueOf(element), entry.keyAt());
      }
      case Node.Sequence sequence -> {
        Node item = sequence.items().get(Integer.parseInt(String.valueOf(element)));
        yield new Found(item, from.name(), item.at());
      }
      case Node.Scalar _ -> from;
    };
  }
}
