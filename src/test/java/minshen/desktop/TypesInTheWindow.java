package minshen.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.FailureHandler;
import minshen.desktop.work.Workspace;
import minshen.files.SystemClock;

/**
 * A process that opens the workbench on a store of one company, types numbers into the company's
 * name, and says each when it stands there.
 */
final class TypesInTheWindow {
  /** What it types into the notice, of which one cannot be meant. */
  static final Map<String, String> NOTICE =
      Map.of(
          "ONLINE_BY", "2026-4-10",
          "PAPER_BY", "大概四月",
          "PORTAL_NAME", "示例平台",
          "MAX_UPLOAD", "20",
          "COPIES", "2",
          "ORDER", "封面、申请表",
          "WINDOW", "三楼",
          "PHONE", "021-64120000");

  private static Window window;
  private static Stage stage;

  private TypesInTheWindow() {}

  /**
   * Types until the process is ended.
   *
   * @param arguments the folder; {@code stuck} if in the end nothing moves any more: what saves is
   *     busy, and the window's thread hangs; {@code notice} if it fills the fields of the yearly
   *     notice instead, once, and says so a second later
   */
  public static void main(String[] arguments) throws Exception {
    boolean stuck = List.of(arguments).contains("stuck");
    Window.prepare(
        List.of("--data", Path.of(arguments[0]).toString()),
        List.of(),
        FailureHandler.install(),
        SystemClock.get());
    Platform.startup(
        () -> {
          window = new Window();
          window.init();
          stage = new Stage();
          window.start(stage);
        });
    await(() -> window != null && window.workbench().isPresent());
    await(() -> window.workbench().get().workspace().applicants().size() == 1);
    if (List.of(arguments).contains("notice")) {
      typeNotice();
    }
    Workspace workspace = window.workbench().get().workspace();
    on(
        () ->
            window
                .workbench()
                .get()
                .navigator()
                .applicant(workspace.applicants().getFirst().id(), Optional.empty()));
    await(() -> name().isPresent());
    if (stuck) {
      on(() -> workspace.tasks().run(workspace.tasks().task(_ -> hang())));
    }
    for (int number = 0; !stuck || number < 20; number++) {
      String text = Integer.toString(number);
      on(() -> name().get().setText(text));
      System.out.println(text);
      TimeUnit.MILLISECONDS.sleep(5);
    }
    Platform.runLater(TypesInTheWindow::hang);
    System.out.println("stuck");
    new CountDownLatch(1).await();
  }

  private static void typeNotice() throws InterruptedException {
    on(() -> window.workbench().get().go(OverviewPlace.class));
    await(() -> node("notice-open").isPresent());
    on(() -> ((Hyperlink) node("notice-open").get()).fire());
    for (Map.Entry<String, String> field : NOTICE.entrySet()) {
      on(() -> ((TextField) node("notice-" + field.getKey()).get()).setText(field.getValue()));
    }
    TimeUnit.SECONDS.sleep(1);
    System.out.println("typed");
    new CountDownLatch(1).await();
  }

  /** The field of the company's name. */
  private static Optional<TextField> name() {
    return node("applicant.name").map(TextField.class::cast);
  }

  private static Optional<Node> node(String id) {
    return stage.getScene().getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst();
  }

  private static boolean hang() {
    try {
      Thread.sleep(Duration.ofMinutes(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    boolean[] holds = {false};
    while (!holds[0]) {
      on(() -> holds[0] = condition.holds());
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void on(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          try {
            work.run();
          } finally {
            done.countDown();
          }
        });
    done.await();
  }
}
