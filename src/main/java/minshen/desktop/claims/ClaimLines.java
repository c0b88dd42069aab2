package minshen.desktop.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.amount.Amount;

/**
 * Which lines a filter lets through, in their order, and what they come to. Amounts are in 万元.
 *
 * @param shown the lines
 * @param all how many there are without the filter
 * @param amount what can be claimed with those shown
 * @param byRegion the same by region, of the regions of which something counts
 * @param approved what was granted for those shown
 * @param claimStatuses how many stand so, whatever standing is filtered for
 */
record ClaimLines(
    List<ClaimLine> shown,
    int all,
    Amount amount,
    Map<String, Amount> byRegion,
    Amount approved,
    Map<ClaimStatus, Integer> claimStatuses) {
  static final ClaimLines NONE =
      new ClaimLines(List.of(), 0, Amount.ZERO, Map.of(), Amount.ZERO, Map.of());

  /** How many are shown. */
  int count() {
    return shown.size();
  }

  /**
   * Filters and sorts.
   *
   * @param order as they came if empty
   */
  static ClaimLines of(
      List<ClaimLine> lines, ClaimFilter filter, Optional<Comparator<ClaimLine>> order) {
    Predicate<ClaimLine> any = filter.anyClaimStatus().predicate();
    Optional<ClaimStatus> claimStatus = filter.claimStatus();
    Map<ClaimStatus, Integer> claimStatuses = new EnumMap<>(ClaimStatus.class);
    List<ClaimLine> found = new ArrayList<>();
    Amount amount = Amount.ZERO;
    Map<String, Amount> byRegion = new LinkedHashMap<>();
    Amount approved = Amount.ZERO;
    for (ClaimLine line : lines) {
      if (any.test(line)) {
        ClaimStatus stands = line.claim().figures().claimStatus();
        claimStatuses.merge(stands, 1, Integer::sum);
        if (claimStatus.isEmpty() || claimStatus.get() == stands) {
          found.add(line);
          amount = amount.plus(counted(line));
          line.claim()
              .figures()
              .counts()
              .ifPresent(counts -> byRegion.merge(line.region(), counts, Amount::plus));
          approved = approved.plus(line.claim().granted());
        }
      }
    }
    order.ifPresent(found::sort);
    return new ClaimLines(found, lines.size(), amount, byRegion, approved, claimStatuses);
  }

  private static Amount counted(ClaimLine line) {
    return line.claim().figures().counts().orElse(Amount.ZERO);
  }
}
