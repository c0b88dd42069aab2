package minshen.desktop.settings;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import minshen.desktop.controls.Card;
import minshen.desktop.shell.Dialogs;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the data lies. */
final class DataCard {
  private DataCard() {}

  static Card of(Path folder, Dialogs dialogs, Words words) {
    Label text = new Label(words.say("desktop.settings.data.text"));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("muted");
    Label path = new Label(folder.toAbsolutePath().toString());
    path.setWrapText(true);
    path.setMinHeight(Region.USE_PREF_SIZE);
    path.setId("settings-folder");
    Button open = new Button(words.say("desktop.settings.data.open"), new FontIcon(Feather.FOLDER));
    open.setOnAction(_ -> dialogs.showFolder(folder.toAbsolutePath()));
    open.setId("settings-open-folder");
    HBox buttons = new HBox(open);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("page-actions");
    return new Card(words.say("desktop.settings.data"), text, path, buttons);
  }
}
