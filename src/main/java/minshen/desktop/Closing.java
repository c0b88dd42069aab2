package minshen.desktop;

import java.time.Duration;
import java.util.Optional;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.Autosave;
import minshen.files.ShutdownTasks;
import minshen.store.SingleInstance;
import minshen.store.UserStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the workbench: what was typed is saved, then what is open is closed. It comes once,
 * with the last window or with a signal: SIGTERM and SIGINT, the end of a session on Linux, the
 * events that Windows sends to consoles. A signal does not wait for the window's thread, which may
 * be waiting for it.
 */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  /** How long work that is under way may take when the window is closed. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The same when the system ends the session, and would end the program in a few seconds. */
  private static final Duration HURRY = Duration.ofSeconds(2);

  private final Tasks tasks;
  private final ShutdownTasks.Entry atSignal =
      ShutdownTasks.at(ShutdownTasks.Step.CLOSE, () -> close(HURRY));
  private volatile Optional<Autosave> autosave = Optional.empty();
  private volatile Optional<UserStore> store = Optional.empty();
  private volatile Optional<SingleInstance> instance = Optional.empty();
  private boolean closed;

  Closing(Tasks tasks) {
    this.tasks = tasks;
  }

  /** From now on there is a store to close, and somebody who answers other starts. */
  void of(UserStore opened, Optional<SingleInstance> answering) {
    store = Optional.of(opened);
    instance = answering;
  }

  /** From now on there is something that may not be saved yet. */
  void of(Autosave saving) {
    autosave = Optional.of(saving);
  }

  /** The window has been closed. */
  void windowClosed() {
    Thread closing =
        Thread.ofPlatform().daemon().name("minshen-closing").start(() -> close(PATIENCE));
    try {
      // A disk that does not answer, such as a network folder that is gone, holds up nobody.
      if (!closing.join(PATIENCE.multipliedBy(2))) {
        LOG.warn("still not closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    atSignal.close();
  }

  /** Closes what is open; something else may be opened then. */
  void closeStore() {
    autosave = Optional.empty();
    instance.ifPresent(SingleInstance::close);
    instance = Optional.empty();
    store.ifPresent(UserStore::close);
    store = Optional.empty();
  }

  private synchronized void close(Duration patience) {
    if (closed) {
      return;
    }
    closed = true;
    // At once, in case that what is under way takes longer than there is time.
    save();
    if (!tasks.finish(patience)) {
      LOG.debug("work was still running");
    }
    save();
    closeStore();
  }

  private void save() {
    try {
      autosave.ifPresent(Autosave::finish);
    } catch (RuntimeException | Error e) {
      LOG.debug("not saved", e);
    }
  }
}
