package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The kinds of formula there are. */
public final class Kinds {
  private static final List<Kind> ALL =
      List.of(
          Fixed.KIND,
          Figure.KIND,
          Share.KIND,
          PerUnit.KIND,
          Sum.KIND,
          Difference.KIND,
          Times.KIND,
          Least.KIND,
          Most.KIND,
          Limited.KIND,
          Brackets.KIND,
          ByTable.KIND,
          PerProduct.KIND,
          OverTime.KIND,
          Choose.KIND,
          ByReading.KIND);

  private static final SequencedMap<String, Kind> BY_WORD = byWord();

  private Kinds() {}

  private static SequencedMap<String, Kind> byWord() {
    SequencedMap<String, Kind> kinds = new LinkedHashMap<>();
    ALL.forEach(kind -> kinds.put(kind.word(), kind));
    return kinds;
  }

  /** The words of all kinds, in the order in which they are explained. */
  public static List<String> words() {
    return List.copyOf(BY_WORD.sequencedKeySet());
  }

  /** The kind of a word. */
  public static Optional<Kind> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** A number as a formula. */
  public static Formula number(BigDecimal number) {
    return new Fixed(new Given(Map.of("amount", number)));
  }

  /** A figure of the applicant as a formula. */
  public static Formula figure(String fact) {
    return new Figure(new Given(Map.of("name", fact)));
  }
}
