package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The kinds of formula and of test there are. */
public final class Kinds {
  private static final List<Kind<Formula>> FORMULAS =
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
          ByReading.KIND,
          JointCeiling.KIND,
          Agreed.KIND,
          Range.KIND);

  private static final List<Kind<Criterion>> TESTS =
      List.of(
          AllOf.KIND,
          AnyOf.KIND,
          SomeOf.KIND,
          Not.KIND,
          IsYes.KIND,
          Among.KIND,
          Compared.KIND,
          Grown.KIND,
          ByApplicant.KIND,
          YearsSince.KIND,
          OnDay.KIND);

  private static final SequencedMap<String, Kind<Formula>> FORMULA_BY_WORD = byWord(FORMULAS);
  private static final SequencedMap<String, Kind<Criterion>> TEST_BY_WORD = byWord(TESTS);

  /** The word of the kind that makes a part for each product. */
  public static final String PER_PRODUCT = "perProduct";

  private Kinds() {}

  private static <P extends Part> SequencedMap<String, Kind<P>> byWord(List<Kind<P>> all) {
    SequencedMap<String, Kind<P>> kinds = new LinkedHashMap<>();
    all.forEach(kind -> kinds.put(kind.word(), kind));
    return kinds;
  }

  /** The words of all kinds of formula, in the order in which they are explained. */
  public static List<String> words() {
    return List.copyOf(FORMULA_BY_WORD.sequencedKeySet());
  }

  /** The kind of formula of a word. */
  public static Optional<Kind<Formula>> of(String word) {
    return Optional.ofNullable(FORMULA_BY_WORD.get(word));
  }

  /** The words of all kinds of test, in the order in which they are explained. */
  public static List<String> testWords() {
    return List.copyOf(TEST_BY_WORD.sequencedKeySet());
  }

  /** The kind of test of a word. */
  public static Optional<Kind<Criterion>> test(String word) {
    return Optional.ofNullable(TEST_BY_WORD.get(word));
  }

  /** A fact that is yes or no as a test. */
  public static Criterion said(String fact) {
    return new IsYes(new SlotValues(Map.of("fact", fact)));
  }

  /** A number as a formula. */
  public static Formula number(BigDecimal number) {
    return new Fixed(new SlotValues(Map.of("amount", number)));
  }

  /** A figure of the applicant as a formula. */
  public static Formula figure(String fact) {
    return new Figure(new SlotValues(Map.of("name", fact)));
  }
}
