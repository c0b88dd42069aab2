package minshen.desktop.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.CapGauge;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.RegionTotals;
import minshen.policy.plan.Optimum;
import minshen.policy.plan.Plan;
import minshen.words.Message;
import minshen.words.Words;

/**
 * The best set of claims: its sum, a picture of the projects with what was taken and what it
 * excludes, the caps, the next best set and the reasons.
 */
final class SetPane extends VBox {
  private final PlanViewModel model;
  private final Library library;
  private final Words words;
  private final Consumer<String> open;

  /**
   * The pane.
   *
   * @param open opens a claim of the company
   */
  SetPane(PlanViewModel model, Library library, Words words, Consumer<String> open) {
    this.model = model;
    this.library = library;
    this.words = words;
    this.open = open;
    getStyleClass().addAll("cards", "plan-cards");
  }

  void show(Optional<Optimum> optimum) {
    List<Node> cards = new ArrayList<>();
    cards.add(sum(optimum));
    optimum.ifPresent(
        found -> {
          cards.add(projects(found));
          List<CapUse> caps = caps(found.best());
          if (!caps.isEmpty()) {
            Card card = new Card(words.say("desktop.plan.caps"));
            caps.forEach(cap -> card.getChildren().add(CapGauge.ofSet(library, words).show(cap)));
            cards.add(card);
          }
          found.runnerUp().ifPresent(next -> cards.add(runnerUp(found, next)));
          reasons(found).ifPresent(cards::add);
        });
    getChildren().setAll(cards);
  }

  private Node sum(Optional<Optimum> optimum) {
    Card card = new Card(words.say("desktop.plan.best"));
    if (optimum.isPresent()) {
      Label total = TextLabels.line(optimum.get().best().shown().shown(), "amount");
      total.setId("plan-total");
      Label unit = TextLabels.line(words.say("desktop.plan.unit"), "amount-unit");
      HBox amount = new HBox(total, unit);
      amount.setAlignment(Pos.BASELINE_LEFT);
      card.getChildren().add(amount);
      RegionTotals regions = RegionTotals.of(optimum.get().best().outcomes());
      if (regions.areSeveral()) {
        regions
            .sums()
            .forEach(
                (region, of) ->
                    card.getChildren()
                        .add(new Label(words.say("desktop.claim.total-of", region, of.shown()))));
      }
      card.aside(
          optimum.get().proven()
              ? new Pill(Meaning.OK, words.say("desktop.plan.proven"))
              : new Pill(Meaning.OPEN, words.say("desktop.plan.not-proven")));
    } else {
      ProgressBar progress = new ProgressBar();
      Button cancel = new Button(words.say("desktop.plan.stop"));
      cancel.setOnAction(_ -> model.cancel());
      HBox line = new HBox(progress, cancel);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("page-actions");
      card.getChildren().add(line);
    }
    card.getChildren().add(years());
    return card;
  }

  /** Which application years the claims may be spread over. */
  private Node years() {
    FlowPane line = new FlowPane(16, 4);
    Label label = TextLabels.line(words.say("desktop.plan.years"), "muted");
    line.getChildren().add(label);
    for (int year : model.offeredYears()) {
      CheckBox box = new CheckBox(String.valueOf(year));
      box.setId("plan-year-" + year);
      box.setSelected(model.yearsProperty().get().contains(year));
      box.setOnAction(
          _ ->
              model
                  .yearsProperty()
                  .set(
                      model.offeredYears().stream()
                          .filter(
                              y ->
                                  y == year
                                      ? box.isSelected()
                                      : model.yearsProperty().get().contains(y))
                          .toList()));
      line.getChildren().add(box);
    }
    return line;
  }

