package minshen.desktop.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import minshen.desktop.claims.export.PacketSettingsPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.PacketChoices;
import minshen.desktop.work.Workspace;
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

  /**
   * The card.
   *
   * @param held takes what the card listens to
   */
  static Card of(Workspace workspace, Words words, Consumer<Subscription> held) {
    return new PacketCard(workspace, words).card(held);
  }

  private Card card(Consumer<Subscription> held) {
    StackPane years = new StackPane();
    held.accept(
        workspace.today().dayProperty().map(LocalDate::getYear).subscribe(now -> show(now, years)));
    Label text = TextLabels.muted(words.say("desktop.settings.packet.text"));
    return new Card(words.say("desktop.settings.packet"), text, years, pane);
  }

  /** Offers the year that it is, the one before and the one after. */
  private void show(int now, StackPane years) {
    SegmentedChoice<Integer> year =
        new SegmentedChoice<>(List.of(now - 1, now, now + 1), String::valueOf, this::show);
    year.setId("settings-packet-year");
    year.show(Optional.of(now));
    years.getChildren().setAll(year);
    show(now);
  }

  private void show(int year) {
    PacketChoices choices =
        new PacketChoices(
            workspace.settings(),
            year,
            workspace.library().packs().stream().map(pack -> workspace.notice(pack, year).call()));
    pane.getChildren().setAll(new PacketSettingsPane(choices, words));
  }
}
