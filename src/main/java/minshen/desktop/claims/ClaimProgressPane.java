package minshen.desktop.claims;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.dossier.ClaimProgress;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报进度 in the head of the page: how far the claim has come and since when; leads to its way. */
final class ClaimProgressPane implements ClaimPane {
  private final ClaimContext context;
  private final Button button = new Button();

  ClaimProgressPane(ClaimContext context) {
    this.context = context;
    button.setId("claim-progress");
    button.getStyleClass().add("flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(LabelledField.tooltip(context.say("desktop.handling.stage")));
    button.setOnAction(_ -> context.go(ClaimStep.PROGRESS));
  }

  @Override
  public Node node() {
    return button;
  }

  @Override
  public void show(ClaimState state) {
    ClaimProgress progress = state.claim().progress();
    String stage = context.say("desktop.handling." + progress.stage().name());
    String day = progress.day(progress.stage()).map(LocalDate::toString).orElse("");
    Meaning meaning =
        switch (progress.stage()) {
          case PREPARING, SUBMITTED, ACCEPTED, PUBLISHED -> Meaning.NOTE;
          case RETURNED -> Meaning.OPEN;
          case APPROVED, PAID -> Meaning.OK;
          case REJECTED -> Meaning.ERROR;
        };
    FontIcon icon = new FontIcon(meaning.icon());
    icon.getStyleClass().addAll("state-icon", meaning.style());
    button.setGraphic(icon);
    button.setText((stage + " " + day).strip());
    button.setAccessibleText(context.say("desktop.handling.stage") + " " + button.getText());
  }
}
