package minshen.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import minshen.policy.Value;
import minshen.store.RowMaps.Columns;

/**
 * The columns in which the value of a fact stands: a figure or a word, and of what is neither the
 * type of what the word says.
 */
final class ValueColumns {
  private static final String DAY = "DAY";
  private static final String TRUTH = "TRUTH";
  private static final String WORDS = "WORDS";
  private static final String FOREIGN = "FOREIGN";

  /** Between several words; an id has none. */
  private static final String BETWEEN = ",";

  /** Where a part of a foreign amount lacks. */
  private static final String LACKING = "-";

  private ValueColumns() {}

  /** Adds the columns of a value. */
  static Columns put(Columns columns, Value value) {
    return switch (value) {
      case Value.Figure(BigDecimal number) ->
          columns.put("figure", number).put("word", Optional.empty()).put("type", Optional.empty());
      case Value.Word(String text) -> word(columns, text, Optional.empty());
      case Value.Day(LocalDate day) -> word(columns, day.toString(), Optional.of(DAY));
      case Value.Truth(boolean yes) -> word(columns, Boolean.toString(yes), Optional.of(TRUTH));
      case Value.Words(List<String> texts) ->
          word(columns, String.join(BETWEEN, texts), Optional.of(WORDS));
      case Value.Foreign(var amount, var rate, var day) ->
          word(
              columns,
              String.join(
                  BETWEEN,
                  part(amount.map(BigDecimal::toPlainString)),
                  part(rate.map(BigDecimal::toPlainString)),
                  part(day.map(LocalDate::toString))),
              Optional.of(FOREIGN));
    };
  }

  /** The value of a row. */
  static Value of(ResultSet row) throws SQLException {
    Optional<BigDecimal> figure = RowMaps.figure(row, "figure");
    if (figure.isPresent()) {
      return new Value.Figure(figure.get());
    }
    String word = row.getString("word");
    return switch (RowMaps.text(row, "type").orElse("")) {
      case DAY -> new Value.Day(LocalDate.parse(word));
      case TRUTH -> new Value.Truth(Boolean.parseBoolean(word));
      case WORDS -> new Value.Words(List.of(word.split(BETWEEN, -1)));
      case FOREIGN -> foreign(word.split(BETWEEN, -1));
      default -> new Value.Word(word);
    };
  }

  private static Value foreign(String[] parts) {
    return new Value.Foreign(
        given(parts[0], BigDecimal::new),
        given(parts[1], BigDecimal::new),
        given(parts[2], LocalDate::parse));
  }

  private static Columns word(Columns columns, String word, Optional<String> type) {
    return columns.put("figure", Optional.empty()).put("word", word).put("type", type);
  }

  private static String part(Optional<String> given) {
    return given.orElse(LACKING);
  }

  private static <T> Optional<T> given(String part, Function<String, T> rule) {
    return part.equals(LACKING) ? Optional.empty() : Optional.of(rule.apply(part));
  }
}
