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
import minshen.desktop.work.Arrival;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.desktop.work.FileReport;
import minshen.dossier.Dossier;
import minshen.store.GatheredFiles;
import minshen.store.StoreException;
import minshen.words.Words;

/**
 * Shows what came in over the window's content, one file after the other. It is no window of its
 * own, as the finder is none.
 */
public final class IncomingDesk {
  private static final Insets AROUND = new Insets(56, 32, 32, 32);

  private final Desk desk;
  private final Dialogs dialogs;
  private final Words words;
  private final StackPane root;
  private final StackPane layer = new StackPane();
  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private int shown;
  private int all;

  /**
   * A desk for what comes in.
   *
   * @param root what it is laid over
   */
  public IncomingDesk(Desk desk, Dialogs dialogs, Words words, StackPane root) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.words = words;
    this.root = root;
    layer.getStyleClass().add("incoming-layer");
    layer.setPadding(AROUND);
  }

  /** Shows what came in, behind what is still waiting. */
  public void receive(List<Arrival> arrivals) {
    boolean idle = waiting.isEmpty() && layer.getParent() == null;
    waiting.addAll(arrivals);
    all = idle ? arrivals.size() : all + arrivals.size();
    if (idle) {
      shown = 0;
      next();
    }
  }

  private void next() {
    layer.getChildren().clear();
    root.getChildren().remove(layer);
    if (waiting.isEmpty()) {
      return;
    }
    Arrival arrival = waiting.remove();
    shown++;
    IncomingViewModel model = new IncomingViewModel(arrival, desk.library());
    if (model.rows().isEmpty()
        && model.targetProperty().get().isPresent() == !model.targets().isEmpty()) {
      arrival.binder().ifPresent(binder -> complete(binder, model, arrival));
      next();
      return;
    }
    IncomingPage page =
        new IncomingPage(
            model,
            all > 1 ? words.say("desktop.incoming.count", shown, all) : "",
            words,
            () -> take(arrival, model),
            this::next);
    layer.getChildren().setAll(page);
    root.getChildren().add(layer);
    page.requestFocus();
  }

  private void take(Arrival arrival, IncomingViewModel model) {
    Dossier taken = model.taken();
    int count = model.chosenCount().get();
    Optional<String> claim = model.targetProperty().get().map(t -> t.target().claimId());
    if (arrival.binder().isPresent()) {
      Binder binder = arrival.binder().get();
      binder.take(taken);
      done(binder, claim, count);
      files(binder, model.files(taken), _ -> {});
    } else {
      desk.add(List.of(taken), added -> done(added.getFirst(), claim, count));
    }
    next();
  }

  /** Nothing of it is new; the files of its attachments may be. */
  private void complete(Binder binder, IncomingViewModel model, Arrival arrival) {
    files(
        binder,
        model.files(binder.dossier()),
        files -> {
          int came = files.contents().size();
          dialogs.toast(
              came == 0
                  ? words.say("desktop.incoming.nothing-new", arrival.named())
                  : words.say("desktop.import.completed", came));
        });
  }

  private void files(Binder binder, Map<String, String> pathByName, Consumer<GatheredFiles> then) {
    Task<GatheredFiles> task =
        desk.complete(binder, pathByName)
            .onSuccess(
                files -> {
                  desk.filesCame(binder, files.contents().keySet());
                  then.accept(files);
                  FileReport.tell(List.of(files), dialogs, words);
                })
            .onFailure(this::failed);
    dialogs.working(words.say("desktop.import.taking"), desk.tasks().runAside(task));
  }

  private void failed(Exception e) {
    if (e instanceof StoreException known) {
      dialogs.problem(words.say("desktop.materials.not-taken"), words.say(known.problem()));
    } else {
      throw new IllegalStateException(e);
    }
  }

  private void done(Binder binder, Optional<String> claim, int count) {
    String text = words.say("desktop.incoming.done", count);
    claim.ifPresentOrElse(
        id -> dialogs.toast(text, words.say("desktop.incoming.open"), () -> desk.open(binder, id)),
        () -> dialogs.toast(text));
  }
}
