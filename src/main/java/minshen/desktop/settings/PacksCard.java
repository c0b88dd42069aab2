package minshen.desktop.settings;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.library.ValidityPill;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.words.Words;

/** The policy packs at hand, each with its version and whether it is in force. */
final class PacksCard {
  private PacksCard() {}

  static Card of(Library library, Words words) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    VBox lines = new VBox();
    lines.getStyleClass().add("settings-lines");
    library.packs().forEach(pack -> lines.getChildren().add(line(pack, today, words)));
    return new Card(words.say("desktop.settings.packs"), lines);
  }

  private static Node line(Pack pack, LocalDate today, Words words) {
    Label title = new Label(pack.title());
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label below = new Label(words.say("desktop.settings.pack-version", pack.id(), pack.version()));
    below.getStyleClass().add("caption");
    VBox names = new VBox(title, below);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox line = new HBox(names, ValidityPill.of(pack, today, words));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("settings-line");
    return line;
  }
}
