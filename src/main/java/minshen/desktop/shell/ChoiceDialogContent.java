package minshen.desktop.shell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Things of which some are ticked, one below the other. */
final class ChoiceDialogContent<T> {
  private final Map<T, CheckBox> ticks = new LinkedHashMap<>();

  ChoiceDialogContent(List<T> options, Function<T, String> name, Set<T> wanted) {
    for (T option : options) {
      CheckBox tick = new CheckBox(name.apply(option));
      tick.setSelected(wanted.contains(option));
      tick.setWrapText(true);
      ticks.put(option, tick);
    }
  }

  VBox box() {
    VBox box = new VBox(8);
    box.getChildren().addAll(ticks.values());
    return box;
  }

  /** Whether nothing is ticked. */
  BooleanBinding none() {
    Observable[] each =
        ticks.values().stream().map(CheckBox::selectedProperty).toArray(Observable[]::new);
    return Bindings.createBooleanBinding(() -> ticked().isEmpty(), each);
  }

  /** What is ticked. */
  Set<T> ticked() {
    Set<T> ticked = new LinkedHashSet<>();
    ticks.forEach(
        (option, tick) -> {
          if (tick.isSelected()) {
            ticked.add(option);
          }
        });
    return ticked;
  }
}
