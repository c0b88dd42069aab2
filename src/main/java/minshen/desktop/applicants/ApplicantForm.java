package minshen.desktop.applicants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SearchPicker;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.controls.TwoColumns;
import minshen.desktop.work.FigureText;
import minshen.desktop.work.OwnIndustries;
import minshen.dossier.ApplicantText;
import minshen.dossier.field.Industry;
import minshen.dossier.finding.Severity;
import minshen.policy.ApplicantKind;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 单位基本情况 and 企业基本情况 of 附件1 on the screen; every change is in the model at once. */
final class ApplicantForm extends ScrollPane {
  private static final int SCOPE_ROWS = 4;

  private final ApplicantViewModel model;
  private final OwnIndustries industries;
  private final Words words;
  private final Map<String, LabelledField> fields = new HashMap<>();
  private final List<Runnable> showings = new ArrayList<>();
  private final Subscription subscription;

  ApplicantForm(ApplicantViewModel model, OwnIndustries industries, Words words) {
    this.model = model;
    this.industries = industries;
    this.words = words;
    VBox cards =
        new VBox(unit(), people(ApplicantText.REPRESENTATIVE, "desktop.applicant.representative"));
    cards
        .getChildren()
        .addAll(
            people(ApplicantText.CONTACT, "desktop.applicant.contact"),
            people(ApplicantText.BANK, "desktop.applicant.bank"),
            profile());
    cards.getStyleClass().addAll("cards", "form-cards");
    setContent(cards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("bare");
    subscription = model.dossierEditor().assessmentProperty().subscribe(_ -> showAll());
  }

  /** Lets go of the applicant. */
  void close() {
    subscription.unsubscribe();
  }

  /** Brings the keyboard to a field. */
  void focus(String key) {
    // What a scroll pane shows is part of the window only once its skin has been made.
    applyCss();
    layout();
    Optional.ofNullable(fields.get(key)).ifPresent(LabelledField::focus);
  }

  private Card unit() {
    TwoColumns columns = new TwoColumns();
    columns.wide(text(ApplicantText.UNIT.get(0)));
    columns.add(text(ApplicantText.UNIT.get(1)));
    columns.add(town());
    columns.wide(kind());
    columns.wide(text(ApplicantText.UNIT.get(2)));
    columns.wide(text(ApplicantText.UNIT.get(3)));
    return new Card(words.say("desktop.applicant.unit"), columns);
  }

  private Card people(List<ApplicantText> texts, String title) {
    TwoColumns columns = new TwoColumns();
    texts.forEach(text -> columns.add(text(text)));
    return new Card(words.say(title), columns);
  }

  private Card profile() {
    DayEditor founded = new DayEditor(words, model::setFoundedOn);
    FigureEditor capital = new FigureEditor(FigureText::of, words, model::setCapital);
    FigureEditor employees = new FigureEditor(FigureText::whole, words, model::setEmployees);
    LabelledField foundedField = field("applicant.profile.foundedOn", founded.control());
    LabelledField capitalField = field("applicant.profile.registeredCapital", capital.control());
    capitalField.unit(words.say("desktop.unit"));
    LabelledField employeesField = field("applicant.profile.employees", employees.control());
    employeesField.unit(words.say("desktop.people"));
    founded.onProblem(_ -> refresh("applicant.profile.foundedOn", founded.wrong()));
    capital.onProblem(_ -> refresh("applicant.profile.registeredCapital", capital.wrong()));
    employees.onProblem(_ -> refresh("applicant.profile.employees", employees.wrong()));
    showings.add(
        () -> {
          founded.show(model.applicant().profile().foundedOn());
          capital.show(model.applicant().profile().registeredCapital());
          employees.show(model.applicant().profile().employees().map(BigDecimal::valueOf));
          refresh("applicant.profile.foundedOn", founded.wrong());
          refresh("applicant.profile.registeredCapital", capital.wrong());
          refresh("applicant.profile.employees", employees.wrong());
        });
    SegmentedChoice<Boolean> foreign =
        new SegmentedChoice<>(
            List.of(true, false),
            yes -> words.say(yes ? "desktop.answer.YES" : "desktop.answer.NO"),
            model::setForeignInvested);
    showings.add(() -> foreign.show(model.applicant().profile().foreignInvested()));
    TwoColumns columns = new TwoColumns();
    columns.add(industry()).add(text(ApplicantText.INDUSTRY_NAME));
    columns.add(foundedField).add(capitalField).add(employeesField);
    columns.add(new LabelledField(words.say("desktop.applicant.foreign"), foreign));
    columns.wide(
        lines(ApplicantText.BUSINESS_SCOPE, "dossier.field.applicant.profile.businessScope"));
    LabelledField own = lines(ApplicantText.OWN_TEXT, "desktop.applicant.own-text");
    own.hint(words.say("desktop.applicant.own-text.hint"));
    columns.wide(own);
    return new Card(words.say("desktop.applicant.profile"), columns);
  }

  private LabelledField text(ApplicantText text) {
    TextEditor editor = editor(text);
    return field(text.key(), editor.control());
  }

  private LabelledField lines(ApplicantText text, String label) {
    TextEditor editor = TextEditor.lines(SCOPE_ROWS, words, value -> model.set(text, value));
    LabelledField field = new LabelledField(words.say(label), editor.control());
    fields.put(text.key(), field);
    showings.add(() -> show(text, editor));
    return field;
  }

  private TextEditor editor(ApplicantText text) {
    TextEditor editor = TextEditor.line(words, value -> model.set(text, value));
    showings.add(() -> show(text, editor));
    return editor;
  }

  private void show(ApplicantText text, TextEditor editor) {
    editor.show(text.get().apply(model.applicant()));
    refresh(text.key(), Optional.empty());
  }

  private LabelledField town() {
    TextEditor editor = editor(ApplicantText.TOWN);
    SearchPicker<String> picker =
        new SearchPicker<>(
            model::inRegion,
            words.say("desktop.applicant.search-town"),
            words.say("desktop.claim.no-match"),
            town -> model.set(ApplicantText.TOWN, Optional.of(town)));
    return picked(ApplicantText.TOWN.key(), editor, button -> picker.open(button, model.towns()));
  }

  private LabelledField industry() {
    TextEditor editor = editor(ApplicantText.INDUSTRY_CODE);
    SearchPicker<Industry> picker =
        new SearchPicker<>(
            industry -> industry.code() + "  " + industry.name(),
            words.say("desktop.applicant.search-industry"),
            words.say("desktop.applicant.other-industry"),
            industry -> {
              model.set(ApplicantText.INDUSTRY_CODE, Optional.of(industry.code()));
              model.set(ApplicantText.INDUSTRY_NAME, Optional.of(industry.name()));
            });
    return picked(
        ApplicantText.INDUSTRY_CODE.key(), editor, button -> picker.open(button, industries.all()));
  }

  private LabelledField picked(
      String key, TextEditor editor, java.util.function.Consumer<Node> open) {
    Button button = new Button();
    button.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(words.say("desktop.choose"));
    button.setOnAction(_ -> open.accept(button));
    button.setId("pick-" + key);
    HBox.setHgrow(editor.control(), Priority.ALWAYS);
    HBox box = new HBox(editor.control(), button);
    box.getStyleClass().add("picked");
    String label = words.say("dossier.field." + key);
    LabelledField field = new LabelledField(label, box).focusing(editor.control());
    editor.control().setAccessibleText(label);
    fields.put(key, field);
    return field;
  }

  private LabelledField kind() {
    SegmentedChoice<ApplicantKind> choice =
        new SegmentedChoice<>(
            Arrays.asList(ApplicantKind.values()),
            kind -> words.say("dossier.kind." + kind.name()),
            model::setKind);
    showings.add(() -> choice.show(model.applicant().kind()));
    return field("applicant.kind", choice);
  }

  private LabelledField field(String key, javafx.scene.layout.Region control) {
    LabelledField field = new LabelledField(words.say("dossier.field." + key), control);
    fields.put(key, field);
    control.setId(key);
    return field;
  }

  private void showAll() {
    showings.forEach(Runnable::run);
    refresh("applicant.kind", Optional.empty());
  }

  /** What is typed wrongly comes first, then what is found; an empty field is only marked. */
  private void refresh(String key, Optional<String> typing) {
    LabelledField field = fields.get(key);
    if (typing.isPresent()) {
      field.problem(typing, Meaning.ERROR);
      return;
    }
    Optional<String> taken =
        key.equals("applicant.creditCode")
            ? model.sameCreditCode().map(n -> words.say("desktop.applicant.same-code", n))
            : Optional.empty();
    Optional<minshen.dossier.finding.Finding> found = model.at(key);
    if (found.isPresent()) {
      Meaning meaning =
          switch (found.get().severity()) {
            case ERROR -> Meaning.ERROR;
            case WARNING -> Meaning.OPEN;
            case NOTE -> Meaning.NOTE;
          };
      boolean blank =
          found.get().severity() == Severity.NOTE && found.get().code().equals("FIELD_BLANK");
      field.problem(blank ? Optional.empty() : found.map(f -> words.say(f.text())), meaning);
    } else if (taken.isPresent()) {
      field.problem(taken, Meaning.OPEN);
    } else {
      field.problem(Optional.empty(), Meaning.NOTE);
    }
    field.marked(model.isMissing(key));
  }
}
