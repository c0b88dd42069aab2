package minshen.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import minshen.desktop.controls.AllWords;
import minshen.desktop.settings.DataHome;
import minshen.desktop.settings.RestoreQuestion;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.FailureHandler;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Motion;
import minshen.desktop.shell.OpeningView;
import minshen.desktop.shell.ProgramIcon;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.Toasts;
import minshen.desktop.shell.WindowDialogs;
import minshen.desktop.work.RecentClaims;
import minshen.desktop.work.Workspace;
import minshen.files.DataFolder;
import minshen.files.TemporaryFolder;
import minshen.store.StoreException;
import minshen.store.backup.Restore;
import minshen.words.Language;
import minshen.words.Message;
import minshen.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window of the workbench. It comes up at once; the store opens behind it, and the places come
 * when it is open.
 */
public final class Window extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);
  private static final String FIRST = "desktop.overview";

  private static List<String> arguments = List.of();
  private static List<Path> given = List.of();
  private static FailureHandler failures = new FailureHandler();
  private static Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final Toasts toasts = new Toasts();
  private final List<Path> waiting = new ArrayList<>(given);
  private Tasks tasks;
  private Path folder;
  private Preferences preferences;
  private Words words;
  private WindowRoot root;
  private Scene scene;
  private Dialogs dialogs;
  private Closing closing;
  private SessionMemory memory;
  private StoreSession session;
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<RecentClaims> lately = Optional.empty();
  private Optional<Workbench> workbench = Optional.empty();
  private Subscription look = Subscription.EMPTY;

  /** For the toolkit, which makes the window. */
  public Window() {}

  /** Where the data lies. */
  DataHome home() {
    return new Home();
  }

  /** What the window shows, once the store is open. */
  Optional<Workbench> workbench() {
    return workbench;
  }

  /** What the window is to know; it is made by the toolkit, which cannot hand it anything. */
  static void prepare(
      List<String> asked, List<Path> files, FailureHandler installed, Clock handed) {
    arguments = List.copyOf(asked);
    given = List.copyOf(files);
    failures = installed;
    clock = handed;
  }

  @Override
  public void init() {
    folder = DataFolder.of(arguments);
    preferences = Preferences.of(folder);
    words = Words.in(Language.askedFor(arguments).orElseGet(preferences::language));
    Theme.loadFonts();
  }

  @Override
  public void start(Stage stage) {
    tasks = Tasks.besideTheWindow(failures::handle);
    closing = new Closing(tasks);
    session = new StoreSession(folder, tasks, clock, closing, this::toFront);
    memory = new SessionMemory(() -> tasks.runAside(saving()));
    root = new WindowRoot(new OpeningView(words));
    scene = new Scene(root);
    dialogs = new WindowDialogs(stage, () -> words, () -> toasts, tasks);
    failures.showIn(dialogs);
    appearance();
    look = Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> appearance());
    Motion.reduce(preferences.reducedMotion());
    entitle(stage);
    stage.getIcons().addAll(ProgramIcon.images());
    stage.setScene(scene);
    WindowBounds bounds = new WindowBounds(preferences);
    bounds.restore(stage);
    memory.note(
        () -> bounds.remember(stage),
        stage.xProperty(),
        stage.yProperty(),
        stage.widthProperty(),
        stage.heightProperty(),
        stage.maximizedProperty());
    // Who comes back in the morning sees the new day at once.
    stage.focusedProperty().subscribe(() -> workspace.ifPresent(w -> w.today().look()));
    open(this::opened);
    stage.show();
    tasks.runAside(tasks.task(this::listen));
  }

  @Override
  public void stop() {
    memory.finish();
    savePreferences();
    look.unsubscribe();
    letGo();
    closing.windowClosed();
  }

  /** Nothing is open any more, and nothing of what was is kept. */
  private void letGo() {
    workspace.ifPresent(Workspace::stop);
    lately.ifPresent(RecentClaims::close);
    lately = Optional.empty();
    workbench.ifPresent(Workbench::close);
    workbench = Optional.empty();
    workspace.ifPresent(Workspace::retire);
    workspace = Optional.empty();
  }

  private SessionEnd listen(Progress progress) {
    SessionEnd end = SessionEnd.ofSystem();
    end.listen();
    return end;
  }

  private void open(Consumer<Workspace> then) {
    List<Path> files = List.copyOf(waiting);
    tasks.run(
        tasks
            .task(progress -> session.open(files, progress))
            .onSuccess(laidOut -> laidOut.ifPresentOrElse(then, this::leave))
            .onFailure(this::notOpened));
  }

  /** Another window has taken in what this one was given. */
  private void leave() {
    ((Stage) scene.getWindow()).close();
  }

  private void opened(Workspace laidOut) {
    workspace = Optional.of(laidOut);
    lately = Optional.of(new RecentClaims(laidOut, preferences.recent()));
    remember(laidOut);
    preferences.openClaim().flatMap(RecentClaims.Entry::read).ifPresent(lately.get()::open);
    laidOut.start();
    Thread.startVirtualThread(TemporaryFolder::sweep);
    Thread.startVirtualThread(AllWords::readSpellings);
    tidy();
    show(preferences.place().orElse(FIRST));
    workbench.ifPresent(Workbench::resume);
    takeWaiting();
  }

  /**
   * Files that nobody names any more go a few at a time; that it fails is no reason to stop work.
   */
  private void tidy() {
    tasks.runAside(
        tasks
            .task(
                _ -> {
                  session.tidy();
                  return session;
                })
            .onFailure(e -> LOG.debug("unused contents stay", e)));
  }

  /** Somebody has started the program a second time, perhaps by opening a file. */
  private void toFront(List<Path> files) {
    waiting.addAll(files);
    takeWaiting();
    Stage stage = (Stage) scene.getWindow();
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Takes in the files that were opened, as soon as there is somewhere to take them. */
  private void takeWaiting() {
    workbench.ifPresent(
        shown -> {
          List<Path> files = List.copyOf(waiting);
          waiting.clear();
          shown.takeIn(files);
        });
  }

  private void notOpened(Exception e) {
    if (e instanceof StoreException known && known.isDamage()) {
      new DamagedStart(new Start(), folder, tasks, clock, dialogs, words).show();
      return;
    }
    Optional<Message> reason = FailureReason.known(e);
    root.show(refused(reason.map(words::say).orElse(String.valueOf(e.getMessage()))));
    if (reason.isEmpty()) {
      failures.handle(e);
    }
  }

  private OpeningView refused(String why) {
    return new OpeningView(
        words, why, List.of(OpeningView.Offer.again(words, () -> openAgain(() -> {}))));
  }

  private void openAgain(Runnable then) {
    root.show(new OpeningView(words));
    open(
        laidOut -> {
          opened(laidOut);
          then.run();
        });
  }

  private void show(String place) {
    Workbench shown =
        new Workbench(
            workspace.orElseThrow(),
            lately.orElseThrow(),
            home(),
            dialogs,
            words,
            toasts,
            new PreferredAppearance(
                preferences,
                this::savePreferences,
                this::appearance,
                this::speak,
                words.language()));
    shown.go(place);
    show(shown);
  }

  private void show(Workbench shown) {
    workbench = Optional.of(shown);
    root.show(shown.root());
    memory.note(() -> preferences.place(shown.place()), shown.placeProperty());
  }

  /** Another language; everything else stays as it is, since the model owns it. */
  private void speak(Language language) {
    words = Words.in(language);
    entitle((Stage) scene.getWindow());
    workbench.ifPresent(shown -> show(shown.in(words)));
  }

  private void entitle(Stage stage) {
    stage.setTitle(words.say("desktop.title"));
  }

  /** What is open on a workspace is noted whenever it changes. */
  private void remember(Workspace laidOut) {
    memory.note(
        () -> preferences.openClaim(laidOut.openClaimProperty().get().map(Window::note)),
        laidOut.openClaimProperty());
    RecentClaims recent = lately.orElseThrow();
    memory.note(
        () -> preferences.recent(recent.entries().stream().map(RecentClaims.Entry::note).toList()),
        recent.entries());
  }

  private static String note(Workspace.ClaimKey claim) {
    return new RecentClaims.Entry(claim.dossierEditor().id(), claim.id()).note();
  }

  private void savePreferences() {
    tasks.run(saving());
  }

  private Task<Preferences> saving() {
    return tasks
        .task(
            _ -> {
              preferences.save();
              return preferences;
            })
        .onFailure(
            e -> {
              if (!(e instanceof IOException)) {
                failures.handle(e);
              }
            });
  }

  private void appearance() {
    preferences.theme().theme().apply(scene, preferences.typeSize());
  }

  /** What a damaged store needs of the window. */
  private final class Start implements DamagedStart.Host {
    @Override
    public void show(OpeningView opening) {
      root.show(opening);
    }

    @Override
    public void restore(Path backup) {
      home().restore(backup);
    }

    @Override
    public void open(Runnable then) {
      openAgain(then);
    }
  }

  /** The data's folder. While a backup takes its place nothing is open that could write to it. */
  private final class Home implements DataHome {
    @Override
    public Path folder() {
      return folder;
    }

    @Override
    public void restore(Path backup) {
      tasks.run(
          tasks
              .task(_ -> session.compare(backup))
              .onSuccess(
                  comparison -> {
                    if (RestoreQuestion.isWanted(backup, comparison, dialogs, words)) {
                      carryOut(backup);
                    }
                  })
              .onFailure(this::failed));
    }

    private void carryOut(Path backup) {
      memory.finish();
      letGo();
      root.show(new OpeningView(words));
      tasks.run(
          tasks
              .task(_ -> session.replaceBy(backup))
              .onSuccess(outcome -> open(restored -> reopened(restored, () -> done(outcome))))
              .onFailure(
                  e -> {
                    failed(e);
                    open(as -> reopened(as, () -> {}));
                  }));
    }

    @Override
    public void layOut(Runnable tell) {
      memory.finish();
      letGo();
      root.show(new OpeningView(words));
      tasks.run(
          tasks
              .task(session::layOut)
              .onSuccess(laidOut -> reopened(laidOut, tell))
              .onFailure(Window.this::notOpened));
    }

    private void reopened(Workspace restored, Runnable tell) {
      workspace = Optional.of(restored);
      restored.start();
      lately = Optional.of(new RecentClaims(restored, preferences.recent()));
      remember(restored);
      show("desktop.settings");
      tell.run();
      takeWaiting();
    }

    private void done(Restore.Outcome outcome) {
      if (outcome.lost().isEmpty()) {
        dialogs.toast(words.say("desktop.settings.data.restored"));
      } else {
        dialogs.problem(
            words.say("desktop.settings.data.restored-without", outcome.lost().size()),
            RestoreQuestion.named(outcome.lost(), words));
      }
    }

    private void failed(Exception e) {
      dialogs.problem(
          words.say("desktop.settings.data.restore-failed"), words.say(FailureReason.of(e)));
    }
  }
}
