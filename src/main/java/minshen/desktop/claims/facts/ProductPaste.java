package minshen.desktop.claims.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.work.Figures;
import minshen.policy.Fact;
import minshen.policy.calc.Product;
import minshen.policy.calc.Value;

/**
 * Reads products out of rows copied from a spreadsheet: the name first, then the facts in the order
 * of the table. A cell that does not fit its column is left open, never guessed.
 */
public final class ProductPaste {
  private static final int MOST = 500;

  private ProductPaste() {}

  /** Whether a text comes from a table: it has columns or rows. */
  public static boolean isTable(String text) {
    return text.contains("\t") || text.strip().contains("\n");
  }

  /** The products of a text. */
  public static List<Product> read(String text, List<Fact> facts) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(MOST)
        .map(line -> product(line.split("\t", -1), facts))
        .toList();
  }

  private static Product product(String[] cells, List<Fact> facts) {
    List<String> values = new ArrayList<>(List.of(cells));
    String name = values.removeFirst().strip();
    Map<String, Value> given = new HashMap<>();
    for (int i = 0; i < Math.min(values.size(), facts.size()); i++) {
      Fact fact = facts.get(i);
      value(fact, values.get(i).strip()).ifPresent(value -> given.put(fact.name(), value));
    }
    return new Product(Optional.of(name).filter(n -> !n.isEmpty()), given);
  }

  private static Optional<Value> value(Fact fact, String cell) {
    return switch (fact.kind()) {
      case AMOUNT, NUMBER -> figure(Figures.of(cell));
      case COUNT -> figure(Figures.whole(cell));
      case CHOICE ->
          fact.choices().stream()
              .filter(c -> c.label().equals(cell) || c.id().equalsIgnoreCase(cell))
              .findFirst()
              .map(c -> new Value.Word(c.id()));
      case TEXT -> Optional.of(cell).filter(c -> !c.isEmpty()).map(Value.Word::new);
    };
  }

  private static Optional<Value> figure(Figures.Meaning meaning) {
    return meaning instanceof Figures.Figure(var number)
        ? Optional.of(new Value.Figure(number))
        : Optional.empty();
  }
}
