package minshen.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.settings.DataHome;
import minshen.desktop.shell.AppearanceSettings;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Tasks;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.Toasts;
import minshen.desktop.shell.TypeSize;
import minshen.desktop.shell.WindowDialogs;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.RecentClaims;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.store.UserStore;
import minshen.words.Language;
import minshen.words.Words;

/** A workbench on a store in memory, whose work is done when the call returns. */
final class TestWorkbench implements AutoCloseable {
  static final double WIDTH = 1366;
  static final double HEIGHT = 768;

  final SilentDialogs dialogs;
  final List<Path> restored = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private final Toasts toasts = new Toasts();
  final UserStore store;
  Workspace workspace;
  final Words words;
  final AppearanceSettings appearance;
  Workbench workbench;
  final Scene scene;
  private final Stage stage;
  private final List<Runnable> later = new ArrayList<>();

  /** On the window's thread. */
  TestWorkbench(UserStore store, Words words, Theme theme, boolean examples) {
    this(store, words, theme, examples, Optional.empty(), new SilentDialogs());
  }

  /**
   * On the window's thread.
   *
   * @param others the tasks of the workbench; its own, which are done at once, if empty
   */
  TestWorkbench(
      UserStore store,
      Words words,
      Theme theme,
      boolean examples,
      Optional<Tasks> others,
      SilentDialogs dialogs) {
    this.store = store;
    this.words = words;
    this.dialogs = dialogs;
    this.workspace =
        TestWorkspace.of(
            store,
            others.orElseGet(
                () ->
                    new Tasks(
                            this::work,
                            Runnable::run,
                            e -> {
                              throw new IllegalStateException(e);
                            })
                        .delayedBy(this::later)));
    if (examples) {
      new FileImport(workspace, dialogs, words, _ -> {}).examples();
    }
    this.appearance = new Clothes(theme);
    this.workbench =
        new Workbench(
            workspace,
            new RecentClaims(workspace, List.of()),
            new Home(),
            dialogs,
            words,
            toasts,
            appearance);
    workbench.go(ClaimsPlace.class);
    this.scene = new Scene(workbench.root(), WIDTH, HEIGHT);
    theme.apply(scene, TypeSize.NORMAL);
    stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
  }

  private void work(Runnable task) {
    if (holding) {
      held.add(task);
    } else {
      task.run();
    }
  }

  private Runnable later(Duration wait, Runnable work) {
    later.add(work);
    return () -> later.remove(work);
  }

  /** Lets pass as much time as anything waits for. */
  void letTimePass() throws Exception {
    step(
        () -> {
          List<Runnable> due = List.copyOf(later);
          later.clear();
          due.forEach(Runnable::run);
        });
  }

  /** Does something that takes as long as a large export: until {@link #letGo}. */
  void stepThatTakesLong(Fx.Work work) throws Exception {
    holding = true;
    step(work);
  }

  /** Lets what takes long come to its end. */
  void letGo() throws Exception {
    holding = false;
    step(
        () -> {
          while (!held.isEmpty()) {
            held.removeFirst().run();
          }
        });
  }

  /** A workbench with the examples on it, or an empty one. */
  static TestWorkbench open(Words words, Theme theme, boolean examples) throws Exception {
    return Fx.on(() -> new TestWorkbench(UserStore.inMemory(), words, theme, examples));
  }

  /** Does something on the window's thread, and lets the window draw what comes of it. */
  void step(Fx.Work work) throws Exception {
    Fx.run(work);
    Fx.pulses(scene);
  }

  /** Makes the window larger or smaller. */
  void size(double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
  }

  /** The dialogs that a user sees. */
  Dialogs windowDialogs() {
    return new WindowDialogs(stage, () -> words, () -> toasts, workspace.tasks());
  }

  /** What the window shows. */
  WritableImage picture() throws Exception {
    Fx.pulses(scene);
    return Fx.on(() -> scene.snapshot(null));
  }

  /** The editor of a company whose name holds a word. */
  DossierEditor dossierEditor(String word) {
    for (int i = 0; i < workspace.applicants().size(); i++) {
      if (workspace.applicants().get(i).name().orElse("").contains(word)) {
        return TestWorkspace.dossierEditor(workspace, i);
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

  /** The node of an id that no selector can have, such as that of a field of a dossier. */
  <T extends Node> T byId(Class<T> kind, String id) {
    return scene.getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .map(kind::cast)
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  @Override
  public void close() {
    try {
      Fx.run(
          () -> {
            Fx.close(stage);
            workbench.close();
            store.close();
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Where the data of a store in memory would lie; what is restored is only noted. */
  private final class Home implements DataHome {
    @Override
    public Path folder() {
      return Path.of("minshen");
    }

    @Override
    public void restore(Path backup) {
      restored.add(backup);
    }

    @Override
    public void layOut(Runnable tell) {
      String place = workbench.place();
      workbench.close();
      workspace = TestWorkspace.of(store, workspace.tasks());
      workbench =
          new Workbench(
              workspace,
              new RecentClaims(workspace, List.of()),
              this,
              dialogs,
              words,
              toasts,
              appearance);
      workbench.go(place);
      scene.setRoot(workbench.root());
      tell.run();
    }
  }

  /** Looks and language as they are asked for, in the way of the window. */
  private final class Clothes implements AppearanceSettings {
    private Theme.Choice theme;
    private TypeSize size = TypeSize.NORMAL;
    private Language language;

    Clothes(Theme theme) {
      this.theme = Theme.Choice.valueOf(theme.name());
      this.language = words.language();
    }

    @Override
    public Theme.Choice theme() {
      return theme;
    }

    @Override
    public void theme(Theme.Choice choice) {
      theme = choice;
      choice.theme().apply(scene, size);
    }

    @Override
    public TypeSize typeSize() {
      return size;
    }

    @Override
    public void typeSize(TypeSize other) {
      size = other;
      theme.theme().apply(scene, size);
    }

    @Override
    public boolean reducedMotion() {
      return true;
    }

    @Override
    public void reducedMotion(boolean reduced) {}

    @Override
    public Language language() {
      return language;
    }

    @Override
    public void language(Language other) {
      language = other;
      workbench = workbench.in(Words.in(other));
      scene.setRoot(workbench.root());
    }
  }
}
