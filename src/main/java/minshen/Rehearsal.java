package minshen;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;
import minshen.cli.Minshen;
import minshen.desktop.Desktop;
import minshen.files.TemporaryFolder;
import minshen.words.Language;

/**
 * Goes once through what people do first, on the example companies: the commands, or the places of
 * the workbench on a screen in memory. The build has the Java machine watch (JEP 483 and 514) and
 * keeps what it learnt beside the launchers, which then start sooner.
 */
public final class Rehearsal {
  private static final long PATIENCE_SECONDS = 120;
  private static final long LOOK_MILLIS = 20;

  private Rehearsal() {}

  /**
   * Rehearses in a folder of its own, which is gone afterwards.
   *
   * @param arguments {@code commands} or {@code window}
   */
  public static void main(String[] arguments) throws Exception {
    try (TemporaryFolder scratch = TemporaryFolder.make("rehearsal")) {
      if (arguments[0].equals("window")) {
        window(scratch.folder());
      } else {
        commands(scratch.folder());
      }
    }
    System.exit(0);
  }

  private static void commands(Path folder) throws IOException {
    Path demo = folder.resolve("demo");
    run("demo", "--out", demo.toString());
    for (String dossier : dossiers(demo)) {
      run("compute", dossier);
      run("check", dossier);
      run("packet", dossier, "--out", folder.resolve("together.pdf").toString());
    }
    run("match", dossiers(demo).getFirst());
    run("policy", "list");
  }

  /** What a command says is for nobody here; that it failed is told by its code. */
  private static void run(String... arguments) {
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int code = Minshen.run(arguments, nowhere, System.err);
    if (code > 1) {
      throw new IllegalStateException(arguments[0] + ": " + code);
    }
  }

  private static List<String> dossiers(Path demo) throws IOException {
    try (Stream<Path> all = Files.walk(demo)) {
      return all.map(Path::toString).filter(p -> p.endsWith(".minshen.yaml")).sorted().toList();
    }
  }

  private static void window(Path data) throws Exception {
    Thread workbench =
        Thread.ofPlatform()
            .daemon()
            .start(
                () ->
                    Desktop.open(
                        new String[] {
                          "--data", data.toString(), "--lang", Language.STANDARD.code()
                        },
                        List.of()));
    until(() -> !found("#first-examples").isEmpty());
    onScreen(() -> press(found("#first-examples").getFirst()));
    until(() -> found("#first-examples").isEmpty());
    int places = onScreen(() -> found(".rail-place").size());
    for (int i = places - 1; i >= 0; i--) {
      int place = i;
      onScreen(() -> press(found(".rail-place").get(place)));
    }
    onScreen(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          return true;
        });
    // Until the store is closed, its folder is not this program's to remove.
    workbench.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
  }

  private static boolean press(Node node) {
    ((ButtonBase) node).fire();
    Parent root = node.getScene().getRoot();
    root.applyCss();
    root.layout();
    return true;
  }

  private static List<Node> found(String selector) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
        .toList();
  }

  private static void until(Callable<Boolean> there) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isTrue(there)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the window did not come");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static boolean isTrue(Callable<Boolean> there) throws Exception {
    try {
      return onScreen(there);
    } catch (IllegalStateException e) {
      // The toolkit is not there yet.
      return false;
    }
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
