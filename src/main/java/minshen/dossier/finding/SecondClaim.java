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
  public Stream<Finding> in(FindingContext matter) {
    Conflicts clashes = new Conflicts(matter.library(), matter.dossier().readings());
    Map<List<Object>, List<CheckedClaim>> alike = new HashMap<>();
    matter
        .subjects()
        .forEach(
            subject ->
                key(subject)
                    .ifPresent(
                        key -> alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(subject)));
    return matter
        .subjects()
        .flatMap(
            subject ->
                key(subject).stream()
                    .flatMap(key -> second(subject, alike.get(key), clashes).stream()));
  }

  private static Optional<List<Object>> key(CheckedClaim subject) {
    ClaimInput claim = subject.claim().input();
    return NameKey.of(claim.project())
        .flatMap(
            project ->
                claim.year().map(year -> List.of(claim.item(), claim.variant(), project, year)));
  }

  private static Optional<Finding> second(
      CheckedClaim subject, List<CheckedClaim> alike, Conflicts clashes) {
    List<CheckedClaim> others =
        alike.stream()
            .limit(MOST_LOOKED_AT)
            .filter(other -> !other.claim().id().equals(subject.claim().id()))
            .filter(
                other -> clashes.between(subject.claim().input(), other.claim().input()).isEmpty())
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
                        subject.project().orElse("")))
                .on(subject.clause())
                .about(subject.claim().id())
                .at(FieldCatalogue.PROJECT.key()));
  }
}
