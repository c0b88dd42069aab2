package minshen.cli;

import java.util.List;
import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.files.InputException;
import minshen.files.SourceLocation;
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

  /**
   * The applicant that a company is, of those that are there; empty if it is a new one.
   *
   * @param file what it came in
   * @throws InputException if nobody can tell
   */
  Optional<ApplicantSummary> of(KnownCompanies known, CompanyIdentity company, String file) {
    KnownCompanies.Found found = known.find(company);
    if (found.same().isPresent()) {
      return found.same();
    }
    boolean unclear = company.isBlank() || !found.alike().isEmpty();
    if (applicant != null && unclear) {
      return Optional.of(CalledApplicant.of(known.lines(), applicant));
    }
    if (!asNew && !found.alike().isEmpty()) {
      throw new InputException(
          SourceLocation.of(file),
          Message.of(
              "cli.import.alike",
              company.toString(),
              CalledApplicant.named(found.alike().getFirst())));
    }
    return Optional.empty();
  }

  /**
   * Refuses a company that is nearly one which came in with the same command.
   *
   * @throws InputException if so
   */
  void checkFresh(List<CompanyIdentity> before, CompanyIdentity company, String file) {
    if (!asNew) {
      before.stream()
          .filter(other -> company.to(other) == CompanyIdentity.Likeness.ALIKE)
          .findFirst()
          .ifPresent(
              other -> {
                throw new InputException(
                    SourceLocation.of(file),
                    Message.of("cli.import.alike-both", company.toString(), other.toString()));
              });
    }
  }
}
