package minshen.desktop.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** One of a few, all in view: a row of joined buttons of which one is pressed. */
public final class SegmentedChoice<T> extends FlowPane {
  private static final double BETWEEN = 8;

  private static final List<String> PLACES = List.of("left-pill", "center-pill", "right-pill");

  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private boolean showing;

  /**
   * A row of buttons.
   *
   * @param values what may be chosen
   * @param name what each is called
   * @param chosen told of what the user chooses
   */
  public SegmentedChoice(List<T> values, Function<T, String> name, Consumer<T> chosen) {
    getStyleClass().add("choice");
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      ToggleButton button = new ToggleButton(name.apply(value));
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().add(place(i, values.size()));
      button.setOnAction(_ -> keep(button));
      // The arrow keys choose without an action.
      button.selectedProperty().subscribe(selected -> choose(selected, value, chosen));
      buttons.put(value, button);
      getChildren().add(button);
    }
    setPrefWrapLength(Double.MAX_VALUE);
    setMinWidth(USE_PREF_SIZE);
  }

  /** The same with buttons that stand apart and go to another line where there is no room. */
  public SegmentedChoice<T> wrapping() {
    buttons
        .values()
        .forEach(
            button -> {
              button.getStyleClass().removeAll(PLACES);
              button.setMinWidth(0);
              button.maxWidthProperty().bind(widthProperty());
              button.setTooltip(LabelledField.tooltip(button.getText()));
            });
    setHgap(BETWEEN);
    setVgap(BETWEEN);
    setMinWidth(0);
    return this;
  }

  /** All of them in one line. */
  @Override
  protected double computePrefWidth(double height) {
    double width = snappedLeftInset() + snappedRightInset() + getHgap() * (buttons.size() - 1);
    for (ToggleButton button : buttons.values()) {
      width += snapSizeX(button.prefWidth(-1));
    }
    return width;
  }

  /** Shows what is chosen. */
  public void show(Optional<T> value) {
    showing = true;
    buttons.forEach((v, button) -> button.setSelected(value.equals(Optional.of(v))));
    showing = false;
  }

  /** The button of a value. */
  public ToggleButton button(T value) {
    return buttons.get(value);
  }

  /** A pressed button stays pressed: there is always an answer. */
  private void keep(ToggleButton button) {
    boolean before = showing;
    showing = true;
    button.setSelected(true);
    showing = before;
  }

  private void choose(boolean selected, T value, Consumer<T> chosen) {
    if (selected && !showing) {
      chosen.accept(value);
    }
  }

  private static String place(int index, int size) {
    if (size == 1) {
      return "only-pill";
    }
    return index == 0 ? PLACES.getFirst() : index == size - 1 ? PLACES.getLast() : PLACES.get(1);
  }
}
