package minshen.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.desktop.shell.Dialogs;
import minshen.store.backup.BackupComparison;
import minshen.store.backup.PutAside;
import minshen.store.backup.Restore;
import minshen.words.Words;

/** Asks before a backup takes the place of the data, and tells what would be lost. */
public final class RestoreQuestion {
  /** How many companies and claims are named. */
  private static final int MOST_NAMED = 8;

  private RestoreQuestion() {}

  /** Whether the user wants it. */
  public static boolean isWanted(
      Path backup, BackupComparison comparison, Dialogs dialogs, Words words) {
    String lines =
        comparison.told(MOST_NAMED).stream().map(words::say).collect(Collectors.joining("\n"));
    return dialogs.confirm(
        words.say("desktop.settings.data.restore"),
        words.say("desktop.settings.data.restore-text", backup.getFileName(), PutAside.DAYS)
            + "\n\n"
            + lines,
        words.say("desktop.settings.data.restore-action"));
  }

  /** The attachments that must be attached again, by company and file. */
  public static String named(List<Restore.Lost> lost, Words words) {
    Stream<String> first =
        lost.stream()
            .limit(MOST_NAMED)
            .map(
                each ->
                    words.say(
                        "desktop.settings.data.restored-without-file",
                        each.company(),
                        each.file()));
    Stream<String> more =
        lost.size() > MOST_NAMED
            ? Stream.of(words.say("store.restore.more", lost.size() - MOST_NAMED))
            : Stream.empty();
    return Stream.concat(first, more).collect(Collectors.joining("\n"));
  }
}
