package minshen.exchange;

import minshen.files.Node;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.calc.Case;

/**
 * The claims of a pack's own cases: written as in a dossier, and some of them taken as eligible.
 */
public final class CaseClaims {
  private final ClaimReader claims;

  /** Claims of the items of a library. */
  public CaseClaims(Library library) {
    claims = new ClaimReader(library);
  }

  /** A claim; where it is assumed to be eligible, with what that takes for granted. */
  public Case read(Pack pack, boolean assumeEligible, Readings readings, Node node) {
    Case claim = claims.read(node).input();
    return assumeEligible
        ? pack.item(claim.item())
            .map(item -> Assumption.eligible(claim, pack, item, readings))
            .orElse(claim)
        : claim;
  }
}
