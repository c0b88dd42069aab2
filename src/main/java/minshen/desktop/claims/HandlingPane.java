package minshen.desktop.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Figures;
import minshen.dossier.Handling;
import minshen.dossier.Stage;

/** 申报进度 in the head of the page: how far the claim has come, since when, and what was granted. */
final class HandlingPane implements ClaimPane {
  private static final double DAY = 132;
  private static final double AMOUNT = 96;

  private final ClaimContext context;
  private final Binder binder;
  private final ComboBox<Stage> stage = new ComboBox<>();
  private final DayEditor day;
  private final FigureEditor amount;
  private final HBox money = new HBox();
  private final Label entered;
  private final Hyperlink enter = new Hyperlink();
  private final HBox box;
  private final Subscription subscription;
  private boolean showing;

  HandlingPane(ClaimContext context) {
    this.context = context;
    this.binder = context.claim().binder();
    stage.getItems().setAll(Stage.values());
    stage.setId("claim-stage");
    stage.setAccessibleText(context.say("desktop.handling.stage"));
    stage.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Stage value) {
            return value == null ? "" : context.say("desktop.handling." + value.name());
          }

          @Override
          public Stage fromString(String text) {
            return null;
          }
        });
    day = new DayEditor(context.words(), this::typeDay);
    DatePicker picker = day.control();
    picker.setPrefWidth(DAY);
    picker.setAccessibleText(context.say("desktop.handling.day"));
    amount = new FigureEditor(Figures::of, context.words(), this::typeAmount);
    TextField figure = amount.control();
    figure.setPrefWidth(AMOUNT);
    figure.setId("claim-approved");
    figure.setAccessibleText(context.say("desktop.handling.amount"));
    figure.setPromptText(context.say("desktop.handling.amount"));
    Label unit = new Label(context.say("desktop.unit"));
    unit.getStyleClass().add("muted");
    money.getChildren().setAll(figure, unit);
    entered = new Label(context.say("desktop.handling.entered"));
    enter.setText(context.say("desktop.handling.enter"));
    enter.setId("claim-enter-ledger");
    enter.setTooltip(LabelledField.tooltip(context.say("desktop.handling.enter.hint")));
    enter.setOnAction(_ -> binder.enterInLedger(context.claim().id()));
    entered.getStyleClass().add("muted");
    box = new HBox(stage, picker, money, enter, entered);
    for (HBox line : new HBox[] {money, box}) {
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("handling");
    }
    stage.valueProperty().subscribe((_, chosen) -> choose(chosen));
    subscription = binder.handlingsProperty().subscribe(_ -> show(context.claim().state()));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    Handling handling = handling();
    showing = true;
    stage.setValue(handling.stage());
    day.show(handling.day(handling.stage()));
    amount.show(shown(handling));
    showing = false;
    visible(day.control(), handling.stage() != Stage.PREPARING);
    boolean granted = handling.stage() == Stage.APPROVED || handling.stage() == Stage.PAID;
    visible(money, granted);
    visible(enter, granted && binder.forLedger(context.claim().id()).isPresent());
    visible(entered, granted && binder.inLedger(context.claim().id()).isPresent());
  }

  /** Lets go of the binder. */
  void close() {
    subscription.unsubscribe();
  }

  private Handling handling() {
    return binder.handling(context.claim().id());
  }

  /** A stage that is reached is reached today, until somebody says otherwise. */
  private void choose(Stage chosen) {
    if (!showing && chosen != null && chosen != handling().stage()) {
      Handling now = handling().at(chosen);
      boolean dated = chosen == Stage.PREPARING || now.day(chosen).isPresent();
      set(dated ? now : now.on(chosen, Optional.of(LocalDate.now(ZoneId.systemDefault()))));
    }
  }

  private void typeDay(Optional<LocalDate> typed) {
    if (!showing) {
      set(handling().on(handling().stage(), typed));
    }
  }

  private void typeAmount(Optional<BigDecimal> typed) {
    if (!showing) {
      set(
          handling().stage() == Stage.PAID
              ? handling().withPaidAmount(typed)
              : handling().withApprovedAmount(typed));
    }
  }

  private static Optional<BigDecimal> shown(Handling handling) {
    return handling.stage() == Stage.PAID ? handling.paidAmount() : handling.approvedAmount();
  }

  private void set(Handling handling) {
    binder.setHandling(context.claim().id(), handling);
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
