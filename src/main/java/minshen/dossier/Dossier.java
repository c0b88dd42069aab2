package minshen.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import minshen.policy.Readings;
import minshen.policy.calc.Award;

/**
 * Everything an applicant submits: one file, one model.
 *
 * @param applicant 申报单位
 * @param readings the readings chosen where the text can be read two ways
 * @param years the application years among which the claims may be spread
 * @param ledger 台账: support already received
 * @param claims 申报, in the order given; earlier ones use up shared caps first
 */
public record Dossier(
    Applicant applicant,
    Readings readings,
    List<Integer> years,
    List<Award> ledger,
    List<Claim> claims) {
  public Dossier {
    years = List.copyOf(years);
    ledger = List.copyOf(ledger);
    claims = List.copyOf(claims);
  }

  /** The claim of an id. */
  public Optional<Claim> claim(String id) {
    return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }

  /** The files attached to its claims, each once, in their order. */
  public List<String> files() {
    return claims.stream().flatMap(Claim::files).distinct().toList();
  }

  /** An id that no claim of the dossier has yet. */
  public String freshClaimId() {
    int number = claims.size() + 1;
    while (claim("c" + number).isPresent()) {
      number++;
    }
    return "c" + number;
  }

  /** The same dossier with another ledger. */
  public Dossier withLedger(List<Award> others) {
    return new Dossier(applicant, readings, years, others, claims);
  }

  /** The same dossier with every attachment changed. */
  public Dossier withAttachments(UnaryOperator<Attachment> change) {
    return withClaims(
        claims.stream()
            .map(claim -> claim.withAttachments(claim.attachments().stream().map(change).toList()))
            .toList());
  }

  /** The same dossier, whose files beside it are found wherever the dossier is then. */
  public Dossier withFilesIn(Path folder) {
    return withAttachments(a -> a.withFile(folder.resolve(a.file()).normalize().toString()));
  }

  /** The same dossier with other claims. */
  public Dossier withClaims(List<Claim> others) {
    return new Dossier(applicant, readings, years, ledger, others);
  }
}
