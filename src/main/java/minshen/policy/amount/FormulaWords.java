package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * What parts of formulas did, in words.
 *
 * @param labels what their facts are called
 */
public record FormulaWords(FactLabels labels) {
  /** What a part did. */
  public Message of(FormulaEvent event) {
    return switch (event) {
      case FormulaEvent.FactTaken(Term.OfFact(String fact, Interval value)) -> figure(fact, value);
      case FormulaEvent.FixedAmount(BigDecimal amount) ->
          Message.of("policy.step.fixed", Decimals.grouped(amount));
      case FormulaEvent.OfficeRange(BigDecimal least, BigDecimal most) ->
          Message.of("policy.step.range", Decimals.grouped(least), Decimals.grouped(most));
      case FormulaEvent.Agreement(String fact, Interval amount) ->
          amount.isExact()
              ? Message.of("policy.step.agreed", labels.label(fact), Decimals.grouped(amount.low()))
              : Message.of("policy.step.not-agreed");
      case FormulaEvent.ShareTaken(Term of, Term rate, Interval value) ->
          Message.of("policy.step.share-of", of(of), of(rate), money(value));
      case FormulaEvent.Multiplied multiplied -> multiplied(multiplied);
      case FormulaEvent.Summed(List<Interval> terms, Interval value) ->
          Message.of("policy.step.sum", money(terms), money(value));
      case FormulaEvent.LeastTaken(List<Interval> of, Interval value) ->
          Message.of("policy.step.least", money(of), money(value));
      case FormulaEvent.MostTaken(List<Interval> of, Interval value) ->
          Message.of("policy.step.greatest", money(of), money(value));
      case FormulaEvent.Subtracted(Term from, Term less, Term value) ->
          Message.of("policy.step.difference", of(from), of(less), of(value));
      case FormulaEvent.PaidPerUnit(
              Term of,
              BigDecimal each,
              Term pay,
              boolean whole,
              Interval value) ->
          Message.of(
              whole ? "policy.step.per-whole" : "policy.step.per",
              of(of),
              Decimals.grouped(each),
              of(pay),
              money(value));
      case FormulaEvent.LookedUp(Term.Reason.Words row, Interval value) ->
          Message.of("policy.step.table", of(row), money(value));
      case FormulaEvent.TierTaken tier -> tier(tier);
      case FormulaEvent.BandTaken band -> band(band);
      case FormulaEvent.LimitTaken limit ->
          Message.of(
              !limit.after().value().isExact()
                  ? "policy.step.limit-open"
                  : limit.cuts() ? "policy.step.limit-cuts" : "policy.step.limit",
              of(limit.limit()),
              of(limit.before()),
              of(limit.after()));
      case FormulaEvent.Matched(String support, Interval paid, BigDecimal rate, Interval value) ->
          Message.of(
              "policy.step.match",
              labels.label(support),
              money(paid),
              Decimals.percent(rate),
              money(value));
      case FormulaEvent.CeilingTaken ceiling -> ceiling(ceiling);
    };
  }

  /** A figure that something was worked out with. */
  public Object of(Term term) {
    return switch (term) {
      case Term.Money(Interval value) -> money(value);
      case Term.Bare(Interval value) -> value.isExact() ? Decimals.grouped(value.low()) : open();
      case Term.Rate(Interval value) -> value.isExact() ? Decimals.percent(value.low()) : open();
      case Term.OfFact(String fact, Interval value) -> figure(fact, value);
      case Term.InUnitOf(String fact, Interval value) -> labels.shown(fact, value);
      case Term.Chosen(Term chosen, Term.Reason by) ->
          Message.of("policy.step.because", of(chosen), of(by));
    };
  }

  /** What made a figure the one that was chosen. */
  public Object of(Term.Reason reason) {
    return switch (reason) {
      case Term.Reason.Words(List<Term.Word> words) ->
          words.stream().map(word -> labels.label(word.fact(), word.word())).toList();
      case Term.Reason.Since(var day) -> Message.of("policy.step.since", day.toString());
    };
  }

  /** An amount, or that it is still open. */
  public static Message money(Interval value) {
    return value.isExact() ? money(value.low()) : open();
  }

  private static Message money(BigDecimal amount) {
    return Message.of("policy.step.wan", Decimals.grouped(amount));
  }

  private static List<Message> money(List<Interval> values) {
    return values.stream().map(FormulaWords::money).toList();
  }

  private static Message open() {
    return Message.of("policy.step.open");
  }

  private Message figure(String fact, Interval value) {
    return Message.of("policy.step.figure", labels.label(fact), labels.shown(fact, value));
  }

  private Message multiplied(FormulaEvent.Multiplied multiplied) {
    Object joined = of(multiplied.factors().getFirst());
    for (Term factor : multiplied.factors().subList(1, multiplied.factors().size())) {
      joined = Message.of("policy.step.by", joined, of(factor));
    }
    return multiplied.over().compareTo(BigDecimal.ONE) == 0
        ? Message.of("policy.step.times", joined, money(multiplied.value()))
        : Message.of(
            "policy.step.times-over",
            joined,
            Decimals.grouped(multiplied.over()),
            money(multiplied.value()));
  }

  private Message tier(FormulaEvent.TierTaken tier) {
    Object name = tier.fact().map(labels::label).orElse("");
    String from = Decimals.grouped(tier.from());
    Message within = money(tier.within());
    String rate = Decimals.percent(tier.rate());
    Message value = money(tier.value());
    return tier.upTo()
        .map(
            to ->
                Message.of(
                    "policy.step.tier", name, from, Decimals.grouped(to), within, rate, value))
        .orElseGet(() -> Message.of("policy.step.last-tier", name, from, within, rate, value));
  }

  private Message band(FormulaEvent.BandTaken band) {
    Object of = of(band.of());
    Message which =
        band.upTo()
            .map(to -> Message.of("policy.step.band", Decimals.grouped(to)))
            .orElse(Message.of("policy.step.last-band"));
    Message value = money(band.value());
    return band.rate()
        .map(
            rate ->
                Message.of("policy.step.bracket-rate", of, which, Decimals.percent(rate), value))
        .orElse(Message.of("policy.step.bracket", of, which, value));
  }

  private Message ceiling(FormulaEvent.CeilingTaken ceiling) {
    String key =
        !ceiling.value().isExact()
            ? "policy.step.ceiling-open"
            : ceiling.cuts() ? "policy.step.ceiling-cuts" : "policy.step.ceiling";
    Optional<Message> room = ceiling.room().map(FormulaWords::money);
    Message text =
        Message.of(
            key,
            labels.label(ceiling.cost()),
            money(ceiling.spent()),
            Decimals.percent(ceiling.ceiling()),
            labels.label(ceiling.support()),
            money(ceiling.paid()),
            room.orElse(open()));
    JointCeiling.Before before = ceiling.before();
    return before.sum().isZero()
        ? text
        : Message.of(
            "policy.step.stage",
            text,
            money(before.city().exact()),
            money(before.district().exact()));
  }
}
