package minshen.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIdentity.Likeness;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.FormTargets;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.incoming.ValueDifference;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.store.ApplicantSummary;
import minshen.store.KnownCompanies;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Goes through an import in memory, so that what would stop it is told before anything is taken in:
 * a form of which nobody can tell which claim it is about, a company that may be one that is there.
 */
final class ImportRehearsal {
  private final UserStore store;
  private final CompanyOption company;
  private final KnownCompanies known;
  private final Map<Long, Dossier> dossiers = new HashMap<>();
  private final List<Fresh> fresh = new ArrayList<>();

  /** A company that will be new. */
  private record Fresh(CompanyIdentity identity, Dossier dossier) {}

  ImportRehearsal(UserStore store, CompanyOption company) {
    this.store = store;
    this.company = company;
    this.known = new KnownCompanies(store.applicants());
  }

  /**
   * The next file.
   *
   * @throws InputException if it cannot be taken in
   */
  void play(IncomingFile file) {
    switch (file) {
      case IncomingFile.Dossiers(String named, List<IncomingDossier> came) ->
          came.forEach(dossier -> play(named, dossier.dossier()));
      case IncomingFile.Forms(String named, List<FilledForm> forms) ->
          forms.forEach(form -> play(named, form));
      case IncomingFile.OfYear _, IncomingFile.Listed _, IncomingFile.Filled _ -> {
        // A notice is about no company; a list is taken in whole or not at all.
      }
    }
  }

  private void play(String file, Dossier came) {
    CompanyIdentity identity = CompanyIdentity.of(came.applicant());
    if (company.of(known, identity, file).isEmpty() && before(identity).isEmpty()) {
      add(file, identity, came);
    }
  }

  private void play(String file, FilledForm form) {
    CompanyIdentity identity = form.company();
    Optional<ApplicantSummary> owner = company.of(known, identity, file);
    Optional<Fresh> before = before(identity);
    Dossier mine =
        owner
            .map(line -> dossiers.computeIfAbsent(line.id(), id -> store.read(id).dossier()))
            .or(() -> before.map(Fresh::dossier))
            .orElse(Dossier.BLANK);
    FormTarget target =
        FormTargets.only(form, mine, store.library())
            .orElseThrow(
                () ->
                    new InputException(
                        SourceLocation.of(file), Message.of("cli.import.which-claim")));
    DossierComparison comparison = DossierComparison.ofForm(form, mine, target, store.library());
    Dossier after =
        comparison.take(
            comparison.differences().stream().filter(ValueDifference::isAddition).toList());
    if (owner.isPresent()) {
      dossiers.put(owner.get().id(), after);
    } else {
      before.ifPresent(fresh::remove);
      add(file, identity, after);
    }
  }

  private Optional<Fresh> before(CompanyIdentity identity) {
    return fresh.stream().filter(one -> identity.to(one.identity()) == Likeness.SAME).findFirst();
  }

  private void add(String file, CompanyIdentity identity, Dossier dossier) {
    company.checkFresh(fresh.stream().map(Fresh::identity).toList(), identity, file);
    fresh.add(new Fresh(identity, dossier));
  }
}
