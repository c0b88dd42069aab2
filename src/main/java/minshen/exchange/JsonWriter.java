package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON (RFC 8259), indented. Numbers are exact and without exponent. */
final class JsonWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private JsonWriter() {}

  static String write(Tree.Group tree) {
    return JSON.writeValueAsString(plain(tree)).replace("\r\n", "\n") + "\n";
  }

  private static Object plain(Tree tree) {
    return switch (tree) {
      case Tree.Group group -> {
        Map<String, Object> entries = new LinkedHashMap<>();
        group.entries().forEach((key, value) -> entries.put(key, plain(value)));
        yield entries;
      }
      case Tree.Items items -> items.items().stream().map(JsonWriter::plain).toList();
      case Tree.Text text -> text.text();
      case Tree.Word word -> word.word();
      case Tree.Decimal number -> number.number();
      case Tree.Flag flag -> flag.value();
    };
  }
}
