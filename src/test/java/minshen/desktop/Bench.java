package minshen.desktop;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.Toasts;
import minshen.desktop.shell.WindowDialogs;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.desktop.work.Inbox;
import minshen.desktop.work.TestDesk;
import minshen.store.UserStore;
import minshen.words.Words;

/** A workbench on a store in memory, whose work is done when the call returns. */
final class Bench implements AutoCloseable {
  static final double WIDTH = 1366;
  static final double HEIGHT = 768;

  final SilentDialogs dialogs = new SilentDialogs();
  private final Toasts toasts = new Toasts();
  final UserStore store;
  final Desk desk;
  final Words words;
  final Workbench workbench;
  final Scene scene;
  private final Stage stage;

  /** On the window's thread. */
  Bench(UserStore store, Words words, Theme theme, boolean examples) {
    this.store = store;
    this.words = words;
    this.desk = TestDesk.of(store);
    if (examples) {
      new Inbox(desk, dialogs, words, _ -> {}).examples();
    }
    this.workbench = new Workbench(desk, dialogs, words, toasts, new SameClothes());
    this.scene = new Scene(workbench.root(), WIDTH, HEIGHT);
    theme.apply(scene);
    stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
  }

  /** A workbench with the examples on it, or an empty one. */
  static Bench open(Words words, Theme theme, boolean examples) throws Exception {
    return Fx.on(() -> new Bench(UserStore.inMemory(), words, theme, examples));
  }

  /** Does something on the window's thread, and lets the window draw what comes of it. */
  void step(Fx.Work work) throws Exception {
    Fx.run(work);
    Fx.pulses(scene);
  }

  /** The dialogs that a user sees. */
  Dialogs windowDialogs() {
    return new WindowDialogs(stage, () -> words, () -> toasts, desk.tasks());
  }

  /** What the window shows. */
  WritableImage picture() throws Exception {
    Fx.pulses(scene);
    return Fx.on(() -> scene.snapshot(null));
  }

  /** The binder of a company whose name holds a word. */
  Binder binder(String word) {
    for (int i = 0; i < desk.applicants().size(); i++) {
      if (desk.applicants().get(i).name().orElse("").contains(word)) {
        return TestDesk.binder(desk, i);
      }
    }
    throw new AssertionError("no " + word);
  }

  /** The node of a selector. */
  <T extends Node> T find(Class<T> kind, String selector) {
    return kind.cast(
        Optional.ofNullable(scene.getRoot().lookup(selector))
            .orElseThrow(() -> new AssertionError("no " + selector)));
  }

  @Override
  public void close() {
    try {
      Fx.run(
          () -> {
            stage.hide();
            workbench.close();
            store.close();
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static final class SameClothes implements Workbench.Dress {
    @Override
    public void otherTheme() {}

    @Override
    public void otherLanguage() {}
  }
}
