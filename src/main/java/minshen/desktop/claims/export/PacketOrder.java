package minshen.desktop.claims.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.PacketChoices;
import minshen.packet.PacketPart;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The parts of a packet in their order; each but the first can be moved one place forward. */
final class PacketOrder extends FlowPane {
  private final PacketChoices choices;
  private final Words words;

  PacketOrder(PacketChoices choices, Words words) {
    this.choices = choices;
    this.words = words;
    getStyleClass().add("packet-order");
    setId("packet-order");
    show(choices.packet().parts());
  }

  private void show(List<PacketPart> parts) {
    Label title = TextLabels.line(words.say("desktop.packet.order"), "field-label");
    getChildren().setAll(title);
    for (int i = 0; i < parts.size(); i++) {
      getChildren().add(part(parts, i));
    }
  }

  private Node part(List<PacketPart> parts, int place) {
    String name = words.say("desktop.packet.part." + parts.get(place).name());
    HBox part = new HBox();
    part.setAlignment(Pos.CENTER_LEFT);
    part.getStyleClass().add("packet-part");
    if (place > 0) {
      IconButton forward =
          new IconButton(
              Feather.CHEVRON_LEFT,
              words.say("desktop.packet.forward", name),
              () -> forward(parts, place));
      forward.setId("packet-forward-" + parts.get(place).name());
      part.getChildren().add(forward);
    }
    part.getChildren().add(new Label(name));
    return part;
  }

  private void forward(List<PacketPart> parts, int place) {
    List<PacketPart> others = new ArrayList<>(parts);
    Collections.swap(others, place - 1, place);
    choices.change(settings -> settings.withParts(others));
    show(others);
  }
}
