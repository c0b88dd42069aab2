package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Interval;

/**
 * What the steps of an item made of a claim.
 *
 * @param value what the amount can be, as far as facts are missing or the authority decides
 * @param discretionary whether there is no formula, so that there is no amount even with every fact
 * @param trace the steps
 * @param uses what the claim uses of everything it shares, once it is known what it counts with
 * @param caps each shared cap that limits it, the narrowest first, once it is known what it counts
 *     with
 * @param remarks what is to be told beside the amount
 */
record Evaluation(
    Interval value,
    boolean discretionary,
    List<TraceRow> trace,
    Function<Optional<Amount>, Map<Object, BigDecimal>> uses,
    Function<Optional<Amount>, List<CapUse>> caps,
    List<Remark> remarks) {}
