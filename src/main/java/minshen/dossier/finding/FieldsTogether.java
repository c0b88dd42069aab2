package minshen.dossier.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.ChineseDates;
import minshen.dossier.Claim;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.Platform;
import minshen.policy.Fact;
import minshen.policy.NameKey;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Product;
import minshen.words.Message;

/**
 * Fields that are right each by itself and hardly right together: what the office would ask about.
 * None of it is an error, since each of it may be true.
 */
final class FieldsTogether implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    Stream<Finding> days = founded(checked).stream();
    Stream<Finding> products = sameCost(checked);
    Stream<Finding> platform =
        Platform.askedOf(checked.item())
            ? Stream.concat(
                Stream.of(names(checked), completed(checked), filed(checked))
                    .flatMap(Optional::stream),
                costs(checked))
            : Stream.empty();
    return Stream.of(days, products, platform).flatMap(found -> found);
  }

  /** A company that was founded after what it claims for. */
  private static Optional<Finding> founded(CheckedClaim checked) {
    Applicant applicant = checked.dossier().applicant();
    Optional<LocalDate> founded = applicant.get(FieldCatalogue.FOUNDED_ON);
    return checked
        .claim()
        .input()
        .eventDate()
        .filter(event -> founded.filter(event::isBefore).isPresent())
        .map(
            event ->
                asked(
                    "dossier.event-before-founding",
                    MissingFact.Entry.EVENT_DATE.key(),
                    ChineseDates.of(event),
                    ChineseDates.of(founded.orElseThrow())));
  }

  /** 报告须按品种分列: where two products cost the same to the cent, a total was entered for each. */
  private static Stream<Finding> sameCost(CheckedClaim checked) {
    return checked.item().productFacts().stream()
        .filter(fact -> fact.kind() == Fact.Kind.AMOUNT)
        .flatMap(fact -> sameCost(fact, checked.claim().input().products()).stream());
  }

  private static Optional<Finding> sameCost(Fact fact, List<Product> products) {
    Map<Amount, Product> first = new HashMap<>();
    for (int i = 0; i < products.size(); i++) {
      Product product = products.get(i);
      Optional<Amount> cost = amount(Optional.ofNullable(product.facts().get(fact.name())));
      Optional<Product> other =
          cost.filter(Amount::isPositive)
              .flatMap(of -> Optional.ofNullable(first.putIfAbsent(of, product)))
              .filter(of -> areTwo(of, product));
      if (other.isPresent()) {
        return Optional.of(
            asked(
                "dossier.same-cost",
                new MissingFact.OfProduct(i, fact.name()).key(),
                other.get().name().orElseThrow(),
                product.name().orElseThrow(),
                fact.label(),
                cost.orElseThrow().traced()));
      }
    }
    return Optional.empty();
  }

  /** Rows of one name are one product, and rows without one are not finished. */
  private static boolean areTwo(Product one, Product other) {
    Optional<String> key = NameKey.of(one.name());
    Optional<String> otherKey = NameKey.of(other.name());
    return key.isPresent() && otherKey.isPresent() && !key.equals(otherKey);
  }

  /** The platform of 附件2 and the project of 附件1; one may be the other with a word more. */
  private static Optional<Finding> names(CheckedClaim checked) {
    Optional<String> platform = NameKey.of(checked.claim().get(FieldCatalogue.PLATFORM_NAME));
    Optional<String> project = NameKey.of(checked.project());
    return platform
        .filter(name -> project.filter(of -> !of.contains(name) && !name.contains(of)).isPresent())
        .map(
            _ ->
                asked(
                    "dossier.platform-name",
                    FieldCatalogue.PLATFORM_NAME.key(),
                    checked.claim().get(FieldCatalogue.PLATFORM_NAME).orElseThrow(),
                    checked.project().orElseThrow()));
  }

  /** What the audit counts of the building was done by the day it reports. */
  private static Optional<Finding> completed(CheckedClaim checked) {
    Claim claim = checked.claim();
    Optional<YearMonth> to = claim.get(FieldCatalogue.BUILT_TO);
    return claim
        .input()
        .eventDate()
        .filter(event -> to.filter(YearMonth.from(event)::isBefore).isPresent())
        .map(
            event ->
                asked(
                    "dossier.built-after-event",
                    FieldCatalogue.BUILT_TO.key(),
                    ChineseDates.of(to.orElseThrow()),
                    checked
                        .item()
                        .eventLabel()
                        .map(Message::verbatim)
                        .orElse(FieldCatalogue.EVENT_DATE.label()),
                    ChineseDates.of(event)));
  }

  /** 事先申报 comes before the application for support. */
  private static Optional<Finding> filed(CheckedClaim checked) {
    Claim claim = checked.claim();
    Optional<LocalDate> applied = claim.input().applyDate();
    return claim
        .get(FieldCatalogue.FILED_ON)
        .filter(filed -> applied.filter(filed::isAfter).isPresent())
        .map(
            filed ->
                asked(
                    "dossier.filed-after-application",
                    FieldCatalogue.FILED_ON.key(),
                    ChineseDates.of(filed),
                    ChineseDates.of(applied.orElseThrow())));
  }

  /** The cost of building is part of 项目总投资. */
  private static Stream<Finding> costs(CheckedClaim checked) {
    DossierField<Amount> field = FieldCatalogue.TOTAL_INVESTMENT;
    ClaimInput input = checked.claim().input();
    return checked.claim().get(field).filter(Amount::isPositive).stream()
        .flatMap(
            total ->
                checked.item().facts().stream()
                    .filter(fact -> fact.kind() == Fact.Kind.AMOUNT)
                    .filter(fact -> fact.need() == Fact.Need.AMOUNT)
                    .filter(fact -> fact.askedOf(input.variant()))
                    .flatMap(
                        fact ->
                            amount(input.value(fact.name()))
                                .filter(cost -> cost.isMoreThan(total))
                                .map(
                                    cost ->
                                        asked(
                                            "dossier.cost-above-investment",
                                            new ClaimPoint.GivenFact(fact.name()).key(),
                                            fact.label(),
                                            cost.traced(),
                                            total.traced()))
                                .stream()));
  }

  private static Optional<Amount> amount(Optional<Value> value) {
    return value.flatMap(Value::figure).map(Amount::new);
  }

  private static Finding asked(String key, String field, Object... arguments) {
    return Finding.warning("FIELDS_TOGETHER", Message.of(key, arguments)).at(field);
  }
}
