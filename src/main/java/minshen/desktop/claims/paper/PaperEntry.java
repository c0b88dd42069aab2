package minshen.desktop.claims.paper;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.controls.DayText;
import minshen.desktop.controls.FigureText;
import minshen.dossier.Applicant;
import minshen.dossier.ChineseDates;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.FieldType;
import minshen.dossier.FormContent;
import minshen.policy.amount.Amount;
import minshen.words.Message;

/** What typing in a field of the paper changes in the applicant and the claim. */
final class PaperEntry {
  private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*月?|\\d{6}");

  private final ClaimViewModel claim;

  PaperEntry(ClaimViewModel claim) {
    this.claim = claim;
  }

  /** What stands in a field to be edited: as it was typed, or as it is computed. */
  String text(FormContent content) {
    return switch (content) {
      case FormContent.Typed typed -> text(typed.field());
      case FormContent.Copy(DossierField<?> field) -> text(field);
      case FormContent.Months(var from, var to) ->
          period(from.of(applicant(), claim()), to.of(applicant(), claim()));
      case FormContent.OfFact _, FormContent.Derived _ -> "";
    };
  }

  /**
   * Takes what is typed.
   *
   * @return why it means nothing, if it does; the field is then open
   */
  Optional<Message> type(FormContent content, String typed) {
    Optional<String> text = Optional.of(typed.strip()).filter(t -> !t.isEmpty());
    return switch (content) {
      case FormContent.Typed shown -> type(shown.field(), text);
      case FormContent.Months months -> typePeriod(months, text);
      case FormContent.Copy _, FormContent.OfFact _, FormContent.Derived _ -> Optional.empty();
    };
  }

  private Applicant applicant() {
    return claim.state().dossier().applicant();
  }

  private Claim claim() {
    return claim.state().claim();
  }

  private <T> String text(DossierField<T> field) {
    return field
        .of(applicant(), claim())
        .map(value -> field.type().printed(value))
        .or(() -> computed(field))
        .orElse("");
  }

  private <T> Optional<String> computed(DossierField<T> field) {
    Function<T, String> usual = value -> field.type().printed(value);
    return field.computed(applicant(), claim.state().outcome()).map(field.printed().orElse(usual));
  }

  private <T> Optional<Message> type(DossierField<T> field, Optional<String> text) {
    Meaning meaning = text.map(t -> meaning(field, t)).orElse(Meaning.NOTHING);
    Optional<T> value = meaning.value().map(field.type().valueClass()::cast);
    claim.set(field, withoutComputed(field, value));
    return meaning.why();
  }

  /** What a text means, or why it means nothing. */
  private record Meaning(Optional<?> value, Optional<Message> why) {
    private static final Meaning NOTHING = new Meaning(Optional.empty(), Optional.empty());

    static Meaning of(Object value) {
      return new Meaning(Optional.of(value), Optional.empty());
    }

    static Meaning of(Optional<?> value, String wrong) {
      return new Meaning(
          value, value.isPresent() ? Optional.empty() : Optional.of(Message.of(wrong)));
    }
  }

  private static Meaning meaning(DossierField<?> field, String text) {
    return switch (field.type()) {
      case FieldType.Text _ -> Meaning.of(text);
      case FieldType.Money _ -> figure(FigureText.of(text), Amount::new);
      case FieldType.Count _ ->
          figure(FigureText.count(text, field.unit()), BigDecimal::intValueExact);
      case FieldType.Day _ -> Meaning.of(DayText.day(text), "desktop.day.wrong");
      case FieldType.Month _ -> Meaning.of(DayText.month(text), "desktop.month.wrong");
      case FieldType.YesNo yesNo ->
          Meaning.of(yesNo.understood(text), "desktop.paper.choice-wrong");
      case FieldType.Choice<?> choice ->
          Meaning.of(choice.understood(text), "desktop.paper.choice-wrong");
    };
  }

  private static Meaning figure(FigureText.Meaning typed, Function<BigDecimal, ?> as) {
    return switch (typed) {
      case FigureText.Nothing _ -> Meaning.NOTHING;
      case FigureText.Figure(BigDecimal number) -> Meaning.of(as.apply(number));
      case FigureText.Wrong(Message why) -> new Meaning(Optional.empty(), Optional.of(why));
    };
  }

  /** What is computed, typed, is no other than the computed; but an amount once asked for stays. */
  private <T> Optional<T> withoutComputed(DossierField<T> field, Optional<T> value) {
    boolean asked =
        field.type() instanceof FieldType.Money && field.of(applicant(), claim()).isPresent();
    Optional<T> computed = field.computed(applicant(), claim.state().outcome());
    return value.filter(v -> asked || !computed.equals(Optional.of(v)));
  }

  private Optional<Message> typePeriod(FormContent.Months period, Optional<String> text) {
    List<Optional<YearMonth>> months =
        MONTH
            .matcher(Normalizer.normalize(text.orElse(""), Normalizer.Form.NFKC))
            .results()
            .map(MatchResult::group)
            .map(DayText::month)
            .toList();
    Optional<YearMonth> from = months.isEmpty() ? Optional.empty() : months.getFirst();
    Optional<YearMonth> to = months.size() < 2 ? Optional.empty() : months.get(1);
    claim.set(period, from, to);
    boolean wrong = text.isPresent() && (months.size() != 2 || from.isEmpty() || to.isEmpty());
    return wrong ? Optional.of(Message.of("desktop.paper.period-wrong")) : Optional.empty();
  }

  private static String period(Optional<YearMonth> from, Optional<YearMonth> to) {
    return from.isEmpty() && to.isEmpty()
        ? ""
        : from.map(ChineseDates::of).orElse("") + " - " + to.map(ChineseDates::of).orElse("");
  }
}
