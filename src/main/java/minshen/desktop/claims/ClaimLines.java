package minshen.desktop.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import minshen.dossier.finding.ClaimStatus;

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
    BigDecimal amount,
    Map<String, BigDecimal> byRegion,
    BigDecimal approved,
    Map<ClaimStatus, Integer> claimStatuses) {
  static final ClaimLines NONE =
      new ClaimLines(List.of(), 0, BigDecimal.ZERO, Map.of(), BigDecimal.ZERO, Map.of());

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
    BigDecimal amount = BigDecimal.ZERO;
    Map<String, BigDecimal> byRegion = new LinkedHashMap<>();
    BigDecimal approved = BigDecimal.ZERO;
    for (ClaimLine line : lines) {
      if (any.test(line)) {
        ClaimStatus stands = line.claim().figures().claimStatus();
        claimStatuses.merge(stands, 1, Integer::sum);
        if (claimStatus.isEmpty() || claimStatus.get() == stands) {
          found.add(line);
          amount = amount.add(counted(line));
          line.claim()
              .figures()
              .counts()
              .ifPresent(counts -> byRegion.merge(line.region(), counts, BigDecimal::add));
          approved = approved.add(line.claim().approvedAmount().orElse(BigDecimal.ZERO));
        }
      }
    }
    order.ifPresent(found::sort);
    return new ClaimLines(found, lines.size(), amount, byRegion, approved, claimStatuses);
  }

  private static BigDecimal counted(ClaimLine line) {
    return line.claim().figures().counts().orElse(BigDecimal.ZERO);
  }
}
