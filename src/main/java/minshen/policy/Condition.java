package minshen.policy;

import java.util.Optional;
import java.util.Set;

/**
 * Something that must hold, answered with yes, no or unknown.
 *
 * @param id the key in dossiers, such as {@code cityProject}
 * @param question the question that asks for it
 * @param clause the clause that demands it
 * @param hard whether a no makes the claim not eligible; a soft one is only reported
 * @param variants the variants that ask it; empty if all do
 * @param under the reading under which it is asked; always if empty
 */
public record Condition(
    String id,
    String question,
    String clause,
    boolean hard,
    Set<String> variants,
    Optional<Under> under) {
  public Condition {
    variants = Set.copyOf(variants);
  }

  /** Whether a claim of this variant is asked, under these readings. */
  public boolean askedOf(Optional<String> variant, Readings readings) {
    return (variants.isEmpty() || variant.map(variants::contains).orElse(false))
        && under.map(readings::hold).orElse(true);
  }
}
