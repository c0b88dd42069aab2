package minshen.policy.whatif;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.calc.ClaimInput;

/**
 * 情形: a claim as it might be.
 *
 * @param claim the claim
 * @param readings the readings taken for all claims
 */
public record Scenario(ClaimInput claim, Readings readings) {
  /** The same with another figure of a fact, in the fact's unit; empty if it is open. */
  public Scenario with(String fact, Optional<BigDecimal> figure) {
    Map<String, Value> facts = new HashMap<>(claim.facts());
    figure.ifPresentOrElse(f -> facts.put(fact, new Value.Figure(f)), () -> facts.remove(fact));
    return new Scenario(claim.withFacts(facts), readings);
  }

  /** The same in another application year. */
  public Scenario in(int year) {
    return new Scenario(
        claim.withDays(claim.eventDate(), claim.applyDate(), Optional.of(year)), readings);
  }

  /** The same with one reading taken the other way. */
  public Scenario switched(String reading) {
    return new Scenario(claim, readings.switched(reading));
  }

  /** Whether the support of the city is another than in a claim as it is: a guess. */
  public boolean guesses(ClaimInput asItIs) {
    Optional<BigDecimal> here = claim.figure(CityEstimate.CITY_SUPPORT);
    Optional<BigDecimal> there = asItIs.figure(CityEstimate.CITY_SUPPORT);
    return here.isPresent() != there.isPresent()
        || here.filter(h -> h.compareTo(there.orElseThrow()) != 0).isPresent();
  }
}
