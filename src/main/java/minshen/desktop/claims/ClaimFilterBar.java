package minshen.desktop.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import minshen.desktop.controls.Shown;
import minshen.dossier.finding.ClaimStatus;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How many claims stand how, each to be shown alone; behind them, what the columns are narrowed to,
 * each to be let go with a click.
 */
final class ClaimFilterBar extends FlowPane {
  private final ClaimListViewModel model;
  private final FilterNames names;
  private final Words words;
  private final Map<ClaimStatus, ToggleButton> claimStatuses = new EnumMap<>(ClaimStatus.class);
  private final Button item = narrowed("item", filter -> filter.withItem(Optional.empty()));
  private final Button company =
      narrowed("company", filter -> filter.withApplicant(Optional.empty()));
  private final Button year = narrowed("year", filter -> filter.withYear(Optional.empty()));

  ClaimFilterBar(ClaimListViewModel model, FilterNames names, Words words) {
    this.model = model;
    this.names = names;
    this.words = words;
    getStyleClass().add("filter-bar");
    setRowValignment(javafx.geometry.VPos.CENTER);
    setAlignment(Pos.CENTER_LEFT);
    for (ClaimStatus claimStatus : ClaimStatus.values()) {
      getChildren().add(chip(claimStatus));
    }
    getChildren().addAll(item, company, year);
    model.filterProperty().subscribe(this::show);
    model.linesProperty().subscribe(this::show);
  }

  private ToggleButton chip(ClaimStatus claimStatus) {
    ToggleButton chip = new ToggleButton();
    chip.setGraphic(new FontIcon(ClaimStatusLabels.meaning(claimStatus).icon()));
    chip.getStyleClass().addAll("chip", ClaimStatusLabels.meaning(claimStatus).style());
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setId("standing-" + claimStatus.name());
    chip.setOnAction(
        _ ->
            change(
                filter ->
                    filter.withClaimStatus(
                        chip.isSelected() ? Optional.of(claimStatus) : Optional.empty())));
    Shown.room(chip);
    claimStatuses.put(claimStatus, chip);
    return chip;
  }

  private Button narrowed(String name, UnaryOperator<ClaimFilter> letGo) {
    Button chip = new Button("", new FontIcon(Feather.X));
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().addAll("chip", "narrowed");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setId("narrowed-" + name);
    chip.setOnAction(_ -> change(letGo));
    Shown.room(chip);
    return chip;
  }

  private void show(ClaimFilter filter) {
    claimStatuses.forEach(
        (claimStatus, chip) ->
            chip.setSelected(filter.claimStatus().equals(Optional.of(claimStatus))));
    narrow(item, filter.item());
    narrow(company, filter.applicant().map(names::applicant));
    narrow(year, filter.year().map(String::valueOf));
  }

  private void narrow(Button chip, Optional<String> value) {
    chip.setText(value.orElse(""));
    chip.setAccessibleText(words.say("desktop.filter.let-go", value.orElse("")));
    chip.setVisible(value.isPresent());
  }

  private void show(ClaimLines lines) {
    claimStatuses.forEach(
        (claimStatus, chip) -> {
          int count = lines.claimStatuses().getOrDefault(claimStatus, 0);
          chip.setText(ClaimStatusLabels.word(claimStatus, words) + " " + count);
          chip.setVisible(count > 0 || chip.isSelected());
        });
  }

  private void change(UnaryOperator<ClaimFilter> change) {
    model.filterProperty().set(change.apply(model.filterProperty().get()));
  }
}
