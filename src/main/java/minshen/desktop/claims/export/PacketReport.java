package minshen.desktop.claims.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.batch.BatchOutcome;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.ReportLine;
import minshen.desktop.work.Navigator;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.packet.PacketProblem;
import minshen.words.Words;

/**
 * Tells which packets could not be made, or not as PDF/A-2b, and leads to what has to be mended for
 * that.
 */
final class PacketReport {
  private final Words words;
  private final Navigator navigator;

  PacketReport(Words words, Navigator navigator) {
    this.words = words;
    this.navigator = navigator;
  }

  /**
   * Shows them, and what kept packets from being PDF/A.
   *
   * @param failed what is said where nothing was made
   * @param someFailed what is said of so many jobs where something was
   */
  void show(PacketBatch.Result result, String failed, String someFailed, Dialogs dialogs) {
    boolean several = result.jobs() + result.refused().size() > 1;
    refused(result, several, failed, someFailed, dialogs);
    hindered(result, several, dialogs);
  }

  /** Shows what of a batch was not made, and what kept packets from being PDF/A. */
  void show(CompanyBatch.Result result, Dialogs dialogs) {
    boolean several = result.companies().companies().size() > 1;
    List<ReportLine> lines = new ArrayList<>(lines(result.packets(), several));
    for (BatchOutcome company : result.companies().companies()) {
      company.faults().stream()
          .filter(fault -> fault.problem().isEmpty())
          .map(fault -> new ReportLine(company.called(), words.say(fault.text()), () -> {}))
          .forEach(lines::add);
    }
    if (!lines.isEmpty()) {
      long failed = result.companies().count(company -> !company.faults().isEmpty());
      dialogs.report(
          failed == result.companies().companies().size() && result.companies().files() == 0
              ? words.say("desktop.batch.failed")
              : words.say("desktop.batch.some-failed", failed),
          words.say("desktop.packet.mend", lines.size()),
          lines);
    }
    hindered(result.packets(), several, dialogs);
  }

  private List<ReportLine> lines(PacketBatch.Result result, boolean several) {
    List<ReportLine> lines = new ArrayList<>();
    for (PacketBatch.Refused refused : result.refused()) {
      refused.problems().forEach(problem -> lines.add(line(refused.job(), problem, several)));
    }
    return lines;
  }

  private void hindered(PacketBatch.Result result, boolean several, Dialogs dialogs) {
    List<ReportLine> lines = new ArrayList<>();
    for (PacketBatch.Written written : result.written()) {
      for (PacketProblem hindrance : written.made().hindrances()) {
        lines.add(line(written.job(), hindrance, several));
      }
    }
    if (!lines.isEmpty()) {
      dialogs.report(
          words.say("desktop.packet.not-pdfa"),
          words.say("desktop.packet.not-pdfa-why", lines.size()),
          lines);
    }
  }

  private void refused(
      PacketBatch.Result result,
      boolean several,
      String failed,
      String someFailed,
      Dialogs dialogs) {
    List<ReportLine> lines = lines(result, several);
    if (lines.isEmpty()) {
      return;
    }
    String title =
        result.written().isEmpty()
            ? words.say(failed)
            : words.say(someFailed, result.refused().size());
    dialogs.report(title, words.say("desktop.packet.mend", lines.size()), lines);
  }

  private ReportLine line(PacketJob job, PacketProblem problem, boolean several) {
    List<String> where = new ArrayList<>();
    if (several) {
      where.add(job.plainName(words));
    }
    if (job.claimIds().size() > 1) {
      problem.claimId().ifPresent(id -> where.add(claim(job, id)));
    }
    problem
        .place()
        .map(place -> words.say("desktop.packet.material", place.number(), place.material()))
        .ifPresent(where::add);
    return new ReportLine(
        String.join(" · ", where),
        words.say(problem.problemByName()),
        () ->
            navigator.claim(
                job.dossierEditor().id(),
                problem.claimId().orElse(job.claimIds().getFirst()),
                problem.place().flatMap(place -> field(job, problem, place.attachment()))));
  }

  private String claim(PacketJob job, String id) {
    String item = job.assessment().outcome(id).item().title();
    return job.assessment()
        .outcome(id)
        .claim()
        .project()
        .map(project -> item + " " + project)
        .orElse(item);
  }

  /** The place of an attachment as findings name it; empty if it has gone meanwhile. */
  private static Optional<String> field(
      PacketJob job, PacketProblem problem, Attachment attachment) {
    return job.dossierEditor()
        .dossier()
        .claim(problem.claimId().orElse(""))
        .map(Claim::attachments)
        .map(all -> all.indexOf(attachment))
        .filter(place -> place >= 0)
        .map(place -> "attachments[" + place + "]");
  }
}
