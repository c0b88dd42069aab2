package minshen.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A funnel in the title of a column: it opens what the column may be narrowed to, and is coloured
 * while it is.
 */
public final class ColumnFilter<T> extends Button {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final Function<T, String> name;
  private final String all;

  /**
   * A filter.
   *
   * @param name what a value is called
   * @param texts what it says
   * @param values what may be chosen now
   * @param chosen told of what the user chooses; nothing for everything
   */
  public ColumnFilter(
      Function<T, String> name,
      Texts texts,
      Supplier<List<T>> values,
      Consumer<Optional<T>> chosen) {
    this.name = name;
    this.all = texts.all();
    setGraphic(new FontIcon(Feather.FILTER));
    getStyleClass().addAll("flat", "icon-button", "column-filter");
    SearchPicker<Optional<T>> picker =
        new SearchPicker<>(this::named, texts.search(), texts.none(), chosen);
    setOnAction(_ -> picker.open(this, entries(values.get())));
    // The title below would sort.
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    show(Optional.empty());
  }

  /**
   * What a filter says.
   *
   * @param all what it is called not to filter
   * @param search what its search field says while it is empty
   * @param none what is said when nothing is found
   */
  public record Texts(String all, String search, String none) {}

  /** Shows what the column is narrowed to. */
  public void show(Optional<T> value) {
    pseudoClassStateChanged(ON, value.isPresent());
    setAccessibleText(named(value));
    setTooltip(LabelledField.tooltip(named(value)));
  }

  private String named(Optional<T> value) {
    return value.map(name).orElse(all);
  }

  private List<Optional<T>> entries(List<T> values) {
    List<Optional<T>> entries = new ArrayList<>();
    entries.add(Optional.empty());
    values.forEach(value -> entries.add(Optional.of(value)));
    return entries;
  }
}
