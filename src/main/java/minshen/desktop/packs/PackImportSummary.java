package minshen.desktop.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.PackManager;
import minshen.packs.NewPack;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.diff.ClaimEffect;
import minshen.policy.diff.DiffChange;
import minshen.policy.diff.DiffTopic;
import minshen.policy.diff.PackDiff;
import minshen.policy.diff.TextPiece;
import minshen.policy.diff.WordDiff;
import minshen.words.Words;

/** What a pack that was looked at brings, in words. */
final class PackImportSummary {
  /** So many digits tell one version from another. */
  private static final int SHA = 12;

  private final NewPack newPack;
  private final PackManager.Look look;
  private final Words words;

  PackImportSummary(NewPack newPack, PackManager.Look look, Words words) {
    this.newPack = newPack;
    this.look = look;
    this.words = words;
  }

  /**
   * Differences about one thing.
   *
   * @param title what they are about
   * @param lines the differences
   */
  record Section(String title, List<Line> lines) {}

  /**
   * One difference.
   *
   * @param name what differs
   * @param kind whether it came, went or is another
   * @param pieces how it was and is, in one run of words
   */
  record Line(String name, DiffChange.Kind kind, List<TextPiece> pieces) {}

  /**
   * A stored claim that comes out otherwise.
   *
   * @param claim the applicant and the claim
   * @param before what it comes to now
   * @param after what it will come to
   */
  record Effect(String claim, String before, String after) {}

  Pack pack() {
    return newPack.sealed().pack();
  }

  String title() {
    return words.say("desktop.packs.title", pack().edition());
  }

  /** What it is for and what it has been held against. */
  String about() {
    List<Integer> years = List.copyOf(pack().call().years());
    return words.say(
        "desktop.packs.about",
        years.isEmpty()
            ? words.say("desktop.packs.for-any")
            : words.say("desktop.packs.for-years", words.say("desktop.packs.years", years)),
        newPack.cases() == 0
            ? words.say("desktop.packs.untested")
            : words.say("desktop.packs.cases", newPack.cases()),
        newPack.sealed().sha256().substring(0, SHA));
  }

  /** What the list of differences is of. */
  String differences() {
    return look.diff()
        .map(
            diff ->
                words.say(
                    diff.changes().isEmpty() ? "desktop.packs.no-diff" : "desktop.packs.diff",
                    diff.from().edition(),
                    diff.changes().size()))
        .orElseGet(() -> words.say("desktop.packs.new", pack().items().size()));
  }

  /** The differences; of a pack that is new, its items. */
  List<Section> sections() {
    return look.diff().map(this::changes).orElseGet(this::items);
  }

  private List<Section> changes(PackDiff diff) {
    List<Section> sections = new ArrayList<>();
    for (DiffTopic topic : DiffTopic.values()) {
      List<DiffChange> changes = diff.about(topic);
      if (!changes.isEmpty()) {
        sections.add(
            new Section(words.say(topic.title()), changes.stream().map(this::line).toList()));
      }
    }
    return sections;
  }

  private Line line(DiffChange change) {
    String before = change.before().map(words::say).orElse("");
    String after = change.after().map(words::say).orElse("");
    return new Line(name(change), change.kind(), WordDiff.of(before, after));
  }

  private String name(DiffChange change) {
    boolean ofDocument = change.topic() == DiffTopic.DOCUMENT || change.topic() == DiffTopic.DATES;
    if (ofDocument && change.aspectName().isPresent()) {
      return words.say(change.aspectName().get());
    }
    String of = change.item().filter(i -> !i.equals(change.id())).map(i -> i + " ").orElse("");
    String aspect = change.aspectName().map(a -> " · " + words.say(a)).orElse("");
    return of + change.id() + " " + words.say(change.name()) + aspect;
  }

  private List<Section> items() {
    List<Line> lines = new ArrayList<>();
    for (Item item : pack().items()) {
      lines.add(new Line(item.id() + " " + item.title(), DiffChange.Kind.ADDED, List.of()));
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(new Section(words.say(DiffTopic.ITEMS.title()), lines));
  }

  /** What the list of claims is of. */
  String touched() {
    int claims = look.touched().stream().mapToInt(of -> of.effects().size()).sum();
    return claims == 0
        ? words.say("desktop.packs.untouched")
        : words.say("desktop.packs.touched", claims);
  }

  /** The stored claims that come out otherwise. */
  List<Effect> effects() {
    return look.touched().stream()
        .flatMap(of -> of.effects().stream().map(effect -> effect(of.applicant(), effect)))
        .toList();
  }

  private Effect effect(Optional<String> applicant, ClaimEffect effect) {
    String claim =
        words.say(
            "desktop.packs.claim",
            applicant.orElse(words.say("desktop.nameless")),
            effect.claim().item(),
            effect.claim().project().orElse(effect.claim().id()));
    return new Effect(claim, result(effect.before()), result(effect.after()));
  }

  private String result(Optional<ClaimEffect.Result> result) {
    return result
        .map(
            r ->
                words.say(
                    "desktop.packs.result",
                    words.say("desktop.verdict." + r.verdict().name()),
                    r.amount()
                        .map(amount -> words.say("desktop.packs.amount", amount.shown()))
                        .orElseGet(() -> words.say("desktop.packs.amount-open"))))
        .orElseGet(() -> words.say("desktop.packs.no-item"));
  }
}
