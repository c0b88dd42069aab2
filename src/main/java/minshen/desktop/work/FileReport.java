package minshen.desktop.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import minshen.desktop.shell.Dialogs;
import minshen.files.FileNaming;
import minshen.store.GatheredFiles;
import minshen.words.Words;

/** Tells which files of dossiers that came in are not in the store, and which it has otherwise. */
public final class FileReport {
  private static final int MOST = 12;

  private FileReport() {}

  /** Tells it, if there is anything to tell. */
  public static void tell(Collection<GatheredFiles> all, Dialogs dialogs, Words words) {
    List<String> lines = new ArrayList<>();
    for (GatheredFiles files : all) {
      files
          .refused()
          .forEach(
              (name, why) ->
                  lines.add(
                      words.say(
                          "desktop.import.file-refused", FileNaming.last(name), words.say(why))));
      files
          .changed()
          .forEach(
              name -> lines.add(words.say("desktop.import.file-changed", FileNaming.last(name))));
    }
    if (lines.isEmpty()) {
      return;
    }
    String shown = String.join("\n", lines.subList(0, Math.min(MOST, lines.size())));
    String more =
        lines.size() > MOST ? "\n" + words.say("desktop.import.files-more", lines.size()) : "";
    dialogs.problem(
        words.say("desktop.import.files-left"),
        shown + more + "\n\n" + words.say("desktop.import.files-mend"));
  }
}
