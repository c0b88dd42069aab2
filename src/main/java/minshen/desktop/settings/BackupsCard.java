package minshen.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Autosave;
import minshen.desktop.work.DailyBackups;
import minshen.desktop.work.RelativeTime;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The backups that are kept, the data that restoring put aside, and the way back to them. */
final class BackupsCard {
  /** The others are shown when somebody asks for them. */
  private static final int FIRST = 4;

  private final Workspace workspace;
  private final DataHome home;
  private final Dialogs dialogs;
  private final Words words;
  private final VBox lines = new VBox();

  private BackupsCard(Workspace workspace, DataHome home, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.home = home;
    this.dialogs = dialogs;
    this.words = words;
  }

  /**
   * The card.
   *
   * @param held takes what the card listens to
   */
  static Card of(
      Workspace workspace,
      DataHome home,
      Dialogs dialogs,
      Words words,
      Consumer<Subscription> held) {
    return new BackupsCard(workspace, home, dialogs, words).card(held);
  }

  private Card card(Consumer<Subscription> held) {
    lines.getStyleClass().add("settings-lines");
    lines.setId("settings-backups");
    Button other =
        new Button(words.say("desktop.opening.restore-other"), new FontIcon(Feather.ROTATE_CCW));
    other.setId("settings-restore");
    other.setOnAction(_ -> choose());
    HBox buttons = new HBox(other);
    buttons.getStyleClass().add("page-actions");
    held.accept(
        Subscription.combine(
            workspace.backups().stateProperty().subscribe(_ -> read()),
            workspace.today().dayProperty().subscribe((_, _) -> read())));
    Label text = TextLabels.muted(words.say("desktop.settings.backups.text"));
    return new Card(words.say("desktop.backups"), text, lines, buttons);
  }

  private void read() {
    if (workspace.backups().folder().isPresent()) {
      workspace.tasks().runAside(workspace.backups().all().onSuccess(all -> show(all, FIRST)));
    }
  }

  private void show(List<DailyBackups.RestorePoint> all, int most) {
    lines.getChildren().setAll(all.stream().limit(most).map(this::line).toList());
    if (all.size() > most) {
      Hyperlink more = new Hyperlink(words.say("desktop.settings.backups.all", all.size()));
      more.setId("settings-backups-all");
      more.setOnAction(_ -> show(all, all.size()));
      lines.getChildren().add(more);
    }
  }

  private Node line(DailyBackups.RestorePoint point) {
    Label time =
        TextLabels.line(
            RelativeTime.said(point.time(), workspace.today().day(), words), "value-text");
    VBox names = new VBox(time, TextLabels.caption(words.say(point.what())));
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox line = new HBox(names);
    point.remark().ifPresent(r -> line.getChildren().add(new Pill(Meaning.NOTE, words.say(r))));
    Button restore = new Button(words.say("desktop.settings.backups.restore"));
    restore.setAccessibleText(restore.getText() + " " + time.getText());
    restore.setOnAction(_ -> restore(point.file()));
    restore.setMinWidth(Region.USE_PREF_SIZE);
    line.getChildren().add(restore);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("settings-line");
    return line;
  }

  private void choose() {
    dialogs
        .chooseFiles(
            words.say("desktop.settings.data.restore-choose"),
            words.say("desktop.settings.data.restore-kind"),
            List.of("*.zip", "*.mv.db"))
        .stream()
        .findFirst()
        .ifPresent(this::restore);
  }

  /** What is not on the disk yet would be lost with the store it belongs to. */
  private void restore(Path file) {
    if (workspace.autosave().stateProperty().get() == Autosave.State.SAVED) {
      home.restore(file);
    } else {
      dialogs.toast(words.say("desktop.settings.data.restore-unsaved"));
    }
  }
}
