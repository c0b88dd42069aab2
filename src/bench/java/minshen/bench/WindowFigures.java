package minshen.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import minshen.desktop.Desktop;
import minshen.words.Words;

/**
 * The window, opened on a store as a user opens it, on the toolkit's own screen in memory. A step
 * is over when everything it changed has been laid out.
 */
public final class WindowFigures {
  private static final int TIMES = 20;
  private static final long SECONDS = 120;
  private static final long LOOK_MILLIS = 2;

  private static final KeyEvent ENTER =
      new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);

  private static final KeyEvent ESCAPE =
      new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);

  private final Timings figures = new Timings();
  private int typed;

  private WindowFigures() {}

  /** Measures a store in a process of its own. */
  static Timings of(Path folder, int applicants) throws Exception {
    return of(folder, applicants, List.of());
  }

  /**
   * Measures a store in a process of its own.
   *
   * @param applicants how many have the same number of claims; one more, the last, may have one
   * @param options of Java
   */
  static Timings of(Path folder, int applicants, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // The module path and the screen in memory are what this process was given, too.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            WindowFigures.class.getName(),
            folder.toString(),
            String.valueOf(applicants)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the window ended with " + process.exitValue());
    }
    return Timings.read(output);
  }

  /** Opens a store, measures, writes the figures, ends. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> Desktop.open(new String[] {"--data", arguments[0], "--lang", "zh"}, List.of()));
    WindowFigures measured = new WindowFigures();
    until(".rail");
    measured.figures.put("window with everything", (System.nanoTime() - start) / 1e6);
    measured.measure(Integer.parseInt(arguments[1]));
    measured.figures.put("heap kept, in MB", (double) Heap.kept());
    measured.figures.write();
    System.exit(0);
  }

  private static <T extends Node> T found(Class<T> kind, String selector) throws Exception {
    until(selector);
    List<T> nodes = new ArrayList<>();
    on(() -> nodes.add(find(kind, selector)));
    return nodes.getFirst();
  }

  private void measure(int applicants) throws Exception {
    figures.put("list of claims shown", onceLaidOut(this::toClaims));
    until("#claims");
    TextField filter = found(TextField.class, "#claim-filter");
    String[] wanted = {"第", "器械", "第1-", "MH-06 第2"};
    TableView<?> table = found(TableView.class, "#claims");
    double[] all = new double[TIMES];
    for (int i = -TIMES / 2; i < TIMES; i++) {
      double time = filter(filter, table, wanted[typed++ % wanted.length]);
      if (i >= 0) {
        all[i] = time;
      }
    }
    figures.put("list filtered", Timings.median(all));
    filter(filter, table, "");
    figures.put("list sorted", onceLaidOut(() -> sort(table)));
    find();
    if (applicants > 0) {
      claim(filter, table, LargeStore.project(applicants, 0), "applicant with 1 claim");
    }
    claim(filter, table, LargeStore.project(0, 0), "applicant with many claims");
  }

  /** Types into the finder over everything. */
  private void find() throws Exception {
    on(() -> find(ButtonBase.class, "#finder").fire());
    TextField search = found(TextField.class, "#finder-search");
    String[] wanted = {"第", "器械", "第1-", "MH-06 第2"};
    median("found anywhere", () -> search.setText(wanted[typed++ % wanted.length]));
    on(() -> Event.fireEvent(search, ESCAPE));
  }

  /** Opens a claim for the first time, and types into its first figure. */
  private void claim(TextField filter, TableView<?> table, String project, String who)
      throws Exception {
    on(this::toClaims);
    filter(filter, table, project);
    on(() -> table.getSelectionModel().select(0));
    long start = System.nanoTime();
    on(() -> Event.fireEvent(table, ENTER));
    until(".claim-page");
    on(WindowFigures::layOut);
    figures.put("claim opened, " + who, (System.nanoTime() - start) / 1e6);
    TextField field = found(TextField.class, ".claim-page .figure");
    median("keystroke shown, " + who, () -> field.setText(String.valueOf(100 + typed++)));
    on(() -> find(ButtonBase.class, ".claim-page .back").fire());
  }

  /** From the text in the filter to the lines laid out; many lines are chosen beside the window. */
  private static double filter(TextField filter, TableView<?> table, String text) throws Exception {
    if (filter.getText().equals(text)) {
      return 0;
    }
    CompletableFuture<Boolean> chosen = new CompletableFuture<>();
    InvalidationListener listener = _ -> chosen.complete(true);
    return Timings.time(
        () -> {
          on(
              () -> {
                table.getItems().addListener(listener);
                filter.setText(text);
              });
          chosen.get(SECONDS, TimeUnit.SECONDS);
          on(
              () -> {
                table.getItems().removeListener(listener);
                layOut();
              });
        });
  }

  private static <T> void sort(TableView<T> table) {
    table.getSortOrder().add(table.getColumns().getFirst());
  }

  private void toClaims() {
    String name = Words.CHINESE.say("desktop.claims");
    for (Node node : root().lookupAll(".rail-place")) {
      if (node instanceof ButtonBase button && name.equals(button.getText())) {
        button.fire();
      }
    }
  }

  private void median(String what, Timings.Work work) throws Exception {
    double[] all = new double[TIMES];
    for (int i = -TIMES / 2; i < TIMES; i++) {
      double time = onceLaidOut(work);
      if (i >= 0) {
        all[i] = time;
      }
    }
    figures.put(what, Timings.median(all));
  }

  private static double onceLaidOut(Timings.Work work) throws Exception {
    double[] time = new double[1];
    on(
        () ->
            time[0] =
                Timings.time(
                    () -> {
                      work.run();
                      layOut();
                    }));
    return time[0];
  }

  private static void layOut() {
    root().applyCss();
    root().layout();
  }

  private static Parent root() {
    return Window.getWindows().getFirst().getScene().getRoot();
  }

  /** The node of a selector; on the window's thread. */
  private static <T extends Node> T find(Class<T> kind, String selector) {
    return kind.cast(Objects.requireNonNull(root().lookup(selector), selector));
  }

  /** Waits until something is there. */
  private static void until(String selector) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    boolean[] there = new boolean[1];
    while (!there[0]) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no " + selector);
      }
      Thread.sleep(LOOK_MILLIS);
      try {
        on(() -> there[0] = !Window.getWindows().isEmpty() && root().lookup(selector) != null);
      } catch (IllegalStateException e) {
        // The toolkit is not there yet, either.
      }
    }
  }

  private static void on(Timings.Work work) throws Exception {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            work.run();
            done.complete(true);
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    done.get(SECONDS, TimeUnit.SECONDS);
  }
}
