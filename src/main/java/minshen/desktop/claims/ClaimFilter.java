package minshen.desktop.claims;

import java.util.Optional;
import java.util.function.Predicate;
import minshen.desktop.controls.AllWords;
import minshen.dossier.finding.ClaimStatus;

/**
 * Which claims the list shows.
 *
 * @param text words that all must stand somewhere in a line
 * @param claimStatus how they must stand; any if empty
 * @param year their application year; any if empty
 * @param item the id of their item; any if empty
 * @param applicant the number of their applicant; any if empty
 */
public record ClaimFilter(
    String text,
    Optional<ClaimStatus> claimStatus,
    Optional<Integer> year,
    Optional<String> item,
    Optional<Long> applicant) {
  /** Every claim. */
  public static final ClaimFilter ALL =
      new ClaimFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The claims that stand so. */
  public static ClaimFilter of(ClaimStatus claimStatus) {
    return ALL.withClaimStatus(Optional.of(claimStatus));
  }

  ClaimFilter withText(String other) {
    return new ClaimFilter(other, claimStatus, year, item, applicant);
  }

  ClaimFilter withClaimStatus(Optional<ClaimStatus> other) {
    return new ClaimFilter(text, other, year, item, applicant);
  }

  ClaimFilter withYear(Optional<Integer> other) {
    return new ClaimFilter(text, claimStatus, other, item, applicant);
  }

  ClaimFilter withItem(Optional<String> other) {
    return new ClaimFilter(text, claimStatus, year, other, applicant);
  }

  ClaimFilter withApplicant(Optional<Long> other) {
    return new ClaimFilter(text, claimStatus, year, item, other);
  }

  /** Whether it lets through what only differs in how it stands, too. */
  ClaimFilter anyClaimStatus() {
    return withClaimStatus(Optional.empty());
  }

  /** What it asks of a line. */
  Predicate<ClaimLine> predicate() {
    AllWords words = AllWords.of(text);
    return line ->
        (claimStatus.isEmpty() || claimStatus.get() == line.claim().figures().claimStatus())
            && (year.isEmpty() || year.equals(line.claim().year()))
            && (applicant.isEmpty() || applicant.get() == line.claim().applicant())
            && (item.isEmpty() || item.get().equals(line.claim().item()))
            && words.inSmall(line.words());
  }
}
