package minshen.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIdentity.Likeness;

/** The applicants that are there, to recognise a company among that comes in. */
public final class KnownCompanies {
  private final List<Known> all = new ArrayList<>();

  private record Known(CompanyIdentity identity, ApplicantSummary line) {}

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
    all.add(new Known(new CompanyIdentity(line.creditCode(), line.name()), line));
  }

  /** All of them. */
  public List<ApplicantSummary> lines() {
    return all.stream().map(Known::line).toList();
  }

  /** Looks for a company; of several that it is by name, one of its code comes first. */
  public Found find(CompanyIdentity company) {
    List<Known> same = like(company, Likeness.SAME);
    if (same.isEmpty()) {
      return new Found(
          Optional.empty(), like(company, Likeness.ALIKE).stream().map(Known::line).toList());
    }
    Optional<Known> ofCode =
        same.stream().filter(known -> known.identity().hasCode() && company.hasCode()).findFirst();
    return new Found(Optional.of(ofCode.orElse(same.getFirst()).line()), List.of());
  }

  private List<Known> like(CompanyIdentity company, Likeness likeness) {
    return all.stream().filter(known -> company.to(known.identity()) == likeness).toList();
  }
}
