package minshen.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place where the text can be read two ways, with the way we read it.
 *
 * @param id the number, such as {@code R1}
 * @param question what is in doubt
 * @param items the items it touches
 * @param quotations the texts that are in doubt, in their own words
 * @param standard how we read it
 * @param alternative how else it can be read, if the workbench offers to
 * @param moves whether the alternative moves amounts or eligibility
 * @param plausible whether the alternative counts for the least and the most that an amount can be
 */
public record Reading(
    String id,
    String question,
    Set<String> items,
    List<Quotation> quotations,
    String standard,
    Optional<String> alternative,
    boolean moves,
    boolean plausible) {
  public Reading {
    items = Set.copyOf(items);
    quotations = List.copyOf(quotations);
  }

  /** A reading whose alternative is as good as the default. */
  public Reading(
      String id,
      String question,
      Set<String> items,
      List<Quotation> quotations,
      String standard,
      Optional<String> alternative,
      boolean moves) {
    this(id, question, items, quotations, standard, alternative, moves, true);
  }

  /**
   * Words of a clause.
   *
   * @param clause the clause
   * @param words its words, to the letter
   */
  public record Quotation(String clause, String words) {}
}
