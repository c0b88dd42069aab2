package minshen.desktop.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Workspace;
import minshen.exchange.workbook.WorkbookTemplate;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.files.FileNaming;
import minshen.words.Words;

/** Saves the blank workbook for many companies where the user wants it. */
public final class TemplateFile {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;

  /** A template of the packs of a workspace. */
  public TemplateFile(Workspace workspace, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** Asks for a folder and saves it there, beside what is there already. */
  public void save() {
    dialogs.chooseFolder(words.say("desktop.template.choose")).ifPresent(this::save);
  }

  private void save(Path folder) {
    workspace
        .tasks()
        .run(
            workspace
                .tasks()
                .task(_ -> written(folder))
                .onSuccess(
                    file ->
                        dialogs.toast(
                            words.say("desktop.template.done", file.getFileName()),
                            words.say("desktop.template.show"),
                            () -> dialogs.showFolder(folder)))
                .onFailure(this::failed));
  }

  private Path written(Path folder) throws IOException {
    String name = words.say("desktop.template.name") + ".xlsx";
    Path file = folder.resolve(name);
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(FileNaming.numbered(name, number));
    }
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(file, WorkbookTemplate.write(workspace.library(), words));
      files.commit();
    }
    return file;
  }

  private void failed(Exception e) {
    if (e instanceof IOException disk) {
      dialogs.problem(words.say("desktop.template.failed"), words.say(DiskTrouble.why(disk)));
    } else {
      throw new IllegalStateException(e);
    }
  }
}
