package minshen.desktop.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Task;
import minshen.dossier.Applicant;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIdentity.Likeness;
import minshen.dossier.CompanyIndex;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.CompanyChanges;
import minshen.exchange.workbook.WorkbookContent;
import minshen.store.ApplicantSummary;
import minshen.store.KnownCompanies;
import minshen.store.StoredDossier;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Takes the companies of lists into a workspace: what they would change is told first. All of them
 * are written at once, or none; of a company that lies open its editor then shows the same, and can
 * undo it.
 */
public final class CompanyIntake {
  private final Workspace workspace;
  private final UserStore store;
  private final OpenDossiers open;

  CompanyIntake(Workspace workspace, UserStore store, OpenDossiers open) {
    this.workspace = workspace;
    this.store = store;
    this.open = open;
  }

  /**
   * What a file came to, and what it would change.
   *
   * @param content what was understood of it
   * @param changes what becomes of each company
   */
  public record Preview(WorkbookContent content, CompanyChanges changes) {
    /** How many companies are new. */
    public int fresh() {
      return changes.fresh();
    }

    /** How many companies that are there change. */
    public int changed() {
      return changes.changed();
    }

    /** How many companies stay as they are. */
    public int same() {
      return changes.same();
    }

    /** How many companies stay as they are, though the file says otherwise. */
    public int kept() {
      return changes.kept();
    }

    /** How many companies would be written. */
    public int written() {
      return changes.written().size();
    }

    /** How many values are left as they were, though the file says otherwise. */
    public int left() {
      return changes.left();
    }
  }

  /**
   * Reads a file and compares it with what is there.
   *
   * @param read reads it, beside the window
   * @param overwrite whether what the file says otherwise is taken over, too
   * @return the task, not yet running
   */
  public Task<Preview> preview(Function<Progress, WorkbookContent> read, boolean overwrite) {
    Map<Long, Dossier> inHand = new HashMap<>();
    open.all().forEach(editor -> inHand.put(editor.id(), editor.dossier()));
    KnownCompanies known = new KnownCompanies(List.copyOf(workspace.applicants()));
    return workspace
        .tasks()
        .task(
            progress -> {
              WorkbookContent content = clear(read.apply(progress), known);
              return new Preview(
                  content,
                  CompanyChanges.of(
                      content.companies(),
                      there(known, inHand),
                      workspace.library(),
                      overwrite,
                      (done, all) -> reported(progress, done, all)));
            });
  }

  /** What may be a company that is there, or one above it, with a slip, is a fault of its row. */
  private static WorkbookContent clear(WorkbookContent content, KnownCompanies known) {
    CompanyIndex<CompanyIdentity> fresh = new CompanyIndex<>();
    return content.without(
        row -> {
          CompanyIdentity company = CompanyIdentity.of(row.dossier().applicant());
          KnownCompanies.Found found = known.find(company);
          List<CompanyIdentity> above =
              found.same().isPresent() ? List.of() : fresh.find(company, Likeness.ALIKE);
          if (!found.alike().isEmpty()) {
            ApplicantSummary there = found.alike().getFirst();
            return Optional.of(
                doubt(
                    "desktop.list.alike",
                    company,
                    new CompanyIdentity(there.creditCode(), there.name())));
          }
          if (!above.isEmpty()) {
            return Optional.of(doubt("desktop.list.alike-both", company, above.getFirst()));
          }
          fresh.add(company, company);
          return Optional.empty();
        });
  }

  private static Message doubt(String key, CompanyIdentity company, CompanyIdentity other) {
    return Message.of(key, company.toString(), other.toString());
  }

  private CompanyChanges.Known there(KnownCompanies known, Map<Long, Dossier> inHand) {
    return new CompanyChanges.Known() {
      @Override
      public Optional<Long> find(Applicant applicant) {
        return known.find(CompanyIdentity.of(applicant)).same().map(ApplicantSummary::id);
      }

      @Override
      public Dossier read(long id) {
        return now(id, inHand);
      }
    };
  }

