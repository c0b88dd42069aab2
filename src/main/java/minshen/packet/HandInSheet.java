package minshen.packet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.dossier.MaterialList;
import minshen.form.Signer;
import minshen.form.signing.SigningDuty;
import minshen.packet.ClerkSheet.Tick;
import minshen.policy.ApplyWords;
import minshen.policy.Notice;
import minshen.policy.Submission;
import minshen.policy.YearlyCall;
import minshen.policy.calc.Outcome;
import minshen.words.Message;
import minshen.words.Words;

/**
 * 交件单: what the year's notice says of handing in, how far this packet is, and lines for whoever
 * takes it in. What the notice does not say is a line to fill in by hand.
 */
final class HandInSheet {
  private final PacketContent content;
  private final Words words;
  private final ClerkSheet sheet;

  private HandInSheet(PacketContent content, Words words) {
    this.content = content;
    this.words = words;
    this.sheet = new ClerkSheet(content.freshInk(), words.say("packet.hand-in.title"));
  }

  /** The sheet of a packet. */
  static byte[] of(PacketContent content, Words words) {
    HandInSheet sheet = new HandInSheet(content, words);
    sheet.draw();
    return sheet.sheet.done();
  }

  private void draw() {
    sheet.title(words.say("packet.hand-in.title"), content.title());
    Map<Notice, List<String>> byNotice =
        content.plan().claimIds().stream()
            .collect(
                Collectors.groupingBy(
                    content.plan()::notice, LinkedHashMap::new, Collectors.toList()));
    byNotice.forEach((notice, claims) -> notice(notice, claims.getFirst(), byNotice.size() > 1));
    sheet.heading(words.say("packet.hand-in.packet"));
    packet();
    content.plan().claimIds().forEach(this::claim);
    sheet.heading(words.say("packet.hand-in.receipt"));
    for (String line : List.of("by", "taken-by", "number")) {
      fact("packet.hand-in." + line, Optional.empty());
    }
  }

  private void notice(Notice notice, String claimId, boolean named) {
    String pack = content.plan().assessment().outcome(claimId).pack().title();
    sheet.heading(
        named ? words.say("packet.hand-in.notice-of", pack) : words.say("packet.hand-in.notice"));
    YearlyCall call = notice.call();
    Submission at = notice.submission();
    fact("packet.hand-in.online", call.onlineUntil().map(LocalDate::toString));
    fact("packet.hand-in.paper", call.paperUntil().map(LocalDate::toString));
    fact("packet.hand-in.portal", ApplyWords.portal(notice));
    fact("packet.hand-in.window", at.window());
    fact("packet.hand-in.hours", at.hours());
    fact("packet.hand-in.phone", at.phone());
    fact(
        "packet.hand-in.copies",
        call.copies().map(copies -> words.say("packet.hand-in.copies-value", "" + copies)));
    fact(
        "packet.hand-in.seam",
        call.seam()
            .map(
                wanted ->
                    words.say(wanted ? "packet.hand-in.wanted" : "packet.hand-in.not-wanted")));
    fact(
        "packet.hand-in.order",
        Optional.of(String.join("、", call.order())).filter(order -> !order.isEmpty()));
  }

  /** A fact, or a line to fill in by hand. */
  private void fact(String label, Optional<String> value) {
    sheet.fact(words.say(label), value.orElse(""));
  }

  private void packet() {
    PacketPrinting printing = content.plan().settings().printing();
    int pages = content.numbers().total();
    int sheets = printing.sheets(pages);
    sheet.fact(
        words.say("packet.hand-in.pages"),
        words.say(
            "packet.hand-in.pages-value",
            "" + pages,
            "" + sheets,
            "" + printing.copies(),
            "" + sheets * printing.copies()));
    Optional<SigningDuty> edges =
        SigningSheets.duties(content).stream().filter(SigningDuty::isOfWhole).findFirst();
    edges.ifPresent(
        duty -> sheet.todo(duty.isOwed() ? Tick.OPEN : Tick.DONE, words.say(edges(duty))));
    int wanted = copiesWanted();
    if (wanted > 0 && wanted != printing.copies()) {
      sheet.todo(
          Tick.WRONG,
          words.say("packet.hand-in.copies-unlike", "" + wanted, "" + printing.copies()));
    }
  }

  private static String edges(SigningDuty duty) {
    return switch (duty.state()) {
      case DONE -> "packet.hand-in.edges-done";
      case OUTDATED, REPLACED -> "packet.hand-in.edges-again";
      case OPEN, NOT_OURS -> "packet.hand-in.edges";
    };
  }

  private int copiesWanted() {
    return content.plan().claimIds().stream()
        .flatMap(id -> content.plan().notice(id).call().copies().stream())
        .mapToInt(copies -> copies)
        .max()
        .orElse(0);
  }

  private void claim(String claimId) {
    Outcome outcome = content.plan().assessment().outcome(claimId);
    sheet.room(90);
    sheet.down(6);
    sheet.paragraph(subject(outcome), sheet.left(), sheet.width(), ClerkSheet.LABEL);
    materials(claimId);
    signing(claimId);
  }

  private String subject(Outcome outcome) {
    String title = ClerkSheet.subject(outcome);
    return content
        .plan()
        .assessment()
        .dossier()
        .claim(outcome.claim().id())
        .orElseThrow()
        .requestedAmount()
        .or(outcome::amount)
        .map(amount -> title + "  " + words.say("packet.wan", amount.spelled()))
        .orElse(title);
  }

  private void materials(String claimId) {
    MaterialList all = content.plan().materials(claimId);
    List<String> missing = all.missing().stream().map(MaterialList.Entry::name).toList();
    sheet.todo(
        missing.isEmpty() ? Tick.DONE : Tick.WRONG,
        missing.isEmpty()
            ? words.say("packet.hand-in.complete", "" + all.entries().size())
            : words.say("packet.hand-in.missing", "" + missing.size(), String.join("；", missing)));
  }

  private void signing(String claimId) {
    List<SigningDuty> all =
        content.round(claimId).duties().stream()
            .filter(duty -> !duty.isOfWhole() && duty.signer() != Signer.OFFICE)
            .toList();
    for (boolean seals : List.of(false, true)) {
      List<SigningDuty> some =
          all.stream().filter(duty -> (duty.signer() == Signer.UNIT) == seals).toList();
      List<SigningDuty> owed = some.stream().filter(SigningDuty::isOwed).toList();
      String what = seals ? "seals" : "signatures";
      if (!some.isEmpty()) {
        sheet.todo(
            owed.isEmpty() ? Tick.DONE : Tick.OPEN,
            owed.isEmpty()
                ? words.say("packet.hand-in." + what)
                : words.say("packet.hand-in." + what + "-open", "" + owed.size(), who(owed)));
      }
    }
  }

  private static List<Message> who(List<SigningDuty> owed) {
    return owed.stream().map(duty -> duty.signer().label()).distinct().toList();
  }
}
