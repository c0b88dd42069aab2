package minshen.policy.calc;

import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * A row of the ledger: support that the applicant has already received.
 *
 * @param item the item it was received for
 * @param year the application year
 * @param amount the amount in 万元
 * @param project the project, if it is known
 * @param kind the kind of product, or the variant, if it is known
 * @param product the product, if it is known
 * @param variant the variant, if it is known
 * @param cityGrant the grant of the city that it matched, if it is known
 * @param citySupport the city's support that it matched, in 万元, if it is known
 */
public record Award(
    String item,
    int year,
    Amount amount,
    Optional<String> project,
    Optional<String> kind,
    Optional<String> product,
    Optional<String> variant,
    Optional<String> cityGrant,
    Optional<Amount> citySupport) {

  /** A row that tells neither the variant nor what the city gave. */
  public Award(
      String item,
      int year,
      Amount amount,
      Optional<String> project,
      Optional<String> kind,
      Optional<String> product) {
    this(
        item,
        year,
        amount,
        project,
        kind,
        product,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same row with another amount. */
  public Award withAmount(Amount other) {
    return new Award(item, year, other, project, kind, product, variant, cityGrant, citySupport);
  }

  /** The kind of product or else the variant that caps tell it by. */
  public Optional<String> limitedAs() {
    return kind.or(() -> variant);
  }
}
