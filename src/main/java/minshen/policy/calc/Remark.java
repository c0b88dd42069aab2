package minshen.policy.calc;

import java.util.Optional;
import minshen.words.Message;

/**
 * Something that calculation noticed and that is to be told beside the amount.
 *
 * @param code what it is, stable for scripts, such as {@code PRODUCT_ALREADY}
 * @param text what it is and what to do, for people
 * @param clause the clause it stands on
 * @param about what of the claim it is about, such as the name of a product
 */
public record Remark(
    String code, Message text, Optional<String> clause, Optional<ClaimPoint> about) {}
