package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Exclusion;
import minshen.policy.NameKey;
import minshen.policy.calc.Conflict;
import minshen.policy.calc.Conflicts;
import minshen.words.Message;

/**
 * 从优、就高、不重复: claims that exclude each other, whatever their eligibility. Each of them names all the
 * others and says whether it is the one that counts; one that was turned down excludes nothing. Two
 * items for different grants of the city on one project are only noted.
 */
final class DoubleClaim implements FindingRule {
  @Override
  public Stream<Finding> in(FindingContext context) {
    Conflicts.Among claimStatus =
        new Conflicts(context.library(), context.dossier().readings()).new Among();
    Map<String, CheckedClaim> checkedClaims = new LinkedHashMap<>();
    Map<String, List<CheckedClaim>> byProject = new LinkedHashMap<>();
    context
        .checkedClaims()
        .filter(checked -> !checked.claim().input().rejected())
        .forEach(
            checked -> {
              claimStatus.add(checked.claim().input());
              checkedClaims.put(checked.claim().id(), checked);
              NameKey.of(checked.project())
                  .ifPresent(
                      key -> byProject.computeIfAbsent(key, _ -> new ArrayList<>()).add(checked));
            });
    return checkedClaims.values().stream()
        .flatMap(
            checked ->
                Stream.concat(
                    excluded(checked, checkedClaims, claimStatus, context),
                    otherGrants(
                        checked,
                        NameKey.of(checked.project()).map(byProject::get).orElse(List.of()))
                        .stream()));
  }

  private static Stream<Finding> excluded(
      CheckedClaim checked,
      Map<String, CheckedClaim> checkedClaims,
      Conflicts.Among claimStatus,
      FindingContext context) {
    // Several rules may stand on different clauses: each gets a finding of its own.
    Map<Conflict, List<CheckedClaim>> others = new LinkedHashMap<>();
    for (Conflicts.Found found :
        claimStatus.excluding(checked.claim().input(), OtherClaims.ENOUGH)) {
      others
          .computeIfAbsent(found.clash(), _ -> new ArrayList<>())
          .add(checkedClaims.get(found.claim().id()));
    }
    return others.entrySet().stream()
        .map(entry -> finding(checked, entry.getKey(), entry.getValue(), context));
  }

  private static Finding finding(
      CheckedClaim checked, Conflict clash, List<CheckedClaim> others, FindingContext context) {
    String code =
        switch (clash.kind()) {
          case PROJECT, GRANT, APPLICANT, APPLICANT_YEAR -> "DOUBLE_CLAIM";
          case ONCE, SAME -> "DUPLICATE_CLAIM";
        };
    Optional<Boolean> counted = context.counted(checked.claim().id());
    Message why =
        Message.of(
            "dossier.clash." + clash.kind(),
            OtherClaims.names(others.stream()),
            checked.project().orElse(""));
    boolean bothDecided =
        checked.claim().input().granted().isPresent()
            && others.stream().anyMatch(o -> o.claim().input().granted().isPresent());
    Message text =
        bothDecided
            ? Message.of("dossier.clash.both-count", why)
            : counted
                .map(c -> Message.of(c ? "dossier.clash.counts" : "dossier.clash.counts-not", why))
                .orElse(why);
    return Finding.error(code, text)
        .on(clash.clause())
        .about(checked.claim().id())
        .at(
            (clash.kind() == Conflict.Kind.GRANT
                    ? FieldCatalogue.CITY_GRANT
                    : FieldCatalogue.PROJECT)
                .key());
  }

  /** The claims of one project that match other grants of the city. */
  private static Optional<Finding> otherGrants(CheckedClaim checked, List<CheckedClaim> onProject) {
    Optional<String> grant = NameKey.of(checked.claim().input().cityGrant());
    if (grant.isEmpty()) {
      return Optional.empty();
    }
    List<CheckedClaim> others =
        onProject.stream()
            .filter(
                other ->
                    checked
                        .pack()
                        .exclusion(Exclusion.Over.GRANT, checked.item().id(), other.item().id())
                        .isPresent())
            .filter(
                other -> {
                  Optional<String> theirs = NameKey.of(other.claim().input().cityGrant());
                  return theirs.isPresent() && !theirs.equals(grant);
                })
            .limit(OtherClaims.ENOUGH)
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.note(
                    "OTHER_GRANTS",
                    Message.of(
                        "dossier.other-grants",
                        OtherClaims.names(others.stream()),
                        checked.project().orElse("")))
                .on(
                    checked
                        .pack()
                        .exclusion(
                            Exclusion.Over.GRANT,
                            checked.item().id(),
                            others.getFirst().item().id())
                        .map(Exclusion::clause))
                .about(checked.claim().id())
                .at(FieldCatalogue.CITY_GRANT.key()));
  }
}
