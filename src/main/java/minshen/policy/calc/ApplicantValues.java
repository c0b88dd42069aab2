package minshen.policy.calc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Value;

/**
 * What claims are told of their applicant.
 *
 * @param traits what is known of any applicant
 * @param facts the facts that packs ask of applicants, each by the {@link #key} of its pack
 */
public record ApplicantValues(Map<ApplicantTrait, Value> traits, Map<String, Value> facts) {
  /** Nothing is known. */
  public static final ApplicantValues NONE = new ApplicantValues(Map.of(), Map.of());

  public ApplicantValues {
    traits = Map.copyOf(traits);
    facts = Map.copyOf(facts);
  }

  /**
   * Under what a fact of applicants is kept. What two packs call by the same name may be two
   * things, so that each pack has its own.
   */
  public static String key(String packId, String fact) {
    return packId + "/" + fact;
  }

  /**
   * A claim that knows its applicant. Only facts that its item asks of the applicant are told, and
   * a value that the claim itself has under such a name counts no more.
   */
  public ClaimInput told(Library library, ClaimInput claim) {
    Map<String, Value> known = new HashMap<>();
    traits.forEach((trait, value) -> known.put(trait.fact(), value));
    Map<String, Value> own = new HashMap<>(claim.facts());
    Optional<Pack> pack = library.packFor(claim.item(), claim.year());
    Optional<Item> item = pack.flatMap(p -> p.item(claim.item()));
    if (item.isPresent()) {
      for (Fact fact : item.get().facts()) {
        if (fact.ofApplicant()) {
          own.remove(fact.name());
          Optional.ofNullable(facts.get(key(pack.get().id(), fact.name())))
              .filter(fact::takes)
              .ifPresent(value -> known.put(fact.name(), value));
        }
      }
    }
    return claim.withFacts(own).withApplicant(known);
  }
}
