package minshen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.CompanyChanges;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.incoming.ValueDifference;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.ShutdownTasks;
import minshen.store.ApplicantSummary;
import minshen.store.KnownCompanies;
import minshen.store.UserStore;
import minshen.words.Message;
import minshen.words.Words;

/** Takes the companies of a list into the store, in one transaction, and tells what came of it. */
final class ListImport {
  /** More lines of one kind nobody reads. */
  private static final int MOST_TOLD = 30;

  private final UserStore store;
  private final Terminal terminal;
  private final CompanyOption company;
  private final boolean overwrite;
  private final KnownCompanies known;

  ListImport(
      UserStore store,
      Terminal terminal,
      CompanyOption company,
      boolean overwrite,
      KnownCompanies known) {
    this.store = store;
    this.terminal = terminal;
    this.company = company;
    this.overwrite = overwrite;
    this.known = known;
  }

  void take(IncomingFile.Filled file) {
    CompanyChanges changes = changes(file);
    store.takeAll(
        changes.written().stream()
            .map(change -> new UserStore.Intake(change.id(), change.after()))
            .toList(),
        done -> {
          ShutdownTasks.check();
          terminal.progress(done, changes.written().size());
        });
    tell("cli.import.list", file, changes);
  }

  /** Tells what would come of it. */
  void show(IncomingFile.Filled file) {
    tell("cli.import.list-show", file, changes(file));
  }

  private CompanyChanges changes(IncomingFile.Filled file) {
    return CompanyChanges.of(
        file.content().companies(),
        new CompanyChanges.Known() {
          @Override
          public Optional<Long> find(Applicant applicant) {
            return company.of(known, CompanyIdentity.of(applicant)).map(ApplicantSummary::id);
          }

          @Override
          public Dossier read(long id) {
            return store.read(id).dossier();
          }
        },
        store.library(),
        overwrite,
        (_, _) -> ShutdownTasks.check());
  }

  private void tell(String key, IncomingFile.Filled file, CompanyChanges changes) {
    WorkbookContent content = file.content();
    Words words = terminal.words();
    terminal.say(
        key, file.named(), changes.fresh(), changes.changed(), changes.same(), content.refused());
    if (changes.kept() > 0) {
      terminal.say("cli.import.list-kept", changes.kept());
    }
    List<String> lines = new ArrayList<>();
    boolean advised = false;
    for (CompanyChanges.Change change : changes.all()) {
      change.taken().forEach(one -> lines.add(words.say(taken(change, one))));
      for (ValueDifference one : change.left()) {
        Message line = left(change, one);
        lines.add(words.say(advised ? line : Message.of("cli.import.overwrite", line)));
        advised = true;
      }
    }
    some(lines, terminal);
    tell(content, terminal);
  }

  /** Tells what of a file was left out. */
  static void tell(WorkbookContent content, Terminal terminal) {
    for (AsideColumn aside : content.asides()) {
      terminal.say("cli.import.aside", aside.heading(), aside.example().orElse(""));
    }
    some(content.remarks().stream().map(one -> remark(one, terminal)).toList(), terminal);
  }

  private static Message taken(CompanyChanges.Change change, ValueDifference one) {
    return line(
        one.isRemoval() ? "cli.import.list-taken-cleared" : "cli.import.list-taken", change, one);
  }

  private static Message left(CompanyChanges.Change change, ValueDifference one) {
    if (one.isOfLocked(change.before())) {
      return line("cli.import.list-locked", change, one);
    }
    return line(
        one.isRemoval() ? "cli.import.list-left-cleared" : "cli.import.list-left", change, one);
  }

  private static Message line(String key, CompanyChanges.Change change, ValueDifference one) {
    return Message.of(
        key,
        change.after().applicant().name().orElse("?"),
        one.label(),
        one.mine().orElse(""),
        one.theirs());
  }

  private static String remark(CellFault remark, Terminal terminal) {
    return "  " + terminal.words().say(remark.line());
  }

  private static void some(List<String> lines, Terminal terminal) {
    lines.stream().limit(MOST_TOLD).forEach(terminal::line);
    if (lines.size() > MOST_TOLD) {
      terminal.say("cli.import.more", lines.size() - MOST_TOLD);
    }
  }
}
