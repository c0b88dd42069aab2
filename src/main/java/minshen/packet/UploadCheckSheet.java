package minshen.packet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.packet.ClerkSheet.Tick;
import minshen.policy.ApplyWords;
import minshen.policy.Portal;
import minshen.words.Message;
import minshen.words.Words;

/** 核对表: slot by slot which file is uploaded there and what is in it, to be ticked off. */
final class UploadCheckSheet {
  private final UploadPlan plan;
  private final UploadReport report;
  private final Words words;
  private final ClerkSheet sheet;

  private UploadCheckSheet(
      UploadPlan plan, PacketContent content, UploadReport report, Words words) {
    this.plan = plan;
    this.report = report;
    this.words = words;
    this.sheet = new ClerkSheet(content.freshInk(), words.say("packet.upload.sheet"));
  }

  /** The sheet of a set. */
  static byte[] of(UploadPlan plan, PacketContent content, UploadReport report, Words words) {
    UploadCheckSheet sheet = new UploadCheckSheet(plan, content, report, words);
    sheet.draw();
    return sheet.sheet.done();
  }

  private void draw() {
    sheet.title(words.say("packet.upload.sheet"), about());
    facts();
    sheet.heading(words.say("packet.upload.files"));
    report.slots().forEach(this::slot);
    if (!report.word().isEmpty()) {
      sheet.heading(words.say("packet.upload.word"));
      report.word().forEach(file -> file(Tick.OPEN, file.name(), file));
      sheet.below(
          words.say(wordIsTaken() ? "packet.upload.word-taken" : "packet.upload.word-kept"));
    }
    notes();
  }

  private String about() {
    String company = plan.assessment().dossier().applicant().name().orElse("");
    String item = plan.outcome().item().title();
    String project = plan.outcome().claim().project().map(p -> " " + p).orElse("");
    return (company + " " + item + project).strip();
  }

  private void facts() {
    Portal portal = report.portal();
    ApplyWords.portal(plan.notice())
        .ifPresent(where -> sheet.fact(words.say("packet.upload.portal"), where));
    plan.notice()
        .call()
        .onlineUntil()
        .ifPresent(day -> sheet.fact(words.say("packet.upload.until"), day.toString()));
    String limits =
        ApplyWords.limits(portal).stream().map(words::say).collect(Collectors.joining("；"));
    sheet.fact(
        words.say("packet.upload.limits"),
        limits.isEmpty() ? words.say("packet.upload.no-limit") : limits);
    long files = report.slots().stream().mapToLong(slot -> slot.files().size()).sum();
    sheet.fact(
        words.say("packet.upload.total"),
        words.say("packet.upload.total-of", files, Megabytes.about(report.total())));
  }

  private void slot(UploadedSlot slot) {
    String name = words.say("packet.upload.slot", slot.number(), slot.name()).strip();
    if (slot.files().isEmpty()) {
      String state = slot.isRequired() ? "packet.upload.empty" : "packet.upload.nothing";
      sheet.todo(
          slot.lacks() ? Tick.WRONG : Tick.OPEN, Optional.empty(), name + "  " + words.say(state));
    } else {
      sheet.todo(Tick.OPEN, Optional.empty(), name);
    }
    slot.files().forEach(file -> sheet.below(line(file)));
    if (!slot.holds().isEmpty()) {
      sheet.below(words.say("packet.upload.holds", String.join("、", slot.holds())));
    }
    slot.limited().ifPresent(most -> sheet.below(words.say(most)));
    slot.told().forEach(told -> sheet.below(words.say(told)));
  }

  private void file(Tick tick, String name, UploadedFile file) {
    sheet.todo(
        tick,
        Optional.of(words.say("packet.upload.megabytes", Megabytes.about(file.bytes()))),
        name);
  }

  private String line(UploadedFile file) {
    return words.say(
        "packet.upload.file",
        file.name(),
        file.pages(),
        Megabytes.about(file.bytes()),
        file.shortSum());
  }

  private boolean wordIsTaken() {
    return report.portal().takes("a.docx");
  }

  private void notes() {
    List<Message> notes = report.notes();
    if (!notes.isEmpty()) {
      sheet.heading(words.say("packet.upload.notes"));
      notes.forEach(note -> sheet.todo(Tick.WRONG, Optional.empty(), words.say(note)));
    }
  }
}
