package minshen.dossier.finding;

import java.util.List;

/**
 * Every rule, in the order in which findings are shown. What depends on the computed amount
 * (OVER_CLAIM, NO_FORM …) needs the calculation's result and is not found here: those who have one
 * append it.
 */
public final class Findings {
  /** The fields that the official forms ask for. */
  public static final List<FindingRule> FORM =
      List.of(
          new ApplicantFields(),
          FindingRule.forEachClaim(new ClaimFields()),
          FindingRule.forEachClaim(new PlatformFields()),
          FindingRule.forEachClaim(new FieldsTogether()),
          new AmountsInYuan());

  /** The claims, each by itself, beside each other and beside the ledger. */
  public static final List<FindingRule> CLAIMS =
      List.of(
          new DoubleClaim(),
          new SecondClaim(),
          new SameProduct(),
          new LedgerKind(),
          new LedgerAmount(),
          FindingRule.forEachClaim(new KindFits()),
          FindingRule.forEachClaim(new EventDay()),
          FindingRule.forEachClaim(new ApplyDay()),
          FindingRule.forEachClaim(new FiledInAdvance()),
          FindingRule.forEachClaim(new SoftConditions()));

  /** The materials to be handed in. */
  public static final List<FindingRule> MATERIALS =
      List.of(
          FindingRule.forEachClaim(new MaterialsAtHand()),
          FindingRule.forEachClaim(new UploadLimits()));

  private Findings() {}

  /** What some rules find. */
  public static List<Finding> by(List<FindingRule> rules, FindingContext context) {
    return rules.stream().flatMap(rule -> rule.in(context)).toList();
  }
}
