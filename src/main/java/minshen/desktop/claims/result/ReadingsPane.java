package minshen.desktop.claims.result;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.TwoColumns;
import minshen.policy.Reading;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Outcome;

/**
 * 口径: where the text can be read two ways, both quotations, and what the other way would change.
 */
public final class ReadingsPane implements ClaimPane {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

  private final ClaimContext context;
  private final Card card;
  private final List<Line> lines;

  public ReadingsPane(ClaimContext context) {
    this.context = context;
    lines =
        context.claim().pack().readings().stream()
            .filter(r -> r.items().contains(context.claim().item().id()))
            .map(Line::new)
            .toList();
    VBox all = new VBox();
    all.getStyleClass().add("reading-lines");
    lines.forEach(line -> all.getChildren().add(line.box));
    card = new Card(context.say("desktop.claim.readings-card"), all);
    Shown.set(card, !lines.isEmpty());
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    lines.forEach(line -> line.show(state));
  }

  /** A reading: the question, what the texts say, and the two ways. */
  private final class Line {
    private final Reading reading;
    private final VBox box = new VBox();
    private final Label standard;
    private final Label alternative;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Label difference = new Label();
    private boolean showing;

    Line(Reading reading) {
      this.reading = reading;
      standard = TextLabels.wrapped(context.say("desktop.claim.standard", reading.standard()));
      alternative =
          TextLabels.wrapped(
              context.say("desktop.claim.alternative", reading.alternative().orElse("")));
      standard.getStyleClass().add("reading-way");
      alternative.getStyleClass().add("reading-way");
      Label number = TextLabels.line(reading.id(), "reading-tag");
      number.setMinWidth(Region.USE_PREF_SIZE);
      HBox question = new HBox(number, TextLabels.wrapped(reading.question()));
      question.getStyleClass().add("reading-question");
      box.getStyleClass().add("reading-line");
      box.getChildren().addAll(question, quotations(), standard);
      if (reading.alternative().isPresent()) {
        box.getChildren().addAll(alternative, foot());
      }
    }

    void show(ClaimState state) {
      boolean other = state.dossier().readings().alternatives().contains(reading.id());
      showing = true;
      toggle.setSelected(other);
      showing = false;
      standard.pseudoClassStateChanged(TAKEN, !other);
      alternative.pseudoClassStateChanged(TAKEN, other);
      difference.setText(difference(reading, state.outcome()));
    }

    private Node quotations() {
      TwoColumns quotations = new TwoColumns();
      quotations.getStyleClass().add("quotations");
      for (Reading.Quotation quotation : reading.quotations()) {
        VBox words =
            new VBox(context.tag(quotation.clause()), TextLabels.wrapped(quotation.words()));
        words.getStyleClass().add("quotation");
        quotations.add(words);
      }
      return quotations;
    }

    private Node foot() {
      toggle.setId("reading-" + reading.id());
      toggle.setText(context.say("desktop.claim.use-alternative"));
      toggle.setAccessibleText(reading.question());
      toggle.setMinWidth(Region.USE_PREF_SIZE);
      toggle
          .selectedProperty()
          .subscribe(
              (_, _) -> {
                if (!showing) {
                  context.claim().switchReading(reading.id());
                }
              });
      difference.getStyleClass().add("caption");
      difference.setWrapText(true);
      HBox foot = new HBox(toggle, difference);
      foot.setAlignment(Pos.CENTER_LEFT);
      foot.getStyleClass().add("reading-foot");
      return foot;
    }
  }

  private String difference(Reading reading, Outcome outcome) {
    Optional<Outcome.Switch> other =
        outcome.switches().stream().filter(s -> s.reading().equals(reading.id())).findFirst();
    if (other.isEmpty()) {
      return context.say("desktop.claim.moves-nothing");
    }
    if (other.get().verdict() != outcome.eligibility().verdict()) {
      return context.say(
          "desktop.claim.other-verdict",
          Verdicts.word(other.get().verdict(), context.words()),
          other.get().exact().map(Amount::shown).orElse("—"));
    }
    if (other.get().verdict() == Eligibility.Verdict.NOT_ELIGIBLE) {
      return context.say("desktop.claim.same-amount");
    }
    return other
        .get()
        .exact()
        .flatMap(o -> outcome.exact().map(now -> differs(o, now)))
        .orElseGet(() -> context.say("desktop.claim.difference-open"));
  }

  private String differs(Amount other, Amount now) {
    return other.equals(now)
        ? context.say("desktop.claim.same-amount")
        : context.say("desktop.claim.difference", other.shown(), Amount.signed(other.minus(now)));
  }
}
