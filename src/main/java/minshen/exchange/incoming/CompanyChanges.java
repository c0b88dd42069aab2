package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIndex;
import minshen.dossier.Dossier;
import minshen.exchange.list.CompanyList.RowProgress;
import minshen.exchange.workbook.WorkbookContent;
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
   * @param before the dossier that is there now; a blank one if there is none
   * @param after the dossier that is there afterwards
   * @param taken what of it is taken over
   * @param left what it says otherwise and is left as it was
   */
  public record Change(
      Optional<Long> id,
      Dossier before,
      Dossier after,
      List<ValueDifference> taken,
      List<ValueDifference> left) {
    /** Whether the company is not there yet. */
    public boolean isNew() {
      return id.isEmpty();
    }

    /** Whether anything is written. */
    public boolean isAny() {
      return isNew() || !taken.isEmpty();
    }

    /** This one, and what another dossier of the company changes after it. */
    private Change and(Change more) {
      return new Change(
          id,
          before,
          more.after,
          isNew() ? List.of() : joined(taken, more.taken),
          joined(left, more.left));
    }

    private static List<ValueDifference> joined(
        List<ValueDifference> some, List<ValueDifference> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }
  }

  /**
   * Looks what the dossiers of companies would change; nothing is changed.
   *
   * @param overwrite whether what they say otherwise is taken over, too
   */
  public static CompanyChanges of(
      List<WorkbookContent.Company> companies,
      Known known,
      Library library,
      boolean overwrite,
      RowProgress progress) {
    List<Change> all = new ArrayList<>();
    Map<Long, Integer> placeById = new HashMap<>();
    CompanyIndex<Integer> fresh = new CompanyIndex<>();
    int done = 0;
    for (WorkbookContent.Company row : companies) {
      Dossier dossier = row.dossier();
      CompanyIdentity company = CompanyIdentity.of(dossier.applicant());
      Optional<Long> id = known.find(dossier.applicant());
      Optional<Integer> before = id.isPresent() ? id.map(placeById::get) : fresh.same(company);
      if (before.isPresent()) {
        // What it says goes on top of what came before it; the store sees both at once.
        Change first = all.get(before.get());
        Change more = change(first.id(), first.after(), row, library, overwrite);
        all.set(before.get(), first.and(more));
      } else if (id.isPresent()) {
        placeById.put(id.get(), all.size());
        all.add(change(id, known.read(id.get()), row, library, overwrite));
      } else {
        fresh.add(company, all.size());
        all.add(new Change(id, Dossier.BLANK, dossier, List.of(), List.of()));
      }
      done++;
      progress.read(done, companies.size());
    }
    return new CompanyChanges(all);
  }

  private static Change change(
      Optional<Long> id,
      Dossier mine,
      WorkbookContent.Company row,
      Library library,
      boolean overwrite) {
    IncomingDossier theirs = IncomingDossier.alone(row.dossier()).withBlank(row.blank());
    DossierComparison comparison = DossierComparison.ofDossier(theirs, mine, library);
    List<ValueDifference> taken =
        comparison.differences().stream()
            .filter(difference -> difference.problem().isEmpty())
            .filter(
                difference ->
                    (overwrite && id.isPresent())
                        || (difference.isAddition() && !difference.isOfLocked(mine)))
            .toList();
    List<ValueDifference> left =
        comparison.differences().stream().filter(d -> !taken.contains(d)).toList();
    return new Change(id, mine, taken.isEmpty() ? mine : comparison.take(taken), taken, left);
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
    return written().size() - fresh();
  }

  /** How many companies stay as they are, since nothing is said otherwise. */
  public int same() {
    return all.size() - written().size() - kept();
  }

  /** How many companies stay as they are though something is said otherwise. */
  public int kept() {
    return (int) all.stream().filter(one -> !one.isAny() && !one.left().isEmpty()).count();
  }

  /** How many values are left as they were, though a dossier says otherwise. */
  public int left() {
    return all.stream().mapToInt(change -> change.left().size()).sum();
  }
}
