package minshen.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 申报材料: something to be handed in with a claim.
 *
 * @param id the id in dossiers, such as {@code m2}
 * @param name what it is, as the rules print it
 * @param clause the clause that asks for it
 * @param marks in what shape it must be
 * @param variants the variants that need it; empty if all do
 * @param applicants the kinds of applicant that need it; empty if all do
 * @param accepted what is taken in its place today
 * @param hints what goes wrong with it, and how not to
 * @param required whether the rules ask for it; if not, it is our advice
 */
public record Material(
    String id,
    String name,
    String clause,
    Set<Mark> marks,
    Set<String> variants,
    Set<ApplicantKind> applicants,
    List<String> accepted,
    List<String> hints,
    boolean required) {
  public Material {
    marks = Set.copyOf(marks);
    variants = Set.copyOf(variants);
    applicants = Set.copyOf(applicants);
    accepted = List.copyOf(accepted);
    hints = List.copyOf(hints);
  }

  /** In what shape a material must be handed in. */
  public enum Mark {
    /** 原件. */
    ORIGINAL,
    /** 复印件. */
    COPY,
    /** 彩色扫描件. */
    COLOUR_SCAN,
    /** 盖章. */
    SEAL,
    /** 事先申报. */
    FILED_IN_ADVANCE,
    /** 二选一. */
    ONE_OF,
    /** 由本程序填写的表. */
    OFFICIAL_FORM
  }

  /** Whether a claim needs it; an unknown variant or kind needs everything. */
  public boolean neededBy(Optional<String> variant, Optional<ApplicantKind> kind) {
    return (variants.isEmpty() || variant.map(variants::contains).orElse(true))
        && (applicants.isEmpty() || kind.map(applicants::contains).orElse(true));
  }
}
