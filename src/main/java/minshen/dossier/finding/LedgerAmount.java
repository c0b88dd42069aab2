package minshen.dossier.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.policy.NameKey;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.SettledAwards;
import minshen.words.Message;

/**
 * A row of the ledger for the item, project and year of a decided claim with another amount than
 * was decided. An instalment that was paid before is legitimate; the same support, entered before
 * its amount was put right, would count twice.
 */
final class LedgerAmount implements FindingRule {
  @Override
  public Stream<Finding> in(FindingContext context) {
    List<Award> ledger = context.dossier().ledger();
    if (ledger.isEmpty()) {
      return Stream.empty();
    }
    // Rows that say what another claim's decision says are that claim's.
    List<Award> left =
        SettledAwards.without(
            context.checkedClaims().map(checked -> checked.claim().input()).toList(), ledger);
    return context.checkedClaims().flatMap(checked -> other(checked, left, ledger).stream());
  }

  private static Optional<Finding> other(
      CheckedClaim checked, List<Award> left, List<Award> ledger) {
    Optional<Amount> granted = checked.claim().input().granted();
    if (granted.isEmpty() || SettledAwards.of(checked.claim().input(), ledger).isPresent()) {
      return Optional.empty();
    }
    return left.stream()
        .filter(award -> mayBe(award, checked.claim().input()))
        .findFirst()
        .map(
            award ->
                Finding.warning(
                        "LEDGER_AMOUNT",
                        Message.of(
                            isOpen(award) ? "dossier.ledger-amount-open" : "dossier.ledger-amount",
                            Integer.toString(award.year()),
                            award.item(),
                            award.amount(),
                            granted.get()))
                    .about(checked.claim().id())
                    .at("decision"));
  }

  private static boolean mayBe(Award award, ClaimInput claim) {
    return isOpen(award)
        ? SettledAwards.sameYear(award, claim)
        : SettledAwards.sameSupport(award, claim) && namesIt(award, claim);
  }

  /** Whether a row says neither by its project nor by its product what it was for. */
  private static boolean isOpen(Award award) {
    return NameKey.of(award.project()).isEmpty() && NameKey.of(award.product()).isEmpty();
  }

  /** Whether a row says by its product, else by its project, that it is of a claim. */
  private static boolean namesIt(Award award, ClaimInput claim) {
    return NameKey.of(award.product())
        .map(
            product ->
                claim.products().stream()
                    .anyMatch(of -> NameKey.of(of.name()).filter(product::equals).isPresent()))
        .orElse(NameKey.of(award.project()).isPresent());
  }
}
