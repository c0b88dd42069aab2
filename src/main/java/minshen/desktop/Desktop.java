package minshen.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import minshen.desktop.shell.ErrorLog;
import minshen.desktop.shell.FailureHandler;
import minshen.files.DataFolder;
import minshen.files.SystemClock;
import minshen.form.OfficeTemporaryFiles;
import minshen.store.RunningInstance;

/** The door to the workbench. */
public final class Desktop {
  private Desktop() {}

  /**
   * Opens the workbench and returns when it is closed. If it is open on the same data already, its
   * window comes to the front instead. Either takes in the files.
   *
   * @param arguments {@code --data DIR} and {@code --lang zh|en}; others are left aside
   */
  public static void open(String[] arguments, List<Path> files) {
    Path data = DataFolder.of(List.of(arguments));
    if (RunningInstance.on(data).toFront(files)) {
      return;
    }
    ErrorLog.keep(data);
    // The list of fonts that PDFBox makes takes it seconds: it is kept, and beside the data.
    System.setProperty("pdfbox.fontcache", data.toAbsolutePath().toString());
    OfficeTemporaryFiles.keepPrivate();
    FailureHandler failures = FailureHandler.install();
    Window.prepare(List.of(arguments), files, failures, SystemClock.get());
    Application.launch(Window.class, arguments);
  }

  /**
   * Whether there is a screen to open it on. On Linux a window needs a display server; elsewhere
   * there always is one.
   */
  public static boolean hasScreen() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux
        || "Headless".equals(System.getProperty("glass.platform"))
        || Optional.ofNullable(System.getenv("DISPLAY")).map(Desktop::isServed).orElse(false);
  }

  /** A display of this machine has its socket; one of another machine is taken at its word. */
  private static boolean isServed(String display) {
    Matcher local = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?").matcher(display.strip());
    return local.matches()
        ? Files.exists(Path.of("/tmp/.X11-unix/X" + local.group(1)))
        : !display.isBlank();
  }
}
