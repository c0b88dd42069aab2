package minshen.desktop.claims.paper;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.FieldPlace;
import minshen.desktop.shell.Task;
import minshen.dossier.DossierField;
import minshen.dossier.FormContent;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.form.ClaimDocuments;
import minshen.form.ClaimValues;
import minshen.form.FormField;
import minshen.form.FormLayout;
import minshen.form.OfficialForm;
import minshen.form.Typeface;
import minshen.form.WordDrawing;
import minshen.form.learn.FormPicture;
import minshen.words.Message;
import minshen.words.Words;

/**
 * An official form of a claim, to be filled in place: what each field shows, what is the matter
 * with it, and what typing in it changes. Values go to the same applicant and claim as in every
 * other pane.
 */
public final class PaperModel {
  /** What stands for a character that cannot be printed: 〓, as typesetters mark a missing type. */
  private static final int GETA = 0x3013;

  private final ClaimViewModel claim;
  private final OfficialForm form;
  private final Words words;
  private final Typeface typeface = Typeface.standard();
  private final Map<String, Unreadable> unreadable = new HashMap<>();

  /**
   * A form of a claim.
   *
   * @param form one of the forms of the claim's item
   */
  public PaperModel(ClaimViewModel claim, OfficialForm form, Words words) {
    this.claim = claim;
    this.form = form;
    this.words = words;
  }

  /** What was typed and means nothing, and why. */
  private record Unreadable(String text, Message why) {}

  /** The id of the form. */
  String id() {
    return form.id();
  }

  /** Whether what is exported is an office's own Word file. */
  boolean isOffices() {
    return form.isOffices();
  }

  /** Whether its claim is still there. */
  boolean isThere() {
    return claim.dossierEditor().dossier().claim(claim.id()).isPresent();
  }

  /** What the form is filled with; another one as soon as anything changed. */
  Object standsOn() {
    return claim.dossierEditor().assessment();
  }

  /**
   * Draws an office's own form as it stands, as it will be exported, with its fields; not for the
   * window's thread. It gives nothing where no program draws it.
   */
  Task.Work<Optional<FormPicture>> original() {
    ClaimDocuments documents = claim.dossierEditor().documents(claim.id(), words);
    List<String> fields = form.fields().stream().map(FormField::id).toList();
    return _ -> {
      Optional<byte[]> word = documents.officesWord(claim.id(), form.id());
      return word.isPresent() ? FormPicture.filled(word.get(), fields) : Optional.empty();
    };
  }

  /** Why {@link #original} gave nothing. */
  Message undrawn() {
    return Message.of(
        WordDrawing.installed().equals(WordDrawing.NONE)
            ? "desktop.paper.office-none"
            : "desktop.paper.office-failed");
  }

  /** What a field of the form shows. */
  FormContent content(String fieldId) {
    return form.field(fieldId).orElseThrow().shows();
  }

  /** The field in which a key of the dossier is filled in, if the form has one. */
  Optional<String> fieldOf(String key) {
    return form.fields().stream()
        .filter(field -> field.shows().changes(FieldPlace.key(key)))
        .map(FormField::id)
        .findFirst();
  }

  /** The paper as it will be printed, but for characters that cannot be. */
  public FormLayout layout() {
    return form.layOut(values());
  }

  /** What is seen in the fields: what is printed, and what was typed and means nothing. */
  Map<String, String> values() {
    Map<String, String> values = printed();
    unreadable.forEach((id, typed) -> values.put(id, printable(typed.text())));
    return values;
  }

  /** What is printed in the fields, but for characters that cannot be. */
  Map<String, String> printed() {
    ClaimState state = claim.state();
    Map<String, String> values =
        new LinkedHashMap<>(
            ClaimValues.of(
                form,
                state.dossier().applicant(),
                state.claim(),
                state.outcome(),
                claim.dossierEditor().numbering(claim.id())));
    values.replaceAll((_, value) -> printable(value));
    return values;
  }

  /** Every field as it stands, in the order in which they are printed. */
  public List<PaperField> fields() {
    return form.fields().stream().map(this::field).toList();
  }

  /** A field as it stands. */
  public PaperField field(FormField field) {
    String text = text(field);
    Said said = said(field, text);
    return new PaperField(field.id(), field.label(), kind(field), text, said.mark(), said.text());
  }

  /** What is the matter with a field: what was typed weighs more than what was found. */
  private Said said(FormField field, String text) {
    if (unreadable.containsKey(field.id())) {
      return new Said(
          PaperField.Mark.WRONG, Optional.of(words.say(unreadable.get(field.id()).why())));
    }
    return text.codePoints()
        .filter(c -> c != '\r' && !typeface.canPrint(c))
        .mapToObj(Character::toString)
        .findFirst()
        .map(
            c ->
                new Said(
                    PaperField.Mark.WRONG, Optional.of(words.say("desktop.paper.unprintable", c))))
        .or(
            () ->
                finding(field.shows())
                    .map(f -> new Said(mark(f), Optional.of(words.say(f.text())))))
        .orElse(new Said(PaperField.Mark.NONE, Optional.empty()));
  }

  private record Said(PaperField.Mark mark, Optional<String> text) {}

  /**
   * Takes what is typed in a field.
   *
   * @return whether it means nothing now, or meant nothing before: the model alone does not tell
   */
  public boolean type(String fieldId, String typed) {
    Optional<Message> problem =
        new PaperEntry(claim).type(form.field(fieldId).orElseThrow().shows(), typed);
    if (problem.isPresent()) {
      unreadable.put(fieldId, new Unreadable(typed, problem.get()));
      return true;
    }
    return unreadable.remove(fieldId) != null;
  }

  private String text(FormField field) {
    return unreadable.containsKey(field.id())
        ? unreadable.get(field.id()).text()
        : new PaperEntry(claim).text(field.shows());
  }

  private PaperField.Kind kind(FormField field) {
    return switch (field.shows()) {
      case FormContent.Typed typed -> kind(typed.field());
      case FormContent.Months _ -> PaperField.Kind.TYPED;
      case FormContent.Copy _, FormContent.OfFact _ -> PaperField.Kind.FOLLOWS;
      case FormContent.Derived derived ->
          derived == FormContent.Derived.NOTHING ? PaperField.Kind.BLANK : PaperField.Kind.FOLLOWS;
    };
  }

  private <T> PaperField.Kind kind(DossierField<T> field) {
    if (!field.isComputed()) {
      return PaperField.Kind.TYPED;
    }
    ClaimState state = claim.state();
    return field.of(state.dossier().applicant(), state.claim()).isPresent()
        ? PaperField.Kind.REPLACED
        : PaperField.Kind.COMPUTED;
  }

  /** What weighs most of what was found at what a field shows. */
  private Optional<Finding> finding(FormContent content) {
    return claim.state().findings().stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .filter(f -> f.field().filter(key -> concerns(content, FieldPlace.key(key))).isPresent())
        .min(Comparator.comparing(Finding::severity));
  }

  /** What is said of a value is not said again where it is only copied. */
  private static boolean concerns(FormContent content, String key) {
    return !(content instanceof FormContent.Copy) && content.tells(key);
  }

  private static PaperField.Mark mark(Finding finding) {
    if (finding.severity() != Severity.ERROR) {
      return PaperField.Mark.DOUBTFUL;
    }
    return finding.code().equals("FIELD_MISSING") ? PaperField.Mark.MISSING : PaperField.Mark.WRONG;
  }

  private String printable(String value) {
    StringBuilder plain = new StringBuilder();
    value
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(c -> typeface.canPrint(c) ? c : GETA)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
