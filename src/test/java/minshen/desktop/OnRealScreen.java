package minshen.desktop;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import minshen.Main;
import minshen.words.Words;

/** The program on a real screen, with somebody at the mouse and the keyboard. */
public final class OnRealScreen {
  private static final long SECONDS = 60;
  private static final long LOOK_MILLIS = 20;

  private final String data;
  private Thread program;
  private Robot robot;
  private Stage window;

  private OnRealScreen(String data) {
    this.data = data;
  }

  /**
   * Opens the program and does one thing with it.
   *
   * @param arguments what to do, the data folder, and what else that takes
   */
  public static void main(String[] arguments) {
    try {
      OnRealScreen run = new OnRealScreen(arguments[1]);
      boolean given = arguments[0].equals("opened");
      run.open(given ? List.of(Path.of(arguments[2])) : List.of());
      switch (arguments[0]) {
        case "dialog" -> run.dialog();
        case "drop" -> run.drop(new File(arguments[2]));
        case "keyboard" -> run.keyboard();
        case "opened" -> run.opened(arguments[3]);
        case "second" -> run.second();
        case "type" -> run.type();
        case "work" -> run.work(arguments[2], arguments[3].equals("wait"));
        default -> throw new IllegalArgumentException(arguments[0]);
      }
      run.leave();
      System.out.println("done: " + arguments[0]);
      System.exit(0);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void open(List<Path> files) throws Exception {
    program =
        Thread.ofPlatform()
            .daemon()
            .start(() -> Desktop.open(new String[] {"--data", data, "--lang", "zh"}, files));
    until("the workbench", () -> !Window.getWindows().isEmpty() && there(".rail"));
    on(
        () -> {
          window = (Stage) Window.getWindows().getFirst();
          window.setMaximized(false);
          window.setX(0);
          window.setY(0);
          window.setWidth(1366);
          window.setHeight(768);
          robot = new Robot();
          return window;
        });
  }

  /** Closes the window and waits until everything is saved. */
  private void leave() throws Exception {
    run(window::hide);
    check("the program ends", program.join(Duration.ofSeconds(SECONDS)));
  }

  private void dialog() throws Exception {
    click(rail("desktop.claims"));
    until(
        "the claims",
        () -> there("#claims") && !find(TableView.class, "#claims").getItems().isEmpty());
    on(
        () -> {
          TableView<?> table = find(TableView.class, "#claims");
          table.getSelectionModel().select(0);
          Event.fireEvent(
              table,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          return table;
        });
    until("the claim", () -> there("#claim-menu"));
    MenuItem delete =
        on(
            () ->
                find(MenuButton.class, "#claim-menu").getItems().stream()
                    .filter(item -> "delete-claim".equals(item.getId()))
                    .findFirst()
                    .orElseThrow());
    // It waits for the answer: nobody waits for it.
    Platform.runLater(delete::fire);
    until("the dialog", () -> dialogs().size() == 1);
    ToggleButton claims = rail("desktop.claims");
    click(rail("desktop.applicants"));
    // The server keeps the order of clicks: when this one has closed the dialog, that one is over.
    Node cancel =
        on(
            () ->
                dialogs().getFirst().getScene().getRoot().lookupAll(".button").stream()
                    .filter(
                        node -> node instanceof javafx.scene.control.Button b && b.isCancelButton())
                    .findFirst()
                    .orElseThrow());
    click(cancel);
    until("the dialog closed", () -> dialogs().isEmpty());
    check("the window was blocked", on(claims::isSelected));
    click(rail("desktop.applicants"));
    until("the window to answer again", () -> rail("desktop.applicants").isSelected());
  }

  private void drop(File dossier) throws Exception {
    AtomicInteger over = new AtomicInteger();
    StackPane source =
        on(
            () -> {
              StackPane pane = new StackPane(new Label("drag me"));
              pane.setOnDragDetected(
                  event -> {
                    Dragboard board = pane.startDragAndDrop(TransferMode.COPY);
                    ClipboardContent files = new ClipboardContent();
                    files.putFiles(List.of(dossier));
                    board.setContent(files);
                    event.consume();
                  });
              Stage files = new Stage();
              files.setScene(new Scene(pane, 200, 200));
              files.setX(1500);
              files.setY(300);
              files.show();
              window.getScene().addEventFilter(DragEvent.DRAG_OVER, _ -> over.incrementAndGet());
              return pane;
            });
    Point2D from = on(() -> middle(source));
    Point2D to = on(() -> middle(window.getScene().getRoot()));
    move(from);
    run(() -> robot.mousePress(MouseButton.PRIMARY));
    int[] step = new int[1];
    until(
        "the file over the window",
        () -> {
          // A hand is never still; it comes nearer with every look.
          double way = Math.min(1, ++step[0] / 20.0);
          robot.mouseMove(from.interpolate(to, way).add(step[0] % 2, 0));
          return over.get() > 2;
        });
    run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    run(source.getScene().getWindow()::hide);
    until("the company", () -> texts().stream().anyMatch(text -> text.contains("澜汐")));
  }

  private void keyboard() throws Exception {
    click(rail("desktop.applicants"));
    until("the applicants", () -> there("#applicants"));
    click(on(() -> find(Node.class, "#applicants .list-cell")));
    until("the form", () -> field("applicant.name") != null);
    click(field("applicant.name"));
    until("the first field", () -> "applicant.name".equals(focus()));
    List<String> reached = new ArrayList<>();
    Node start = on(() -> window.getScene().getFocusOwner());
    Node now = start;
    do {
      Node before = now;
      press(KeyCode.TAB);
      until("the next stop", () -> !before.equals(window.getScene().getFocusOwner()));
      now = on(() -> window.getScene().getFocusOwner());
      reached.add(String.valueOf(on(this::focus)));
    } while (!now.equals(start) && reached.size() < 200);
    System.out.println("reached: " + reached);
    check("the keyboard comes round", now.equals(start));
    List<String> fields = on(this::fields);
    System.out.println("fields:  " + fields);
    List<String> order = reached.stream().filter(fields::contains).toList();
    List<String> wanted = new ArrayList<>(fields.subList(1, fields.size()));
    wanted.add(fields.getFirst());
    check("in the order of the page: " + order, order.equals(wanted));
    run(
        () -> {
          robot.keyPress(KeyCode.CONTROL);
          robot.keyType(KeyCode.K);
          robot.keyRelease(KeyCode.CONTROL);
        });
    until("the finder", () -> "finder-search".equals(focus()));
    press(KeyCode.ESCAPE);
    until("the field again", () -> "applicant.name".equals(focus()));
  }

  /** A file that the program was started with, and one that it is started with once more. */
  private void opened(String other) throws Exception {
    until("the company", () -> texts().stream().anyMatch(text -> text.contains("澜汐")));
    List<String> command = RealScreen.java();
    command.addAll(List.of(Main.class.getName(), other, "--data", data));
    Process second = new ProcessBuilder(command).inheritIO().start();
    until("the other company", () -> texts().stream().anyMatch(text -> text.contains("砚微")));
    check("the second start ends", second.waitFor() == 0);
  }

  private void second() throws Exception {
    AtomicInteger clicks = new AtomicInteger();
    AtomicInteger covered = new AtomicInteger();
    Stage cover =
        on(
            () -> {
              window
                  .getScene()
                  .addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> clicks.incrementAndGet());
              Stage stage = new Stage();
              StackPane pane = new StackPane(new Label("in front"));
              pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> covered.incrementAndGet());
              stage.setScene(new Scene(pane, 1366, 768));
              stage.setX(0);
              stage.setY(0);
              stage.show();
              stage.toFront();
              return stage;
            });
    until("the window to be covered", () -> clicked(cover, covered));
    check("it is covered", clicks.get() == 0);
    List<String> command = RealScreen.java();
    command.addAll(List.of(Main.class.getName(), "--data", data));
    Process again = new ProcessBuilder(command).inheritIO().start();
    try {
      check("the second ends by itself", again.waitFor(SECONDS, TimeUnit.SECONDS));
      check("and well", again.exitValue() == 0);
    } finally {
      again.destroyForcibly();
    }
    until("the window in front", () -> clicked(window, clicks));
    run(cover::close);
  }

  /**
   * Goes through a claim of somebody: changes a text, looks at its attached files and at what would
   * be exported.
   *
   * @param wait whether to stay there until the process is killed
   */
  private void work(String typed, boolean wait) throws Exception {
    // The window comes up with the claim that was open when it ended.
    until("a place", () -> there("#step-FACTS") || there(".overview") || there("#claims"));
    if (!on(() -> there("#step-FACTS"))) {
      run(rail("desktop.claims")::fire);
      until(
          "the claims",
          () -> there("#claims") && !find(TableView.class, "#claims").getItems().isEmpty());
      run(
          () -> {
            TableView<?> table = find(TableView.class, "#claims");
            table.getSelectionModel().select(0);
            Event.fireEvent(
                table,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          });
    }
    until("the claim", () -> there("#step-FACTS"));
    step("FACTS");
    until("the project", () -> text(typed) != null);
    run(() -> text(typed).appendText(typed));
    until("it to be saved", this::shownAsSaved);
    step("MATERIALS");
    until("the files", () -> texts().stream().anyMatch(text -> text.contains("KB")));
    until(
        "them to be read",
        () -> texts().stream().noneMatch(Words.CHINESE.say("desktop.materials.reading")::equals));
    step("EXPORT");
    until("the preview", () -> there("#preview"));
    Thread.sleep(1000);
    if (wait) {
      System.out.println("ready");
      Thread.sleep(Duration.ofMinutes(10));
    }
  }

  private void step(String name) throws Exception {
    run(find(ToggleButton.class, "#step-" + name)::fire);
  }

  /** The field in which a text stands. */
  private TextInputControl text(String claimStatus) {
    return window.getScene().getRoot().lookupAll(".text-input").stream()
        .map(TextInputControl.class::cast)
        .filter(field -> String.valueOf(field.getText()).contains(claimStatus))
        .findFirst()
        .orElse(null);
  }

  /**
   * Types letter after letter at the end of a text, and says when the window shows it as saved,
   * until the process is killed. First it says how long the text is that stands there.
   */
  private void type() throws Exception {
    click(rail("desktop.applicants"));
    until("the applicants", () -> there("#applicants"));
    click(on(() -> find(Node.class, "#applicants .list-cell")));
    String address = "applicant.postalAddress";
    until("the form", () -> field(address) != null);
    TextInputControl text = (TextInputControl) on(() -> field(address));
    until("the form to be filled", () -> shownAsSaved());
    int length = on(text::getLength);
    System.out.println("found window " + length + "\nready");
    run(
        () -> {
          text.requestFocus();
          text.end();
        });
    until("the field", () -> text.isFocused());
    while (length < Integer.MAX_VALUE) {
      length++;
      int wanted = length;
      press(KeyCode.A);
      until("the letter to be saved", () -> text.getLength() == wanted && shownAsSaved());
      System.out.println("kept window " + wanted);
    }
  }

  private boolean shownAsSaved() {
    return Words.CHINESE.say("desktop.save.SAVED").equals(find(Label.class, "#saved").getText());
  }

  /** Clicks into a corner where nothing is, and tells whether it was noticed there so far. */
  private boolean clicked(Stage where, AtomicInteger noticed) {
    robot.mouseMove(where.getX() + 700, where.getY() + 8);
    robot.mouseClick(MouseButton.PRIMARY);
    return noticed.get() > 0;
  }

  private ToggleButton rail(String key) {
    return window.getScene().getRoot().lookupAll(".rail-place").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> Words.CHINESE.say(key).equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private List<Stage> dialogs() {
    return Window.getWindows().stream()
        .filter(other -> !other.equals(window) && other instanceof Stage)
        .map(Stage.class::cast)
        .toList();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Node node : window.getScene().getRoot().lookupAll("*")) {
      if (node instanceof Labeled labeled && labeled.getText() != null) {
        texts.add(labeled.getText());
      }
    }
    return texts;
  }

  private String focus() {
    Node owner = window.getScene().getFocusOwner();
    return owner == null ? null : owner.getId();
  }

  private Node field(String id) {
    return window.getScene().getRoot().lookupAll(".text-input").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElse(null);
  }

  /** The fields of the applicant from top to bottom, those of a line from left to right. */
  private List<String> fields() {
    return window.getScene().getRoot().lookupAll(".text-input").stream()
        .filter(TextInputControl.class::isInstance)
        .filter(node -> node.getId() != null && node.getId().startsWith("applicant."))
        .sorted(
            java.util.Comparator.comparingDouble((Node node) -> Math.rint(middle(node).getY() / 10))
                .thenComparingDouble(node -> middle(node).getX()))
        .map(Node::getId)
        .toList();
  }

  private boolean there(String selector) {
    return Window.getWindows().getFirst().getScene().getRoot().lookup(selector) != null;
  }

  private <T extends Node> T find(Class<T> kind, String selector) {
    return kind.cast(
        Objects.requireNonNull(window.getScene().getRoot().lookup(selector), selector));
  }

  private void click(Node node) throws Exception {
    move(on(() -> middle(node)));
    run(() -> robot.mouseClick(MouseButton.PRIMARY));
  }

  private void move(Point2D to) throws Exception {
    run(() -> robot.mouseMove(to));
  }

  private void press(KeyCode code) throws Exception {
    run(() -> robot.keyType(code));
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static void check(String what, boolean so) {
    if (!so) {
      throw new AssertionError("not so: " + what);
    }
  }

  /** Waits until something is so. */
  private static void until(String what, Callable<Boolean> so) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!Boolean.TRUE.equals(on(so))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static void run(Runnable work) throws Exception {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      Platform.runLater(
          () -> {
            try {
              result.complete(work.call());
            } catch (Exception | AssertionError e) {
              result.completeExceptionally(e);
            }
          });
    } catch (IllegalStateException e) {
      // The toolkit is not there yet.
      return null;
    }
    return result.get(SECONDS, TimeUnit.SECONDS);
  }
}
