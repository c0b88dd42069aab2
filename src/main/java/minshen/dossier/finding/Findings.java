package minshen.dossier.finding;

import java.util.List;

/**
 * Every rule, in the order in which findings are shown. What depends on the computed amount
 * (OVER_CLAIM, NO_FORM …) needs the calculation's result and is not found here: those who have one
 * append it.
 */
public final class Findings {
  /** The fields that the official forms ask for. */
  public static final List<Rule> FORM =
      List.of(
          new ApplicantFields(),
          Rule.forEachClaim(new ClaimFields()),
          Rule.forEachClaim(new PlatformFields()));

  /** The claims, each by itself, beside each other and beside the ledger. */
  public static final List<Rule> CLAIMS =
      List.of(
          new DoubleClaim(),
          new SecondClaim(),
          new SameProduct(),
          new LedgerKind(),
          new LedgerAmount(),
          Rule.forEachClaim(new KindFits()),
          Rule.forEachClaim(new EventDay()),
          Rule.forEachClaim(new ApplyDay()),
          Rule.forEachClaim(new FiledInAdvance()),
          Rule.forEachClaim(new SoftConditions()));

  /** The materials to be handed in. */
  public static final List<Rule> MATERIALS =
      List.of(Rule.forEachClaim(new MaterialsAtHand()), Rule.forEachClaim(new UploadLimits()));

  private Findings() {}

  /** What some rules find. */
  public static List<Finding> by(List<Rule> rules, Matter matter) {
    return rules.stream().flatMap(rule -> rule.in(matter)).toList();
  }
}
