package minshen.cli;

import java.util.List;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.ValueDifference;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.NoticeChange;
import minshen.policy.TypedNotice;
import minshen.words.Message;

/** Says value by value what files say otherwise than the store, and what becomes of it. */
final class DifferenceLines {
  private final Terminal terminal;

  /** The way to take over what is left is told once. */
  private boolean advised;

  private boolean refused;

  DifferenceLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A value that is there now, or would be. */
  void added(ValueDifference difference) {
    terminal.say("cli.import.added", difference.label(), difference.theirs());
  }

  /** A value that is taken over. */
  void changed(ValueDifference difference) {
    String before = difference.mine().orElse("");
    if (difference.isRemoval()) {
      terminal.say("cli.import.cleared", difference.label(), before);
    } else {
      terminal.say("cli.import.changed", difference.label(), before, difference.theirs());
    }
  }

  /** A value that is not taken over. */
  void left(ValueDifference difference) {
    left(difference, false);
  }

  /**
   * Tells that a difference was not taken over.
   *
   * @param locked whether that is since its claim was handed in
   */
  void left(ValueDifference difference, boolean locked) {
    String before = difference.mine().orElse("");
    if (difference.problem().isPresent()) {
      refused = true;
      terminal.say("cli.import.not-taken", difference.label(), difference.problem().get());
    } else {
      Message line =
          locked
              ? Message.of("cli.import.locked", difference.label(), before, difference.theirs())
              : difference.isRemoval()
                  ? Message.of("cli.import.not-cleared", difference.label(), before)
                  : Message.of("cli.import.left", difference.label(), before, difference.theirs());
      terminal.line(
          terminal.words().say(advised ? line : Message.of("cli.import.overwrite", line)));
      advised = true;
    }
  }

  /** Whether a value was not understood, or cannot be taken over. */
  boolean hasRefused() {
    return refused;
  }

  /** What of a form stays open, or was not read. */
  void ofForm(FilledForm form, FormTarget target, Library library) {
    if (target.leavesVariantOpen(library)) {
      terminal.say("cli.import.variant-open", target.item().orElseThrow());
    }
    form.unread().forEach(unread -> terminal.say("cli.import.unread", unread));
  }

  /** What a notice of a year says otherwise. */
  void notice(String key, String file, TypedNotice came, Notice typed, boolean overwrite) {
    List<NoticeChange> changes = NoticeChange.between(typed, came.notice());
    long replaced = changes.stream().filter(NoticeChange::isReplacement).count();
    terminal.say(
        key,
        file,
        came.packId(),
        "" + came.year(),
        changes.size() - replaced,
        overwrite ? replaced : 0);
    for (NoticeChange change : changes) {
      if (change.before().isEmpty()) {
        terminal.say("cli.import.notice-added", change.after());
      } else {
        terminal.say(
            overwrite ? "cli.import.notice-changed" : "cli.import.notice-left",
            change.before().get(),
            change.after());
      }
    }
  }
}
