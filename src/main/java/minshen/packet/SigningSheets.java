package minshen.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.form.Signer;
import minshen.form.signing.SigningAct;
import minshen.form.signing.SigningDuty;
import minshen.packet.ClerkSheet.Tick;
import minshen.words.Message;
import minshen.words.Words;

/**
 * 签字盖章单: who still owes which signature and seal, and then a sheet for each of them that can be
 * handed over with the papers.
 */
final class SigningSheets {
  private final PacketContent content;
  private final Words words;
  private final ClerkSheet sheet;
  private final List<SigningDuty> duties;

  private SigningSheets(PacketContent content, Words words, ClerkSheet sheet) {
    this.content = content;
    this.words = words;
    this.sheet = sheet;
    this.duties = duties(content);
  }

  /** The sheets alone. */
  static byte[] of(PacketContent content, Words words) {
    ClerkSheet sheet = new ClerkSheet(content.freshInk(), words.say("packet.sign.title"));
    new SigningSheets(content, words, sheet).draw();
    return sheet.done();
  }

  /** The sheets behind others. */
  static void behind(PacketContent content, Words words, ClerkSheet sheet) {
    sheet.newPage();
    new SigningSheets(content, words, sheet).draw();
  }

  /** Those of all claims; what is sealed on the whole packet is sealed once. */
  static List<SigningDuty> duties(PacketContent content) {
    List<SigningDuty> all = new ArrayList<>();
    List<SigningDuty> whole = new ArrayList<>();
    for (String claimId : content.plan().claimIds()) {
      for (SigningDuty duty : content.round(claimId).duties()) {
        (duty.isOfWhole() ? whole : all).add(duty);
      }
    }
    whole.stream()
        .filter(SigningDuty::isOwed)
        .findFirst()
        .or(() -> whole.stream().findFirst())
        .ifPresent(all::add);
    return all;
  }

  /** Who signs, and what for. */
  private record Person(Signer signer, Optional<String> name) {}

