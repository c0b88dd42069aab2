package minshen.desktop.claims.export;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.PacketChoices;
import minshen.packet.PacketPart;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 装订顺序: the parts of a packet one below the other, each with what moves it up or down. */
final class PacketOrder extends VBox {
  private final PacketChoices choices;
  private final Words words;
  private final Hyperlink standard = new Hyperlink();
  private final VBox lines = new VBox();

  PacketOrder(PacketChoices choices, Words words) {
    this.choices = choices;
    this.words = words;
    getStyleClass().add("packet-order");
    setId("packet-order");
    standard.setText(words.say("desktop.packet.order-standard"));
    standard.setId("packet-order-standard");
    standard.setOnAction(
        _ -> {
          List<PacketPart> parts = standard(choices.packet().parts());
          choose(parts);
          keepKeyboard(parts.getFirst(), "down");
        });
    HBox head =
        new HBox(
            TextLabels.line(words.say("desktop.packet.order"), "field-label"),
            new Spacer(),
            standard);
    head.setAlignment(Pos.CENTER_LEFT);
    lines.getStyleClass().add("packet-parts");
    getChildren().addAll(head, lines);
    show(choices.packet().parts());
  }

  private static List<PacketPart> standard(List<PacketPart> parts) {
    return parts.stream().sorted().toList();
  }

  private void show(List<PacketPart> parts) {
    lines.getChildren().clear();
    for (int i = 0; i < parts.size(); i++) {
      lines.getChildren().add(line(parts, i));
    }
    standard.setDisable(parts.equals(standard(parts)));
  }

  private Node line(List<PacketPart> parts, int place) {
    String name = words.say("desktop.packet.part." + parts.get(place).name());
    Label number = TextLabels.line(Integer.toString(place + 1), "muted");
    number.getStyleClass().add("packet-place");
    HBox line =
        new HBox(
            number,
            new Label(name),
            new Spacer(),
            move(Feather.CHEVRON_UP, "up", parts, place, -1),
            move(Feather.CHEVRON_DOWN, "down", parts, place, 1));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("packet-part");
    return line;
  }

  private Button move(Ikon icon, String way, List<PacketPart> parts, int place, int by) {
    PacketPart part = parts.get(place);
    String name = words.say("desktop.packet.part." + part.name());
    Button move =
        new IconButton(
            icon,
            words.say("desktop.packet." + way, name),
            () -> {
              List<PacketPart> others = new ArrayList<>(parts);
              Collections.swap(others, place, place + by);
              choose(others);
              keepKeyboard(part, way);
            });
    move.setId("packet-" + way + "-" + part.name());
    move.setDisable(place + by < 0 || place + by >= parts.size());
    return move;
  }

  /** Whoever moves a part by the keyboard goes on moving it. */
  private void keepKeyboard(PacketPart part, String way) {
    for (String wanted : List.of(way, "up", "down")) {
      Node button = lookup("#packet-" + wanted + "-" + part.name());
      if (button != null && !button.isDisabled()) {
        button.requestFocus();
        return;
      }
    }
  }

  private void choose(List<PacketPart> parts) {
    choices.change(settings -> settings.withParts(parts));
    show(parts);
  }
}
