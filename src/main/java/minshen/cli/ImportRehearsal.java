package minshen.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIdentity.Likeness;
import minshen.dossier.CompanyIndex;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormSequence;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Item;
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
  private final CompanyIndex<Fresh> fresh = new CompanyIndex<>();
  private final boolean overwrite;
  private final Optional<Item> item;
  private final List<Rehearsed> forms = new ArrayList<>();
  private Optional<String> nameless = Optional.empty();

  /**
   * What a form would come to.
   *
   * @param mine the dossier of its company as it is before it
   * @param owner its company; empty if it is not in the store yet
   * @param target the claim that it is about
   * @param comparison what it says otherwise than there is, with what came before it
   */
  record Rehearsed(
      FilledForm form,
      Dossier mine,
      Optional<ApplicantSummary> owner,
      FormTarget target,
      DossierComparison comparison) {}

  /** A company that will be new. */
  private static final class Fresh {
    private final CompanyIdentity identity;
    private Dossier dossier;

    Fresh(CompanyIdentity identity, Dossier dossier) {
      this.identity = identity;
      this.dossier = dossier;
    }
  }

  ImportRehearsal(UserStore store, CompanyOption company, boolean overwrite, Optional<Item> item) {
    this.store = store;
    this.company = company;
    this.overwrite = overwrite;
    this.item = item;
    this.known = new KnownCompanies(store.applicants());
  }

  /**
   * The next file.
   *
   * @return the file; the companies of a list of which nobody can tell whether they are there are
   *     faults of it then
   * @throws InputException if it cannot be taken in
   */
  IncomingFile play(IncomingFile file) {
    switch (file) {
      case IncomingFile.Dossiers came ->
          came.dossiers().forEach(dossier -> play(came.named(), dossier.dossier()));
      case IncomingFile.Forms came -> play(came.named(), came.forms());
      case IncomingFile.Filled(String named, WorkbookContent content, _) -> {
        return IncomingFile.Filled.ofList(named, content.without(row -> problem(row.dossier())));
      }
      case IncomingFile.OfYear _, IncomingFile.Listed _ -> {
        // A notice is about no company; of a list that has not been read nothing is known.
      }
    }
    return file;
  }

  /** The forms that were played, in their order. */
  List<Rehearsed> forms() {
    return forms;
  }

  private Optional<Message> problem(Dossier came) {
    CompanyIdentity identity = CompanyIdentity.of(came.applicant());
    Optional<Message> doubt = doubt(identity);
    if (doubt.isEmpty()) {
      note(identity, came);
    }
    return doubt;
  }

  private void play(String file, Dossier came) {
    problem(came)
        .ifPresent(
            doubt -> {
              throw new InputException(
                  SourceLocation.of(file), Message.of("cli.import.alike-advice", doubt));
            });
  }

  private void play(String file, List<FilledForm> all) {
    FormSequence sequence = new FormSequence(item);
    all.forEach(form -> play(file, form, sequence));
  }

  private void play(String file, FilledForm form, FormSequence sequence) {
    CompanyIdentity identity = form.company();
    checkNameless(file, identity);
    doubt(identity)
        .ifPresent(
            doubt -> {
              throw new InputException(
                  SourceLocation.of(file), Message.of("cli.import.alike-advice", doubt));
            });
    Optional<ApplicantSummary> owner = company.of(known, identity);
    Optional<Fresh> before = fresh.same(identity);
    Dossier mine =
        owner
            .map(line -> dossiers.computeIfAbsent(line.id(), id -> store.read(id).dossier()))
            .or(() -> before.map(one -> one.dossier))
            .orElse(Dossier.BLANK);
    FormTarget target =
        sequence
            .next(form, mine, store.library())
            .orElseThrow(
                () ->
                    new InputException(
                        SourceLocation.of(file), Message.of("cli.import.which-claim")));
    DossierComparison comparison = DossierComparison.ofForm(form, mine, target, store.library());
    forms.add(new Rehearsed(form, mine, owner, target, comparison));
    Dossier after =
        comparison.take(
            comparison.differences().stream()
                .filter(
                    difference ->
                        overwrite || (difference.isAddition() && !difference.isOfLocked(mine)))
                .toList());
    if (owner.isPresent()) {
      dossiers.put(owner.get().id(), after);
    } else {
      note(identity, after);
      fresh.same(identity).ifPresent(one -> one.dossier = after);
    }
  }

  /** Whether two files belong to one company, though neither says so, nobody has said either. */
  private void checkNameless(String file, CompanyIdentity identity) {
    if (!identity.isBlank() || !company.isNamed()) {
      return;
    }
    if (nameless.filter(other -> !other.equals(file)).isPresent()) {
      throw new InputException(
          SourceLocation.of(file), Message.of("cli.import.nameless-both", nameless.get()));
    }
    nameless = Optional.of(file);
  }

  private Optional<Message> doubt(CompanyIdentity identity) {
    Optional<Message> doubt = company.doubt(known, identity);
    if (doubt.isPresent() || isKnown(identity)) {
      return doubt;
    }
    List<CompanyIdentity> alike =
        fresh.find(identity, Likeness.ALIKE).stream().map(one -> one.identity).toList();
    return company.doubt(alike, identity);
  }

  private void note(CompanyIdentity identity, Dossier dossier) {
    if (!isKnown(identity)) {
      fresh.add(identity, new Fresh(identity, dossier));
    }
  }

  private boolean isKnown(CompanyIdentity identity) {
    return company.of(known, identity).isPresent() || fresh.same(identity).isPresent();
  }
}
