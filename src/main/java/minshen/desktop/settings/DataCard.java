package minshen.desktop.settings;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the data lies, and a copy of it to keep elsewhere. */
final class DataCard {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

  private final Workspace workspace;
  private final DataHome home;
  private final Dialogs dialogs;
  private final Words words;
  private final Button backup;

  private DataCard(Workspace workspace, DataHome home, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.home = home;
    this.dialogs = dialogs;
    this.words = words;
    backup = button("backup", Feather.ARCHIVE, this::backup);
  }

  static Card of(Workspace workspace, DataHome home, Dialogs dialogs, Words words) {
    return new DataCard(workspace, home, dialogs, words).card();
  }

  private Card card() {
    Label text = TextLabels.muted(words.say("desktop.settings.data.text"));
    Label path = TextLabels.wrapped(home.folder().toAbsolutePath().toString());
    path.setId("settings-folder");
    return new Card(words.say("desktop.settings.data"), text, path, buttons());
  }

  private Node buttons() {
    HBox buttons =
        new HBox(
            button(
                "open", Feather.FOLDER, () -> dialogs.showFolder(home.folder().toAbsolutePath())),
            backup);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("page-actions");
    return buttons;
  }

  private void backup() {
    dialogs
        .chooseFolder(words.say("desktop.settings.data.backup-choose"))
        .ifPresent(folder -> backup(folder.resolve(name())));
  }

  private String name() {
    return words.say("desktop.settings.data.backup-name", TIME.format(workspace.today().time()));
  }

  private void backup(Path file) {
    backup.setDisable(true);
    workspace
        .tasks()
        .runAside(
            workspace
                .backup(file)
                .onSuccess(
                    written ->
                        dialogs.toast(
                            words.say("desktop.settings.data.backup-done", written),
                            words.say("desktop.export.open"),
                            () -> dialogs.showFolder(written.getParent())))
                .onFailure(
                    e ->
                        dialogs.problem(
                            words.say("desktop.settings.data.backup-failed"),
                            words.say(
                                "desktop.settings.data.backup-why",
                                file.getParent(),
                                words.say(FailureReason.of(e)))))
                .onEnd(() -> backup.setDisable(false)));
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = new Button(words.say("desktop.settings.data." + name), new FontIcon(icon));
    button.setId("settings-" + name);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
