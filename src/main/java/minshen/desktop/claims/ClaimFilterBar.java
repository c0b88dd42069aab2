package minshen.desktop.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import minshen.dossier.finding.Standing;
import minshen.policy.Library;
import minshen.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the list can be narrowed to: how claims stand, their year, their item. */
final class ClaimFilterBar extends HBox {
  private static final double YEARS = 120;
  private static final double ITEMS = 240;

  private final ClaimListViewModel model;
  private final Library library;
  private final Words words;
  private final Map<Standing, ToggleButton> standings = new EnumMap<>(Standing.class);
  private final ComboBox<Optional<Integer>> years = new ComboBox<>();
  private final ComboBox<Optional<String>> items = new ComboBox<>();
  private boolean showing;

  ClaimFilterBar(ClaimListViewModel model, Library library, Words words) {
    this.model = model;
    this.library = library;
    this.words = words;
    getStyleClass().add("filter-bar");
    setAlignment(Pos.CENTER_LEFT);
    for (Standing standing : Standing.values()) {
      getChildren().add(chip(standing));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    dress(
        years,
        YEARS,
        "claim-years",
        year -> Integer.toString(year),
        words.say("desktop.claim.any-year"),
        year -> change(filter -> filter.withYear(year)));
    dress(
        items,
        ITEMS,
        "claim-items",
        this::named,
        words.say("desktop.claim.any-item"),
        item -> change(filter -> filter.withItem(item)));
    getChildren().addAll(gap, years, items);
    model.filterProperty().subscribe(this::show);
    model.summaryProperty().subscribe(this::show);
  }

  /** The claims are others now. */
  void refresh() {
    showing = true;
    fill(years, model.years(), model.filterProperty().get().year());
    fill(items, model.items(), model.filterProperty().get().item());
    showing = false;
  }

  private ToggleButton chip(Standing standing) {
    ToggleButton chip = new ToggleButton();
    chip.setGraphic(new FontIcon(Standings.meaning(standing).icon()));
    chip.getStyleClass().addAll("chip", Standings.meaning(standing).style());
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setId("standing-" + standing.name());
    chip.setOnAction(
        _ ->
            change(
                filter ->
                    filter.withStanding(
                        chip.isSelected() ? Optional.of(standing) : Optional.empty())));
    chip.managedProperty().bind(chip.visibleProperty());
    standings.put(standing, chip);
    return chip;
  }

  private void show(ClaimFilter filter) {
    showing = true;
    standings.forEach(
        (standing, chip) -> chip.setSelected(filter.standing().equals(Optional.of(standing))));
    years.setValue(filter.year());
    items.setValue(filter.item());
    showing = false;
  }

  private void show(ClaimListViewModel.Summary summary) {
    standings.forEach(
        (standing, chip) -> {
          int count = summary.standings().getOrDefault(standing, 0);
          chip.setText(Standings.word(standing, words) + " " + count);
          chip.setVisible(count > 0 || chip.isSelected());
        });
  }

  private void change(Function<ClaimFilter, ClaimFilter> change) {
    if (!showing) {
      model.filterProperty().set(change.apply(model.filterProperty().get()));
    }
  }

  private String named(String item) {
    return item + "  " + library.item(item).map(known -> known.title()).orElse("");
  }

  private static <T> void fill(ComboBox<Optional<T>> box, List<T> values, Optional<T> chosen) {
    List<Optional<T>> entries = new ArrayList<>();
    entries.add(Optional.empty());
    values.forEach(value -> entries.add(Optional.of(value)));
    if (!entries.contains(chosen)) {
      entries.add(chosen);
    }
    box.getItems().setAll(entries);
    box.setValue(chosen);
  }

  private <T> void dress(
      ComboBox<Optional<T>> box,
      double width,
      String id,
      Function<T, String> name,
      String any,
      Consumer<Optional<T>> chosen) {
    box.setId(id);
    box.setPrefWidth(width);
    box.setAccessibleText(any);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<T> value) {
            return value == null ? any : value.map(name).orElse(any);
          }

          @Override
          public Optional<T> fromString(String text) {
            return Optional.empty();
          }
        });
    box.valueProperty()
        .subscribe(
            (_, value) -> {
              if (value != null) {
                chosen.accept(value);
              }
            });
  }
}
