package minshen.desktop.settings;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import minshen.desktop.claims.export.PacketChoices;
import minshen.desktop.claims.export.PacketSettingsPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Choice;
import minshen.desktop.work.Desk;
import minshen.policy.Pack;
import minshen.words.Words;

/** How packets are put together in each year, as the guide of that year wants it. */
final class PacketCard {
  private final Desk desk;
  private final Words words;
  private final StackPane pane = new StackPane();

  private PacketCard(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  static Card of(Desk desk, Words words) {
    return new PacketCard(desk, words).card();
  }

  private Card card() {
    int now = Year.now(ZoneId.systemDefault()).getValue();
    Choice<Integer> year =
        new Choice<>(List.of(now - 1, now, now + 1), String::valueOf, this::show);
    year.setId("settings-packet-year");
    year.show(Optional.of(now));
    show(now);
    Label text = new Label(words.say("desktop.settings.packet.text"));
    text.getStyleClass().add("muted");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    return new Card(words.say("desktop.settings.packet"), text, year, pane);
  }

  private void show(int year) {
    PacketChoices choices =
        new PacketChoices(
            desk.settings(), Optional.of(year), desk.library().packs().stream().map(Pack::call));
    pane.getChildren().setAll(new PacketSettingsPane(choices, words));
  }
}
