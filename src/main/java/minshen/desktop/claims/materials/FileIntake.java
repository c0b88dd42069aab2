package minshen.desktop.claims.materials;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Task;
import minshen.desktop.work.AttachmentImport;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.words.Message;

/** Takes files into the store for a claim, and tells why some could not be taken. */
public final class FileIntake {
  private final DossierEditor dossierEditor;
  private final Workspace workspace;
  private final Consumer<List<Message>> refused;
  private final ReadOnlyObjectWrapper<Optional<Task<?>>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * An intake for the claims of an editor.
   *
   * @param refused told why files could not be taken in
   */
  public FileIntake(
      DossierEditor dossierEditor, Workspace workspace, Consumer<List<Message>> refused) {
    this.dossierEditor = dossierEditor;
    this.workspace = workspace;
    this.refused = refused;
  }

  /** The intake of files that is going on, if one is. */
  public ReadOnlyObjectProperty<Optional<Task<?>>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /**
   * Takes in files.
   *
   * @param material what they are for
   * @param then told of those that came, if any did
   */
  public void take(String material, List<Path> files, Consumer<AttachmentImport.Taken> then) {
    take(material, files, then, () -> {});
  }

  /** Takes in files as {@link #take}, and does something at the end, however it ends. */
  void take(
      String material, List<Path> files, Consumer<AttachmentImport.Taken> then, Runnable end) {
    run(
        workspace
            .intake(dossierEditor, material, files)
            .onSuccess(
                taken -> {
                  workspace.filesCame(
                      dossierEditor, taken.all().stream().map(Attachment::file).toList());
                  if (!taken.attachments().isEmpty()) {
                    then.accept(taken);
                  }
                  refuse(taken.refused());
                }),
        end);
  }

  /** Runs an intake beside the window. */
  void run(Task<?> task) {
    run(task, () -> {});
  }

  private void run(Task<?> task, Runnable end) {
    task.onFailure(this::failed)
        .onEnd(
            () -> {
              // What it brought may be on its way into the store by now, in a task of its own.
              if (running.get().equals(Optional.of(task))) {
                running.set(Optional.empty());
              }
              end.run();
            });
    running.set(Optional.of(task));
    workspace.tasks().runAside(task);
  }

  /** Tells why files could not be taken in. */
  void refuse(Map<Path, Message> why) {
    if (!why.isEmpty()) {
      refused.accept(
          why.entrySet().stream()
              .map(one -> Message.of("desktop.materials.unreadable", one.getKey(), one.getValue()))
              .toList());
    }
  }

  /** Tells what is wrong with a file that was taken in. */
  public void refuse(Message why) {
    refused.accept(List.of(why));
  }

  private void failed(Exception e) {
    Message why = FailureReason.known(e).orElseThrow(() -> new IllegalStateException(e));
    refused.accept(List.of(why));
  }
}
