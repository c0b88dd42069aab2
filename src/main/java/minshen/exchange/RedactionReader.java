package minshen.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.files.Fingerprint;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.words.Message;

/**
 * Reads the boxes on an attachment: a list of {@code {page: 1, box: [left, top, width, height]}} in
 * per cent of the page, or one text, as a workbook has it; and the content that they belong to.
 */
public final class RedactionReader {
  private static final String KEY = "redact";
  private static final String CONTENT = "content";

  /** How many wrong boxes a message names: it is one short line. */
  private static final int MOST_NAMED = 8;

  private RedactionReader() {}

  static Redactions read(MappingReader attachment) {
    Redactions boxes = attachment.node(KEY).map(RedactionReader::read).orElse(Redactions.NONE);
    Optional<String> content = attachment.text(CONTENT).map(String::strip);
    if (content.isPresent() && !Fingerprint.isOne(content.get())) {
      throw new InputException(
          attachment.at(CONTENT), Message.of("exchange.wants-redact-content", CONTENT));
    }
    return boxes.isEmpty() ? boxes : new Redactions(boxes.boxes(), content);
  }

  /**
   * The boxes that stand behind the key.
   *
   * @throws InputException naming every one that is wrong, in one line
   */
  public static Redactions read(Node node) {
    return switch (node) {
      case Node.Scalar text ->
          Redactions.parse(text.text()).orElseThrow(() -> wrong(text, List.of(text.text())));
      case Node.Sequence list -> list(list);
      case Node.Mapping _ ->
          throw new InputException(node.at(), Message.of("files.wants-list", KEY));
    };
  }

  private static Redactions list(Node.Sequence list) {
    if (list.items().size() > Redactions.MOST) {
      throw new InputException(
          list.at(), Message.of("exchange.most-redact", KEY, Redactions.MOST, list.items().size()));
    }
    List<Redaction> boxes = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Optional<Redaction> box = box(list.items().get(i));
      box.ifPresent(boxes::add);
      if (box.isEmpty()) {
        wrong.add("#" + (i + 1));
      }
    }
    if (!wrong.isEmpty()) {
      throw wrong(list, wrong);
    }
    return new Redactions(boxes);
  }

  private static Optional<Redaction> box(Node node) {
    MappingReader fields = MappingReader.of(node, KEY);
    Optional<Integer> page = fields.whole("page");
    List<BigDecimal> box =
        fields.list("box", n -> MappingReader.decimal(MappingReader.scalar(n, "box"), "box"));
    fields.end();
    return page.isPresent() && box.size() == 4
        ? Redaction.of(page.get(), box.get(0), box.get(1), box.get(2), box.get(3))
        : Optional.empty();
  }

  private static InputException wrong(Node node, List<String> wrong) {
    List<String> named = new ArrayList<>(wrong.stream().limit(MOST_NAMED).toList());
    if (wrong.size() > MOST_NAMED) {
      named.add("…");
    }
    return new InputException(node.at(), Message.of("exchange.wants-redact", KEY, named));
  }
}
