package minshen.desktop.incoming;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Task;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.FileReport;
import minshen.desktop.work.IncomingComparison;
import minshen.desktop.work.Workspace;
import minshen.dossier.Dossier;
import minshen.store.GatheredFiles;
import minshen.store.StoreException;
import minshen.words.Words;

/**
 * Shows what came in over the window's content, one file after the other. It is no window of its
 * own, as the finder is none.
 */
public final class IncomingOverlay {
  private static final Insets AROUND = new Insets(56, 32, 32, 32);

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final StackPane root;
  private final StackPane layer = new StackPane();
  private final Deque<IncomingComparison> waiting = new ArrayDeque<>();
  private boolean busy;
  private int shown;
  private int all;

  /**
   * A workspace for what comes in.
   *
   * @param root what it is laid over
   */
  public IncomingOverlay(Workspace workspace, Dialogs dialogs, Words words, StackPane root) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.root = root;
    layer.getStyleClass().add("incoming-layer");
    layer.setPadding(AROUND);
  }

  /** Shows what came in, behind what is still waiting. */
  public void receive(List<IncomingComparison> incomingComparisons) {
    boolean idle = !busy;
    waiting.addAll(incomingComparisons);
    all = idle ? incomingComparisons.size() : all + incomingComparisons.size();
    if (idle) {
      shown = 0;
      next();
    }
  }

  private void hide() {
    layer.setDisable(false);
    layer.getChildren().clear();
    root.getChildren().remove(layer);
  }

  private void next() {
    hide();
    busy = !waiting.isEmpty();
    if (!busy) {
      return;
    }
    IncomingComparison incomingComparison = waiting.remove();
    shown++;
    since(incomingComparison)
        .ifPresentOrElse(
            id -> workspace.dossierEditor(id, editor -> show(incomingComparison.with(editor))),
            () -> show(incomingComparison));
  }

  /** A company that was new may have come with the form before, of the same file. */
  private Optional<Long> since(IncomingComparison incomingComparison) {
    return incomingComparison.dossierEditor().isPresent()
        ? Optional.empty()
        : workspace.applicant(incomingComparison.content().company());
  }

  private void show(IncomingComparison incomingComparison) {
    IncomingViewModel model = new IncomingViewModel(incomingComparison, workspace.library());
    if (model.rows().isEmpty()
        && model.unread().isEmpty()
        && model.targetProperty().get().isPresent() == !model.targets().isEmpty()) {
      incomingComparison
          .dossierEditor()
          .ifPresent(dossierEditor -> complete(dossierEditor, model, incomingComparison));
      model.done();
      next();
      return;
    }
    IncomingPage page =
        new IncomingPage(
            model,
            all > 1 ? words.say("desktop.incoming.count", shown, all) : "",
            words,
            () -> take(incomingComparison, model),
            () -> {
              model.done();
              next();
            });
    layer.getChildren().setAll(page);
    root.getChildren().add(layer);
    page.requestFocus();
  }

  private void take(IncomingComparison incomingComparison, IncomingViewModel model) {
    Dossier taken = model.taken();
    model.done();
    int count = model.chosenCount().get();
    Optional<String> claim = model.targetProperty().get().map(t -> t.target().claimId());
    if (incomingComparison.dossierEditor().isPresent()) {
      DossierEditor dossierEditor = incomingComparison.dossierEditor().get();
      // It stays over the window: nothing may be typed that would be overwritten.
      layer.setDisable(true);
      workspace
          .backups()
          .before(
              () -> {
                hide();
                dossierEditor.take(taken);
                done(dossierEditor, claim, count);
                files(dossierEditor, model.files(taken), _ -> {});
                next();
              });
    } else {
      // What comes next may be about the company that is made here.
      hide();
      workspace.add(
          List.of(taken),
          added -> {
            done(added.getFirst(), claim, count);
            next();
          });
    }
  }

  /** Nothing of it is new; the files of its attachments may be. */
  private void complete(
      DossierEditor dossierEditor, IncomingViewModel model, IncomingComparison incomingComparison) {
    files(
        dossierEditor,
        model.files(dossierEditor.dossier()),
        files -> {
          int came = files.contents().size();
          dialogs.toast(
              came == 0
                  ? words.say("desktop.incoming.nothing-new", incomingComparison.named())
                  : words.say("desktop.import.completed", came));
        });
  }

  private void files(
      DossierEditor dossierEditor, Map<String, String> pathByName, Consumer<GatheredFiles> then) {
    Task<GatheredFiles> task =
        workspace
            .complete(dossierEditor, pathByName)
            .onSuccess(
                files -> {
                  workspace.filesCame(dossierEditor, files.contents().keySet());
                  then.accept(files);
                  FileReport.tell(List.of(files), dialogs, words);
                })
            .onFailure(this::failed);
    dialogs.working(words.say("desktop.import.taking"), workspace.tasks().runAside(task));
  }

  private void failed(Exception e) {
    if (e instanceof StoreException known) {
      dialogs.problem(words.say("desktop.materials.not-taken"), words.say(known.problem()));
    } else {
      throw new IllegalStateException(e);
    }
  }

  private void done(DossierEditor dossierEditor, Optional<String> claim, int count) {
    String text = words.say("desktop.incoming.done", count);
    claim.ifPresentOrElse(
        id ->
            dialogs.toast(
                text, words.say("desktop.incoming.open"), () -> workspace.open(dossierEditor, id)),
        () -> dialogs.toast(text));
  }
}
