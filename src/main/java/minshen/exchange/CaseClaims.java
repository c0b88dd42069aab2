package minshen.exchange;

import java.util.Optional;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.ClaimInput;

/**
 * The claims of a pack's own cases: written as in a dossier, and some of them taken as eligible.
 */
public final class CaseClaims {
  private final Library library;
  private final ClaimReader claims;
  private final ApplicantFactsReader facts;

  /** Claims of the items of a library. */
  public CaseClaims(Library library) {
    this.library = library;
    claims = new ClaimReader(library);
    facts = new ApplicantFactsReader(library);
  }

  /**
   * A claim; where it is assumed to be eligible, with what that takes for granted.
   *
   * @param applicant what the case says of the applicant
   * @throws minshen.files.InputException if one of them cannot be read
   */
  public ClaimInput read(
      Pack pack, boolean assumeEligible, Readings readings, Optional<Node> applicant, Node node) {
    ApplicantValues known =
        applicant
            .map(
                said -> ApplicantReader.ofCase(MappingReader.of(said, "applicant"), facts).values())
            .orElse(ApplicantValues.NONE);
    ClaimInput claim = known.told(library, claims.read(node).input());
    return assumeEligible
        ? pack.item(claim.item())
            .map(item -> Assumption.eligible(claim, pack, item, readings))
            .orElse(claim)
        : claim;
  }
}
