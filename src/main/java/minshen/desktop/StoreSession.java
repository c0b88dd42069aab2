package minshen.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.Workspace;
import minshen.store.Bin;
import minshen.store.SingleInstance;
import minshen.store.UserStore;
import minshen.store.backup.BackupComparison;
import minshen.store.backup.Restore;

/**
 * The store behind the window: opened once, laid out on a workspace as often as a pack comes or
 * goes, and replaced by a backup. Everything here takes long; nothing of it is for the window's
 * thread.
 */
final class StoreSession {
  private final Path folder;
  private final Tasks tasks;
  private final Clock clock;
  private final Closing closing;
  private final Consumer<List<Path>> toFront;
  private volatile Optional<UserStore> store = Optional.empty();

  /**
   * No store yet.
   *
   * @param toFront done with what a second start of the program was given
   */
  StoreSession(
      Path folder, Tasks tasks, Clock clock, Closing closing, Consumer<List<Path>> toFront) {
    this.folder = folder;
    this.tasks = tasks;
    this.clock = clock;
    this.closing = closing;
    this.toFront = toFront;
  }

  /**
   * Opens the store and lays it out.
   *
   * @param files what another window is to take in, if it holds the store
   * @return empty if that window has come to the front
   */
  Optional<Workspace> open(List<Path> files, Progress progress) {
    return SecondStart.open(folder, files, tasks::finishing).map(opened -> hold(opened, progress));
  }

  private Workspace hold(UserStore opened, Progress progress) {
    store = Optional.of(opened);
    closing.of(
        opened, SingleInstance.answer(folder, new InstanceRequests(opened, tasks, clock, toFront)));
    return layOut(progress);
  }

  /** Lays out the store that is open; if that fails it is closed. */
  Workspace layOut(Progress progress) {
    try {
      Workspace laidOut = Workspace.of(store.orElseThrow(), tasks, progress, clock);
      closing.of(laidOut.autosave());
      return laidOut;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * Removes what has lain in the bin long enough, then files that nobody names any more, a few at a
   * time, until the program ends.
   */
  void tidy() throws IOException {
    store.orElseThrow().bin().sweep(clock.instant().minus(Bin.KEPT));
    store.orElseThrow().contents().removeUnused(() -> !tasks.finishing());
  }

  /** What a backup has and the store has not, and the other way round. */
  BackupComparison compare(Path backup) throws IOException {
    try (Restore restore = Restore.of(backup, backup.toString(), folder)) {
      return restore.comparison(store.map(UserStore::inventory).or(() -> Restore.present(folder)));
    }
  }

  /** Closes the store and puts a backup in its place. */
  Restore.Outcome replaceBy(Path backup) throws IOException {
    close();
    try (Restore restore = Restore.of(backup, backup.toString(), folder)) {
      return restore.carryOut(LocalDateTime.now(clock));
    }
  }

  private void close() {
    store = Optional.empty();
    closing.closeStore();
  }
}
