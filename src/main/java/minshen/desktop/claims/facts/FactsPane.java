package minshen.desktop.claims.facts;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.TwoColumns;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.MissingFacts;
import minshen.words.Message;

/** The figures and words that the item asks for; those of the chosen variant only. */
public final class FactsPane implements ClaimPane {
  private final ClaimContext context;
  private final Card card;
  private Optional<String> shownVariant = Optional.of("");
  private List<Row> rows = List.of();

  public FactsPane(ClaimContext context) {
    this.context = context;
    this.card = new Card(context.say("desktop.claim.facts-card"));
  }

  /** A fact with its editor and the field around it. */
  private record Row(Fact fact, FactEditor editor, LabelledField field) {}

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    Optional<String> variant = state.claim().input().variant();
    if (!variant.equals(shownVariant)) {
      shownVariant = variant;
      build(variant);
    }
    for (Row row : rows) {
      row.editor().show(value(row.fact(), state));
      refresh(row, state);
    }
  }

  private void build(Optional<String> variant) {
    rows =
        context.claim().item().facts().stream()
            .filter(fact -> fact.askedOf(variant))
            .map(this::row)
            .toList();
    TwoColumns columns = new TwoColumns();
    for (Row row : rows) {
      if (row.fact().currency().isPresent()) {
        columns.wide(row.field());
      } else {
        columns.add(row.field());
      }
    }
    card.getChildren().remove(1, card.getChildren().size());
    card.getChildren().add(columns);
    Shown.set(card, !rows.isEmpty());
  }

  private Row row(Fact fact) {
    FactEditor editor =
        FactEditor.of(fact, context.words(), value -> context.claim().setFact(fact, value));
    String label =
        fact.need() == Fact.Need.OPTIONAL
            ? context.say("desktop.optional", fact.label())
            : fact.label();
    LabelledField field = new LabelledField(label, editor.control());
    editor.keyboard().ifPresent(field::focusing);
    editor.control().setAccessibleText(label);
    if (fact.currency().isEmpty()) {
      field.unit(fact.unit());
    }
    if (fact.of() != Fact.Of.CLAIM) {
      Label shared =
          TextLabels.line(
              context.say(
                  fact.ofApplicant() ? "desktop.claim.of-applicant" : "desktop.claim.of-project"),
              "caption");
      field.aside(shared);
    }
    Row row = new Row(fact, editor, context.field(point(fact), field));
    editor.onProblem(() -> refresh(row, context.claim().state()));
    return row;
  }

  private Optional<Value> value(Fact fact, ClaimState state) {
    return Optional.ofNullable(
            fact.ofApplicant()
                ? state
                    .dossier()
                    .applicant()
                    .facts()
                    .get(ApplicantValues.key(state.pack().id(), fact.name()))
                : state.claim().input().facts().get(fact.name()))
        .or(() -> fact.of() == Fact.Of.PROJECT ? ofProject(fact, state) : Optional.empty());
  }

  /** What another claim of the project says. */
  private static Optional<Value> ofProject(Fact fact, ClaimState state) {
    return state.outcome().claim().value(fact.name());
  }

  /** What is asked of a fact that is missing; what lacks of one that was begun. */
  private String asked(Fact fact, ClaimState state, String question) {
    return value(fact, state).map(fact::lacking).orElse(List.of()).isEmpty()
        ? question
        : context.say(
            Message.of(
                "policy.missing",
                MissingFacts.label(state.outcome().item(), state.outcome().claim(), point(fact))));
  }

  /** Under another reading of the policy the same fact may be asked for something else. */
  private void refresh(Row row, ClaimState state) {
    String question = row.fact().question(state.dossier().readings());
    row.field().hint(question);
    Optional<String> wrong =
        row.editor().wrong().or(() -> against(point(row.fact()), state).map(context::say));
    boolean missing = state.outcome().isMissing(point(row.fact()));
    if (wrong.isPresent()) {
      row.field().problem(wrong, Meaning.ERROR);
    } else {
      row.field()
          .problem(
              missing ? Optional.of(asked(row.fact(), state, question)) : Optional.empty(),
              Meaning.OPEN);
    }
  }

  private static MissingFact point(Fact fact) {
    return new MissingFact.OfClaim(fact.name());
  }

  /** What stands against the claim because of a fact of it or of a product. */
  static Optional<Message> against(ClaimPoint fact, ClaimState state) {
    return state.outcome().notEligible()
        ? state.outcome().eligibility().reasons().stream()
            .filter(reason -> reason.about().equals(fact))
            .findFirst()
            .map(Eligibility.Reason::text)
        : Optional.empty();
  }
}
