package minshen.store.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Given;
import minshen.policy.amount.Kind;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.Slot;

/** The formula of one step as rows, and back; by the slots of its kinds, both ways. */
final class FormulaRows {
  private static final Slot TOP = new Slot("amount", Slot.Type.FORMULA, true, List.of(), List.of());
  private static final Slot CLAUSE =
      new Slot(Formula.CLAUSE, Slot.Type.CLAUSE, false, List.of(), List.of());

  private final Rows rows;
  private final String item;
  private final int step;
  private int written;

  FormulaRows(Rows rows, String item, int step) {
    this.rows = rows;
    this.item = item;
    this.step = step;
  }

  void write(Formula formula) {
    write(formula, TOP, null);
  }

  private void write(Object value, Slot slot, Integer within) {
    switch (value) {
      case Formula formula -> {
        int part = add(within, slot, "formula", formula.kind().word());
        write(formula.given(), slots(formula.kind()), part);
      }
      case Given group -> {
        int part = add(within, slot, "group", "");
        write(group, slot.slots(), part);
      }
      case List<?> several -> several.forEach(each -> write(each, slot, within));
      case BigDecimal number -> add(within, slot, "value", Row.plain(number).toPlainString());
      default -> add(within, slot, "value", value.toString());
    }
  }

  private void write(Given given, List<Slot> slots, int within) {
    for (Slot slot : slots) {
      if (given.has(slot.name())) {
        write(given.values().get(slot.name()), slot, within);
      }
    }
  }

  private int add(Integer within, Slot slot, String type, String words) {
    int part = written++;
    rows.add(Table.STEP_FORMULA, item, step, part, within, slot.name(), type, words);
    return part;
  }

  Formula read() {
    List<Row> all = rows.of(Table.STEP_FORMULA, item, step);
    return (Formula) value(all.getFirst(), TOP, all);
  }

  private Object value(Row row, Slot slot, List<Row> all) {
    int part = row.whole("part");
    return switch (row.text("type")) {
      case "formula" -> {
        Kind kind = Kinds.of(row.text("words")).orElseThrow();
        yield kind.make().apply(given(part, slots(kind), all));
      }
      case "group" -> given(part, slot.slots(), all);
      default -> value(row.text("words"), slot.type());
    };
  }

  private Given given(int within, List<Slot> slots, List<Row> all) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Slot slot : slots) {
      List<Object> there = new ArrayList<>();
      for (Row row : all) {
        boolean here = row.maybeWhole("within").filter(of -> of == within).isPresent();
        if (here && row.text("slot").equals(slot.name())) {
          there.add(value(row, slot, all));
        }
      }
      if (!there.isEmpty()) {
        values.put(slot.name(), slot.type().isList() ? List.copyOf(there) : there.getFirst());
      }
    }
    return new Given(values);
  }

  private static Object value(String words, Slot.Type type) {
    return switch (type) {
      case NUMBER -> new BigDecimal(words);
      case FLAG -> Boolean.valueOf(words);
      case DAY -> LocalDate.parse(words);
      default -> words;
    };
  }

  private static List<Slot> slots(Kind kind) {
    List<Slot> slots = new ArrayList<>(kind.slots());
    slots.add(CLAUSE);
    return slots;
  }
}
