package minshen.packs.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/** A formula or a test as rows, and back; by the slots of its kinds, both ways. */
final class PartRows {
  private static final Slot TOP = new Slot("top", Slot.Type.FORMULA, true, List.of(), List.of());
  private static final Slot CLAUSE =
      new Slot(Part.CLAUSE, Slot.Type.CLAUSE, false, List.of(), List.of());

  private final PackRows rows;
  private final PackTable table;
  private final List<Object> key;
  private int written;

  private PartRows(PackRows rows, PackTable table, Object... key) {
    this.rows = rows;
    this.table = table;
    this.key = List.of(key);
  }

  /** Of a step of an item: its amount, or its limit. */
  static PartRows ofStep(PackRows rows, String item, int step) {
    return new PartRows(rows, PackTable.STEP_FORMULA, item, step);
  }

  /** Of a condition: what must hold. */
  static PartRows ofCondition(PackRows rows, int requirement) {
    return new PartRows(rows, PackTable.REQUIREMENT_TEST, requirement);
  }

  void write(Part part) {
    write(part, TOP, null);
  }

  private void write(Object value, Slot slot, Integer within) {
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
      case BigDecimal number -> add(within, slot, "value", TableRow.plain(number).toPlainString());
      default -> add(within, slot, "value", value.toString());
    }
  }

  private void write(SlotValues given, List<Slot> slots, int within) {
    for (Slot slot : slots) {
      if (given.has(slot.name())) {
        write(given.values().get(slot.name()), slot, within);
      }
    }
  }

  private int add(Integer within, Slot slot, String type, String words) {
    int part = written++;
    List<Object> row = new ArrayList<>(key);
    row.addAll(Arrays.asList(part, within, slot.name(), type, words));
    rows.add(table, row.toArray());
    return part;
  }

  Formula formula() {
    return (Formula) read().orElseThrow();
  }

  Optional<Criterion> test() {
    return read().map(Criterion.class::cast);
  }

  private Optional<Object> read() {
    List<TableRow> all = rows.of(table, key.toArray());
    return all.isEmpty() ? Optional.empty() : Optional.of(value(all.getFirst(), TOP, all));
  }

  private Object value(TableRow row, Slot slot, List<TableRow> all) {
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

  private SlotValues given(int within, List<Slot> slots, List<TableRow> all) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Slot slot : slots) {
      List<Object> there = new ArrayList<>();
      for (TableRow row : all) {
        boolean here = row.maybeWhole("within").filter(of -> of == within).isPresent();
        if (here && row.text("slot").equals(slot.name())) {
          there.add(value(row, slot, all));
        }
      }
      if (!there.isEmpty()) {
        values.put(slot.name(), slot.type().isList() ? List.copyOf(there) : there.getFirst());
      }
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
