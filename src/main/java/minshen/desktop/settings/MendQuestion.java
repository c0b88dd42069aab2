package minshen.desktop.settings;

import java.util.stream.Collectors;
import minshen.desktop.shell.Dialogs;
import minshen.store.backup.MendingResult;
import minshen.store.backup.PutAside;
import minshen.words.Words;

/** Asks before a mended store takes the place of the damaged one, and tells what is missing. */
public final class MendQuestion {
  /** How many things that are missing are named. */
  private static final int MOST_NAMED = 12;

  private MendQuestion() {}

  /** Whether the user wants it. */
  public static boolean isWanted(MendingResult mended, Dialogs dialogs, Words words) {
    String lines =
        mended.told(MOST_NAMED).stream().map(words::say).collect(Collectors.joining("\n"));
    return dialogs.confirm(
        words.say("desktop.mend.question"),
        words.say("desktop.mend.text", PutAside.DAYS) + "\n\n" + lines,
        words.say("desktop.mend.action"));
  }
}
