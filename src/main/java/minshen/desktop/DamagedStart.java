package minshen.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.settings.MendQuestion;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.OpeningView;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.RelativeTime;
import minshen.desktop.work.StoreMending;
import minshen.store.backup.KeptBackup;
import minshen.store.backup.Mending;
import minshen.store.backup.MendingResult;
import minshen.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start on a damaged store. What can be read of it, and a backup, help: both are offered, and
 * done. The damaged file is kept.
 */
final class DamagedStart {
  private static final Logger LOG = LoggerFactory.getLogger(DamagedStart.class);

  private final Host host;
  private final Path folder;
  private final Tasks tasks;
  private final Clock clock;
  private final Dialogs dialogs;
  private final Words words;
  private final StoreMending mending;

  DamagedStart(Host host, Path folder, Tasks tasks, Clock clock, Dialogs dialogs, Words words) {
    this.host = host;
    this.folder = folder;
    this.tasks = tasks;
    this.clock = clock;
    this.dialogs = dialogs;
    this.words = words;
    this.mending = new StoreMending(folder);
  }

  /** The window in which that happens. */
  interface Host {
    /** Shows what is to be known before a store is open. */
    void show(OpeningView opening);

    /** Asks whether a backup is to take the place of the store. */
    void restore(Path backup);

    /** Opens the store, and does something when it is open. */
    void open(Runnable then);
  }

  /** Shows that the store is damaged, and what helps. */
  void show() {
    tasks.run(
        tasks
            .task(_ -> mending.newestBackup())
            .onSuccess(this::offer)
            .onFailure(
                e -> {
                  LOG.warn("backups cannot be listed", e);
                  offer(Optional.empty());
                }));
  }

  private void offer(Optional<KeptBackup> backup) {
    List<OpeningView.Offer> offers = new ArrayList<>();
    offers.add(
        new OpeningView.Offer("opening-mend", words.say("desktop.opening.mend"), this::look));
    backup.ifPresent(
        newest ->
            offers.add(
                new OpeningView.Offer(
                    "opening-newest",
                    words.say("desktop.opening.restore", RelativeTime.full(newest.taken())),
                    () -> host.restore(newest.file()))));
    offers.add(
        new OpeningView.Offer(
            "opening-other", words.say("desktop.opening.restore-other"), this::restoreAnother));
    offers.add(OpeningView.Offer.again(words, () -> host.open(() -> {})));
    host.show(
        new OpeningView(
            words, words.say("desktop.opening.damaged", folder.toAbsolutePath()), offers));
  }

  private void restoreAnother() {
    dialogs
        .chooseFiles(
            words.say("desktop.settings.data.restore-choose"),
            words.say("desktop.settings.data.restore-kind"),
            List.of("*.zip"))
        .stream()
        .findFirst()
        .ifPresent(host::restore);
  }

  /** Tells what mending would come to, before it is done. */
  private void look() {
    host.show(new OpeningView(words, words.say("desktop.mend.looking")));
    tasks.run(tasks.task(mending::prepare).onSuccess(this::ask).onFailure(this::failed));
  }

  private void ask(MendingResult mended) {
    boolean wanted = MendQuestion.isWanted(mended, dialogs, words);
    host.show(new OpeningView(words));
    tasks.run(
        tasks
            .task(_ -> mending.finish(wanted, LocalDateTime.now(clock), words))
            .onSuccess(
                outcome -> outcome.ifPresentOrElse(made -> host.open(() -> tell(made)), this::show))
            .onFailure(this::failed));
  }

  private void tell(Mending.Outcome outcome) {
    outcome
        .list()
        .ifPresentOrElse(
            list ->
                dialogs.toast(
                    words.say("desktop.mend.done-list", list),
                    words.say("desktop.mend.show"),
                    () -> dialogs.showFolder(list.getParent())),
            () -> dialogs.toast(words.say("desktop.mend.done")));
  }

  private void failed(Exception e) {
    show();
    dialogs.problem(words.say("desktop.mend.failed"), words.say(FailureReason.of(e)));
  }
}
