package minshen.desktop.work;

import java.util.Optional;
import minshen.dossier.finding.ClaimStatus;

/** The ways from one place of the workbench to what lies in another. */
public interface Navigator {
  /** To the claims that stand so. */
  void claims(ClaimStatus claimStatus);

  /** To a claim, and there to a field. */
  void claim(long applicant, String claim, Optional<String> field);

  /** To an applicant's form, and there to a field. */
  void applicant(long applicant, Optional<String> field);

  /** To an item or a clause in the library. */
  void policy(String id);
}
