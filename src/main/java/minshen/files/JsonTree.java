package minshen.files;

import java.util.Optional;
import minshen.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259) into nodes. Numbers keep their digits as written. */
final class JsonTree {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          // NodeBuilder has limits of its own and says in Chinese where they are reached.
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Documents.MOST_BYTES)
                  .maxNameLength(Documents.MOST_BYTES)
                  .build())
          .build();

  private JsonTree() {}

  /**
   * The document, if it is JSON.
   *
   * @throws InputException if it is JSON but breaks a limit, such as a key that stands twice
   */
  static Optional<Node> read(String text, String file) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return read(parser, file);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with what should be JSON. */
  static InputException trouble(String text, String file) {
    int line = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      read(parser, file);
      line = line(parser);
    } catch (JacksonException e) {
      line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }
    return new InputException(new SourceLocation(file, line), Message.of("files.not-json"));
  }

  private static Optional<Node> read(JsonParser parser, String file) {
    NodeBuilder builder = new NodeBuilder();
    while (parser.nextToken() != null) {
      if (builder.root().isPresent()) {
        return Optional.empty();
      }
      take(parser, builder, new SourceLocation(file, line(parser)));
    }
    return builder.root();
  }

  private static void take(JsonParser parser, NodeBuilder builder, SourceLocation at) {
    switch (parser.currentToken()) {
      case START_OBJECT -> builder.openMapping(at);
      case START_ARRAY -> builder.openSequence(at);
      case END_OBJECT, END_ARRAY -> builder.close();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          builder.scalar(parser.getString(), Node.Kind.NUMBER, at);
      case VALUE_TRUE, VALUE_FALSE -> builder.scalar(parser.getString(), Node.Kind.BOOLEAN, at);
      case VALUE_NULL -> builder.scalar("", Node.Kind.NOTHING, at);
      default -> builder.scalar(parser.getString(), Node.Kind.TEXT, at);
    }
  }

  private static int line(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }
}
