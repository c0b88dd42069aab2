package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Workspace;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.form.UnprintableCharacterException;
import minshen.report.Report;
import minshen.report.ReportClaim;
import minshen.report.ReportCompany;
import minshen.report.ReportSheet;
import minshen.report.ReportWorkbook;
import minshen.words.Message;
import minshen.words.Words;

/** Reports how claims stand: as a PDF, as a workbook, or printed. */
public final class ReportExport {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;

  /** Reports of a workspace's claims. */
  public ReportExport(Workspace workspace, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** What can be made of a report. */
  private enum Choice {
    PDF,
    WORKBOOK,
    PRINT
  }

  /** Asks what is to be made, and where it goes, and makes it of claims as they stand. */
  public void start(List<PacketExport.Wanted> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    Set<Choice> chosen =
        dialogs
            .choose(
                words.say("desktop.report.title"),
                words.say("desktop.report.what"),
                List.of(Choice.values()),
                one -> words.say("desktop.report.choice." + one.name()),
                EnumSet.of(Choice.PDF),
                words.say("desktop.report.make"))
            .orElse(Set.of());
    boolean toFolder = chosen.contains(Choice.PDF) || chosen.contains(Choice.WORKBOOK);
    Optional<Path> folder =
        toFolder ? dialogs.chooseFolder(words.say("desktop.packet.choose")) : Optional.empty();
    if (!chosen.isEmpty() && folder.isPresent() == toFolder) {
      PacketJobs.take(workspace, wanted, taken -> make(report(taken), chosen, folder));
    }
  }

  private Report report(List<PacketJobs.Taken> taken) {
    LocalDate today = workspace.today().day();
    return new Report(taken.stream().map(ReportExport::company).toList(), today);
  }

  private static ReportCompany company(PacketJobs.Taken taken) {
    Assessment assessment = taken.assessment();
    return new ReportCompany(
        assessment.dossier().applicant().name().orElse("#" + taken.dossierEditor().id()),
        taken.claimIds().stream().map(id -> ReportClaim.of(assessment, id)).toList());
  }

  /**
   * What was made.
   *
   * @param printed the pages that are wanted on paper
   * @param first a file of it, if there is one
   */
  private record Made(Optional<byte[]> printed, Optional<Path> first) {}

  private void make(Report report, Set<Choice> chosen, Optional<Path> folder) {
    workspace
        .tasks()
        .runAside(
            workspace
                .tasks()
                .task(_ -> made(report, chosen, folder))
                .onSuccess(made -> done(report, made))
                .onFailure(e -> failed(e, folder)));
  }

  private Made made(Report report, Set<Choice> chosen, Optional<Path> folder) throws IOException {
    boolean wantsPages = chosen.contains(Choice.PDF) || chosen.contains(Choice.PRINT);
    Optional<byte[]> pages =
        wantsPages ? Optional.of(ReportSheet.pdf(report, words)) : Optional.empty();
    Optional<Path> first = Optional.empty();
    if (folder.isPresent()) {
      String name = free(folder.get(), words.say("desktop.report.name", report.today().toString()));
      try (AtomicFiles files = new AtomicFiles()) {
        if (chosen.contains(Choice.WORKBOOK)) {
          first = Optional.of(folder.get().resolve(name + ".xlsx"));
          files.add(first.get(), out -> ReportWorkbook.write(report, words, out));
        }
        if (chosen.contains(Choice.PDF)) {
          first = Optional.of(folder.get().resolve(name + ".pdf"));
          files.add(first.get(), pages.orElseThrow());
        }
        files.commit();
      }
    }
    return new Made(pages.filter(_ -> chosen.contains(Choice.PRINT)), first);
  }

  /** A name that no report of the folder has. */
  private static String free(Path folder, String wanted) {
    String free = wanted;
    for (int number = 2; isTaken(folder, free); number++) {
      free = wanted + " (" + number + ")";
    }
    return free;
  }

  private static boolean isTaken(Path folder, String name) {
    return List.of(".pdf", ".xlsx").stream()
        .anyMatch(ending -> Files.exists(folder.resolve(name + ending), LinkOption.NOFOLLOW_LINKS));
  }

  private void done(Report report, Made made) {
    made.first()
        .ifPresent(
            file ->
                dialogs.toast(
                    words.say("desktop.report.done", file.getFileName(), report.claims()),
                    words.say("desktop.export.open"),
                    () -> dialogs.showFolder(file.getParent())));
    made.printed()
        .ifPresent(pdf -> dialogs.print(words.say("desktop.report.title"), pdf, () -> {}));
  }

  private void failed(Exception e, Optional<Path> folder) {
    Message why =
        switch (e) {
          case UnprintableCharacterException unprintable -> unprintable.problem();
          case IOException io ->
              Message.of(
                  "desktop.export.cannot-write",
                  DiskTrouble.file(io).or(() -> folder.map(Path::toString)).orElse(""),
                  DiskTrouble.why(io));
          default -> throw new IllegalStateException(e);
        };
    dialogs.problem(words.say("desktop.report.failed"), words.say(why));
  }
}
