package minshen.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.amount.Amount;
import minshen.policy.diff.ClaimEffect;
import minshen.policy.diff.DiffChange;
import minshen.policy.diff.DiffTopic;
import minshen.policy.diff.PackDiff;
import minshen.policy.diff.TextPiece;
import minshen.policy.diff.WordDiff;
import minshen.words.Words;

/** The differences between two packs for reading in a terminal. */
final class DiffPrinter {
  /** Unchanged words around a change: longer stretches are shortened in the middle. */
  private static final int CONTEXT = 20;

  private static final Map<DiffChange.Kind, String> MARKS =
      Map.of(
          DiffChange.Kind.ADDED, "+", DiffChange.Kind.REMOVED, "-", DiffChange.Kind.CHANGED, "~");

  private final Terminal terminal;
  private final Words words;

  DiffPrinter(Terminal terminal) {
    this.terminal = terminal;
    this.words = terminal.words();
  }

  void print(PackDiff diff) {
    terminal.say(
        "cli.diff.head", diff.from().edition(), diff.to().edition(), diff.changes().size());
    for (DiffTopic topic : DiffTopic.values()) {
      List<DiffChange> changes = diff.about(topic);
      if (!changes.isEmpty()) {
        terminal.line("");
        terminal.say("cli.diff.topic", words.say(topic.title()), changes.size());
        changes.forEach(this::change);
      }
    }
  }

  private void change(DiffChange change) {
    terminal.line(
        "  "
            + MARKS.get(change.kind())
            + " "
            + change.item().filter(i -> !i.equals(change.id())).map(i -> i + "  ").orElse("")
            + named(change)
            + change.aspectName().map(a -> "  " + words.say(a)).orElse(""));
    if (change.kind() == DiffChange.Kind.CHANGED) {
      String before = words.say(change.before().orElseThrow());
      String after = words.say(change.after().orElseThrow());
      terminal.line("      " + marked(WordDiff.of(before, after)));
    } else {
      change.before().or(change::after).ifPresent(m -> terminal.line("      " + words.say(m)));
    }
  }

  /** What is of the whole document has no id that would say more than its topic. */
  private String named(DiffChange change) {
    boolean whole = change.topic() == DiffTopic.DOCUMENT || change.topic() == DiffTopic.DATES;
    String name = words.say(change.name());
    return whole ? name : change.id() + "  " + name;
  }

  /** 给予 [-20%-]{+25%+}, as other programs that compare words print it. */
  private static String marked(List<TextPiece> pieces) {
    StringBuilder line = new StringBuilder();
    for (TextPiece piece : pieces) {
      switch (piece.kind()) {
        case SAME -> line.append(shortened(piece.text()));
        case REMOVED -> line.append("[-").append(piece.text()).append("-]");
        case ADDED -> line.append("{+").append(piece.text()).append("+}");
      }
    }
    return line.toString().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String shortened(String same) {
    return same.length() <= 2 * CONTEXT + 1
        ? same
        : same.substring(0, CONTEXT) + "…" + same.substring(same.length() - CONTEXT);
  }

  /** The claims of an applicant that come out otherwise. */
  void print(String applicant, List<ClaimEffect> effects) {
    terminal.line("");
    terminal.say("cli.diff.claims", applicant, effects.size());
    for (ClaimEffect effect : effects) {
      terminal.say(
          "cli.diff.claim",
          effect.claim().id(),
          effect.claim().item(),
          effect.claim().project().orElse(""),
          result(effect.before()),
          result(effect.after()));
    }
  }

  private String result(Optional<ClaimEffect.Result> result) {
    return result
        .map(
            r ->
                words.say("cli.verdict." + r.verdict().name())
                    + " "
                    + r.amount().map(Amount::shown).orElse(words.say("cli.result.open")))
        .orElse(words.say("cli.diff.no-item"));
  }
}
