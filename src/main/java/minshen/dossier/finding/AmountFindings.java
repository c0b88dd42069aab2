package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.ApplyWords;
import minshen.policy.Channel;
import minshen.policy.Fact;
import minshen.policy.Reading;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.Remark;
import minshen.policy.calc.TraceKind;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Message;

/** What there is to say of the amounts that were computed and requested. */
final class AmountFindings {
  private AmountFindings() {}

  /** Findings about the calculation. */
  static List<Finding> in(Dossier dossier, List<Outcome> outcomes) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      overClaim(dossier.claims().get(i), outcome).ifPresent(findings::add);
      findings.addAll(eligibility(outcome));
      if (!outcome.item().counted()) {
        findings.add(note(outcome, "ESTIMATE_ONLY", estimate(outcome), null));
      }
      if (outcome.item().ceiling()) {
        findings.add(note(outcome, "CEILING", Message.of("policy.ceiling"), null));
      }
      outcome.remarks().forEach(remark -> findings.add(remark(outcome, remark)));
      special(outcome).ifPresent(findings::add);
      findings.addAll(readings(outcome));
    }
    return findings;
  }

  private static final Set<String> ERRORS =
      Set.of(
          "LEDGER_EXCLUDES", "ALREADY_RECEIVED", "YEARS_USED", "PRODUCT_ALREADY", "PRODUCT_KINDS");

  private static Finding remark(Outcome outcome, Remark remark) {
    return new Finding(
        ERRORS.contains(remark.code()) ? Severity.ERROR : Severity.WARNING,
        remark.code(),
        remark.text(),
        remark.clause(),
        Optional.of(outcome.claim().id()),
        remark.about().map(ClaimPoint::key));
  }

  /** 一事一议: where a large project is cut or refused, the office may be asked for more. */
  private static Optional<Finding> special(Outcome outcome) {
    boolean cut = outcome.trace().stream().anyMatch(row -> row.cut().isPositive());
    return outcome
        .pack()
        .special()
        .filter(_ -> cut || outcome.notEligible())
        .filter(special -> !special.from().isMoreThan(largest(outcome)))
        .map(
            special ->
                note(
                    outcome,
                    "SPECIAL_CASE",
                    Message.of("dossier.special-case", ApplyWords.office(outcome.pack())),
                    special.clause()));
  }

  /** The largest sum of money among the claim's facts, in 万元. */
  private static Amount largest(Outcome outcome) {
    return Stream.concat(
            money(outcome.item().facts(), outcome.claim()::value),
            outcome.claim().products().stream()
                .flatMap(
                    product ->
                        money(
                            outcome.item().productFacts(),
                            name -> Optional.ofNullable(product.facts().get(name)))))
        .max(Comparator.naturalOrder())
        .orElse(Amount.ZERO);
  }

  private static Stream<Amount> money(List<Fact> facts, Function<String, Optional<Value>> values) {
    return facts.stream()
        .filter(fact -> fact.kind() == Fact.Kind.AMOUNT)
        .flatMap(
            fact -> values.apply(fact.name()).flatMap(Value::figure).map(Amount::new).stream());
  }

  /** Findings about what the official forms, or the portal, will show of the amounts. */
  static List<Finding> ofForms(Dossier dossier, List<Outcome> outcomes) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      Claim claim = dossier.claims().get(i);
      noForm(outcome).or(() -> badAmount(claim, outcome)).ifPresent(findings::add);
    }
    return findings;
  }

  /** Why a claim has no form and cannot be applied for online, if so. */
  static Optional<Finding> noForm(Outcome outcome) {
    Channel channel = Channel.of(outcome.pack(), outcome.item());
    if (!channel.isOpen()) {
      return Optional.of(
          error(
              outcome,
              "NO_FORM",
              Message.of("dossier.no-channel", estimate(outcome)),
              Optional.empty(),
              null));
    }
    if (outcome.notEligible()) {
      Eligibility.Reason reason = outcome.eligibility().reasons().getFirst();
      return Optional.of(
          error(
              outcome,
              "NO_FORM",
              Message.of(
                  channel == Channel.ONLINE ? "dossier.no-application" : "dossier.no-form",
                  reason.text()),
              reason.clause(),
              null));
    }
    return Optional.empty();
  }

  private static Message estimate(Outcome outcome) {
    return Message.of("policy.channel." + Channel.of(outcome.pack(), outcome.item()).name());
  }

  private static Optional<Finding> badAmount(Claim claim, Outcome outcome) {
    Optional<Amount> shown = claim.requestedAmount().or(outcome::amount);
    if (shown.isEmpty()) {
      return Optional.of(
          error(
              outcome,
              "FIELD_MISSING",
              Message.of("dossier.amount-blank"),
              Optional.empty(),
              FieldCatalogue.REQUESTED_AMOUNT.key()));
    }
    if (shown.get().isZero()) {
      return Optional.of(
          error(
              outcome,
              "FIELD_MALFORMED",
              Message.of("dossier.amount-zero"),
              outcome.limit().map(TraceRow::clause),
              FieldCatalogue.REQUESTED_AMOUNT.key()));
    }
    return Optional.empty();
  }

  private static Optional<Finding> overClaim(Claim claim, Outcome outcome) {
    if (claim.requestedAmount().isEmpty()) {
      return Optional.empty();
    }
    Amount requested = claim.requestedAmount().get();
    Optional<Amount> most =
        outcome.amount().or(() -> outcome.possible().high().map(Amount::rounded));
    boolean unagreed =
        outcome.exact().isEmpty()
            && outcome.trace().stream().anyMatch(row -> row.kind() == TraceKind.AGREED);
    if (!unagreed && most.map(m -> !requested.isMoreThan(m)).orElse(true)) {
      return Optional.empty();
    }
    Optional<TraceRow> limit = outcome.limit();
    Message text =
        unagreed
            ? Message.of("dossier.over-claim-unagreed", requested.traced())
            : Message.of(
                "dossier.over-claim",
                requested.traced(),
                most.orElseThrow().shown(),
                limit.map(new TraceWords(outcome.item())::of).orElse(Message.verbatim("")));
    return Optional.of(
        error(
            outcome,
            "OVER_CLAIM",
            text,
            limit.map(TraceRow::clause),
            FieldCatalogue.REQUESTED_AMOUNT.key()));
  }

  private static List<Finding> eligibility(Outcome outcome) {
    String plain = outcome.notEligible() ? "NOT_ELIGIBLE" : "OPEN";
    List<Finding> findings = new ArrayList<>();
    for (Eligibility.Reason reason : outcome.eligibility().reasons()) {
      findings.add(reason(outcome, reason, reason.code().isEmpty() ? plain : reason.code()));
    }
    for (Eligibility.Reason reason : outcome.eligibility().assumed()) {
      findings.add(reason(outcome, reason, "PRESUMED"));
    }
    return findings;
  }

  private static Finding reason(Outcome outcome, Eligibility.Reason reason, String code) {
    return new Finding(
        ERRORS.contains(code) ? Severity.ERROR : Severity.NOTE,
        code,
        reason.text(),
        reason.clause(),
        Optional.of(outcome.claim().id()),
        Optional.of(reason.about().key()));
  }

  /** Every reading that touches the item, with what it would make of the amount the other way. */
  private static List<Finding> readings(Outcome outcome) {
    List<Finding> findings = new ArrayList<>();
    for (Reading reading : outcome.pack().readings()) {
      if (reading.items().contains(outcome.item().id())) {
        findings.add(
            note(
                outcome,
                "READING",
                text(reading, outcome),
                reading.quotations().isEmpty() ? null : reading.quotations().getFirst().clause()));
      }
    }
    return findings;
  }

  private static Message text(Reading reading, Outcome outcome) {
    boolean switched = outcome.readings().alternatives().contains(reading.id());
    String taken = switched ? reading.alternative().orElseThrow() : reading.standard();
    Optional<Amount> other =
        outcome
            .otherwise(reading.id())
            .filter(exact -> outcome.exact().map(now -> !now.equals(exact)).orElse(true));
    return other
        .map(
            exact ->
                Message.of(
                    "dossier.reading-moves",
                    reading.id(),
                    reading.question(),
                    taken,
                    exact.shown()))
        .orElse(Message.of("dossier.reading", reading.id(), reading.question(), taken));
  }

  private static Finding note(Outcome outcome, String code, Message text, String clause) {
    return new Finding(
        Severity.NOTE,
        code,
        text,
        Optional.ofNullable(clause),
        Optional.of(outcome.claim().id()),
        Optional.empty());
  }

  private static Finding error(
      Outcome outcome, String code, Message text, Optional<String> clause, String field) {
    return new Finding(
        Severity.ERROR,
        code,
        text,
        clause,
        Optional.of(outcome.claim().id()),
        Optional.ofNullable(field));
  }
}
