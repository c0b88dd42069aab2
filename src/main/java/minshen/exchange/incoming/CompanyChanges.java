package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.exchange.list.CompanyList.RowProgress;
import minshen.policy.Library;

/**
 * What many dossiers would change of those that are there: which are new, which say more or say
 * otherwise, and which say nothing new.
 */
public final class CompanyChanges {
  private final List<Change> all;

  private CompanyChanges(List<Change> all) {
    this.all = List.copyOf(all);
  }

  /** The companies that are there. */
  public interface Known {
    /** The number of the company that an applicant is. */
    Optional<Long> find(Applicant applicant);

    /** The dossier of a number. */
    Dossier read(long id);
  }

  /**
   * What becomes of one dossier.
   *
   * @param id the number of its company; empty if it is not there yet
   * @param after the dossier that is there afterwards
   * @param taken what of it is taken over
   * @param left what it says otherwise and is left as it was
   */
  public record Change(
      Optional<Long> id, Dossier after, List<ValueDifference> taken, List<ValueDifference> left) {
    /** Whether the company is not there yet. */
    public boolean isNew() {
      return id.isEmpty();
    }

    /** Whether anything is written. */
    public boolean isAny() {
      return isNew() || !taken.isEmpty();
    }
  }

  /**
   * Looks what dossiers would change; nothing is changed.
   *
   * @param overwrite whether what they say otherwise is taken over, too
   */
  public static CompanyChanges of(
      List<Dossier> dossiers,
      Known known,
      Library library,
      boolean overwrite,
      RowProgress progress) {
    List<Change> all = new ArrayList<>();
    // Two of them may be the same company, by its code and by its name: the second comes on top.
    Map<Long, Dossier> changed = new HashMap<>();
    for (Dossier dossier : dossiers) {
      Optional<Long> id = known.find(dossier.applicant());
      Change change =
          id.map(
                  there ->
                      change(
                          there,
                          dossier,
                          changed.computeIfAbsent(there, known::read),
                          library,
                          overwrite))
              .orElseGet(() -> new Change(id, dossier, List.of(), List.of()));
      id.ifPresent(there -> changed.put(there, change.after()));
      all.add(change);
      progress.read(all.size(), dossiers.size());
    }
    return new CompanyChanges(all);
  }

  private static Change change(
      long id, Dossier dossier, Dossier mine, Library library, boolean overwrite) {
    DossierComparison comparison =
        DossierComparison.ofDossier(IncomingDossier.alone(dossier), mine, library);
    List<ValueDifference> taken =
        comparison.differences().stream()
            .filter(difference -> difference.problem().isEmpty())
            .filter(difference -> overwrite || difference.isAddition())
            .toList();
    List<ValueDifference> left =
        comparison.differences().stream().filter(d -> !taken.contains(d)).toList();
    return new Change(
        Optional.of(id), taken.isEmpty() ? mine : comparison.take(taken), taken, left);
  }

  /** What becomes of each dossier, in their order. */
  public List<Change> all() {
    return all;
  }

  /** Those that write something. */
  public List<Change> written() {
    return all.stream().filter(Change::isAny).toList();
  }

  /** How many companies are new. */
  public int fresh() {
    return (int) all.stream().filter(Change::isNew).count();
  }

  /** How many companies that are there are changed. */
  public int changed() {
    return (int) written().stream().flatMap(change -> change.id().stream()).distinct().count();
  }

  /** How many companies stay as they are. */
  public int same() {
    return (int) all.stream().flatMap(change -> change.id().stream()).distinct().count() - changed();
  }

  /** How many values are left as they were, though a dossier says otherwise. */
  public int left() {
    return all.stream().mapToInt(change -> change.left().size()).sum();
  }
}
