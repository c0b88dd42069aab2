package minshen.desktop.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Today;
import minshen.dossier.ClaimProgress;
import minshen.dossier.ProgressStage;
import minshen.policy.amount.Amount;

/** 申报进度 in the head of the page: how far the claim has come, since when, and what was granted. */
final class ClaimProgressPane implements ClaimPane {
  private static final double DAY = 132;
  private static final double AMOUNT = 96;

  private final ClaimContext context;
  private final DossierEditor dossierEditor;
  private final ComboBox<ProgressStage> stage = new ComboBox<>();
  private final DayEditor day;
  private final FigureEditor amount;
  private final HBox money = new HBox();
  private final Label entered;
  private final Hyperlink enter = new Hyperlink();
  private final HBox box;
  private final Today today;
  private final Subscription subscription;
  private boolean showing;

  ClaimProgressPane(ClaimContext context, Today today) {
    this.context = context;
    this.today = today;
    this.dossierEditor = context.claim().dossierEditor();
    stage.getItems().setAll(ProgressStage.values());
    stage.setId("claim-stage");
    stage.setAccessibleText(context.say("desktop.handling.stage"));
    stage.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ProgressStage value) {
            return value == null ? "" : context.say("desktop.handling." + value.name());
          }

          @Override
          public ProgressStage fromString(String text) {
            return null;
          }
        });
    day = new DayEditor(context.words(), this::typeDay);
    DatePicker picker = day.control();
    picker.setPrefWidth(DAY);
    picker.setAccessibleText(context.say("desktop.handling.day"));
    amount = new FigureEditor(FigureText::of, context.words(), this::typeAmount);
    TextField figure = amount.control();
    figure.setPrefWidth(AMOUNT);
    figure.setId("claim-approved");
    figure.setAccessibleText(context.say("desktop.handling.amount"));
    figure.setPromptText(context.say("desktop.handling.amount"));
    Label unit = TextLabels.line(context.say("desktop.unit"), "muted");
    money.getChildren().setAll(figure, unit);
    entered = new Label(context.say("desktop.handling.entered"));
    enter.setText(context.say("desktop.handling.enter"));
    enter.setId("claim-enter-ledger");
    enter.setTooltip(LabelledField.tooltip(context.say("desktop.handling.enter.hint")));
    enter.setOnAction(_ -> dossierEditor.ledgerEntries().enter(context.claim().id()));
    entered.getStyleClass().add("muted");
    box = new HBox(stage, picker, money, enter, entered);
    for (HBox line : new HBox[] {money, box}) {
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("handling");
    }
    stage.valueProperty().subscribe((_, chosen) -> choose(chosen));
    subscription =
        dossierEditor.progressByClaimProperty().subscribe(_ -> show(context.claim().state()));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    ClaimProgress claimProgress = claimProgress();
    showing = true;
    stage.setValue(claimProgress.stage());
    day.show(claimProgress.day(claimProgress.stage()));
    amount.show(shown(claimProgress));
    showing = false;
    visible(day.control(), claimProgress.stage() != ProgressStage.PREPARING);
    boolean granted =
        claimProgress.stage() == ProgressStage.APPROVED
            || claimProgress.stage() == ProgressStage.PAID;
    visible(money, granted);
    visible(
        enter, granted && dossierEditor.ledgerEntries().missing(context.claim().id()).isPresent());
    visible(entered, granted && dossierEditor.ledgerEntries().of(context.claim().id()).isPresent());
  }

  /** Lets go of the editor. */
  void close() {
    subscription.unsubscribe();
  }

  private ClaimProgress claimProgress() {
    return dossierEditor.claimProgress(context.claim().id());
  }

  /** A stage that is reached is reached today, until somebody says otherwise. */
  private void choose(ProgressStage chosen) {
    if (!showing && chosen != null && chosen != claimProgress().stage()) {
      ClaimProgress now = claimProgress().at(chosen);
      boolean dated = chosen == ProgressStage.PREPARING || now.day(chosen).isPresent();
      set(dated ? now : now.on(chosen, Optional.of(today.day())));
    }
  }

  private void typeDay(Optional<LocalDate> typed) {
    if (!showing) {
      set(claimProgress().on(claimProgress().stage(), typed));
    }
  }

  private void typeAmount(Optional<BigDecimal> typed) {
    if (!showing) {
      set(
          claimProgress().stage() == ProgressStage.PAID
              ? claimProgress().withPaidAmount(typed.map(Amount::new))
              : claimProgress().withApprovedAmount(typed.map(Amount::new)));
    }
  }

  private static Optional<BigDecimal> shown(ClaimProgress claimProgress) {
    return (claimProgress.stage() == ProgressStage.PAID
            ? claimProgress.paidAmount()
            : claimProgress.approvedAmount())
        .map(Amount::exact);
  }

  private void set(ClaimProgress claimProgress) {
    dossierEditor.setClaimProgress(context.claim().id(), claimProgress);
  }

  private static void visible(Node node, boolean shown) {
    Shown.set(node, shown);
  }
}
