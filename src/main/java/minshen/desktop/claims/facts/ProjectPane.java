package minshen.desktop.claims.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.controls.TwoColumns;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.policy.Item;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;

/** 申请享受: what is claimed for which project and when. */
public final class ProjectPane implements ClaimPane {
  private final ClaimContext context;
  private final Card card;
  private final Optional<SegmentedChoice<String>> variant;
  private final Optional<LabelledField> variantField;
  private final TextEditor project;
  private final TextEditor grant;
  private final TextEditor lead;
  private final DayEditor event;
  private final DayEditor apply;
  private final FigureEditor year;
  private final FigureEditor requested;
  private final LabelledField eventField;
  private final LabelledField applyField;
  private final LabelledField yearField;
  private final LabelledField projectField;
  private final LabelledField grantField;
  private final LabelledField requestedField;

  public ProjectPane(ClaimContext context) {
    this.context = context;
    ClaimViewModel claim = context.claim();
    project = TextEditor.line(context.words(), claim::setProject);
    grant = TextEditor.line(context.words(), claim::setCityGrant);
    lead = TextEditor.line(context.words(), claim::setProjectLead);
    event = new DayEditor(context.words(), claim::setEventDate);
    apply = new DayEditor(context.words(), claim::setApplyDate);
    year = new FigureEditor(FigureText::year, context.words(), claim::setYear);
    requested =
        new FigureEditor(
            FigureText::of,
            context.words(),
            typed -> claim.setRequestedAmount(typed.map(Amount::new)));
    // What is no figure or no day changes nothing in the model; it must be said all the same.
    event.onProblem(_ -> show(claim.state()));
    apply.onProblem(_ -> show(claim.state()));
    year.onProblem(_ -> show(claim.state()));
    requested.onProblem(_ -> show(claim.state()));
    projectField = field("project", "dossier.field.project", project.control());
    grantField = field(ClaimPoint.Head.CITY_GRANT, "desktop.claim.city-grant", grant.control());
    grantField.hint(context.say("desktop.claim.city-grant.hint"));
    String eventLabel =
        claim.item().eventLabel().orElseGet(() -> context.say("desktop.claim.event-date"));
    eventField =
        context.field(MissingFact.Entry.EVENT_DATE, new LabelledField(eventLabel, event.control()));
    eventField.hint(context.say("desktop.claim.event-date.hint"));
    applyField = field(MissingFact.Entry.APPLY_DATE, "dossier.field.applyDate", apply.control());
    yearField = field(ClaimPoint.Head.YEAR, "desktop.claim.year", year.control());
    requestedField =
        field(
            FieldCatalogue.REQUESTED_AMOUNT.key(),
            "dossier.field.requestedAmount",
            requested.control());
    requestedField.unit(context.say("desktop.unit"));
    LabelledField leadField = field("projectLead", "desktop.claim.lead", lead.control());
    variant = variants(claim.item());
    variantField =
        variant.map(
            choice ->
                context.field(
                    "variant", new LabelledField(context.say("desktop.claim.variant"), choice)));
    TwoColumns columns = new TwoColumns();
    variantField.ifPresent(columns::wide);
    columns.wide(projectField);
    if (claim.pack().matchesGrants(claim.item().id())) {
      columns.wide(grantField);
    }
    if (claim.item().rules().event().is()) {
      columns.add(eventField);
    }
    columns.add(applyField).add(requestedField).add(yearField).add(leadField);
    card = new Card(context.say("desktop.claim.project-card"), columns);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    Claim claim = state.claim();
    variant.ifPresent(choice -> choice.show(claim.input().variant()));
    Optional<String> chooseOne =
        claim.input().variant().isEmpty()
            ? Optional.of(context.say("desktop.claim.choose-variant"))
            : Optional.empty();
    variantField.ifPresent(field -> field.problem(chooseOne, Meaning.OPEN));
    project.show(claim.input().project());
    grant.show(claim.input().cityGrant());
    lead.show(claim.projectLead());
    event.show(claim.input().eventDate());
    apply.show(claim.input().applyDate());
    year.show(claim.input().statedYear().map(BigDecimal::valueOf));
    requested.show(claim.requestedAmount().map(Amount::exact));
    year.control().setPromptText(claim.input().year().map(String::valueOf).orElse(""));
    requested.control().setPromptText(state.outcome().amount().map(Amount::shown).orElse(""));
    problem(projectField, state, "project", Optional.empty());
    problem(grantField, state, ClaimPoint.Head.CITY_GRANT.key(), Optional.empty());
    problem(applyField, state, MissingFact.Entry.APPLY_DATE.key(), apply.wrong());
    problem(requestedField, state, FieldCatalogue.REQUESTED_AMOUNT.key(), requested.wrong());
    if (requestedField.below().isEmpty()) {
      problem(requestedField, state, "amount", requested.wrong());
    }
    boolean open = state.outcome().isMissing(MissingFact.Entry.EVENT_DATE);
    eventField.problem(event.wrong(), Meaning.ERROR);
    if (event.wrong().isEmpty()) {
      Optional<String> outside = outside(state);
      eventField.problem(
          outside.or(
              () ->
                  open
                      ? Optional.of(context.say("desktop.claim.event-date.hint"))
                      : Optional.empty()),
          outside.isPresent() ? Meaning.ERROR : Meaning.OPEN);
    }
    yearField.problem(year.wrong(), Meaning.ERROR);
  }

  private static Optional<Finding> findingAt(ClaimState state, String field) {
    return state.findings().stream()
        .filter(f -> f.severity() != Severity.NOTE && f.field().equals(Optional.of(field)))
        .filter(f -> f.claimId().isPresent())
        .findFirst();
  }

  private Optional<String> outside(ClaimState state) {
    return state.outcome().notEligible()
        ? state.outcome().eligibility().reasons().stream()
            .filter(reason -> reason.about() == MissingFact.Entry.EVENT_DATE)
            .findFirst()
            .map(reason -> context.say(reason.text()))
        : Optional.empty();
  }

  private void problem(
      LabelledField field, ClaimState state, String name, Optional<String> typing) {
    Optional<Finding> found = findingAt(state, name);
    boolean open = typing.isEmpty() && found.filter(ProjectPane::isOpen).isPresent();
    field.problem(
        typing.or(() -> found.map(Finding::text).map(context::say)),
        open ? Meaning.OPEN : Meaning.ERROR);
  }

  /** What is only not filled in yet is no mistake. */
  private static boolean isOpen(Finding finding) {
    return StepState.isMissing(finding) || finding.severity() == Severity.WARNING;
  }

  private LabelledField field(ClaimPoint point, String label, Region control) {
    return context.field(point, new LabelledField(context.say(label), control));
  }

  private LabelledField field(String name, String label, Region control) {
    return context.field(name, new LabelledField(context.say(label), control));
  }

  private Optional<SegmentedChoice<String>> variants(Item item) {
    List<Item.Variant> all = item.variants();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SegmentedChoice<>(
                    all.stream().map(Item.Variant::id).toList(),
                    id -> item.variant(id).map(Item.Variant::label).orElse(id),
                    context.claim()::setVariant)
                .wrapping());
  }
}
