package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.files.MappingReader;
import minshen.files.Node;

/** Reads the attachments of a claim. */
final class AttachmentReader {
  /** How pages are turned, in degrees. */
  static final Map<String, Integer> TURNS = turns();

  private AttachmentReader() {}

  static Attachment read(Node node) {
    MappingReader fields = MappingReader.of(node, "attachments");
    Attachment attachment =
        new Attachment(
            fields.requiredText("material"),
            fields.requiredText("file"),
            fields.text("note"),
            fields.text("title").map(String::strip),
            fields.parsed("pages", PageChoice::parse, "exchange.wants-pages"),
            fields.choice("rotate", TURNS).orElse(0),
            RedactionReader.read(fields),
            fields.yesNo("late").orElse(false));
    if (attachment.isExtra() && attachment.title().isEmpty()) {
      throw fields.missing("title");
    }
    fields.end();
    return attachment;
  }

  private static Map<String, Integer> turns() {
    Map<String, Integer> words = new LinkedHashMap<>();
    Attachment.TURNS.forEach(turn -> words.put(turn.toString(), turn));
    return words;
  }
}
