package minshen.desktop.plan;

import atlantafx.base.controls.ToggleSwitch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Fact;
import minshen.policy.Reading;
import minshen.policy.amount.Amount;
import minshen.policy.whatif.CityEstimate;
import minshen.words.Words;

/** What may be supposed otherwise of one claim: its figures, its year and the readings. */
final class SupposeCard {
  private final WhatIfViewModel model;
  private final Words words;
  private final Card card;
  private final List<Consumer<WhatIfViewModel.State>> shown = new ArrayList<>();
  private final Map<String, Slider> sliders = new HashMap<>();
  private boolean showing;

  /** The card of the claim that is shown. */
  SupposeCard(WhatIfViewModel model, WhatIfViewModel.State state, Words words) {
    this.model = model;
    this.words = words;
    card = new Card(words.say("desktop.whatif.suppose"));
    state.figures().forEach(fact -> card.getChildren().add(figure(fact, state)));
    years().ifPresent(card.getChildren()::add);
    state.readings().forEach(reading -> card.getChildren().add(reading(reading)));
  }

  Node node() {
    return card;
  }

  void show(WhatIfViewModel.State state, AxisEnds ends) {
    showing = true;
    state
        .joint()
        .ifPresent(
            joint -> {
              reach(joint.step().support(), ends.support());
              reach(joint.step().cost(), ends.cost());
            });
    shown.forEach(part -> part.accept(state));
    showing = false;
  }

  private void reach(String fact, Amount end) {
    Optional.ofNullable(sliders.get(fact)).ifPresent(s -> s.setMax(end.exact().doubleValue()));
  }

  private Node figure(Fact fact, WhatIfViewModel.State state) {
    FigureEditor editor =
        new FigureEditor(
            fact.kind() == Fact.Kind.COUNT ? FigureText::whole : FigureText::of,
            words,
            figure -> model.suppose(fact.name(), figure));
    editor.control().setId("suppose-" + fact.name());
    LabelledField field = new LabelledField(fact.label(), editor.control()).unit(fact.unit());
    editor.onProblem(problem -> field.problem(problem, Meaning.ERROR));
    shown.add(s -> editor.show(s.figure(fact.name())));
    if (fact.name().equals(CityEstimate.CITY_SUPPORT)) {
      shown.add(s -> field.hint(s.guessed() ? words.say("desktop.whatif.guessed") : ""));
    }
    VBox box = new VBox(field);
    boolean slides = state.joint().map(j -> j.step().facts().contains(fact.name())).orElse(false);
    if (slides) {
      box.getChildren().add(slider(fact));
    }
    return box;
  }

  private Slider slider(Fact fact) {
    Slider slider = new Slider();
    slider.setId("slide-" + fact.name());
    slider.setAccessibleText(fact.label());
    slider.setBlockIncrement(1);
    sliders.put(fact.name(), slider);
    slider
        .valueProperty()
        .subscribe(
            (_, value) -> {
              if (!showing) {
                BigDecimal whole =
                    BigDecimal.valueOf(value.doubleValue()).setScale(0, RoundingMode.HALF_UP);
                model.suppose(fact.name(), Optional.of(whole));
              }
            });
    shown.add(s -> slider.setValue(s.figure(fact.name()).map(BigDecimal::doubleValue).orElse(0.0)));
    return slider;
  }

  private Optional<Node> years() {
    List<Integer> offered = model.years();
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    SegmentedChoice<Integer> choice =
        new SegmentedChoice<>(offered, String::valueOf, model::supposeYear);
    offered.forEach(year -> choice.button(year).setId("suppose-year-" + year));
    shown.add(s -> choice.show(s.supposed().claim().year()));
    return Optional.of(new LabelledField(words.say("desktop.whatif.year"), choice));
  }

  private Node reading(Reading reading) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("suppose-" + reading.id());
    toggle.setAccessibleText(reading.question());
    toggle
        .selectedProperty()
        .subscribe(
            (_, _) -> {
              if (!showing) {
                model.switchReading(reading.id());
              }
            });
    toggle.setText(words.say("desktop.whatif.reading", reading.id()));
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    Label way = TextLabels.caption("");
    shown.add(
        s -> {
          boolean other = s.supposed().readings().alternatives().contains(reading.id());
          toggle.setSelected(other);
          way.setText(other ? reading.alternative().orElseThrow() : reading.standard());
        });
    return new VBox(toggle, way);
  }
}
