package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.FieldCatalogue;
import minshen.policy.NameKey;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Conflicts;
import minshen.words.Message;

/**
 * One item, variant and project claimed more than once in one application year, without excluding
 * each other: instalments are legitimate, a slip of the hand is not.
 */
final class SecondClaim implements FindingRule {
  /** So many others are looked at: among more of them somebody has long been warned. */
  private static final int MOST_LOOKED_AT = 200;

  @Override
  public Stream<Finding> in(FindingContext context) {
    Conflicts clashes = new Conflicts(context.library(), context.dossier().readings());
    Map<List<Object>, List<CheckedClaim>> alike = new HashMap<>();
    context
        .checkedClaims()
        .forEach(
            checked ->
                key(checked)
                    .ifPresent(
                        key -> alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(checked)));
    return context
        .checkedClaims()
        .flatMap(
            checked ->
                key(checked).stream()
                    .flatMap(key -> second(checked, alike.get(key), clashes).stream()));
  }

  private static Optional<List<Object>> key(CheckedClaim checked) {
    ClaimInput claim = checked.claim().input();
    return NameKey.of(claim.project())
        .flatMap(
            project ->
                claim.year().map(year -> List.of(claim.item(), claim.variant(), project, year)));
  }

  private static Optional<Finding> second(
      CheckedClaim checked, List<CheckedClaim> alike, Conflicts clashes) {
    List<CheckedClaim> others =
        alike.stream()
            .limit(MOST_LOOKED_AT)
            .filter(other -> !other.claim().id().equals(checked.claim().id()))
            .filter(
                other -> clashes.between(checked.claim().input(), other.claim().input()).isEmpty())
            .limit(OtherClaims.ENOUGH)
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                    "SECOND_CLAIM",
                    Message.of(
                        "dossier.second-claim",
                        OtherClaims.names(others.stream()),
                        checked.project().orElse("")))
                .on(checked.clause())
                .about(checked.claim().id())
                .at(FieldCatalogue.PROJECT.key()));
  }
}
