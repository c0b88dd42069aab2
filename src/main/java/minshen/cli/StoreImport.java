package minshen.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.FormTargets;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.incoming.ValueDifference;
import minshen.files.InputException;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.policy.Notice;
import minshen.policy.NoticeChange;
import minshen.policy.Readings;
import minshen.policy.TypedNotice;
import minshen.store.ApplicantSummary;
import minshen.store.GatheredFiles;
import minshen.store.StoredDossier;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Takes files into the store. Of an applicant that is there already, what the store lacks is added;
 * what it says otherwise stays, unless it is to be overwritten, and is told.
 */
final class StoreImport {
  private static final Dossier BLANK =
      new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());

  private final UserStore store;
  private final Terminal terminal;
  private final boolean overwrite;

  StoreImport(UserStore store, Terminal terminal, boolean overwrite) {
    this.store = store;
    this.terminal = terminal;
    this.overwrite = overwrite;
  }

  /**
   * Refuses a form of which nobody could tell which claim it is about.
   *
   * @throws InputException if so
   */
  void check(IncomingFile.Form file) {
    if (target(file.form(), owner(file.form()).map(this::dossier).orElse(BLANK)).isEmpty()) {
      throw new InputException(
          SourceLocation.of(file.named()), Message.of("cli.import.which-claim"));
    }
  }

  void take(IncomingFile file) {
    switch (file) {
      case IncomingFile.Dossiers dossiers -> {
        for (IncomingDossier dossier : dossiers.dossiers()) {
          take(file.named(), dossier);
        }
      }
      case IncomingFile.Form form -> take(form);
      case IncomingFile.OfYear(String named, TypedNotice notice) -> take(named, notice);
      case IncomingFile.Filled filled -> new ListImport(store, terminal, overwrite).take(filled);
      case IncomingFile.Listed listed ->
          throw new IllegalArgumentException(listed.named() + " has not been read");
    }
  }

  private void take(String file, TypedNotice came) {
    Notice typed = store.library().typed(came.packId(), came.year()).orElse(Notice.UNSAID);
    List<NoticeChange> changes = NoticeChange.between(typed, came.notice());
    store.setNotices((overwrite ? came.over(typed) : came.under(typed)).among(store.notices()));
    long replaced = changes.stream().filter(NoticeChange::isReplacement).count();
    terminal.say(
        "cli.import.notice",
        file,
        came.packId(),
        "" + came.year(),
        changes.size() - replaced,
        overwrite ? replaced : 0);
    for (NoticeChange change : changes) {
      if (change.before().isEmpty()) {
        terminal.say("cli.import.notice-added", change.after());
      } else {
        terminal.say(
            overwrite ? "cli.import.notice-changed" : "cli.import.notice-left",
            change.before().get(),
            change.after());
      }
    }
  }

  private void take(String file, IncomingDossier dossier) {
    Applicant applicant = dossier.dossier().applicant();
    Optional<Long> same = store.find(dossier.asItComes());
    if (same.isPresent()) {
      complete(file, dossier, same.get());
      return;
    }
    Optional<ApplicantSummary> owner = owner(applicant.creditCode(), applicant.name());
    if (owner.isEmpty()) {
      add(file, dossier);
    } else {
      Dossier mine = dossier(owner.get());
      IncomingDossier theirs =
          dossier.renamed(
              store.contents().namesOf(owner.get().id(), dossier.pathByName(), _ -> {}));
      merge(file, owner.get(), DossierComparison.ofDossier(theirs, mine, store.library()));
    }
  }

  private void take(IncomingFile.Form file) {
    Optional<ApplicantSummary> owner = owner(file.form());
    Dossier mine = owner.map(this::dossier).orElse(BLANK);
    FormTarget target = target(file.form(), mine).orElseThrow();
    DossierComparison comparison =
        DossierComparison.ofForm(file.form(), mine, target, store.library());
    if (owner.isPresent()) {
      merge(file.named(), owner.get(), comparison);
    } else {
      add(file.named(), IncomingDossier.alone(comparison.take(comparison.differences())));
    }
  }

  private void add(String file, IncomingDossier came) {
    Dossier dossier = came.asItComes();
    GatheredFiles files = gather(Optional.empty(), came.pathByName());
    store.add(StoredDossier.of(store.library(), dossier), files);
    terminal.say("cli.import.done", file, name(dossier.applicant()), dossier.claims().size());
    tell(files);
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
    List<ValueDifference> wanted =
        comparison.differences().stream()
            .filter(difference -> difference.problem().isEmpty())
            .filter(difference -> overwrite || difference.isAddition())
            .toList();
    StoredDossier before = store.read(owner.id());
    Dossier after = comparison.take(wanted);
    GatheredFiles files = gather(Optional.of(owner.id()), comparison.files(after));
    store.save(
        owner.id(),
        new StoredDossier(
            StoredDossier.of(store.library(), after).assessment(),
            StoredDossier.progressByClaim(after, before.progressByClaim()),
            before.undos()),
        files);
    long added = wanted.stream().filter(ValueDifference::isAddition).count();
    terminal.say("cli.import.merged", file, name(after.applicant()), added, wanted.size() - added);
    for (ValueDifference difference : wanted) {
      if (!difference.isAddition()) {
        terminal.say(
            "cli.import.changed",
            difference.label(),
            difference.mine().orElse(""),
            difference.theirs());
      }
    }
    tell(files);
    for (ValueDifference difference : comparison.differences()) {
      if (!wanted.contains(difference)) {
        terminal.say(
            "cli.import.left",
            difference.label(),
            difference.mine().orElse(""),
            difference.theirs());
      }
    }
  }

  private GatheredFiles gather(Optional<Long> applicant, Map<String, String> pathByName) {
    return store.contents().gather(applicant, pathByName, overwrite, _ -> ShutdownTasks.check());
  }

  private void tell(GatheredFiles files) {
    files.refused().forEach((name, why) -> terminal.say("cli.import.no-file", name, why));
    files.changed().forEach(name -> terminal.say("cli.import.other-file", name));
  }

  /** The claim that a form is about, if there is no more than one way to take it. */
  private Optional<FormTarget> target(FilledForm form, Dossier mine) {
    List<FormTarget> targets = FormTargets.of(form, mine, store.library());
    Optional<FormTarget> likeliest = FormTargets.likeliest(targets, form, mine);
    long fresh = targets.stream().filter(target -> target.item().isPresent()).count();
    return likeliest.filter(target -> target.item().isEmpty() || fresh == 1);
  }

  private Optional<ApplicantSummary> owner(FilledForm form) {
    return owner(form.value(FieldCatalogue.CREDIT_CODE), form.value(FieldCatalogue.NAME));
  }

  private Optional<ApplicantSummary> owner(Optional<String> creditCode, Optional<String> name) {
    return ApplicantSummary.of(store.applicants(creditCode, name), creditCode, name);
  }

  private Dossier dossier(ApplicantSummary owner) {
    return store.read(owner.id()).dossier();
  }

  private static String name(Applicant applicant) {
    return applicant.name().orElse("?");
  }
}
