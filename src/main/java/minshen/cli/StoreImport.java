package minshen.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormSequence;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.incoming.ValueDifference;
import minshen.files.ShutdownTasks;
import minshen.policy.Item;
import minshen.policy.Notice;
import minshen.policy.TypedNotice;
import minshen.store.ApplicantSummary;
import minshen.store.GatheredFiles;
import minshen.store.KnownCompanies;
import minshen.store.StoredDossier;
import minshen.store.UserStore;

/**
 * Takes files into the store. Of an applicant that is there already, what the store lacks is added;
 * what it says otherwise stays, unless it is to be overwritten, and is told.
 */
final class StoreImport {
  private final UserStore store;
  private final Terminal terminal;
  private final CompanyOption company;
  private final boolean overwrite;
  private final Optional<Item> item;
  private final DifferenceLines lines;
  private KnownCompanies known;

  StoreImport(
      UserStore store,
      Terminal terminal,
      CompanyOption company,
      boolean overwrite,
      Optional<Item> item) {
    this.store = store;
    this.terminal = terminal;
    this.company = company;
    this.overwrite = overwrite;
    this.item = item;
    this.lines = new DifferenceLines(terminal);
    this.known = new KnownCompanies(store.applicants());
  }

  /** Whether a value of what was taken in was refused. */
  boolean hasRefused() {
    return lines.hasRefused();
  }

  void take(IncomingFile file) {
    switch (file) {
      case IncomingFile.Dossiers dossiers -> {
        for (IncomingDossier dossier : dossiers.dossiers()) {
          take(file.named(), dossier);
        }
      }
      case IncomingFile.Forms forms -> {
        FormSequence sequence = new FormSequence(item);
        forms.forms().forEach(form -> take(file.named(), form, sequence));
      }
      case IncomingFile.OfYear(String named, TypedNotice notice) -> take(named, notice);
      case IncomingFile.Filled filled -> {
        new ListImport(store, terminal, company, overwrite, known).take(filled);
        known = new KnownCompanies(store.applicants());
      }
      case IncomingFile.Listed listed ->
          throw new IllegalArgumentException(listed.named() + " has not been read");
    }
  }

  private void take(String file, TypedNotice came) {
    Notice typed = store.library().typed(came.packId(), came.year()).orElse(Notice.UNSAID);
    store.setNotices((overwrite ? came.over(typed) : came.under(typed)).among(store.notices()));
    lines.notice("cli.import.notice", file, came, typed, overwrite);
  }

  private void take(String file, IncomingDossier dossier) {
    Applicant applicant = dossier.dossier().applicant();
    Optional<Long> same = store.find(dossier.asItComes());
    if (same.isPresent()) {
      complete(file, dossier, same.get());
      return;
    }
    Optional<ApplicantSummary> owner = company.of(known, CompanyIdentity.of(applicant));
    if (owner.isEmpty()) {
      add(file, dossier, List.of());
    } else {
      Dossier mine = dossier(owner.get());
      IncomingDossier theirs =
          dossier.renamed(
              store.contents().namesOf(owner.get().id(), dossier.pathByName(), _ -> {}));
      merge(file, owner.get(), DossierComparison.ofDossier(theirs, mine, store.library()));
    }
  }

  private void take(String file, FilledForm form, FormSequence sequence) {
    Optional<ApplicantSummary> owner = company.of(known, form.company());
    Dossier mine = owner.map(this::dossier).orElse(Dossier.BLANK);
    FormTarget target = sequence.next(form, mine, store.library()).orElseThrow();
    DossierComparison comparison = DossierComparison.ofForm(form, mine, target, store.library());
    if (owner.isPresent()) {
      merge(file, owner.get(), comparison);
    } else {
      List<ValueDifference> differences = comparison.differences();
      add(file, IncomingDossier.alone(comparison.take(differences)), differences);
    }
    lines.ofForm(form, target, store.library());
  }

  private void add(String file, IncomingDossier came, List<ValueDifference> differences) {
    Dossier dossier = came.asItComes();
    GatheredFiles files = gather(Optional.empty(), came.pathByName());
    StoredDossier kept = StoredDossier.of(store.library(), dossier);
    known.add(ApplicantSummary.of(store.add(kept, files), kept.assessment()));
    terminal.say("cli.import.done", file, name(dossier.applicant()), dossier.claims().size());
    tell(files);
    differences.stream()
        .filter(difference -> difference.problem().isPresent())
        .forEach(lines::left);
  }

  /** Nothing of the dossier is new; the files of its attachments may be. */
  private void complete(String file, IncomingDossier dossier, long id) {
    GatheredFiles files = gather(Optional.of(id), dossier.pathByName());
    store.contents().name(id, files);
    String name = name(dossier.dossier().applicant());
    if (files.contents().isEmpty()) {
      terminal.say("cli.import.same", file, name);
    } else {
      terminal.say("cli.import.completed", file, name, files.contents().size());
    }
    tell(files);
  }

  private void merge(String file, ApplicantSummary owner, DossierComparison comparison) {
    StoredDossier before = store.read(owner.id());
    List<ValueDifference> wanted =
        comparison.differences().stream()
            .filter(difference -> difference.problem().isEmpty())
            .filter(
                difference ->
                    overwrite
                        || (difference.isAddition() && !difference.isOfLocked(before.dossier())))
            .toList();
    Dossier after = comparison.take(wanted);
    GatheredFiles files = gather(Optional.of(owner.id()), comparison.files(after));
    store.save(owner.id(), before.changed(store.library(), after), files);
    long added = wanted.stream().filter(ValueDifference::isAddition).count();
    terminal.say("cli.import.merged", file, name(after.applicant()), added, wanted.size() - added);
    wanted.stream().filter(difference -> !difference.isAddition()).forEach(lines::changed);
    tell(files);
    comparison.differences().stream()
        .filter(difference -> !wanted.contains(difference))
        .forEach(difference -> lines.left(difference, difference.isOfLocked(before.dossier())));
  }

  private GatheredFiles gather(Optional<Long> applicant, Map<String, String> pathByName) {
    return store.contents().gather(applicant, pathByName, overwrite, _ -> ShutdownTasks.check());
  }

  private void tell(GatheredFiles files) {
    files.refused().forEach((name, why) -> terminal.say("cli.import.no-file", name, why));
    files.changed().forEach(name -> terminal.say("cli.import.other-file", name));
  }

  private Dossier dossier(ApplicantSummary owner) {
    return store.read(owner.id()).dossier();
  }

  private static String name(Applicant applicant) {
    return applicant.name().orElse("?");
  }
}
