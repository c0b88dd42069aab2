package minshen.desktop.claims.paper;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.FormFields;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.form.ClaimValues;
import minshen.form.FormField;
import minshen.form.FormLayout;
import minshen.form.OfficialForm;
import minshen.form.Typeface;
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

  private static final Set<String> FOLLOWING = Set.of("applicantSeal", "policyItem", "materials");

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

  /** The form. */
  public OfficialForm form() {
    return form;
  }

  /** The paper as it will be printed, but for characters that cannot be. */
  public FormLayout layout() {
    ClaimState state = claim.state();
    Map<String, String> values =
        new LinkedHashMap<>(
            ClaimValues.of(form.id(), state.dossier().applicant(), state.claim(), state.outcome()));
    unreadable.forEach((id, typed) -> values.put(id, typed.text()));
    values.replaceAll((_, value) -> printable(value));
    return form.layOut(values);
  }

  /** Every field as it stands, in the order in which they are printed. */
  public List<PaperField> fields() {
    return form.fields().stream().map(this::field).toList();
  }

  /** A field as it stands. */
  public PaperField field(FormField field) {
    String text = text(field.id());
    Said said = said(field.id(), text);
    return new PaperField(field.id(), field.label(), kind(field), text, said.mark(), said.text());
  }

  /** What is the matter with a field: what was typed weighs more than what was found. */
  private Said said(String fieldId, String text) {
    if (unreadable.containsKey(fieldId)) {
      return new Said(PaperField.Mark.WRONG, Optional.of(words.say(unreadable.get(fieldId).why())));
    }
    return text.codePoints()
        .filter(c -> c != '\r' && !typeface.canPrint(c))
        .mapToObj(Character::toString)
        .findFirst()
        .map(
            c ->
                new Said(
                    PaperField.Mark.WRONG, Optional.of(words.say("desktop.paper.unprintable", c))))
        .or(() -> finding(fieldId).map(f -> new Said(mark(f), Optional.of(words.say(f.text())))))
        .orElse(new Said(PaperField.Mark.NONE, Optional.empty()));
  }

  private record Said(PaperField.Mark mark, Optional<String> text) {}

  /**
   * Takes what is typed in a field.
   *
   * @return whether it means nothing now, or meant nothing before: the model alone does not tell
   */
  public boolean type(String fieldId, String typed) {
    Optional<Message> problem = new PaperEntry(claim).type(form.id(), fieldId, typed);
    if (problem.isPresent()) {
      unreadable.put(fieldId, new Unreadable(typed, problem.get()));
      return true;
    }
    return unreadable.remove(fieldId) != null;
  }

  private String text(String fieldId) {
    return unreadable.containsKey(fieldId)
        ? unreadable.get(fieldId).text()
        : new PaperEntry(claim).text(form.id(), fieldId);
  }

  private PaperField.Kind kind(FormField field) {
    if (field.blankByLaw()) {
      return PaperField.Kind.BLANK;
    }
    if (FOLLOWING.contains(field.id()) || field.id().startsWith("fact-")) {
      return PaperField.Kind.FOLLOWS;
    }
    return switch (field.id()) {
      case "amount" ->
          claim.state().claim().requestedAmount().isPresent()
              ? PaperField.Kind.REPLACED
              : PaperField.Kind.COMPUTED;
      case "profile" ->
          claim.state().dossier().applicant().profile().text().isPresent()
              ? PaperField.Kind.REPLACED
              : PaperField.Kind.COMPUTED;
      default -> PaperField.Kind.TYPED;
    };
  }

  /** What weighs most of what was found at a field. */
  private Optional<Finding> finding(String fieldId) {
    return claim.state().findings().stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .filter(f -> f.field().filter(key -> concerns(fieldId, key)).isPresent())
        .min(Comparator.comparing(Finding::severity));
  }

  private boolean concerns(String fieldId, String key) {
    if (fieldId.equals("profile")) {
      return key.startsWith("applicant.profile.");
    }
    if (fieldId.equals("materials")) {
      return false;
    }
    return FormFields.field(form.id(), key).filter(fieldId::equals).isPresent();
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
