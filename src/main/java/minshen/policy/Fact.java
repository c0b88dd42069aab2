package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A figure or word that the rules take from the applicant, such as 研发投入.
 *
 * @param name the key in dossiers, such as {@code rdCost}
 * @param label its name for people
 * @param unit its unit, such as 万元; empty if it has none
 * @param question the question that asks for it
 * @param kind what its value is
 * @param choices the words it may take, if it is a choice
 * @param need what depends on it
 * @param variants the variants that ask for it; empty if all do
 * @param bound the figure it must reach or not exceed for the claim to be eligible
 * @param otherwise how it is asked under another reading
 */
public record Fact(
    String name,
    String label,
    String unit,
    String question,
    Kind kind,
    List<Choice> choices,
    Need need,
    Set<String> variants,
    Optional<Bound> bound,
    Optional<Otherwise> otherwise) {
  public Fact {
    choices = List.copyOf(choices);
    variants = Set.copyOf(variants);
  }

  /** A fact that every reading asks alike. */
  public Fact(
      String name,
      String label,
      String unit,
      String question,
      Kind kind,
      List<Choice> choices,
      Need need,
      Set<String> variants,
      Optional<Bound> bound) {
    this(name, label, unit, question, kind, choices, need, variants, bound, Optional.empty());
  }

  /**
   * How a fact is asked under a reading.
   *
   * @param under the reading
   * @param question the question then
   */
  public record Otherwise(Under under, String question) {}

  /** The question in the words of these readings. */
  public String question(Readings readings) {
    return otherwise
        .filter(other -> readings.hold(other.under()))
        .map(Otherwise::question)
        .orElse(question);
  }

  /** What a value is. */
  public enum Kind {
    /** An amount in 万元. */
    AMOUNT,
    /** A whole number. */
    COUNT,
    /** A number without a unit, such as a rate of exchange. */
    NUMBER,
    /** One of the choices. */
    CHOICE,
    /** Words. */
    TEXT
  }

  /** What depends on a fact. */
  public enum Need {
    /** The amount cannot be computed without it. */
    AMOUNT,
    /** Eligibility cannot be decided without it; the amount can be computed. */
    ELIGIBILITY,
    /** Nothing: it informs. */
    OPTIONAL
  }

  /**
   * A word that a choice may take.
   *
   * @param id the word in dossiers
   * @param label its name for people
   */
  public record Choice(String id, String label) {}

  /**
   * What a figure must reach or not exceed; both ends are included.
   *
   * @param least the least it may be
   * @param most the most it may be
   * @param clause the clause that says so
   */
  public record Bound(Optional<BigDecimal> least, Optional<BigDecimal> most, String clause) {
    /** Whether a figure lies within. */
    public boolean holds(BigDecimal figure) {
      return least.map(l -> figure.compareTo(l) >= 0).orElse(true)
          && most.map(m -> figure.compareTo(m) <= 0).orElse(true);
    }
  }

  /** Whether a claim of this variant is asked for the fact. */
  public boolean askedOf(Optional<String> variant) {
    return variants.isEmpty() || variant.map(variants::contains).orElse(false);
  }
}
