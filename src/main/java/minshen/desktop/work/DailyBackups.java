package minshen.desktop.work;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.store.UserStore;
import minshen.store.backup.Backups;
import minshen.store.backup.KeptBackup;
import minshen.store.backup.NoRoomException;
import minshen.store.backup.PutAside;
import minshen.words.Message;

/**
 * Takes a backup when the window has opened and again when a day begins, beside everything else,
 * and knows how that stands. One that failed is tried again by itself.
 */
public final class DailyBackups {
  /**
   * How often it is looked whether a day has begun. Waiting for midnight would be in vain on a
   * computer that sleeps.
   */
  private static final Duration LOOK = Duration.ofMinutes(5);

  private static final Duration DAY = Duration.ofDays(1);

  private final UserStore store;
  private final Tasks tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<BackupState> state =
      new ReadOnlyObjectWrapper<>(new BackupState(Optional.empty(), Optional.empty(), false));
  private final List<Runnable> waiting = new ArrayList<>();
  private volatile boolean stopped;
  private LocalDateTime attempt = LocalDateTime.MIN;
  private Runnable noLook = () -> {};

  DailyBackups(UserStore store, Tasks tasks, Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * How the backups stand.
   *
   * @param last when the last one was taken that has everything in it
   * @param trouble why there is no newer one, or none that has everything
   * @param running whether one is being taken
   */
  public record BackupState(
      Optional<LocalDateTime> last, Optional<Message> trouble, boolean running) {
    /** Whether there is nothing to worry about at a time. */
    public boolean isFine(LocalDateTime now) {
      return trouble.isEmpty()
          && (running || last.map(taken -> taken.isAfter(now.minus(DAY))).orElse(false));
    }

    private BackupState begun() {
      return new BackupState(last, trouble, true);
    }

    private BackupState ended(Optional<LocalDateTime> found, Optional<Message> why) {
      return new BackupState(found.or(() -> last), why, false);
    }
  }

  /** How they stand. */
  public ReadOnlyObjectProperty<BackupState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The folder in which they lie; empty for a store that is kept nowhere. */
  public Optional<Path> folder() {
    return store.folder().map(folder -> Backups.of(folder).folder());
  }

  /** Takes the first one, and from now on one when a day begins. */
  public void start() {
    if (store.folder().isPresent()) {
      now();
      noLook = tasks.later(LOOK, this::look);
    }
  }

  /** Takes no more of them, and ends one that is being taken. */
  public void stop() {
    stopped = true;
    noLook.run();
  }

  private void look() {
    if (stopped || tasks.finishing()) {
      return;
    }
    boolean newDay = !attempt.toLocalDate().equals(LocalDateTime.now(clock).toLocalDate());
    if (newDay || state.get().trouble().isPresent()) {
      now();
    }
    noLook = tasks.later(LOOK, this::look);
  }

  /** Takes one, unless one is being taken. */
  public void now() {
    if (state.get().running() || stopped) {
      return;
    }
    attempt = LocalDateTime.now(clock);
    state.set(state.get().begun());
    LocalDateTime time = attempt;
    Backups backups = Backups.of(store.folder().orElseThrow());
    tasks.runAside(
        tasks
            .task(_ -> backups.now(store, time, () -> stopped || tasks.finishing()))
            .onSuccess(this::taken)
            .onFailure(this::failed));
  }

  /**
   * Does something that changes much, once a backup of what there is has been taken. If none can
   * be, that is said where backups are shown, and it is done all the same.
   */
  public void before(Runnable work) {
    before(work, _ -> work.run());
  }

  /**
   * Does something that takes away what only a backup can bring back, once one has been taken.
   *
   * @param without told why none was taken, or none that has everything; it is not done then
   */
  public void before(Runnable work, Consumer<Message> without) {
    if (store.folder().isEmpty() || stopped) {
      work.run();
      return;
    }
    waiting.add(() -> state.get().trouble().ifPresentOrElse(without, work));
    now();
    goOn();
  }

  private void goOn() {
    while (!state.get().running() && !waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  /**
   * A way back: a backup, or a store whose place one has taken.
   *
   * @param file its file
   * @param time when it was taken or put aside
   * @param what what it holds
   * @param remark what is special about it
   */
  public record RestorePoint(
      Path file, LocalDateTime time, Message what, Optional<Message> remark) {
    static RestorePoint of(KeptBackup backup) {
      return new RestorePoint(
          backup.file(),
          backup.taken(),
          backup
              .holding()
              .map(
                  h ->
                      Message.of(
                          "desktop.backups.holding", h.companies(), h.claims(), h.attachments()))
              .orElseGet(() -> Message.verbatim(backup.file().getFileName().toString())),
          backup.isComplete()
              ? Optional.empty()
              : Optional.of(Message.of("desktop.backups.lacking", backup.lacking())));
    }

    static RestorePoint of(PutAside.Old old) {
      return new RestorePoint(
          old.file(),
          old.time(),
          Message.of("desktop.backups.kept-until", old.until().toLocalDate().toString()),
          Optional.of(Message.of("desktop.backups.before-restore")));
    }
  }

  /** All ways back, the newest first. */
  public Task<List<RestorePoint>> all() {
    return tasks.task(
        _ -> {
          Path folder = store.folder().orElseThrow();
          return Stream.concat(
                  Backups.of(folder).all().stream().map(RestorePoint::of),
                  PutAside.of(folder).all().stream().map(RestorePoint::of))
              .sorted(Comparator.comparing(RestorePoint::time).reversed())
              .toList();
        });
  }

  private void taken(Backups.Outcome outcome) {
    if (outcome.backup().isComplete()) {
      ended(Optional.of(outcome.backup().taken()), Optional.empty());
    } else {
      endedWithout(why(outcome));
    }
  }

  private static Message why(Backups.Outcome outcome) {
    int lacking = outcome.backup().lacking();
    return outcome.bytesMissing() > 0
        ? Message.of(
            "desktop.backups.no-room-for-files", lacking, megabytes(outcome.bytesMissing()))
        : Message.of("desktop.backups.lost", lacking);
  }

  private void failed(Exception e) {
    Message why =
        e instanceof NoRoomException full
            ? Message.of("desktop.backups.no-room", megabytes(full.missing()))
            : FailureReason.of(e);
    endedWithout(Message.of("desktop.backups.failed", why));
  }

  /** There is no new one that has everything in it: the last that has is looked up. */
  private void endedWithout(Message why) {
    tasks.runAside(
        tasks
            .task(_ -> Backups.of(store.folder().orElseThrow()).newestComplete())
            .onSuccess(last -> ended(last.map(KeptBackup::taken), Optional.of(why)))
            // What keeps one from being taken may keep them from being listed.
            .onFailure(_ -> ended(Optional.empty(), Optional.of(why))));
  }

  private void ended(Optional<LocalDateTime> last, Optional<Message> why) {
    state.set(state.get().ended(last, why));
    goOn();
  }

  private static long megabytes(long bytes) {
    return (bytes >> 20) + 1;
  }
}
