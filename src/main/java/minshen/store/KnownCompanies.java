package minshen.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIdentity.Likeness;
import minshen.dossier.CompanyIndex;

/** The applicants that are there, to recognise a company among that comes in. */
public final class KnownCompanies {
  private final List<ApplicantSummary> lines = new ArrayList<>();
  private final CompanyIndex<ApplicantSummary> index = new CompanyIndex<>();

  /**
   * What is known of a company.
   *
   * @param same the applicant that it is
   * @param alike those that it may be, with a slip in a code or name, if it is none of them
   */
  public record Found(Optional<ApplicantSummary> same, List<ApplicantSummary> alike) {}

  /**
   * @param lines the applicants that are there
   */
  public KnownCompanies(List<ApplicantSummary> lines) {
    lines.forEach(this::add);
  }

  /** One more. */
  public void add(ApplicantSummary line) {
    lines.add(line);
    index.add(new CompanyIdentity(line.creditCode(), line.name()), line);
  }

  /** All of them. */
  public List<ApplicantSummary> lines() {
    return List.copyOf(lines);
  }

  /** Looks for a company; of several that it is by name, one of its code comes first. */
  public Found find(CompanyIdentity company) {
    Optional<ApplicantSummary> same = index.same(company);
    return new Found(same, same.isPresent() ? List.of() : index.find(company, Likeness.ALIKE));
  }
}
