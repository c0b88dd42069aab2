package minshen.desktop.settings;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import minshen.desktop.claims.export.PacketChoices;
import minshen.desktop.claims.export.PacketSettingsPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.Workspace;
import minshen.policy.Pack;
import minshen.words.Words;

/** How packets are put together in each year, as the guide of that year wants it. */
final class PacketCard {
  private final Workspace workspace;
  private final Words words;
  private final StackPane pane = new StackPane();

  private PacketCard(Workspace workspace, Words words) {
    this.workspace = workspace;
    this.words = words;
  }

  static Card of(Workspace workspace, Words words) {
    return new PacketCard(workspace, words).card();
  }

  private Card card() {
    int now = Year.now(ZoneId.systemDefault()).getValue();
    SegmentedChoice<Integer> year =
        new SegmentedChoice<>(List.of(now - 1, now, now + 1), String::valueOf, this::show);
    year.setId("settings-packet-year");
    year.show(Optional.of(now));
    show(now);
    Label text = TextLabels.muted(words.say("desktop.settings.packet.text"));
    return new Card(words.say("desktop.settings.packet"), text, year, pane);
  }

  private void show(int year) {
    PacketChoices choices =
        new PacketChoices(
            workspace.settings(),
            Optional.of(year),
            workspace.library().packs().stream().map(Pack::call));
    pane.getChildren().setAll(new PacketSettingsPane(choices, words));
  }
}
