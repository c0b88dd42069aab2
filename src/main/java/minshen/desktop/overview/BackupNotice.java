package minshen.desktop.overview;

import java.time.LocalDateTime;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.DailyBackups;
import minshen.desktop.work.DailyBackups.BackupState;
import minshen.desktop.work.RelativeTime;
import minshen.desktop.work.Today;
import minshen.words.Words;

/**
 * When the last backup was taken: a quiet line when all is well; else why there is no newer one,
 * and what to do.
 */
final class BackupNotice extends HBox {
  private final DailyBackups backups;
  private final Dialogs dialogs;
  private final Words words;
  private final Today today;

  BackupNotice(DailyBackups backups, Dialogs dialogs, Words words, Today today) {
    this.backups = backups;
    this.dialogs = dialogs;
    this.words = words;
    this.today = today;
    setId("backup-notice");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("page-actions");
  }

  /** Shows how the backups stand now. */
  void show() {
    BackupState state = backups.stateProperty().get();
    boolean told = backups.folder().isPresent() && !(state.running() && state.last().isEmpty());
    Shown.set(this, told);
    LocalDateTime now = today.time();
    getChildren().setAll(state.isFine(now) ? List.of(last(state, now)) : trouble(state, now));
  }

  private Label last(BackupState state, LocalDateTime now) {
    Label label =
        TextLabels.line(
            state
                .last()
                .map(
                    last ->
                        words.say(
                            "desktop.backups.last",
                            RelativeTime.said(last, now.toLocalDate(), words)))
                .orElseGet(() -> words.say("desktop.backups.none")),
            "caption");
    return label;
  }

  private List<Node> trouble(BackupState state, LocalDateTime now) {
    Label why =
        TextLabels.wrapped(
            state.trouble().map(words::say).orElseGet(() -> words.say("desktop.backups.old")));
    Button again = new Button(words.say("desktop.backups.again"));
    again.setId("backup-again");
    again.setDisable(state.running());
    again.setOnAction(_ -> backups.now());
    Button folder = new Button(words.say("desktop.backups.folder"));
    folder.getStyleClass().add("flat");
    folder.setOnAction(_ -> backups.folder().ifPresent(dialogs::showFolder));
    return List.of(
        new Pill(Meaning.OPEN, words.say("desktop.backups")), why, last(state, now), again, folder);
  }
}
