package minshen.exchange;

import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.packs.PackCase;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.ClaimInput;

/**
 * The claims of a pack's own cases: written as in a dossier, and some of them taken as eligible.
 */
public final class CaseClaims {
  private final Library library;
  private final Pack pack;
  private final ClaimReader claims;
  private final ApplicantFactsReader facts;

  /** Claims of the cases of a pack of a library. */
  public CaseClaims(Library library, Pack pack) {
    this.library = library;
    this.pack = pack;
    claims = new ClaimReader(library);
    facts = new ApplicantFactsReader(library);
  }

  /**
   * A claim of a case; where it is assumed to be eligible, with what that takes for granted.
   *
   * @throws minshen.files.InputException if it cannot be read, or what the case says of the
   *     applicant cannot
   */
  public ClaimInput read(PackCase packCase, Node node) {
    ApplicantValues known =
        packCase
            .applicant()
            .map(
                said -> ApplicantReader.ofCase(MappingReader.of(said, "applicant"), facts).values())
            .orElse(ApplicantValues.NONE);
    ClaimInput claim = known.told(library, claims.read(node).input());
    return packCase.assumeEligible()
        ? pack.item(claim.item())
            .map(item -> Assumption.eligible(claim, pack, item, packCase.readings()))
            .orElse(claim)
        : claim;
  }
}