  /** Projects as rows, claims as chips; chips that exclude each other are joined. */
  private Node projects(Optimum optimum) {
    Card card = new Card(words.say("desktop.plan.picture"));
    Map<String, List<Node>> rows = new LinkedHashMap<>();
    for (Outcome outcome : optimum.best().outcomes()) {
      rows.computeIfAbsent(name(outcome.claim()), _ -> new ArrayList<>()).add(taken(outcome));
    }
    for (Optimum.Left left : optimum.left()) {
      List<Node> row = rows.computeIfAbsent(name(left.claim()), _ -> new ArrayList<>());
      if (!left.insteadOf().isEmpty()) {
        Label joined = TextLabels.line(words.say("desktop.plan.excludes"), "plan-join");
        row.add(joined);
      }
      row.add(left(left));
    }
    if (rows.isEmpty()) {
      Label none = TextLabels.muted(words.say("desktop.plan.nothing"));
      card.getChildren().add(none);
    }
    rows.forEach(
        (project, chips) -> {
          Label name = TextLabels.line(project, "plan-project");
          FlowPane line = new FlowPane(8, 8);
          line.getChildren().addAll(chips);
          line.setAlignment(Pos.CENTER_LEFT);
          HBox.setHgrow(line, Priority.ALWAYS);
          HBox row = new HBox(name, line);
          row.setAlignment(Pos.CENTER_LEFT);
          row.getStyleClass().add("plan-row");
          card.getChildren().add(row);
        });
    return card;
  }

  private Node taken(Outcome outcome) {
    ClaimInput claim = outcome.claim();
    String amount = outcome.amount().map(Amount::shown).orElse("");
    Button chip =
        new Button(
            words.say(
                "desktop.plan.chip",
                claim.item(),
                amount,
                claim.year().map(String::valueOf).orElse("")));
    chip.getStyleClass().addAll("plan-chip", "taken");
    chip.setId("chip-" + claim.id());
    chip.setOnAction(_ -> open.accept(claim.id()));
    return chip;
  }

  private Node left(Optimum.Left left) {
    Button chip =
        new Button(
            words.say(
                left.full().isPresent() ? "desktop.plan.chip-full" : "desktop.plan.chip-left",
                left.claim().item()));
    chip.getStyleClass().addAll("plan-chip", "left");
    chip.setId("chip-" + left.claim().id());
    chip.setOnAction(_ -> open.accept(left.claim().id()));
    return chip;
  }

  private Node runnerUp(Optimum optimum, Plan next) {
    Plan best = optimum.best();
    Card card =
        new Card(
            words.say(
                optimum.runnerUpProven()
                    ? "desktop.plan.runner-up"
                    : "desktop.plan.runner-up-found",
                next.shown().shown(),
                best.shown().less(next.shown()).shown()));
    FlowPane line = new FlowPane(8, 8);
    next.outcomes().stream()
        .filter(o -> !best.takes(o.claim().id()))
        .forEach(o -> line.getChildren().add(taken(o)));
    best.outcomes().stream()
        .filter(o -> !next.takes(o.claim().id()))
        .forEach(
            o -> {
              Label without =
                  TextLabels.line(
                      words.say("desktop.plan.without", o.claim().item(), name(o.claim())),
                      "muted");
              line.getChildren().add(without);
            });
    card.getChildren().add(line);
    return card;
  }

  private Optional<Node> reasons(Optimum optimum) {
    List<Message> all =
        Stream.concat(
                optimum.reasons().stream(), optimum.aside().stream().map(Optimum.Aside::reason))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Card card = new Card(words.say("desktop.plan.reasons"));
    for (Message reason : all) {
      Label text = TextLabels.wrapped(words.say(reason));
      card.getChildren().add(text);
    }
    return Optional.of(card);
  }

  /** Each cap once, as the last claim that meets it leaves it. */
  private static List<CapUse> caps(Plan plan) {
    Map<List<Object>, CapUse> caps = new LinkedHashMap<>();
    for (Outcome outcome : plan.outcomes()) {
      for (CapUse cap : outcome.caps()) {
        caps.put(
            List.of(
                cap.label(),
                cap.scope(),
                cap.items(),
                cap.kinds(),
                cap.project(),
                cap.year(),
                cap.limit()),
            new CapUse(
                cap.label(),
                cap.scope(),
                cap.years(),
                cap.items(),
                cap.kinds(),
                cap.project(),
                cap.year(),
                cap.limit(),
                cap.byLedger(),
                Amount.ZERO,
                cap.byEarlier().plus(cap.byThis()),
                cap.clause()));
      }
    }
    return List.copyOf(caps.values());
  }

  private String name(ClaimInput claim) {
    return claim.project().orElseGet(() -> words.say("desktop.plan.no-project", claim.id()));
  }
}
