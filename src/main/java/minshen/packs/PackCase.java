package minshen.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Readings;

/**
 * A case of a pack's {@code tests.yaml}: what is claimed, and what must come out.
 *
 * @param name what the case shows
 * @param assumeEligible whether every claim has the event date {@code 2025-09-30}, the application
 *     date {@code 2026-03-15} and a yes to every condition, save what it says itself
 * @param readings the readings taken in their alternative
 * @param applicant what is known of the applicant
 * @param ledger the ledger, written as in a dossier
 * @param claims the claims, written as in a dossier
 * @param expected what must come out, by claim
 * @param totals the totals by year, if the case checks them
 * @param at where the case stands
 */
public record PackCase(
    String name,
    boolean assumeEligible,
    Readings readings,
    Optional<Node> applicant,
    Optional<Node> ledger,
    Node claims,
    Map<String, Expected> expected,
    Optional<Map<String, String>> totals,
    SourceLocation at) {
  public PackCase {
    expected = Map.copyOf(expected);
    totals = totals.map(Map::copyOf);
  }

  /**
   * What must come out for one claim; what is not named here is not checked.
   *
   * @param texts {@code eligibility, amount, exact, low, high} as {@code compute --json} prints
   *     them, and {@code limitedBy}, the clause of the last step that made the amount smaller;
   *     empty where there must be none
   * @param missing the facts that must be missing, in whatever order, if that is checked
   */
  public record Expected(Map<String, Optional<String>> texts, Optional<List<String>> missing) {
    public Expected {
      texts = Map.copyOf(texts);
      missing = missing.map(List::copyOf);
    }
  }
}
