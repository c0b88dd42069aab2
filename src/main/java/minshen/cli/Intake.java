package minshen.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.Comparison;
import minshen.exchange.incoming.Difference;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.FormTargets;
import minshen.exchange.incoming.IncomingFile;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.policy.Readings;
import minshen.store.ApplicantSummary;
import minshen.store.Kept;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Takes files into the store. Of an applicant that is there already, what the store lacks is added;
 * what it says otherwise stays, unless it is to be overwritten, and is told.
 */
final class Intake {
  private static final Dossier BLANK =
      new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());

  private final UserStore store;
  private final Terminal terminal;
  private final boolean overwrite;

  Intake(UserStore store, Terminal terminal, boolean overwrite) {
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
      throw new InputException(Place.of(file.named()), Message.of("cli.import.which-claim"));
    }
  }

  void take(IncomingFile file) throws IOException {
    switch (file) {
      case IncomingFile.Dossiers dossiers -> {
        for (Dossier dossier : dossiers.dossiers()) {
          take(file.named(), dossier);
        }
      }
      case IncomingFile.Form form -> take(form);
    }
  }

  private void take(String file, Dossier dossier) throws IOException {
    Applicant applicant = dossier.applicant();
    if (store.holds(dossier)) {
      terminal.say("cli.import.same", file, name(applicant));
      return;
    }
    Optional<ApplicantSummary> owner =
        ApplicantSummary.of(store.applicants(), applicant.creditCode(), applicant.name());
    if (owner.isEmpty()) {
      add(file, dossier);
    } else {
      Dossier mine = dossier(owner.get());
      merge(file, owner.get(), Comparison.ofDossier(dossier, mine, store.library()));
    }
  }

  private void take(IncomingFile.Form file) throws IOException {
    Optional<ApplicantSummary> owner = owner(file.form());
    Dossier mine = owner.map(this::dossier).orElse(BLANK);
    FormTarget target = target(file.form(), mine).orElseThrow();
    Comparison comparison = Comparison.ofForm(file.form(), mine, target, store.library());
    if (owner.isPresent()) {
      merge(file.named(), owner.get(), comparison);
    } else {
      add(file.named(), comparison.take(comparison.differences()));
    }
  }

  private void add(String file, Dossier dossier) throws IOException {
    long id = store.add(dossier);
    List<String> missing = store.contents().putAll(id, dossier);
    terminal.say("cli.import.done", file, name(dossier.applicant()), dossier.claims().size());
    missing.forEach(gone -> terminal.say("cli.import.no-file", gone));
  }

  private void merge(String file, ApplicantSummary owner, Comparison comparison)
      throws IOException {
    List<Difference> wanted =
        comparison.differences().stream()
            .filter(difference -> difference.problem().isEmpty())
            .filter(difference -> overwrite || difference.isAddition())
            .toList();
    Kept before = store.read(owner.id());
    Dossier after = comparison.take(wanted);
    store.save(
        owner.id(),
        new Kept(Kept.of(store.library(), after).assessment(), before.handlings(), before.undos()));
    List<String> missing = store.contents().putAll(owner.id(), after);
    long added = wanted.stream().filter(Difference::isAddition).count();
    terminal.say("cli.import.merged", file, name(after.applicant()), added, wanted.size() - added);
    for (Difference difference : wanted) {
      if (!difference.isAddition()) {
        terminal.say(
            "cli.import.changed",
            difference.label(),
            difference.mine().orElse(""),
            difference.theirs());
      }
    }
    missing.forEach(gone -> terminal.say("cli.import.no-file", gone));
    for (Difference difference : comparison.differences()) {
      if (!wanted.contains(difference)) {
        terminal.say(
            "cli.import.left",
            difference.label(),
            difference.mine().orElse(""),
            difference.theirs());
      }
    }
  }

  /** The claim that a form is about, if there is no more than one way to take it. */
  private Optional<FormTarget> target(FilledForm form, Dossier mine) {
    List<FormTarget> targets = FormTargets.of(form, mine, store.library());
    Optional<FormTarget> likeliest = FormTargets.likeliest(targets, form, mine);
    long fresh = targets.stream().filter(target -> target.item().isPresent()).count();
    return likeliest.filter(target -> target.item().isEmpty() || fresh == 1);
  }

  private Optional<ApplicantSummary> owner(FilledForm form) {
    return ApplicantSummary.of(
        store.applicants(),
        form.value("creditCode"),
        form.value("name").or(() -> form.value("applicantSeal")));
  }

  private Dossier dossier(ApplicantSummary owner) {
    return store.read(owner.id()).dossier();
  }

  private static String name(Applicant applicant) {
    return applicant.name().orElse("?");
  }
}
