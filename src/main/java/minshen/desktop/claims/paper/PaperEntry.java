package minshen.desktop.claims.paper;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.FormFields;
import minshen.desktop.work.DayText;
import minshen.desktop.work.FigureText;
import minshen.dossier.Applicant;
import minshen.dossier.ApplicantText;
import minshen.dossier.BasicInformation;
import minshen.dossier.ChineseDates;
import minshen.dossier.Platform;
import minshen.policy.amount.Amounts;
import minshen.words.Message;

/** What typing in a field of the paper changes in the applicant and the claim. */
final class PaperEntry {
  private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*月?|\\d{6}");

  private final ClaimViewModel claim;

  PaperEntry(ClaimViewModel claim) {
    this.claim = claim;
  }

  /** What stands in a field to be edited: as it was typed, or as it is computed. */
  String text(String formId, String fieldId) {
    ClaimState state = claim.state();
    Platform platform = state.claim().platform().orElse(Platform.BLANK);
    return switch (fieldId) {
      case "project" -> state.claim().input().project().orElse("");
      case "amount" -> amount(state);
      case "filledOn" -> state.claim().input().applyDate().map(ChineseDates::of).orElse("");
      case "profile" -> BasicInformation.of(state.dossier().applicant());
      case "applicantSeal" -> state.dossier().applicant().name().orElse("");
      case "platformName" -> platform.name().orElse("");
      case "builder" -> platform.builder().orElse("");
      case "description" -> platform.description().orElse("");
      case "totalInvestment" ->
          platform.totalInvestment().map(BigDecimal::toPlainString).orElse("");
      case "period" -> period(platform);
      default ->
          applicantText(formId, fieldId)
              .flatMap(text -> text.get().apply(state.dossier().applicant()))
              .orElse("");
    };
  }

  /**
   * Takes what is typed.
   *
   * @return why it means nothing, if it does; the field is then open
   */
  Optional<Message> type(String formId, String fieldId, String typed) {
    Optional<String> text = Optional.of(typed.strip()).filter(t -> !t.isEmpty());
    return switch (fieldId) {
      case "project" -> done(() -> claim.setProject(text));
      case "amount" -> typeAmount(typed);
      case "filledOn" -> typeDay(text);
      case "profile" -> done(() -> typeProfile(text));
      case "platformName" -> platform("name", text, Platform::withName);
      case "builder" -> platform("builder", text, Platform::withBuilder);
      case "description" -> platform("description", text, Platform::withDescription);
      case "totalInvestment" -> typeInvestment(typed);
      case "period" -> typePeriod(text);
      default -> {
        applicantText(formId, fieldId).ifPresent(field -> claim.changeApplicant(field, text));
        yield Optional.empty();
      }
    };
  }

  private static Optional<ApplicantText> applicantText(String formId, String fieldId) {
    return FormFields.key(formId, fieldId).flatMap(ApplicantText::of);
  }

  private static String amount(ClaimState state) {
    return state
        .claim()
        .requestedAmount()
        .map(BigDecimal::toPlainString)
        .or(() -> state.outcome().amount().map(Amounts::plain))
        .orElse("");
  }

  /** The computed amount, typed, is no other than the computed one. */
  private Optional<Message> typeAmount(String typed) {
    return figure(
        typed,
        amount ->
            claim.setRequestedAmount(
                amount.filter(
                    a ->
                        claim.state().claim().requestedAmount().isPresent()
                            || claim
                                .state()
                                .outcome()
                                .amount()
                                .map(computed -> computed.compareTo(a) != 0)
                                .orElse(true))));
  }

  private Optional<Message> typeDay(Optional<String> text) {
    Optional<LocalDate> day = text.flatMap(DayText::day);
    claim.setApplyDate(day);
    return text.isPresent() && day.isEmpty()
        ? Optional.of(Message.of("desktop.day.wrong"))
        : Optional.empty();
  }

  /** The composed text, typed, is no other than the composed one. */
  private void typeProfile(Optional<String> text) {
    Applicant applicant = claim.state().dossier().applicant();
    String composed =
        BasicInformation.of(ApplicantText.OWN_TEXT.set().apply(applicant, Optional.empty()));
    claim.changeApplicant(ApplicantText.OWN_TEXT, text.filter(own -> !own.equals(composed)));
  }

  private Optional<Message> typeInvestment(String typed) {
    return figure(
        typed,
        investment -> claim.setPlatform("totalInvestment", p -> p.withTotalInvestment(investment)));
  }

  private Optional<Message> typePeriod(Optional<String> text) {
    List<Optional<YearMonth>> months =
        MONTH
            .matcher(Normalizer.normalize(text.orElse(""), Normalizer.Form.NFKC))
            .results()
            .map(MatchResult::group)
            .map(DayText::month)
            .toList();
    Optional<YearMonth> from = months.isEmpty() ? Optional.empty() : months.getFirst();
    Optional<YearMonth> to = months.size() < 2 ? Optional.empty() : months.get(1);
    claim.setPlatform("period", p -> p.withMonths(from, to));
    boolean wrong = text.isPresent() && (months.size() != 2 || from.isEmpty() || to.isEmpty());
    return wrong ? Optional.of(Message.of("desktop.paper.period-wrong")) : Optional.empty();
  }

  private static String period(Platform platform) {
    if (platform.from().isEmpty() && platform.to().isEmpty()) {
      return "";
    }
    return platform.from().map(ChineseDates::of).orElse("")
        + " - "
        + platform.to().map(ChineseDates::of).orElse("");
  }

  private Optional<Message> platform(
      String field,
      Optional<String> text,
      BiFunction<Platform, Optional<String>, Platform> change) {
    claim.setPlatform(field, p -> change.apply(p, text));
    return Optional.empty();
  }

  private static Optional<Message> figure(
      String typed, java.util.function.Consumer<Optional<BigDecimal>> taken) {
    return switch (FigureText.of(typed)) {
      case FigureText.Nothing _ -> done(() -> taken.accept(Optional.empty()));
      case FigureText.Figure(BigDecimal number) -> done(() -> taken.accept(Optional.of(number)));
      case FigureText.Wrong(Message why) -> {
        taken.accept(Optional.empty());
        yield Optional.of(why);
      }
    };
  }

  private static Optional<Message> done(Runnable change) {
    change.run();
    return Optional.empty();
  }
}
