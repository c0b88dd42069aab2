package minshen.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.dossier.Applicant;
import minshen.dossier.ChineseDates;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.FieldType;
import minshen.dossier.FormContent;
import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.calc.Outcome;
import minshen.words.Decimals;
import minshen.words.Words;

/** What a claim puts into the fields of a form. */
public final class ClaimValues {
  private static final String UNIT = "万元";

  private final Applicant applicant;
  private final Claim claim;
  private final Outcome outcome;
  private final MissingMaterials missing;

  private ClaimValues(Applicant applicant, Claim claim, Outcome outcome, MissingMaterials missing) {
    this.applicant = applicant;
    this.claim = claim;
    this.outcome = outcome;
    this.missing = missing;
  }

  /**
   * The values of a form by field id: what its grid says that each place shows. What is not known
   * is absent, and stays blank on the form.
   *
   * @param missing what becomes of the numbers of missing materials in its list of them
   */
  public static Map<String, String> of(
      OfficialForm form,
      Applicant applicant,
      Claim claim,
      Outcome outcome,
      MissingMaterials missing) {
    return of(form.fields(), applicant, claim, outcome, missing);
  }

  /** The same of some fields, which need not all be of one form. */
  public static Map<String, String> of(
      List<FormField> fields,
      Applicant applicant,
      Claim claim,
      Outcome outcome,
      MissingMaterials missing) {
    ClaimValues of = new ClaimValues(applicant, claim, outcome, missing);
    Map<String, String> values = new LinkedHashMap<>();
    // Copies come last: what is wrong with a value is said of the place where it is typed.
    fields.stream()
        .sorted(Comparator.comparing(field -> field.shows() instanceof FormContent.Copy))
        .forEach(
            field ->
                of.text(field.shows())
                    .map(String::strip)
                    .map(text -> withoutUnit(text, field))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> values.put(field.id(), text)));
    return values;
  }

  /** An amount without 万元 where the form has it printed. */
  private static String withoutUnit(String text, FormField field) {
    return field.label().contains(UNIT) && text.endsWith(UNIT)
        ? text.substring(0, text.length() - UNIT.length()).strip()
        : text;
  }

  private Optional<String> text(FormContent content) {
    return switch (content) {
      case FormContent.Typed(List<DossierField<?>> fields) ->
          fields.stream().flatMap(field -> text(field).stream()).findFirst();
      case FormContent.Copy(DossierField<?> field) -> text(field);
      case FormContent.Months(var from, var to) ->
          period(from.of(applicant, claim), to.of(applicant, claim));
      case FormContent.OfFact(String name) -> fact(name);
      case FormContent.Derived derived ->
          switch (derived) {
            case POLICY_ITEM -> Optional.of(outcome.item().formTitle());
            case MATERIALS -> Optional.of(materials());
            case NOTHING -> Optional.empty();
          };
    };
  }

  private <T> Optional<String> text(DossierField<T> field) {
    return field
        .of(applicant, claim)
        .or(() -> field.computed(applicant, outcome))
        .map(value -> printed(field, value));
  }

  private <T> String printed(DossierField<T> field, T value) {
    return field
        .printed()
        .map(rule -> rule.apply(value))
        .orElseGet(() -> printed(field, field.type().printed(value)));
  }

  private String printed(DossierField<?> field, String text) {
    return switch (field.type()) {
      // What was typed, in the form in which the check advises to write it.
      case FieldType.Text _ ->
          field.check(outcome.pack().authority().towns()).check(text).best(text);
      case FieldType.Money _ -> text + " " + UNIT;
      default -> text;
    };
  }

  private Optional<String> fact(String name) {
    return outcome
        .item()
        .fact(name)
        .flatMap(fact -> outcome.claim().value(name).flatMap(value -> text(fact, value)));
  }

  /** A fact as a form tells it: choices by their names, a foreign amount with its rate. */
  private static Optional<String> text(Fact fact, Value value) {
    return switch (value) {
      case Value.Figure(BigDecimal number) when fact.kind() == Fact.Kind.PERCENT ->
          Optional.of(Decimals.percent(number));
      case Value.Figure(BigDecimal number) -> Optional.of(Decimals.grouped(number));
      case Value.Word(String word) -> Optional.of(fact.label(word));
      case Value.Truth _ -> value.word().map(fact::label);
      case Value.Words(List<String> words) ->
          Optional.of(words.stream().map(fact::label).collect(Collectors.joining("、")));
      case Value.Day(LocalDate day) -> Optional.of(ChineseDates.of(day));
      case Value.Foreign _ -> fact.exchanged(value).map(Words.CHINESE::say);
    };
  }

  private static Optional<String> period(Optional<YearMonth> from, Optional<YearMonth> to) {
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(month(from) + " - " + month(to));
  }

  private static String month(Optional<YearMonth> month) {
    return month.map(ChineseDates::of).orElse("    年  月");
  }

  /** 申报材料附件清单, numbered. */
  private String materials() {
    return MaterialList.of(claim, outcome.item(), applicant.kind(), missing).listed().stream()
        .map(entry -> entry.ordinal() + ". " + entry.name())
        .collect(Collectors.joining("\n"));
  }

  /** The day a copy of a claim's form is dated: that of the application, else of the event. */
  static LocalDate day(Outcome outcome) {
    return outcome
        .claim()
        .applyDate()
        .or(() -> outcome.claim().eventDate())
        .or(() -> outcome.pack().inForce().from())
        .orElse(LocalDate.EPOCH);
  }
}
