package minshen.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import minshen.desktop.shell.Tasks;
import minshen.store.Cancelled;
import minshen.store.SingleInstance;
import minshen.store.UserStore;
import minshen.store.backup.BackupWriter;
import minshen.store.backup.StoreCopy;

/** What other starts of the program ask an open window for. */
final class InstanceRequests implements SingleInstance.Host {
  private final UserStore opened;
  private final Tasks tasks;
  private final Clock clock;
  private final Consumer<List<Path>> toFront;

  InstanceRequests(UserStore opened, Tasks tasks, Clock clock, Consumer<List<Path>> toFront) {
    this.opened = opened;
    this.tasks = tasks;
    this.clock = clock;
    this.toFront = toFront;
  }

  @Override
  public void toFront(List<Path> files) {
    Platform.runLater(() -> toFront.accept(files));
  }

  @Override
  public SingleInstance.Written backUp(Path file, Cancelled unwanted) throws IOException {
    return BackupWriter.writeWhole(opened, file, LocalDateTime.now(clock), orFinishing(unwanted));
  }

  @Override
  public void copy(Path place, String company, Cancelled unwanted) throws IOException {
    StoreCopy.write(opened, place, company, orFinishing(unwanted));
  }

  private Cancelled orFinishing(Cancelled unwanted) {
    return () -> unwanted.isCancelled() || tasks.finishing();
  }
}
