package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of the ledger: support that the applicant has already received.
 *
 * @param item the item it was received for
 * @param year the application year
 * @param amount the amount in 万元
 * @param project the project, if it is known
 * @param kind the kind of product, or the variant, if it is known
 * @param product the product, if it is known
 */
public record Award(
    String item,
    int year,
    BigDecimal amount,
    Optional<String> project,
    Optional<String> kind,
    Optional<String> product) {}
