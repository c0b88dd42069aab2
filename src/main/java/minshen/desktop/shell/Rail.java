package minshen.desktop.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail at the left: the places, each an icon and a word. */
final class Rail extends VBox {
  private final Map<Place, ToggleButton> buttons = new LinkedHashMap<>();
  private Optional<Place> shown = Optional.empty();

  Rail(List<Place> places, Words words, Consumer<Place> go) {
    getStyleClass().add("rail");
    ToggleGroup group = new ToggleGroup();
    for (Place place : places) {
      ToggleButton button = styled(new ToggleButton(words.say(place.title())), place.icon());
      button.setToggleGroup(group);
      button.setOnAction(_ -> press(place, go));
      // The arrow keys choose without an action.
      button
          .selectedProperty()
          .subscribe(
              (_, selected) -> {
                if (selected && !shown.equals(Optional.of(place))) {
                  go.accept(place);
                }
              });
      buttons.put(place, button);
      getChildren().add(button);
    }
  }

  /** The place that is shown is gone to anew: it may lead back to its beginning. */
  private void press(Place place, Consumer<Place> go) {
    boolean again = !buttons.get(place).isSelected();
    buttons.get(place).setSelected(true);
    if (again) {
      go.accept(place);
    }
  }

  void mark(Place place) {
    shown = Optional.of(place);
    buttons.get(place).setSelected(true);
  }

  private static ToggleButton styled(ToggleButton button, Ikon icon) {
    button.setGraphic(new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMnemonicParsing(false);
    button.getStyleClass().add("rail-place");
    return button;
  }
}
