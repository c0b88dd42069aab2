package minshen.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.incoming.ValueDifference;
import minshen.policy.Notice;
import minshen.policy.TypedNotice;
import minshen.store.KnownCompanies;
import minshen.store.UserStore;

/** Tells what an import would change; nothing is written. */
final class ImportPreview {
  private final UserStore store;
  private final Terminal terminal;
  private final CompanyOption company;
  private final boolean overwrite;
  private final DifferenceLines lines;

  ImportPreview(UserStore store, Terminal terminal, CompanyOption company, boolean overwrite) {
    this.store = store;
    this.terminal = terminal;
    this.company = company;
    this.overwrite = overwrite;
    this.lines = new DifferenceLines(terminal);
  }

  /**
   * Tells it of some files.
   *
   * @param rehearsed what the forms among them come to, in their order
   */
  void show(List<IncomingFile> files, List<ImportRehearsal.Rehearsed> rehearsed) {
    ListImport lists =
        new ListImport(store, terminal, company, overwrite, new KnownCompanies(store.applicants()));
    Iterator<ImportRehearsal.Rehearsed> forms = rehearsed.iterator();
    for (IncomingFile file : files) {
      switch (file) {
        case IncomingFile.Filled filled -> lists.show(filled);
        case IncomingFile.Forms came -> came.forms().forEach(_ -> form(file.named(), forms.next()));
        case IncomingFile.OfYear(String named, TypedNotice notice) -> notice(named, notice);
        case IncomingFile.Dossiers _, IncomingFile.Listed _ ->
            throw new IllegalArgumentException(file.named() + " has not been read");
      }
    }
  }

  /** Whether a value of a form would be refused. */
  boolean hasRefused() {
    return lines.hasRefused();
  }

  private void form(String file, ImportRehearsal.Rehearsed rehearsed) {
    FilledForm form = rehearsed.form();
    List<ValueDifference> differences = rehearsed.comparison().differences();
    List<ValueDifference> taken =
        differences.stream()
            .filter(difference -> difference.problem().isEmpty())
            .filter(
                difference ->
                    overwrite
                        || (difference.isAddition() && !difference.isOfLocked(rehearsed.mine())))
            .toList();
    long added = taken.stream().filter(ValueDifference::isAddition).count();
    Optional<String> known = rehearsed.owner().flatMap(owner -> owner.name());
    terminal.say(
        rehearsed.owner().isPresent() ? "cli.import.form-show" : "cli.import.form-show-new",
        file,
        known.or(() -> form.value(FieldCatalogue.NAME)).orElse("?"),
        added,
        taken.size() - added);
    for (ValueDifference difference : differences) {
      if (!taken.contains(difference)) {
        lines.left(difference, difference.isOfLocked(rehearsed.mine()));
      } else if (difference.isAddition()) {
        lines.added(difference);
      } else {
        lines.changed(difference);
      }
    }
    lines.ofForm(form, rehearsed.target(), store.library());
  }

  private void notice(String file, TypedNotice came) {
    Notice typed = store.library().typed(came.packId(), came.year()).orElse(Notice.UNSAID);
    lines.notice("cli.import.notice-show", file, came, typed, overwrite);
  }
}
