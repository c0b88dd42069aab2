package minshen.desktop.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.TwoColumns;
import minshen.desktop.library.ValidityPill;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.whatif.CityEstimate;
import minshen.words.Words;

/** Estimates 市级支持资金 from an item of the city, to be supposed; never to be claimed. */
final class EstimateCard {
  private static final double GAP = 8;

  private final WhatIfViewModel model;
  private final WhatIfViewModel.State state;
  private final Supplier<LocalDate> day;
  private final Words words;
  private final Card card;
  private final HBox badge = new HBox();
  private final VBox facts = new VBox();
  private final Label result = TextLabels.wrapped("");
  private final Button take;
  private final Map<String, Value> known = new HashMap<>();
  private Optional<Amount> estimate = Optional.empty();

  /**
   * The card of the claim that is shown.
   *
   * @param day the day on which the city's documents hold or not
   */
  EstimateCard(
      WhatIfViewModel model, WhatIfViewModel.State state, Supplier<LocalDate> day, Words words) {
    this.model = model;
    this.state = state;
    this.day = day;
    this.words = words;
    take = new Button(words.say("desktop.whatif.take"));
    take.setId("estimate-take");
    take.setOnAction(_ -> model.suppose(CityEstimate.CITY_SUPPORT, estimate.map(Amount::exact)));
    result.setId("estimate-result");
    take.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane line =
        new FlowPane(
            GAP, GAP, new Pill(Meaning.OPEN, words.say("desktop.whatif.estimate")), result, take);
    Label note = TextLabels.caption(words.say("desktop.whatif.estimate-note"));
    List<CityEstimate.Source> sources = model.sources(state.item());
    card = new Card(words.say("desktop.whatif.city"), picker(sources), badge, facts, line, note);
    Shown.set(card, !sources.isEmpty());
  }

  Node node() {
    return card;
  }

  private Node picker(List<CityEstimate.Source> sources) {
    ComboBox<CityEstimate.Source> picker = new ComboBox<>();
    picker.setId("estimate-source");
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(CityEstimate.Source source) {
            return source == null ? "" : source.item().id() + "  " + source.item().title();
          }

          @Override
          public CityEstimate.Source fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    picker.getItems().setAll(sources);
    picker.valueProperty().subscribe(s -> Optional.ofNullable(s).ifPresent(this::choose));
    if (!sources.isEmpty()) {
      picker.setValue(sources.getFirst());
    }
    return new LabelledField(words.say("desktop.whatif.city-item"), picker);
  }

  private void choose(CityEstimate.Source source) {
    known.clear();
    known.putAll(CityEstimate.known(source, supposed()));
    badge.getChildren().setAll(ValidityPill.of(source.pack(), day.get(), words));
    TwoColumns fields = new TwoColumns();
    source.item().facts().stream()
        .filter(f -> f.kind() != Fact.Kind.TEXT)
        .forEach(fact -> fields.add(field(source, fact)));
    facts.getChildren().setAll(fields);
    compute(source);
  }

  /** The claim as it is supposed by now. */
  private ClaimInput supposed() {
    return model.stateProperty().get().orElse(state).supposed().claim();
  }

  private Node field(CityEstimate.Source source, Fact fact) {
    return fact.kind() == Fact.Kind.CHOICE ? choice(source, fact) : figure(source, fact);
  }

  private Node figure(CityEstimate.Source source, Fact fact) {
    FigureEditor editor =
        new FigureEditor(
            FigureText::of, words, figure -> tell(source, fact, figure.map(Value.Figure::new)));
    editor.control().setId("estimate-" + fact.name());
    editor.show(
        known.get(fact.name()) instanceof Value.Figure(var number)
            ? Optional.of(number)
            : Optional.empty());
    LabelledField field = new LabelledField(fact.label(), editor.control()).unit(fact.unit());
    editor.onProblem(problem -> field.problem(problem, Meaning.ERROR));
    return field;
  }

  private Node choice(CityEstimate.Source source, Fact fact) {
    ComboBox<String> picker = new ComboBox<>();
    picker.setId("estimate-" + fact.name());
    fact.choices().forEach(c -> picker.getItems().add(c.label()));
    fact.choices().stream()
        .filter(c -> new Value.Word(c.id()).equals(known.get(fact.name())))
        .findFirst()
        .ifPresent(c -> picker.setValue(c.label()));
    picker
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            (_, index) ->
                tell(
                    source,
                    fact,
                    Optional.of(new Value.Word(fact.choices().get(index.intValue()).id()))));
    return new LabelledField(fact.label(), picker);
  }

  private void tell(CityEstimate.Source source, Fact fact, Optional<? extends Value> value) {
    value.ifPresentOrElse(v -> known.put(fact.name(), v), () -> known.remove(fact.name()));
    compute(source);
  }

  private void compute(CityEstimate.Source source) {
    estimate = model.estimate(source, Map.copyOf(known));
    result.setText(
        estimate
            .map(e -> words.say("desktop.plan.up-to", e.shown()))
            .orElseGet(() -> words.say("desktop.whatif.city-open")));
    take.setDisable(estimate.isEmpty());
  }
}
