package minshen.desktop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.controls.Reveal;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Place;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;

/**
 * Somebody who clicks, types, scrolls and drags at random, at one place after the other, faster
 * than the window can follow. Controls to which nothing has come yet are gone for first.
 */
final class RandomUse {
  private static final long PATIENCE = 30;
  private static final int ACTIONS_AT_A_PLACE = 40;

  private static final List<Class<? extends Place>> PLACES =
      List.of(
          OverviewPlace.class,
          ApplicantsPlace.class,
          ClaimsPlace.class,
          PlanPlace.class,
          LibraryPlace.class,
          LedgerPlace.class,
          SettingsPlace.class);

  private static final List<String> TYPED =
      List.of(
          "",
          "上海",
          "12600 万元人民币",
          "人民币12600.0000万元整",
          "2026-02-30",
          "2026年3月5日",
          "-1",
          "0.000001",
          "１２３４",
          "91310112ma1gbk7q5e",
          "𠮷\u200b\u202e",
          "%s{0}'\"<>&\\",
          "a".repeat(3000));

  private static final List<String> PASTED =
      List.of("甲\t乙\n丙\t丁\t戊\n", "2026\tMH-06\t一百\t\n", "x".repeat(20_000), "\n\n\t\t\n");

  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.ESCAPE,
          KeyCode.SPACE,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.DELETE,
          KeyCode.BACK_SPACE,
          KeyCode.F2,
          KeyCode.F4);

  private static final List<KeyCode> WITH_CONTROL =
      List.of(KeyCode.Z, KeyCode.Y, KeyCode.K, KeyCode.S, KeyCode.A, KeyCode.C, KeyCode.X);

  private final TestWorkbench bench;
  private final Random random;
  private final Runnable refill;
  private final ReachedControls controls;
  private final List<String> lately = new ArrayList<>();
  private int actions;
  private long longest;

  /**
   * A use of a workbench.
   *
   * @param refill brings the examples, on the window's thread: a window whose companies were all
   *     deleted has little to press
   */
  RandomUse(TestWorkbench bench, Random random, Runnable refill) {
    this.bench = bench;
    this.random = random;
    this.refill = refill;
    this.controls = new ReachedControls(this::place);
  }

  /** Goes on for a while. */
  void run(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      post("go", this::go);
      for (int i = 0; i < ACTIONS_AT_A_PLACE && System.nanoTime() < end; i++) {
        act();
      }
    }
  }

  /** How many things were done. */
  int actions() {
    return actions;
  }

  /** What was reached. */
  ReachedControls controls() {
    return controls;
  }

  /** What was done last, and how long the window stood still at most. */
  String story() {
    return "longest stand-still %d ms; last: %s".formatted(longest / 1_000_000, lately);
  }

  private void act() throws InterruptedException {
    int kind = random.nextInt(100);
    if (kind < 40) {
      post("click", this::click);
    } else if (kind < 52) {
      post("type", this::type);
    } else if (kind < 60) {
      post("key", this::key);
    } else if (kind < 70) {
      post("scroll", this::scroll);
    } else if (kind < 76) {
      post("drag", this::drag);
    } else if (kind < 90) {
      post("press", this::pressNew);
    } else if (kind < 94) {
      post("compose", this::compose);
    } else if (kind < 97) {
      post("paste", this::paste);
    } else {
      post("size", this::size);
    }
  }

  /** Does something on the window's thread, which may wait there for a dialog's answer. */
  private void post(String what, Runnable work) throws InterruptedException {
    lately.add(what);
    if (lately.size() > 12) {
      lately.removeFirst();
    }
    actions++;
    long begun = System.nanoTime();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(work);
    Platform.runLater(done::countDown);
    if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("the window stands still: " + stack());
    }
    longest = Math.max(longest, System.nanoTime() - begun);
  }

  private static String stack() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().contains("JavaFX Application"))
        .flatMap(entry -> Stream.of(entry.getValue()))
        .map(StackTraceElement::toString)
        .collect(Collectors.joining("\n"));
  }

  private String place() {
    Scene scene = scene();
    if (!scene.equals(bench.scene)) {
      return "dialogs";
    }
    String place = bench.workbench.place().replace("desktop.", "");
    return place.equals("claims") && bench.workspace.openClaimProperty().get().isPresent()
        ? place + " " + step()
        : place;
  }

  private String step() {
    return ClaimStep.ORDER.stream()
        .filter(
            step ->
                bench.scene.getRoot().lookup("#step-" + step.name()) instanceof ToggleButton button
                    && button.isSelected())
        .findFirst()
        .map(ClaimStep::name)
        .orElse("");
  }

  /** The window on top: a dialog keeps everything else from being used, a popup does not. */
  private Scene scene() {
    List<Window> windows =
        Window.getWindows().stream()
            .filter(window -> window.isShowing() && window.getScene() != null)
            .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
            .toList();
    return windows.isEmpty() ? bench.scene : windows.getLast().getScene();
  }

  /** A popup, now and then; else the window on top. */
  private Scene anyScene() {
    List<Window> popups =
        Window.getWindows().stream()
            .filter(window -> window.isShowing() && !(window instanceof Stage))
            .toList();
    return popups.isEmpty() || random.nextBoolean() ? scene() : pick(popups).getScene();
  }

  private void go() {
    if (!scene().equals(bench.scene)) {
      return;
    }
    if (bench.workspace.applicants().size() < 2) {
      refill.run();
    }
    List<ClaimSummary> claims = List.copyOf(bench.workspace.claims());
    List<ApplicantSummary> applicants = List.copyOf(bench.workspace.applicants());
    if (random.nextBoolean() && !claims.isEmpty()) {
      bench.workbench.go(ClaimsPlace.class);
      ClaimSummary claim = pick(claims);
      bench.workspace.open(claim.applicant(), claim.claim());
      ClaimStep step = pick(ClaimStep.ORDER);
      Platform.runLater(
          () -> {
            if (bench.scene.getRoot().lookup("#step-" + step.name())
                instanceof ToggleButton button) {
              button.fire();
            }
          });
      return;
    }
    if (!applicants.isEmpty() && random.nextBoolean()) {
      bench.workspace.choose(pick(applicants).id());
    }
    bench.workspace.openClaimProperty().set(Optional.empty());
    bench.workbench.go(pick(PLACES));
  }

  /** A control, one that nothing has come to yet if there is one. */
  private Optional<Node> control(Scene scene) {
    List<Node> all = controls.in(scene);
    List<Node> fresh = all.stream().filter(controls::isNew).toList();
    List<Node> from = fresh.isEmpty() || random.nextInt(6) == 0 ? all : fresh;
    Optional<Node> chosen = from.isEmpty() ? Optional.empty() : Optional.of(pick(from));
    if (random.nextInt(3) > 0) {
      chosen.ifPresent(Reveal::focus);
    }
    return chosen;
  }

  /** A point of the screen: mostly on a control, else anywhere in the window. */
  private Point2D point() {
    Scene scene = anyScene();
    Optional<Point2D> on =
        random.nextInt(6) == 0
            ? Optional.empty()
            : control(scene).map(node -> node.localToScreen(middle(node))).filter(at -> at != null);
    return on.orElseGet(
        () -> {
          Bounds all = scene.getRoot().getLayoutBounds();
          return new Point2D(
              scene.getWindow().getX() + random.nextDouble() * all.getWidth(),
              scene.getWindow().getY() + random.nextDouble() * all.getHeight());
        });
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.getLayoutBounds();
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private void click() {
    Robot robot = new Robot();
    robot.mouseMove(point());
    MouseButton button = random.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    robot.mousePress(button);
    robot.mouseRelease(button);
    if (random.nextInt(8) == 0) {
      robot.mousePress(button);
      robot.mouseRelease(button);
    }
  }

  /** Small controls at the edge of a list are missed by the pointer: by the keyboard, then. */
  private void pressNew() {
    Scene scene = scene();
    controls.in(scene).stream()
        .filter(controls::isNew)
        .min(Comparator.comparingInt(_ -> random.nextInt()))
        .ifPresent(
            node -> {
              Reveal.focus(node);
              stroke(scene, random.nextBoolean() ? KeyCode.SPACE : KeyCode.ENTER, false);
            });
  }

  private void type() {
    Scene scene = scene();
    control(scene)
        .filter(TextInputControl.class::isInstance)
        .ifPresent(
            node -> {
              Reveal.focus(node);
              if (random.nextBoolean()) {
                ((TextInputControl) node).selectAll();
              }
            });
    Optional.ofNullable(scene.getFocusOwner())
        .ifPresent(
            owner -> {
              String text = pick(TYPED);
              text.codePoints()
                  .limit(60)
                  .forEach(
                      letter -> {
                        String one = Character.toString(letter);
                        Event.fireEvent(
                            owner,
                            new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                one,
                                one,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
                      });
              if (random.nextBoolean()) {
                stroke(scene, random.nextBoolean() ? KeyCode.ENTER : KeyCode.TAB, false);
              }
            });
  }

  private void key() {
    if (random.nextInt(3) == 0) {
      stroke(scene(), pick(WITH_CONTROL), true);
    } else {
      for (int i = random.nextInt(4); i >= 0; i--) {
        stroke(scene(), pick(KEYS), false);
      }
    }
  }

  private void stroke(Scene scene, KeyCode code, boolean control) {
    Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      boolean shift = !control && random.nextInt(5) == 0;
      Event.fireEvent(target, new KeyEvent(type, "", "", code, shift, control, false, false));
    }
  }

  private void scroll() {
    Robot robot = new Robot();
    robot.mouseMove(point());
    for (int i = random.nextInt(6); i >= 0; i--) {
      robot.mouseWheel(random.nextInt(11) - 5);
    }
  }

  private void drag() {
    Robot robot = new Robot();
    Point2D from = point();
    Point2D to = random.nextBoolean() ? point() : from.add(random.nextInt(200) - 100, 30);
    robot.mouseMove(from);
    robot.mousePress(MouseButton.PRIMARY);
    for (int i = 1; i <= 4; i++) {
      robot.mouseMove(from.interpolate(to, i / 4.0));
    }
    robot.mouseRelease(MouseButton.PRIMARY);
  }

  /** An input method at work, and its text taken over, or not. */
  private void compose() {
    Node owner = scene().getFocusOwner();
    if (owner instanceof TextInputControl text && text.isEditable()) {
      List<InputMethodTextRun> runs =
          List.of(
              new InputMethodTextRun(
                  "ni hao", javafx.scene.input.InputMethodHighlight.UNSELECTED_RAW));
      Event.fireEvent(
          owner,
          new InputMethodEvent(
              InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
              FXCollections.observableArrayList(runs),
              "",
              2));
      if (random.nextBoolean()) {
        Event.fireEvent(
            owner,
            new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "你好", 0));
      }
    }
  }

  private void paste() {
    ClipboardContent content = new ClipboardContent();
    content.putString(pick(PASTED));
    Clipboard.getSystemClipboard().setContent(content);
    stroke(scene(), KeyCode.V, true);
  }

  private void size() {
    bench.size(600 + random.nextInt(400), 400 + random.nextInt(560));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
