package minshen.cli;

import java.util.List;
import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.store.ApplicantSummary;
import minshen.store.KnownCompanies;
import minshen.words.Message;
import picocli.CommandLine.Option;

/**
 * {@code --applicant} and {@code --as-new}: which company a file is about whose name or code is
 * nearly that of one which is there. Nobody but the user can tell; without a word such a file is
 * refused.
 */
final class CompanyOption {
  @Option(names = "--applicant", paramLabel = "NAME", descriptionKey = "cli.option.applicant")
  private String applicant;

  @Option(names = "--as-new", descriptionKey = "cli.option.as-new")
  private boolean asNew;

  private static final String ALIKE = "cli.import.alike";
  private static final String ALIKE_BOTH = "cli.import.alike-both";

  /** Whether it is said that nobody can tell which company is meant. */
  static boolean isDoubt(Message problem) {
    return List.of(ALIKE, ALIKE_BOTH).contains(problem.key());
  }

  /** Whether a company is named to which a file belongs that names none. */
  boolean isNamed() {
    return applicant != null;
  }

  /**
   * The applicant that a company is, of those that are there; empty if it is a new one, or in
   * {@linkplain #doubt doubt}. The one that was named is meant only by a company that is nearly it,
   * or that says nothing of itself: of a list, other rows may have slips as well.
   *
   * @throws minshen.files.InputException if it is not clear which one was named
   */
  Optional<ApplicantSummary> of(KnownCompanies known, CompanyIdentity company) {
    KnownCompanies.Found found = known.find(company);
    if (applicant == null || !(company.isBlank() || !found.alike().isEmpty())) {
      return found.same();
    }
    return Optional.of(CalledApplicant.of(known.lines(), applicant))
        .filter(named -> company.isBlank() || found.alike().contains(named));
  }

  /** What keeps a company out that may be one of those that are there. */
  Optional<Message> doubt(KnownCompanies known, CompanyIdentity company) {
    List<ApplicantSummary> alike = known.find(company).alike();
    return asNew || alike.isEmpty() || of(known, company).isPresent()
        ? Optional.empty()
        : Optional.of(
            Message.of(ALIKE, company.toString(), CalledApplicant.named(alike.getFirst())));
  }

  /**
   * What keeps a new company out that may be one which came in with the same command.
   *
   * @param alike those that it is nearly
   */
  Optional<Message> doubt(List<CompanyIdentity> alike, CompanyIdentity company) {
    return asNew
        ? Optional.empty()
        : alike.stream()
            .findFirst()
            .map(other -> Message.of(ALIKE_BOTH, company.toString(), other.toString()));
  }
}
