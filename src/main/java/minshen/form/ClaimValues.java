package minshen.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Applicant;
import minshen.dossier.BasicInformation;
import minshen.dossier.ChineseDates;
import minshen.dossier.Claim;
import minshen.dossier.MaterialList;
import minshen.dossier.Platform;
import minshen.dossier.field.BankAccount;
import minshen.dossier.field.CreditCode;
import minshen.dossier.field.Email;
import minshen.dossier.field.FieldCheck;
import minshen.dossier.field.Mobile;
import minshen.dossier.field.Phone;
import minshen.dossier.field.Towns;
import minshen.policy.Fact;
import minshen.policy.PackForm;
import minshen.policy.amount.Amounts;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.Value;
import minshen.words.Words;

/** What a claim puts into the fields of the official forms. */
public final class ClaimValues {
  private static final FieldCheck CREDIT_CODE = new CreditCode();
  private static final FieldCheck PHONE = new Phone();
  private static final FieldCheck MOBILE = new Mobile();
  private static final FieldCheck EMAIL = new Email();
  private static final FieldCheck ACCOUNT = new BankAccount();

  private final Applicant applicant;
  private final Claim claim;
  private final Outcome outcome;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ClaimValues(Applicant applicant, Claim claim, Outcome outcome) {
    this.applicant = applicant;
    this.claim = claim;
    this.outcome = outcome;
  }

  /**
   * The values of one form by field id; what is not known is absent, and stays blank on the form. A
   * form that a pack brings takes what its fields name: those of the two forms of the program, and
   * the facts of the claim as {@code fact-rdCost}.
   *
   * @throws IllegalArgumentException if no claim fills a form of that id
   */
  public static Map<String, String> of(
      String formId, Applicant applicant, Claim claim, Outcome outcome) {
    ClaimValues of = new ClaimValues(applicant, claim, outcome);
    switch (formId) {
      case OfficialForm.APPLICATION -> of.application();
      case OfficialForm.PLATFORM -> of.platform(claim.platform().orElse(Platform.BLANK));
      default ->
          of.named(
              outcome
                  .pack()
                  .form(formId)
                  .orElseThrow(() -> new IllegalArgumentException("no claim fills " + formId)));
    }
    return of.values;
  }

  private void named(PackForm form) {
    platform(claim.platform().orElse(Platform.BLANK));
    application();
    outcome
        .item()
        .facts()
        .forEach(
            fact ->
                put(
                    "fact-" + fact.name(),
                    outcome.claim().value(fact.name()).flatMap(value -> text(fact, value))));
    Set<String> fillable =
        OfficialForm.grid(form).fields().stream()
            .filter(field -> !field.blankByLaw())
            .map(FormField::id)
            .collect(Collectors.toSet());
    values.keySet().retainAll(fillable);
  }

  /** A fact as a form tells it: choices by their names, a foreign amount with its rate. */
  private static Optional<String> text(Fact fact, Value value) {
    return switch (value) {
      case Value.Figure(BigDecimal number) when fact.kind() == Fact.Kind.PERCENT ->
          Optional.of(Amounts.percent(number));
      case Value.Figure(BigDecimal number) -> Optional.of(Amounts.traced(number));
      case Value.Word(String word) -> Optional.of(fact.label(word));
      case Value.Truth _ -> value.word().map(fact::label);
      case Value.Words(List<String> words) ->
          Optional.of(words.stream().map(fact::label).collect(Collectors.joining("、")));
      case Value.Day(LocalDate day) -> Optional.of(ChineseDates.of(day));
      case Value.Foreign _ -> fact.exchanged(value).map(Words.CHINESE::say);
    };
  }

  private void application() {
    put("name", applicant.name());
    put("applicantSeal", applicant.name());
    put("creditCode", tidy(applicant.creditCode(), CREDIT_CODE));
    put("postalAddress", applicant.postalAddress());
    put("registeredAddress", applicant.registeredAddress());
    put("legalName", applicant.legalRepresentative().name());
    put("legalPhone", tidy(applicant.legalRepresentative().phone(), PHONE));
    put("legalMobile", tidy(applicant.legalRepresentative().mobile(), MOBILE));
    put("legalEmail", tidy(applicant.legalRepresentative().email(), EMAIL));
    put("contactName", applicant.contact().name());
    put("contactTitle", applicant.contact().title());
    put("contactPhone", tidy(applicant.contact().phone(), PHONE));
    put("contactMobile", tidy(applicant.contact().mobile(), MOBILE));
    put("fax", tidy(applicant.contact().fax(), PHONE));
    put("contactEmail", tidy(applicant.contact().email(), EMAIL));
    put("bankName", applicant.bank().name());
    put("bankAccount", tidy(applicant.bank().account(), ACCOUNT));
    put("town", tidy(applicant.town(), new Towns(outcome.pack().authority().towns())));
    put("profile", Optional.of(BasicInformation.of(applicant)));
    put("policyItem", Optional.of(outcome.item().formTitle()));
    put("project", claim.input().project());
    put("amount", amount());
    put("filledOn", claim.input().applyDate().map(ChineseDates::of));
    put("materials", Optional.of(String.join("\n", materials())));
  }

  private void platform(Platform platform) {
    put("applicantSeal", applicant.name());
    put("platformName", platform.name());
    put("period", period(platform));
    put("builder", platform.builder());
    put("totalInvestment", platform.totalInvestment().map(ClaimValues::investment));
    put("contactName", applicant.contact().name());
    put(
        "contactPhone",
        tidy(applicant.contact().phone(), PHONE)
            .or(() -> tidy(applicant.contact().mobile(), MOBILE)));
    put("description", platform.description());
  }

  private static Optional<String> period(Platform platform) {
    if (platform.from().isEmpty() && platform.to().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(month(platform.from()) + " - " + month(platform.to()));
  }

  private static String month(Optional<YearMonth> month) {
    return month.map(ChineseDates::of).orElse("    年  月");
  }

  /** 申报材料附件清单, numbered. */
  private List<String> materials() {
    return MaterialList.of(claim, outcome.item(), applicant.kind()).entries().stream()
        .map(entry -> entry.number() + ". " + entry.name())
        .toList();
  }

  /** 申请金额 with two decimals, or with as many as were typed if those are more. */
  private Optional<String> amount() {
    return claim
        .requestedAmount()
        .or(outcome::amount)
        .map(a -> a.setScale(Math.max(2, a.stripTrailingZeros().scale())).toPlainString());
  }

  private static String investment(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString() + " 万元";
  }

  /** What was typed, in the form in which the check advises to write it. */
  private static Optional<String> tidy(Optional<String> typed, FieldCheck check) {
    return typed.map(text -> check.check(text).best(text));
  }

  private void put(String field, Optional<String> value) {
    value.map(String::strip).filter(v -> !v.isEmpty()).ifPresent(v -> values.put(field, v));
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
