package minshen.dossier.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.policy.Item;
import minshen.policy.Step;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.words.Message;

/**
 * Rows of the ledger that name no kind of product, where a kind is claimed that a yearly cap counts
 * by itself: they may be of that kind and are not counted as such.
 */
final class LedgerKind implements FindingRule {
  @Override
  public Stream<Finding> in(FindingContext context) {
    return context
        .checkedClaims()
        .flatMap(checked -> unknown(checked, context.dossier().ledger()).stream())
        .distinct();
  }

  private static Optional<Finding> unknown(CheckedClaim checked, List<Award> ledger) {
    Item item = checked.item();
    ClaimInput claim = checked.claim().input();
    Optional<Step.Cap> cap =
        item.steps().stream()
            .filter(step -> step.taken(claim.variant(), checked.dossier().readings()))
            .filter(Step.Cap.class::isInstance)
            .map(Step.Cap.class::cast)
            .filter(c -> item.hasProducts() && !c.kinds().isEmpty() && isOfYear(c))
            .filter(
                c ->
                    claim.products().stream()
                        .anyMatch(p -> p.kind().map(c.kinds()::contains).orElse(false)))
            .findFirst();
    long rows =
        cap.isEmpty()
            ? 0
            : ledger.stream()
                .filter(row -> row.item().equals(item.id()) && row.limitedAs().isEmpty())
                .filter(row -> claim.year().filter(year -> year == row.year()).isPresent())
                .count();
    return rows == 0
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                    "LEDGER_KIND",
                    Message.of(
                        "dossier.ledger-kind",
                        item.id(),
                        claim.year().orElseThrow().toString(),
                        rows,
                        labels(item, cap.get().kinds())))
                .on(cap.get().basis().clause()));
  }

  private static boolean isOfYear(Step.Cap cap) {
    return switch (cap.scope()) {
      case ENTERPRISE_YEAR, PROJECT_YEAR, ENTERPRISE_YEARS -> true;
      case PRODUCT, PROJECT, ONCE -> false;
    };
  }

  private static List<String> labels(Item item, Set<String> kinds) {
    return item.awardKinds().entrySet().stream()
        .filter(kind -> kinds.contains(kind.getKey()))
        .map(kind -> kind.getValue())
        .toList();
  }
}
