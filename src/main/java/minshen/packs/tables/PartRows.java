package minshen.packs.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.amount.Criterion;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kind;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.Part;
import minshen.policy.amount.Slot;
import minshen.policy.amount.SlotValues;
import minshen.words.Decimals;

/**
 * What was written in slots as rows, and back: a formula or a test by the slots of its kind, and so
 * on down to values. A part names the one that it stands within, and in which slot.
 */
final class PartRows {
  /** Where a formula stands that is within no other. */
  static final Slot FORMULA = top(Slot.Type.FORMULA);

  /** Where a test stands that is within no other. */
  static final Slot TEST = top(Slot.Type.TEST);

  private static final Slot CLAUSE =
      new Slot(Part.CLAUSE, Slot.Type.CLAUSE, false, List.of(), List.of());

  private final PackRows rows;
  private final PackTable table;
  private final List<Object> owner;

  /** The parts of the row that a key names. */
  PartRows(PackRows rows, PackTable table, List<Object> owner) {
    this.rows = rows;
    this.table = table;
    this.owner = owner;
  }

  private static Slot top(Slot.Type type) {
    return new Slot("top", type, true, List.of(), List.of());
  }

  /** Writes what stands in a slot that is within no other. */
  void write(Object value, Slot slot) {
    write(value, slot, Optional.empty());
  }

  private void write(Object value, Slot slot, Optional<Integer> within) {
    switch (value) {
      case Part inner -> {
        String type = inner instanceof Criterion ? "test" : "formula";
        int part = add(within, slot, type, inner.kind().word());
        write(inner.given(), slots(inner.kind()), part);
      }
      case SlotValues group -> {
        int part = add(within, slot, "group", "");
        write(group, slot.slots(), part);
      }
      case List<?> several -> several.forEach(each -> write(each, slot, within));
      case BigDecimal number -> add(within, slot, "value", Decimals.digits(number));
      default -> add(within, slot, "value", value.toString());
    }
  }

  private void write(SlotValues given, List<Slot> slots, int within) {
    for (Slot slot : slots) {
      if (given.has(slot.name())) {
        write(given.values().get(slot.name()), slot, Optional.of(within));
      }
    }
  }

  private int add(Optional<Integer> within, Slot slot, String type, String words) {
    int part = rows.of(table, owner).size();
    TableRow row = rows.make(table, owner);
    row.put("part", part);
    row.put("within", within.orElse(null));
    row.put("slot", slot.name());
    row.put("type", type);
    row.put("words", words);
    return part;
  }

  /** Reads what stands in a slot that is within no other. */
  Optional<Object> read(Slot slot) {
    List<TableRow> all =
        rows.of(table, owner).stream()
            .sorted(Comparator.comparingInt(row -> row.whole("part")))
            .toList();
    return value(slot, Optional.empty(), all);
  }

  private static Optional<Object> value(Slot slot, Optional<Integer> within, List<TableRow> all) {
    List<Object> there = new ArrayList<>();
    for (TableRow row : all) {
      if (row.maybeWhole("within").equals(within) && row.text("slot").equals(slot.name())) {
        there.add(value(row, slot, all));
      }
    }
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(slot.type().isList() ? List.copyOf(there) : there.getFirst());
  }

  private static Object value(TableRow row, Slot slot, List<TableRow> all) {
    int part = row.whole("part");
    return switch (row.text("type")) {
      case "formula" -> {
        Kind<Formula> kind = Kinds.of(row.text("words")).orElseThrow();
        yield kind.make().apply(given(part, slots(kind), all));
      }
      case "test" -> {
        Kind<Criterion> kind = Kinds.test(row.text("words")).orElseThrow();
        yield kind.make().apply(given(part, slots(kind), all));
      }
      case "group" -> given(part, slot.slots(), all);
      default -> value(row.text("words"), slot.type());
    };
  }

  private static SlotValues given(int within, List<Slot> slots, List<TableRow> all) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Slot slot : slots) {
      value(slot, Optional.of(within), all).ifPresent(value -> values.put(slot.name(), value));
    }
    return new SlotValues(values);
  }

  private static Object value(String words, Slot.Type type) {
    return switch (type) {
      case NUMBER -> new BigDecimal(words);
      case DAY -> LocalDate.parse(words);
      default -> words;
    };
  }

  private static List<Slot> slots(Kind<?> kind) {
    List<Slot> slots = new ArrayList<>(kind.slots());
    slots.add(CLAUSE);
    return slots;
  }
}
