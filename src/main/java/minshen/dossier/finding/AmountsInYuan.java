package minshen.dossier.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.Platform;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Product;
import minshen.words.Message;

/**
 * Amounts so large that they may have been typed in 元, where every field wants 万元. A project of
 * more than 10 亿元 is rare but may be: it is asked about and counts as it stands.
 */
final class AmountsInYuan implements FindingRule {
  /** 10 亿元, in 万元: what a claim's project hardly ever comes to. */
  private static final Amount LARGE_PROJECT = Amount.of(100_000);

  /** 100 亿元, in 万元: a company's capital may well be more than 10 亿元. */
  private static final Amount LARGE_CAPITAL = Amount.of(1_000_000);

  /** 万元 of a 元. */
  private static final BigDecimal YUAN = new BigDecimal("0.0001");

  @Override
  public Stream<Finding> in(FindingContext context) {
    DossierField<Amount> capital = FieldCatalogue.REGISTERED_CAPITAL;
    return Stream.concat(
        asked(
            capital.key(),
            capital.label(),
            context.dossier().applicant().get(capital),
            LARGE_CAPITAL),
        FindingRule.forEachClaim(AmountsInYuan::ofClaim).in(context));
  }

  private static Stream<Finding> ofClaim(CheckedClaim checked) {
    ClaimInput input = checked.claim().input();
    DossierField<Amount> investment = FieldCatalogue.TOTAL_INVESTMENT;
    return Stream.of(
            facts(
                checked.item().facts().stream().filter(f -> f.askedOf(input.variant())).toList(),
                input::value,
                fact -> new ClaimPoint.GivenFact(fact).key()),
            IntStream.range(0, input.products().size())
                .boxed()
                .flatMap(i -> ofProduct(checked.item().productFacts(), input.products().get(i), i)),
            asked(
                investment.key(),
                investment.label(),
                checked.claim().get(investment).filter(_ -> Platform.askedOf(checked.item())),
                LARGE_PROJECT))
        .flatMap(found -> found);
  }

  private static Stream<Finding> ofProduct(List<Fact> facts, Product product, int index) {
    return facts(
        facts,
        fact -> Optional.ofNullable(product.facts().get(fact)),
        fact -> new MissingFact.OfProduct(index, fact).key());
  }

  private static Stream<Finding> facts(
      List<Fact> facts, Function<String, Optional<Value>> values, Function<String, String> key) {
    return facts.stream()
        .filter(fact -> fact.kind() == Fact.Kind.AMOUNT && fact.currency().isEmpty())
        .flatMap(
            fact ->
                asked(
                    key.apply(fact.name()),
                    Message.verbatim(fact.label()),
                    values.apply(fact.name()).flatMap(Value::figure).map(Amount::new),
                    LARGE_PROJECT));
  }

  private static Stream<Finding> asked(
      String field, Message label, Optional<Amount> amount, Amount large) {
    return amount
        .filter(given -> !large.isMoreThan(given))
        .map(given -> finding(label, given).at(field))
        .stream();
  }

  private static Finding finding(Message label, Amount given) {
    return Finding.warning(
        "AMOUNT_IN_YUAN",
        Message.of("dossier.amount-in-yuan", label, given.traced(), given.times(YUAN).traced()));
  }
}
