package minshen.desktop.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.NoticeImport;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.files.InputException;
import minshen.policy.Pack;
import minshen.policy.TypedNotice;
import minshen.words.Words;

/** Hands a typed notice on as a file or an overlay of its pack, and takes such files in. */
final class NoticeFiles {
  private static final List<String> PATTERNS = List.of("*.yaml", "*.yml", "*.json");

  private final NoticeViewModel model;
  private final NoticeImport imported;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Words words;

  NoticeFiles(
      NoticeViewModel model, NoticeImport imported, Tasks tasks, Dialogs dialogs, Words words) {
    this.model = model;
    this.imported = imported;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** Asks how and where, and writes what is kept for a year. */
  void export(Pack pack, int year) {
    Dialogs.Way way =
        dialogs.ask(
            words.say("desktop.notice.export"),
            words.say("desktop.notice.export-how"),
            words.say("desktop.notice.export-file"),
            words.say("desktop.notice.export-overlay"));
    if (way == Dialogs.Way.NEITHER) {
      return;
    }
    Map<String, byte[]> files = way == Dialogs.Way.FIRST ? file(pack, year) : overlay(pack, year);
    if (files.isEmpty()) {
      dialogs.toast(words.say("desktop.notice.export-nothing"));
      return;
    }
    dialogs
        .chooseFolder(words.say("desktop.notice.export-to"))
        .ifPresent(folder -> write(folder, files));
  }

  private Map<String, byte[]> file(Pack pack, int year) {
    Map<String, byte[]> files = new TreeMap<>();
    model
        .file(pack, year)
        .ifPresent(yaml -> files.put(pack.id() + "-" + year + ".notice.yaml", yaml));
    return files;
  }

  private Map<String, byte[]> overlay(Pack pack, int year) {
    Map<String, byte[]> files = new TreeMap<>();
    String folder = pack.id() + "-" + year + "/";
    model
        .overlay(pack, year)
        .ifPresent(all -> all.forEach((name, bytes) -> files.put(folder + name, bytes)));
    return files;
  }

  private void write(Path folder, Map<String, byte[]> files) {
    tasks.run(
        tasks
            .task(
                _ -> {
                  try (AtomicFiles all = new AtomicFiles()) {
                    for (Map.Entry<String, byte[]> file : files.entrySet()) {
                      all.add(folder.resolve(file.getKey()), file.getValue());
                    }
                    all.commit();
                  }
                  return folder;
                })
            .onSuccess(
                _ ->
                    dialogs.toast(
                        words.say(
                            "desktop.notice.exported",
                            folder.resolve(files.keySet().iterator().next())),
                        words.say("desktop.export.open"),
                        () -> dialogs.showFolder(folder)))
            .onFailure(e -> failed(e, folder)));
  }

  private void failed(Exception e, Path folder) {
    if (e instanceof IOException io) {
      dialogs.problem(
          words.say("desktop.notice.export-failed"),
          words.say("desktop.export.cannot-write", folder, words.say(DiskTrouble.why(io))));
    } else {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for a file and takes the notice in it. */
  void take(Consumer<TypedNotice> then) {
    List<Path> chosen =
        dialogs.chooseFiles(
            words.say("desktop.notice.import"), words.say("desktop.notice.card"), PATTERNS);
    if (!chosen.isEmpty()) {
      tasks.run(
          tasks
              .task(_ -> model.read(chosen.getFirst()))
              .onSuccess(
                  typed -> {
                    imported.take(String.valueOf(chosen.getFirst().getFileName()), typed);
                    then.accept(typed);
                  })
              .onFailure(this::refused));
    }
  }

  private void refused(Exception e) {
    if (e instanceof InputException input) {
      dialogs.problem(words.say("desktop.notice.import-refused"), input.say(words));
    } else {
      throw new IllegalStateException(e);
    }
  }
}
