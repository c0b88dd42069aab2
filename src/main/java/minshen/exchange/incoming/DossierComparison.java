package minshen.exchange.incoming;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierWriter;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.policy.Library;

/**
 * What a file says otherwise than a dossier, and the dossier with some of it taken over. What a
 * file does not say is never taken for a deletion; a place that is there and blank is one.
 */
public final class DossierComparison {
  private final Node.Mapping base;
  private final DossierReader reader;
  private final Optional<Dossier> theirs;
  private final Map<String, String> came;
  private final List<ValueDifference> differences;

  private DossierComparison(
      Node.Mapping base,
      Library library,
      Optional<Dossier> theirs,
      Map<String, String> came,
      List<ValueDifference> differences) {
    this.base = base;
    this.theirs = theirs;
    this.came = came;
    this.reader = new DossierReader(library);
    this.differences = differences.stream().map(this::tried).toList();
  }

  /** Compares another dossier of the same applicant. */
  public static DossierComparison ofDossier(IncomingDossier theirs, Dossier mine, Library library) {
    Node.Mapping base = DossierWriter.document(mine);
    DossierDifferences differences =
        new DossierDifferences(library, mine, theirs.beside(mine), theirs.blank());
    return new DossierComparison(
        base, library, Optional.of(differences.matched()), theirs.pathByName(), differences.all());
  }

  /**
   * Compares a filled form.
   *
   * @param form the form
   * @param mine the dossier of its applicant; a blank one if the program does not know it yet
   * @param target the claim that the form is about
   */
  public static DossierComparison ofForm(
      FilledForm form, Dossier mine, FormTarget target, Library library) {
    Dossier base = target.in(mine);
    return new DossierComparison(
        DossierWriter.document(base),
        library,
        Optional.empty(),
        Map.of(),
        new FormDifferences(form, base, target, library).all());
  }

  /** The differences, in the order of the file. */
  public List<ValueDifference> differences() {
    return differences;
  }

  /**
   * The dossier with what was chosen taken over, and all else as it was.
   *
   * @param chosen differences of this comparison without a problem
   */
  public Dossier take(Collection<ValueDifference> chosen) {
    Node.Mapping changed = base;
    for (ValueDifference difference : differences) {
      if (chosen.contains(difference) && difference.problem().isEmpty()) {
        changed = DossierNodes.with(changed, difference.key(), difference.value());
      }
    }
    for (ValueDifference difference : differences) {
      if (chosen.contains(difference) && saysDecision(difference)) {
        changed =
            DossierNodes.with(
                changed,
                ValueKey.claim(difference.key().claimId().orElseThrow()).then("decision"),
                DossierNodes.NOTHING);
      }
    }
    return reader.read(changed, ClaimsWanted.DRAFTS);
  }

  /**
   * Whether it brings what became of a claim, the decision among it: what was decided before is no
   * news after it.
   */
  private boolean saysDecision(ValueDifference difference) {
    return difference.problem().isEmpty()
        && difference.key().dotted().equals(ValueDifference.PROGRESS)
        && !difference.isRemoval()
        && theirs
            .flatMap(dossier -> difference.key().claimId().flatMap(dossier::claim))
            .flatMap(claim -> claim.progress().decision())
            .isPresent();
  }

  /**
   * Where the files lie that came with the other dossier, by the names that the attachments have.
   *
   * @param after the dossier with what was chosen taken over
   */
  public Map<String, String> files(Dossier after) {
    return theirs.map(dossier -> IncomingFiles.of(after, dossier, came)).orElse(Map.of());
  }

  /** A value that the dossier could not hold is told as such and not offered. */
  private ValueDifference tried(ValueDifference difference) {
    if (difference.problem().isPresent()) {
      return difference;
    }
    try {
      reader.read(
          DossierNodes.with(base, difference.key(), difference.value()), ClaimsWanted.DRAFTS);
      return difference;
    } catch (InputException e) {
      return difference.because(e.problem());
    }
  }
}
