package minshen.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.policy.amount.Criterion;

/**
 * Something that must hold, answered with yes, no or unknown: by the applicant, or by facts.
 *
 * @param id the key in dossiers, such as {@code cityProject}
 * @param question the question that asks for it; what must hold, where facts decide it
 * @param clause the clause that demands it
 * @param strength what its answer does
 * @param variants the variants that ask it; empty if all do
 * @param under the reading under which it is asked; always if empty
 * @param also where else it is asked, and in which words
 * @param same the question that is the same wherever the pack asks it: one answer serves all; none
 *     if only this condition asks it
 * @param ifNo what to do after a no, if there is something
 * @param holds what decides it, of facts; empty if the applicant is asked
 */
public record Condition(
    String id,
    String question,
    String clause,
    Strength strength,
    Set<String> variants,
    Optional<ReadingCondition> under,
    List<Also> also,
    Optional<String> same,
    Optional<String> ifNo,
    Optional<Criterion> holds) {
  public Condition {
    variants = Set.copyOf(variants);
    also = List.copyOf(also);
  }

  /** A condition that is asked in one way only. */
  public Condition(
      String id,
      String question,
      String clause,
      Strength strength,
      Set<String> variants,
      Optional<ReadingCondition> under) {
    this(
        id,
        question,
        clause,
        strength,
        variants,
        under,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What an answer does. */
  public enum Strength {
    /** A no makes the claim not eligible, an unknown leaves it undecided. */
    HARD,
    /** A no makes the claim not eligible; as long as nothing is said it is taken as met. */
    PRESUMED,
    /** A no is only reported. */
    SOFT
  }

  /**
   * Where else a condition is asked.
   *
   * @param question the words there
   * @param variants the variants that ask it so; empty if all do
   * @param under the reading under which it is asked so; always if empty
   */
  public record Also(String question, Set<String> variants, Optional<ReadingCondition> under) {
    public Also {
      variants = Set.copyOf(variants);
    }

    private boolean askedOf(Optional<String> variant, Readings readings) {
      return (variants.isEmpty() || variant.map(variants::contains).orElse(false))
          && under.map(readings::hold).orElse(true);
    }
  }

  /** Whether a no makes the claim not eligible and an unknown leaves it undecided. */
  public boolean hard() {
    return strength == Strength.HARD;
  }

  /** Whether the applicant is asked; else facts decide. */
  public boolean isAsked() {
    return holds.isEmpty();
  }

  /** Whether a claim of this variant is asked, under these readings. */
  public boolean askedOf(Optional<String> variant, Readings readings) {
    return ways().anyMatch(way -> way.askedOf(variant, readings));
  }

  /** The condition in the words in which a claim of this variant is asked. */
  public Condition worded(Optional<String> variant, Readings readings) {
    return ways()
        .filter(way -> way.askedOf(variant, readings))
        .findFirst()
        .filter(way -> !way.question().equals(question))
        .map(
            way ->
                new Condition(
                    id, way.question(), clause, strength, variants, under, also, same, ifNo, holds))
        .orElse(this);
  }

  private Stream<Also> ways() {
    return Stream.concat(Stream.of(new Also(question, variants, under)), also.stream());
  }
}
