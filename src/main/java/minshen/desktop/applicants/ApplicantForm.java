package minshen.desktop.applicants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.CatalogueField;
import minshen.desktop.controls.FieldEditor;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SearchPicker;
import minshen.desktop.controls.TwoColumns;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.OwnIndustries;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldGroup;
import minshen.dossier.field.Industry;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.words.Words;

/** 单位基本情况 and 企业基本情况 of 附件1 on the screen; every change is in the model at once. */
final class ApplicantForm extends ScrollPane {
  private final ApplicantViewModel model;
  private final OwnIndustries industries;
  private final Words words;
  private final Map<String, LabelledField> fields = new HashMap<>();
  private final List<Runnable> showings = new ArrayList<>();
  private final Subscription subscription;
  private Optional<String> tidied = Optional.empty();

  ApplicantForm(ApplicantViewModel model, OwnIndustries industries, Dialogs dialogs, Words words) {
    this.model = model;
    this.industries = industries;
    this.words = words;
    VBox cards = new VBox();
    for (FieldGroup group : FieldGroup.values()) {
      List<DossierField<?>> shown =
          FieldCatalogue.of(group).stream().filter(f -> f.part() == Part.APPLICANT).toList();
      if (!shown.isEmpty()) {
        cards.getChildren().add(card(group, shown));
      }
    }
    AsideCard asides = new AsideCard(model, dialogs, words);
    cards.getChildren().add(asides);
    showings.add(asides::show);
    cards.getStyleClass().addAll("cards", "form-cards");
    setContent(cards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("bare");
    setId("applicant-form");
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

  private Card card(FieldGroup group, List<DossierField<?>> shown) {
    TwoColumns columns = new TwoColumns();
    for (DossierField<?> field : shown) {
      LabelledField labelled = labelled(field);
      if (field.isWide()) {
        columns.wide(labelled);
      } else {
        columns.add(labelled);
      }
    }
    return new Card(words.say("desktop.group." + group.name()), columns);
  }

  private <T> LabelledField labelled(DossierField<T> field) {
    String key = field.key();
    AtomicReference<FieldEditor<T>> made = new AtomicReference<>();
    FieldEditor<T> editor =
        new FieldEditor<>(
            field, words, value -> typed(field, value), () -> refresh(key, made.get().wrong()));
    made.set(editor);
    LabelledField labelled =
        switch (field.editor()) {
          case PLAIN, LINES -> CatalogueField.of(editor, words);
          case TOWN -> CatalogueField.picked(editor, towns(), words);
          case INDUSTRY -> CatalogueField.picked(editor, industries(), words);
        };
    fields.put(key, labelled);
    if (field == FieldCatalogue.CREDIT_CODE) {
      editor.control().focusedProperty().subscribe((was, is) -> tidy(was && !is));
    }
    showings.add(
        () -> {
          editor.show(model.applicant().get(field));
          refresh(key, editor.wrong());
        });
    return labelled;
  }

  private <T> void typed(DossierField<T> field, Optional<T> value) {
    if (field == FieldCatalogue.CREDIT_CODE) {
      tidied = Optional.empty();
    }
    if (field == FieldCatalogue.INDUSTRY_CODE) {
      model.setIndustryCode(value.map(Object::toString), industries::all);
    } else {
      model.set(field, value);
    }
  }

  /** Wide or small letters and blanks in the credit code are put right when it is left. */
  private void tidy(boolean left) {
    if (left) {
      model
          .tidyCreditCode()
          .ifPresent(
              _ -> {
                tidied = Optional.of(words.say("desktop.applicant.code-tidied"));
                showAll();
              });
    }
  }

  private BiConsumer<Node, String> towns() {
    SearchPicker<String> picker =
        new SearchPicker<>(
            model::inRegion,
            words.say("desktop.applicant.search-town"),
            words.say("desktop.claim.no-match"),
            town -> model.set(FieldCatalogue.TOWN, Optional.of(town)));
    return (button, typed) -> picker.open(button, model.towns(), typed);
  }

  private BiConsumer<Node, String> industries() {
    SearchPicker<Industry> picker =
        new SearchPicker<>(
            industry -> industry.code() + "  " + industry.name(),
            words.say("desktop.applicant.search-industry"),
            words.say("desktop.applicant.other-industry"),
            industry -> {
              model.set(FieldCatalogue.INDUSTRY_CODE, Optional.of(industry.code()));
              model.set(FieldCatalogue.INDUSTRY_NAME, Optional.of(industry.name()));
            });
    return (button, typed) -> picker.open(button, industries.all(), typed);
  }

  private void showAll() {
    showings.forEach(Runnable::run);
  }

  /** What is typed wrongly comes first, then what is found; an empty field is only marked. */
  private void refresh(String key, Optional<String> typing) {
    LabelledField field = fields.get(key);
    if (typing.isPresent()) {
      field.problem(typing, Meaning.ERROR);
      return;
    }
    Optional<String> taken =
        key.equals(FieldCatalogue.CREDIT_CODE.key())
            ? model.sameCreditCode().map(n -> words.say("desktop.applicant.same-code", n))
            : Optional.empty();
    Optional<Finding> found = model.at(key);
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
    } else if (tidied.isPresent() && key.equals(FieldCatalogue.CREDIT_CODE.key())) {
      field.problem(tidied, Meaning.NOTE);
    } else {
      field.problem(Optional.empty(), Meaning.NOTE);
    }
    field.marked(model.isMissing(key));
  }
}
