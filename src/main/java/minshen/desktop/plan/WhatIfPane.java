package minshen.desktop.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.controls.EmptyState;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.whatif.Scenario;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** 假设: one claim of the company as it is and as it might be. */
final class WhatIfPane extends VBox {
  private static final double SUPPOSE = 340;

  private final WhatIfViewModel model;
  private final Dialogs dialogs;
  private final Supplier<LocalDate> day;
  private final Words words;
  private final ComboBox<ClaimInput> claims = new ComboBox<>();
  private final Hyperlink reset = new Hyperlink();
  private final Button adopt = new Button();
  private final Label why = TextLabels.caption("");
  private final HBox head;
  private final VBox right = new VBox();
  private final HBox body = new HBox();
  private final CompareCard compare;
  private final CurveCard curve;
  private Optional<Scenario> built = Optional.empty();
  private Optional<SupposeCard> suppose = Optional.empty();
  private AxisEnds ends = new AxisEnds(Amount.of(1), Amount.of(1));
  private boolean showing;

  /** The pane. */
  WhatIfPane(WhatIfViewModel model, Dialogs dialogs, Supplier<LocalDate> day, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.day = day;
    this.words = words;
    compare = new CompareCard(words);
    curve = new CurveCard(words);
    head = head();
    getStyleClass().addAll("cards", "plan-cards");
    body.getStyleClass().add("whatif-body");
    right.getStyleClass().add("cards");
    HBox.setHgrow(right, Priority.ALWAYS);
  }

  void show(Optional<WhatIfViewModel.State> state) {
    if (state.isEmpty()) {
      built = Optional.empty();
      getChildren().setAll(new EmptyState(Feather.SLIDERS, words.say("desktop.whatif.no-claim")));
      return;
    }
    WhatIfViewModel.State now = state.get();
    if (!built.equals(Optional.of(now.asItIs()))) {
      build(now);
    }
    ends = AxisEnds.of(now).atLeast(ends);
    suppose.orElseThrow().show(now, ends);
    compare.show(now);
    curve.show(now, ends);
    reset.setDisable(!now.changed());
    boolean locked = model.isLocked(now);
    adopt.setDisable(!now.adoptable() || locked);
    why.setText(
        now.guessed()
            ? words.say("desktop.whatif.not-adoptable")
            : locked ? words.say("desktop.whatif.locked") : "");
  }

  private void build(WhatIfViewModel.State state) {
    built = Optional.of(state.asItIs());
    ends = AxisEnds.of(state);
    showing = true;
    claims.getItems().setAll(model.claims());
    claims.setValue(state.asItIs().claim());
    showing = false;
    SupposeCard left = new SupposeCard(model, state, words);
    suppose = Optional.of(left);
    VBox column = new VBox(left.node(), new EstimateCard(model, state, day, words).node());
    column.getStyleClass().add("cards");
    column.setMinWidth(SUPPOSE);
    column.setPrefWidth(SUPPOSE);
    column.setMaxWidth(SUPPOSE);
    right.getChildren().setAll(compare.node(), curve.node());
    body.getChildren().setAll(column, right);
    getChildren().setAll(List.of(head, body));
  }

  private HBox head() {
    claims.setId("whatif-claim");
    claims.setAccessibleText(words.say("desktop.whatif.claim"));
    claims.setPrefWidth(SUPPOSE);
    claims.setMinWidth(SUPPOSE);
    claims.setConverter(new Named());
    claims
        .valueProperty()
        .subscribe(
            (_, claim) -> {
              if (!showing && claim != null) {
                model.choose(claim.id());
              }
            });
    reset.setText(words.say("desktop.whatif.reset"));
    reset.setId("whatif-reset");
    reset.setMinWidth(Region.USE_PREF_SIZE);
    reset.setOnAction(_ -> model.reset());
    adopt.setText(words.say("desktop.whatif.adopt"));
    adopt.setId("whatif-adopt");
    adopt.setMinWidth(Region.USE_PREF_SIZE);
    adopt.setOnAction(
        _ ->
            model
                .adopt()
                .ifPresent(
                    back ->
                        dialogs.toast(
                            words.say("desktop.whatif.adopted"),
                            words.say("desktop.whatif.take-back"),
                            back)));
    why.setMaxWidth(Double.MAX_VALUE);
    why.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox line = new HBox(claims, why, reset, adopt);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-actions");
    return line;
  }

  /** A claim by its item and its project. */
  private final class Named extends StringConverter<ClaimInput> {
    @Override
    public String toString(ClaimInput claim) {
      return claim == null
          ? ""
          : claim.item()
              + "  "
              + claim.project().orElseGet(() -> words.say("desktop.plan.no-project", claim.id()));
    }

    @Override
    public ClaimInput fromString(String text) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
