package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Workspace;
import minshen.exchange.calendar.CalendarFile;
import minshen.exchange.calendar.DueDay;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.words.Words;

/** Writes days on which something is due into a file that calendars read. */
public final class CalendarExport {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;

  /** Exports from a workspace. */
  public CalendarExport(Workspace workspace, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** Asks for a folder and writes the days into a file of it; nothing is replaced. */
  public void start(List<DueDay> days) {
    if (days.isEmpty()) {
      dialogs.toast(words.say("desktop.calendar.none"));
      return;
    }
    dialogs
        .chooseFolder(words.say("desktop.calendar.choose"))
        .ifPresent(folder -> write(days, folder));
  }

  private void write(List<DueDay> days, Path folder) {
    byte[] bytes = CalendarFile.of(days, workspace.today().instant());
    String name = words.say("desktop.calendar.name", workspace.today().day().toString());
    workspace
        .tasks()
        .run(
            workspace
                .tasks()
                .task(
                    _ -> {
                      Path file = free(folder, name);
                      AtomicFiles.write(file, bytes);
                      return file;
                    })
                .onSuccess(file -> done(file, days.size()))
                .onFailure(e -> failed(e, folder)));
  }

  private void done(Path file, int count) {
    dialogs.toast(
        words.say("desktop.calendar.done", file.getFileName(), count),
        words.say("desktop.export.open"),
        () -> dialogs.showFolder(file.getParent()));
  }

  private void failed(Exception e, Path folder) {
    if (!(e instanceof IOException io)) {
      throw new IllegalStateException(e);
    }
    dialogs.problem(
        words.say("desktop.calendar.failed"),
        words.say("desktop.export.cannot-write", folder, words.say(DiskTrouble.why(io))));
  }

  private static Path free(Path folder, String name) {
    Path free = folder.resolve(name + CalendarFile.ENDING);
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = folder.resolve(name + " (" + number + ")" + CalendarFile.ENDING);
    }
    return free;
  }
}
