package minshen.desktop.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed of a notice and does not count yet, as it stands in its fields: it is kept beside
 * the notice, so that nothing that was typed is lost.
 *
 * @param texts the fields that cannot be meant
 * @param slots the lines of {@link SlotsDraft#lines}, by the item whose slots are not whole
 */
record UnfinishedNotice(Map<NoticeField, String> texts, Map<String, List<String>> slots) {
  static final UnfinishedNotice NOTHING = new UnfinishedNotice(Map.of(), Map.of());

  private static final String FIELD = "field";
  private static final String SLOT = "slot";

  /** No field takes one. */
  private static final String BETWEEN = "\t";

  UnfinishedNotice {
    texts = Map.copyOf(texts);
    slots = Map.copyOf(slots);
  }

  boolean isEmpty() {
    return texts.isEmpty() && slots.isEmpty();
  }

  /** As it is kept, a line for each field and slot; empty if there is nothing. */
  String text() {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach((field, text) -> lines.add(String.join(BETWEEN, FIELD, field.name(), text)));
    new TreeMap<>(slots)
        .forEach(
            (item, all) -> all.forEach(slot -> lines.add(String.join(BETWEEN, SLOT, item, slot))));
    return String.join("\n", lines);
  }

  /** What was kept; of another edition's fields nothing is known. */
  static UnfinishedNotice of(String text) {
    Map<NoticeField, String> texts = new EnumMap<>(NoticeField.class);
    Map<String, List<String>> slots = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      String[] parts = line.split(BETWEEN, 3);
      if (parts.length == 3 && parts[0].equals(SLOT)) {
        slots.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(parts[2]);
      }
      for (NoticeField field : NoticeField.values()) {
        if (parts.length == 3 && parts[0].equals(FIELD) && parts[1].equals(field.name())) {
          texts.put(field, parts[2]);
        }
      }
    }
    return new UnfinishedNotice(texts, slots);
  }
}
