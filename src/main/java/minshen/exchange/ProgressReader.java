package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Part;
import minshen.dossier.ClaimProgress;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.amount.Amount;
import minshen.words.Message;

/** Reads {@code progress}: what became of a claim, event by event. */
final class ProgressReader {
  /** The most letters of a text of an event: as many as its form takes. */
  private static final int LONGEST = 20_000;

  private static final Map<String, ClaimEvent.Kind> KINDS = kinds();
  private static final Map<Part, String> KEYS =
      Map.of(
          Part.NUMBER, "number",
          Part.DEADLINE, "deadline",
          Part.AMOUNT, "amount",
          Part.DOCUMENT, "document",
          Part.VERSION, "version");

  private ProgressReader() {}

  static ClaimProgress read(MappingReader claim) {
    List<ClaimEvent> events = claim.list("progress", ProgressReader::event);
    return new ClaimProgress(events);
  }

  private static ClaimEvent event(Node node) {
    MappingReader in = MappingReader.of(node, "progress");
    ClaimEvent.Kind kind = in.choice("kind", KINDS).orElseThrow(() -> in.missing("kind"));
    KEYS.forEach((part, key) -> refuse(in, kind, part, key));
    ClaimEvent event =
        new ClaimEvent(
            kind,
            in.date("on"),
            text(in, "note"),
            text(in, "who"),
            text(in, "number"),
            in.date("deadline"),
            in.decimal("amount").map(Amount::new),
            text(in, "document"),
            text(in, "version"));
    in.end();
    return event;
  }

  private static void refuse(MappingReader in, ClaimEvent.Kind kind, Part part, String key) {
    if (!kind.has(part) && in.node(key).isPresent()) {
      throw new InputException(in.at(key), Message.of("exchange.not-of-event", word(kind), key));
    }
  }

  private static Optional<String> text(MappingReader in, String key) {
    Optional<String> text = in.text(key);
    if (text.filter(typed -> typed.length() > LONGEST).isPresent()) {
      throw new InputException(in.at(key), Message.of("exchange.name-too-long", key, "" + LONGEST));
    }
    return text;
  }

  /** The word of a kind of event in a dossier. */
  static String word(ClaimEvent.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, ClaimEvent.Kind> kinds() {
    Map<String, ClaimEvent.Kind> words = new LinkedHashMap<>();
    for (ClaimEvent.Kind kind : ClaimEvent.Kind.values()) {
      words.put(word(kind), kind);
    }
    return words;
  }
}
