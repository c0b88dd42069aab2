package minshen.policy;

import java.util.List;
import java.util.Optional;

/**
 * A clause of the document, in its own words.
 *
 * @param id the stable id, such as {@code MH2025/细则/6/2/1}
 * @param within the clause or chapter it belongs to
 * @param marker its number as printed, such as {@code （三）} or {@code 2.}; may be empty
 * @param heading its heading as printed; may be empty
 * @param text its words as printed, without what stands in clauses of their own below it; may be
 *     empty
 * @param units the responsible units it names
 */
public record Clause(
    String id,
    Optional<String> within,
    String marker,
    String heading,
    String text,
    List<String> units) {
  public Clause {
    units = List.copyOf(units);
  }
}
