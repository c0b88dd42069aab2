package minshen.desktop.shell;

import java.util.Optional;
import javafx.application.Platform;
import minshen.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes care of what nothing else took care of: a full disk is said in one line, a fault of the
 * program is logged and shown with its code, and the program goes on. Installed before anything
 * else of the workbench.
 */
public final class FailureHandler implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  private Optional<Dialogs> dialogs = Optional.empty();
  private boolean showing;

  /** Installs the handler for every thread. */
  public static FailureHandler install() {
    FailureHandler failures = new FailureHandler();
    Thread.setDefaultUncaughtExceptionHandler(failures);
    return failures;
  }

  /** From now on there are dialogs to show failures in. */
  public synchronized void showIn(Dialogs shown) {
    dialogs = Optional.of(shown);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    handle(thrown);
  }

  /** Logs and shows a failure; may be called on any thread. */
  public synchronized void handle(Throwable thrown) {
    Optional<Message> reason = FailureReason.known(thrown);
    if (reason.isEmpty()) {
      LOG.error("unexpected", thrown);
    }
    dialogs.ifPresent(
        shown ->
            inTheWindow(
                () ->
                    reason.ifPresentOrElse(
                        shown::notDone, () -> shown.failure(ProgramFailure.of(thrown)))));
  }

  private void inTheWindow(Runnable show) {
    if (Platform.isFxApplicationThread()) {
      oneAtATime(show);
    } else {
      Platform.runLater(() -> oneAtATime(show));
    }
  }

  /** A fault in drawing comes sixty times a second. */
  private void oneAtATime(Runnable show) {
    if (showing) {
      return;
    }
    showing = true;
    try {
      show.run();
    } finally {
      showing = false;
    }
  }
}
