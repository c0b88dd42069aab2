package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the steps of an item made of a claim.
 *
 * @param value what the amount can be, as far as facts are missing or the authority decides
 * @param discretionary whether there is no formula, so that there is no amount even with every fact
 * @param trace the steps
 * @param used what the claim uses of each shared cap
 * @param caps each shared cap that limits it, the narrowest first
 */
record Evaluation(
    Interval value,
    boolean discretionary,
    List<TraceRow> trace,
    Map<Usage.Bucket, BigDecimal> used,
    List<CapUse> caps) {}
