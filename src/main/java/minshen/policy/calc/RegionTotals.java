package minshen.policy.calc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import minshen.policy.Region;
import minshen.policy.amount.Amount;

/**
 * 各年度合计 by region: what one authority gives is not mixed with what another one does. Amounts are in
 * 万元.
 *
 * @param byRegion the totals by application year, by region in the order of the claims; a region of
 *     which nothing has an amount yet has none
 */
public record RegionTotals(Map<String, SortedMap<Integer, Amount>> byRegion) {
  public RegionTotals {
    byRegion = Collections.unmodifiableMap(new LinkedHashMap<>(byRegion));
  }

  /** What the counted claims come to; claims of items that never count make no region. */
  public static RegionTotals of(List<Outcome> outcomes) {
    Map<String, List<Outcome>> parts =
        outcomes.stream()
            .filter(outcome -> outcome.item().counted())
            .collect(
                Collectors.groupingBy(
                    outcome -> Region.label(outcome.pack()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, SortedMap<Integer, Amount>> totals = new LinkedHashMap<>();
    parts.forEach((region, of) -> totals.put(region, Calculator.totals(of)));
    return new RegionTotals(totals);
  }

  /** Whether there is more than one region, so that a sum of all is nobody's. */
  public boolean areSeveral() {
    return byRegion.size() > 1;
  }

  /** What each region comes to over all years. */
  public Map<String, Amount> sums() {
    Map<String, Amount> sums = new LinkedHashMap<>();
    byRegion.forEach(
        (region, years) ->
            sums.put(region, years.values().stream().reduce(Amount.ZERO, Amount::plus)));
    return sums;
  }
}
