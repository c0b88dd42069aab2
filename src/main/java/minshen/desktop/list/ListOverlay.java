package minshen.desktop.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Task;
import minshen.desktop.work.CompanyIntake;
import minshen.desktop.work.CompanyIntake.Preview;
import minshen.desktop.work.IncomingList;
import minshen.desktop.work.Workspace;
import minshen.exchange.incoming.IncomingFile;
import minshen.store.StoreException;
import minshen.words.Words;

/** Shows the lists of companies that came in over the window's content, one after the other. */
public final class ListOverlay {
  private static final Insets AROUND = new Insets(32);

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final StackPane root;
  private final Consumer<IncomingFile.Dossiers> own;
  private final StackPane layer = new StackPane();
  private final Deque<IncomingList> waiting = new ArrayDeque<>();

  /**
   * An overlay of a window.
   *
   * @param root what it is laid over
   * @param own takes in the dossiers of a workbook of ours, with the files that it names
   */
  public ListOverlay(
      Workspace workspace,
      Dialogs dialogs,
      Words words,
      StackPane root,
      Consumer<IncomingFile.Dossiers> own) {
    this.own = own;
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.root = root;
    layer.getStyleClass().add("incoming-layer");
    layer.setPadding(AROUND);
  }

  /** Shows what came in, behind what is still waiting. */
  public void receive(List<IncomingList> files) {
    waiting.addAll(files);
    if (layer.getParent() == null) {
      next();
    }
  }

  private void next() {
    layer.getChildren().clear();
    root.getChildren().remove(layer);
    if (waiting.isEmpty()) {
      return;
    }
    ListViewModel model = new ListViewModel(workspace, waiting.remove().file());
    CompanyListPage page =
        new CompanyListPage(
            model,
            words,
            preview -> take(model, preview),
            () -> {
              model.stop();
              next();
            });
    layer.getChildren().setAll(page);
    root.getChildren().add(layer);
    page.requestFocus();
  }

  private void take(ListViewModel model, Preview preview) {
    if (model.own().isPresent()) {
      next();
      own.accept(model.own().get());
      return;
    }
    model.remember();
    Task<?> task =
        workspace.companies().take(preview.changes(), this::taken).onFailure(this::failed);
    dialogs.working(words.say("desktop.list.taking"), workspace.tasks().runAside(task));
    next();
  }

  private void taken(CompanyIntake.Taken taken) {
    dialogs.toast(
        words.say("desktop.list.done", taken.count()),
        words.say("desktop.list.take-back"),
        () -> takeBack(taken));
  }

  private void takeBack(CompanyIntake.Taken taken) {
    Task<?> task =
        workspace
            .companies()
            .takeBack(
                taken,
                back ->
                    dialogs.toast(
                        words.say(
                            "desktop.list.taken-back", back.back(), back.binned(), back.left())))
            .onFailure(this::failed);
    dialogs.working(words.say("desktop.list.taking-back"), workspace.tasks().runAside(task));
  }

  private void failed(Exception e) {
    if (e instanceof StoreException known) {
      dialogs.problem(words.say("desktop.list.not-taken"), words.say(known.problem()));
    } else {
      throw new IllegalStateException(e);
    }
  }
}
