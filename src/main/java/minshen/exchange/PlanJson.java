package minshen.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.RegionTotals;
import minshen.policy.match.Match;
import minshen.policy.match.Matches;
import minshen.policy.plan.Optimum;
import minshen.policy.plan.Plan;
import minshen.words.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of {@code optimise} and {@code match} as JSON, formats {@code minshen-optimum/1} and
 * {@code minshen-match/1}, UTF-8.
 */
public final class PlanJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  /** The best set and the runner-up. */
  public static byte[] of(Optimum optimum, Words words) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("format", "minshen-optimum/1");
    result.putAll(plan(optimum.best()));
    result.put("runnerUp", optimum.runnerUp().map(PlanJson::plan).orElse(null));
    List<String> reasons = new ArrayList<>(optimum.reasons().stream().map(words::say).toList());
    optimum.aside().forEach(aside -> reasons.add(words.say(aside.reason())));
    result.put("reasons", reasons);
    result.put("proven", optimum.proven());
    result.put("runnerUpProven", optimum.runnerUpProven());
    return JSON.writeValueAsBytes(result);
  }

  /** What concerns a company. */
  public static byte[] of(Matches matches, Words words) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("format", "minshen-match/1");
    matches.home().ifPresent(home -> result.put("region", home.name()));
    result.put("leftOut", matches.leftOut());
    result.put("items", matches.items().stream().map(match -> match(match, words)).toList());
    result.put(
        "nextQuestion",
        matches
            .next()
            .map(next -> Map.of("id", next.id(), "text", words.say(next.text())))
            .orElse(null));
    return JSON.writeValueAsBytes(result);
  }

  private static Map<String, Object> plan(Plan plan) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("total", plan.shown().plain());
    RegionTotals regions = RegionTotals.of(plan.outcomes());
    if (regions.areSeveral()) {
      Map<String, String> byRegion = new LinkedHashMap<>();
      regions.sums().forEach((region, sum) -> byRegion.put(region, sum.plain()));
      written.put("totalByRegion", byRegion);
    }
    written.put(
        "chosen",
        plan.outcomes().stream()
            .map(
                outcome -> {
                  Map<String, Object> claim = new LinkedHashMap<>();
                  claim.put("id", outcome.claim().id());
                  claim.put("year", outcome.claim().year().orElse(null));
                  claim.put("amount", outcome.countedAmount().map(Amount::plain).orElse(null));
                  return claim;
                })
            .toList());
    return written;
  }

  private static Map<String, Object> match(Match match, Words words) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("pack", match.pack());
    match.region().ifPresent(region -> written.put("region", region));
    written.put("item", match.id());
    written.put("fit", match.fit().word());
    written.put("low", match.estimate().map(AmountRange::low).map(Amount::plain).orElse(null));
    written.put(
        "high", match.estimate().flatMap(AmountRange::high).map(Amount::plain).orElse(null));
    written.put("missing", match.missing().stream().map(MissingFact::key).toList());
    written.put("why", match.why().stream().map(why -> why(why, words)).toList());
    return written;
  }

  private static Map<String, Object> why(Match.Why why, Words words) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("text", words.say(why.text()));
    why.clause().ifPresent(clause -> written.put("clause", clause));
    return written;
  }
}
