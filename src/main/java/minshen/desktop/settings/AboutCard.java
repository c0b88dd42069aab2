package minshen.desktop.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.files.ProgramVersion;
import minshen.words.Words;

/** What the program is, under which licence, and whose work it is built on. */
final class AboutCard {
  private AboutCard() {}

  static Card of(Words words) {
    VBox lines =
        new VBox(
            TextLabels.wrapped(words.say("desktop.settings.version", ProgramVersion.number())),
            TextLabels.wrapped(words.say("desktop.settings.licence")),
            TextLabels.muted(words.say("desktop.settings.no-advice")),
            thirdParty(words));
    lines.getStyleClass().add("settings-lines");
    return new Card(words.say("desktop.settings.about"), lines);
  }

  private static Node thirdParty(Words words) {
    Hyperlink link = new Hyperlink(words.say("desktop.settings.third-party"));
    link.setId("settings-third-party");
    link.getStyleClass().add("back");
    GridPane table = new GridPane();
    table.getStyleClass().add("third-party");
    List<ThirdParty> all = ThirdParty.all();
    for (int row = 0; row < all.size(); row++) {
      table.add(new Label(all.get(row).name()), 0, row);
      table.add(TextLabels.muted(all.get(row).licence()), 1, row);
    }
    table.setVisible(false);
    Shown.room(table);
    link.setOnAction(_ -> table.setVisible(!table.isVisible()));
    VBox box = new VBox(link, table);
    box.getStyleClass().add("settings-lines");
    return box;
  }
}