  /**
   * What a list brought in, so that it can be taken back as one.
   *
   * @param changes what became of each company
   * @param ids their numbers, in the same order
   */
  public record Taken(List<CompanyChanges.Change> changes, List<Long> ids) {
    /** How many companies were written. */
    public int count() {
      return ids.size();
    }
  }

  /**
   * What became of what was taken back.
   *
   * @param back how many companies are as they were
   * @param binned how many were new and lie in the bin
   * @param left how many were changed since, and were left as they are
   */
  public record TakenBack(int back, int binned, int left) {}

  /**
   * Takes over what was told.
   *
   * @param then told what was written
   * @return the task, not yet running
   */
  public Task<?> take(CompanyChanges changes, Consumer<Taken> then) {
    List<UserStore.Intake> all =
        changes.written().stream()
            .map(change -> new UserStore.Intake(change.id(), change.after()))
            .toList();
    return workspace
        .tasks()
        .task(
            progress ->
                new Written(
                    store.takeAll(all, done -> reported(progress, done, all.size())),
                    SummaryLists.Content.of(store)))
        .onSuccess(
            written -> {
              workspace.refreshed(written.content());
              changes
                  .written()
                  .forEach(
                      change ->
                          change
                              .id()
                              .flatMap(open::get)
                              .ifPresent(
                                  editor ->
                                      editor.take(
                                          StoredDossier.heard(editor.dossier(), change.after()))));
              then.accept(new Taken(changes.written(), written.ids()));
            });
  }

  /** What was written, and what the lists show since. */
  private record Written(List<Long> ids, SummaryLists.Content content) {}

  /**
   * Takes back what a list brought in, at once: companies that were there are as they were, new
   * ones go into the bin. What somebody has changed since is left.
   *
   * @param then told what became of it
   * @return the task, not yet running
   */
  public Task<?> takeBack(Taken taken, Consumer<TakenBack> then) {
    Map<Long, Dossier> inHand = new HashMap<>();
    open.all().forEach(editor -> inHand.put(editor.id(), editor.dossier()));
    Set<Long> there = new HashSet<>();
    workspace.applicants().forEach(line -> there.add(line.id()));
    return workspace
        .tasks()
        .task(
            progress -> {
              List<UserStore.Intake> before = new ArrayList<>();
              List<Long> fresh = new ArrayList<>();
              for (int i = 0; i < taken.count(); i++) {
                progress.checkCancelled();
                long id = taken.ids().get(i);
                CompanyChanges.Change change = taken.changes().get(i);
                if (there.contains(id) && now(id, inHand).equals(change.after())) {
                  if (change.isNew()) {
                    fresh.add(id);
                  } else {
                    before.add(new UserStore.Intake(Optional.of(id), change.before()));
                  }
                }
              }
              store.takeBack(before, fresh);
              return new Back(before, fresh, SummaryLists.Content.of(store));
            })
        .onSuccess(
            back -> {
              back.fresh().forEach(workspace::gone);
              workspace.refreshed(back.content());
              back.before()
                  .forEach(
                      one ->
                          one.id()
                              .flatMap(open::get)
                              .ifPresent(editor -> editor.take(one.dossier())));
              int done = back.before().size() + back.fresh().size();
              then.accept(
                  new TakenBack(back.before().size(), back.fresh().size(), taken.count() - done));
            });
  }

  /** What was taken back, and what the lists show since. */
  private record Back(
      List<UserStore.Intake> before, List<Long> fresh, SummaryLists.Content content) {}

  private Dossier now(long id, Map<Long, Dossier> inHand) {
    Dossier edited = inHand.get(id);
    return edited == null ? store.read(id).dossier() : edited;
  }

  private static void reported(Progress progress, int done, int all) {
    progress.checkCancelled();
    // Of ten thousand rows the window need not hear one by one.
    if (done == all || done % Math.max(1, all / 200) == 0) {
      progress.report(done, all);
    }
  }
}