  private void draw() {
    Map<Person, List<SigningDuty>> byPerson =
        duties.stream()
            .sorted(Comparator.comparing(SigningDuty::signer))
            .collect(
                Collectors.groupingBy(
                    duty -> new Person(duty.signer(), duty.person()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    summary(byPerson);
    byPerson.forEach(
        (person, all) -> {
          if (all.stream().anyMatch(SigningDuty::isOwed)) {
            person(person, all);
          }
        });
  }

  private void summary(Map<Person, List<SigningDuty>> byPerson) {
    sheet.title(words.say("packet.sign.title"), content.title());
    sheet.paragraph(owed(), sheet.left(), sheet.width(), ClerkSheet.ITEM);
    sheet.paragraph(words.say("packet.sign.round"), sheet.left(), sheet.width(), ClerkSheet.FOR);
    byPerson.forEach(
        (person, all) -> {
          sheet.heading(said(person));
          all.forEach(
              duty -> {
                line(duty);
                state(duty).ifPresent(sheet::below);
              });
        });
  }

  private String owed() {
    Map<Signer, Long> owed =
        duties.stream()
            .filter(SigningDuty::isOwed)
            .collect(
                Collectors.groupingBy(
                    SigningDuty::signer, () -> new EnumMap<>(Signer.class), Collectors.counting()));
    if (owed.isEmpty()) {
      return words.say("packet.sign.complete");
    }
    List<Message> each =
        owed.entrySet().stream()
            .map(of -> Message.of("packet.sign.owed-by", of.getKey().label(), "" + of.getValue()))
            .toList();
    long all = owed.values().stream().mapToLong(n -> n).sum();
    return words.say("packet.sign.owed", "" + all, each);
  }

  private void person(Person person, List<SigningDuty> all) {
    sheet.newPage();
    boolean seal = person.signer() == Signer.UNIT;
    sheet.title(
        words.say(seal ? "packet.sign.please-seal" : "packet.sign.please-sign", said(person)),
        content.title());
    List<SigningDuty> owed = all.stream().filter(SigningDuty::isOwed).toList();
    for (String claimId : content.plan().claimIds()) {
      List<SigningDuty> ofClaim = owed.stream().filter(d -> d.claimId().equals(claimId)).toList();
      if (!ofClaim.isEmpty()) {
        sheet.heading(subject(claimId));
        ofClaim.forEach(this::todo);
      }
    }
    sheet.down(6);
    sheet.paragraph(words.say(hint(seal, owed)), sheet.left(), sheet.width(), ClerkSheet.FOR);
    new FormMiniatures(content, words, sheet).draw(owed);
  }

  /** A red box is spoken of where the picture of a form shows one. */
  private static String hint(boolean seal, List<SigningDuty> owed) {
    if (owed.stream().allMatch(duty -> duty.page().isEmpty())) {
      return seal ? "packet.sign.hint-seal-paper" : "packet.sign.hint-sign-paper";
    }
    return seal ? "packet.sign.hint-seal" : "packet.sign.hint-sign";
  }

  private String subject(String claimId) {
    return ClerkSheet.subject(content.plan().assessment().outcome(claimId));
  }

  /** Of what is owed, what may be done already is told as such. */
  private void todo(SigningDuty duty) {
    line(duty);
    if (duty.state() == SigningDuty.State.REPLACED) {
      sheet.below(words.say("packet.sign.replaced"));
    }
  }

  private void line(SigningDuty duty) {
    List<Message> acts = duty.acts().stream().map(SigningAct::label).toList();
    String what =
        duty.page().isPresent()
            ? words.say("packet.sign.on-form", duty.title(), duty.words(), acts)
            : words.say("packet.sign.on-paper", duty.named(), acts);
    Tick tick =
        switch (duty.state()) {
          case OPEN, REPLACED, NOT_OURS -> Tick.OPEN;
          case DONE -> Tick.DONE;
          case OUTDATED -> Tick.WRONG;
        };
    sheet.todo(tick, page(duty), what);
  }

  private Optional<String> page(SigningDuty duty) {
    return pageOf(content, duty).map(page -> words.say("packet.print.where", page));
  }

  /** Where a duty is in the packet. */
  static Optional<String> pageOf(PacketContent content, SigningDuty duty) {
    PageNumbering numbers = content.numbers();
    if (duty.page().isPresent()) {
      return numbers
          .ofDocument(duty.claimId(), duty.paper())
          .map(range -> "" + (range.first() + duty.page().getAsInt() - 1));
    }
    return content.plan().materials(duty.claimId()).entries().stream()
        .filter(entry -> entry.material().filter(m -> m.id().equals(duty.paper())).isPresent())
        .findFirst()
        .flatMap(entry -> numbers.of(duty.claimId(), entry))
        .map(PageNumbering.Range::toString);
  }

  /** What stands below a line: which of several claims it is for, and how it stands. */
  private Optional<String> state(SigningDuty duty) {
    Optional<String> state =
        switch (duty.state()) {
          case OPEN -> Optional.empty();
          case DONE -> Optional.of(words.say("packet.sign.done", duty.on().orElseThrow()));
          case OUTDATED -> Optional.of(words.say(outdated(duty)));
          case REPLACED -> Optional.of(words.say("packet.sign.replaced"));
          case NOT_OURS -> Optional.of(words.say("packet.sign.not-ours"));
        };
    boolean many = content.plan().claimIds().size() > 1 && !duty.isOfWhole();
    String said =
        Stream.concat(many ? Stream.of(subject(duty.claimId())) : Stream.of(), state.stream())
            .collect(Collectors.joining("  "));
    return Optional.of(said).filter(text -> !text.isEmpty());
  }

  private static String outdated(SigningDuty duty) {
    return duty.page().isPresent() ? "packet.sign.outdated" : "packet.sign.resealed";
  }

  private String said(Person person) {
    String role = words.say(person.signer().label());
    return person.name().map(name -> role + "  " + name).orElse(role);
  }
}
