package minshen.desktop.claims.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.desktop.controls.DayText;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.TypedText;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.calc.Product;

/**
 * Reads products out of rows copied from a spreadsheet: the name first, then the facts in the order
 * of the table. A cell that does not fit its column is left open, never guessed.
 */
public final class ProductPaste {
  /** More rows than this are not taken at once. */
  static final int MOST = 500;

  private static final int LONGEST = 500;

  private ProductPaste() {}

  /** Whether a text comes from a table: it has columns or rows. */
  public static boolean isTable(String text) {
    return text.contains("\t") || text.strip().contains("\n");
  }

  /** How many rows of a text are not taken, because there are too many. */
  static long left(String text) {
    return Math.max(0, text.lines().filter(line -> !line.isBlank()).count() - MOST);
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
    String name = plain(values.removeFirst());
    Map<String, Value> given = new HashMap<>();
    for (int i = 0; i < Math.min(values.size(), facts.size()); i++) {
      Fact fact = facts.get(i);
      value(fact, plain(values.get(i))).ifPresent(value -> given.put(fact.name(), value));
    }
    return new Product(Optional.of(name).filter(n -> !n.isEmpty()), given);
  }

  /** A cell without what nobody sees, no longer than a field takes. */
  private static String plain(String cell) {
    return TypedText.plain(cell, LONGEST, false).strip();
  }

  private static Optional<Value> value(Fact fact, String cell) {
    return switch (fact.kind()) {
      case AMOUNT, NUMBER -> figure(FigureText.of(cell));
      case COUNT -> figure(FigureText.whole(cell));
      case PERCENT ->
          figure(PercentEditor.read(cell))
              .flatMap(Value::figure)
              .map(percent -> new Value.Figure(PercentEditor.share(percent)));
      case DATE -> DayText.day(cell).map(Value.Day::new);
      case CHOICE, YES_NO -> choice(fact, cell).map(fact::value);
      case CHOICES -> several(fact, cell);
      case TEXT -> Optional.of(cell).filter(c -> !c.isEmpty()).map(Value.Word::new);
    };
  }

  private static Optional<Fact.Choice> choice(Fact fact, String cell) {
    return fact.choices().stream()
        .filter(c -> c.label().equals(cell) || c.id().equalsIgnoreCase(cell))
        .findFirst();
  }

  private static Optional<Value> several(Fact fact, String cell) {
    List<String> words =
        Stream.of(cell.split("\\s*[、，,；;]\\s*", -1))
            .flatMap(word -> choice(fact, word).map(Fact.Choice::id).stream())
            .distinct()
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new Value.Words(words));
  }

  private static Optional<Value> figure(FigureText.Meaning meaning) {
    return meaning instanceof FigureText.Figure(var number)
        ? Optional.of(new Value.Figure(number))
        : Optional.empty();
  }
}
