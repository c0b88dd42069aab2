package minshen.policy.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Region;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Outcome;

/**
 * What an item of the city would give at the most (不超过、择优), as a guess at the 市级支持资金 that the
 * district matches. It is an estimate in every case: what counts is what has been paid (到账证明).
 */
public final class CityEstimate {
  /** The fact of a district item that holds what the city has paid. */
  public static final String CITY_SUPPORT = "citySupport";

  private final Library library;

  /** Estimates over the packs at hand. */
  public CityEstimate(Library library) {
    this.library = library;
  }

  /**
   * An item that can be estimated from.
   *
   * @param pack the pack it stands in, whose validity and source are told beside every figure
   * @param item the item
   */
  public record Source(Pack pack, Item item) {}

  /** Whether an item asks for what the city has paid. */
  public static boolean concerns(Item item) {
    return item.fact(CITY_SUPPORT).isPresent();
  }

  /**
   * The items of other packs of the region or around it that are only estimated and can be computed
   * from figures and choices; the one whose clauses speak most of what the claim's item is about
   * stands first.
   */
  public List<Source> sources(Item claimed) {
    List<Source> sources = new ArrayList<>();
    Optional<Region> home = library.packOf(claimed.id()).flatMap(Region::of);
    for (Pack pack : library.packs()) {
      if (pack.item(claimed.id()).isEmpty() && Region.concerns(pack, home)) {
        pack.items().stream()
            .filter(item -> !item.counted() && !item.hasProducts() && item.variants().isEmpty())
            .filter(item -> !concerns(item))
            .filter(item -> item.facts().stream().allMatch(CityEstimate::isAsked))
            .forEach(item -> sources.add(new Source(pack, item)));
      }
    }
    ItemSimilarity likeness = new ItemSimilarity(sources);
    Set<String> spoken =
        library
            .packOf(claimed.id())
            .map(pack -> ItemSimilarity.pairs(pack, claimed))
            .orElse(Set.of());
    sources.sort(
        Comparator.comparingDouble((Source s) -> likeness.of(spoken, s))
            .reversed()
            .thenComparing(s -> s.pack().source()));
    return List.copyOf(sources);
  }

  /** Whether a fact can be asked for beside a claim; words inform only. */
  private static boolean isAsked(Fact fact) {
    return fact.currency().isEmpty()
        && !fact.ofApplicant()
        && switch (fact.kind()) {
          case AMOUNT, COUNT, NUMBER, CHOICE, TEXT -> true;
          case PERCENT, DATE, YES_NO, CHOICES -> false;
        };
  }

  /** What the source's facts are, as far as the claim already tells them under the same name. */
  public static Map<String, Value> known(Source source, ClaimInput claim) {
    Map<String, Value> known = new HashMap<>();
    for (Fact fact : source.item().facts()) {
      Value value = claim.facts().get(fact.name());
      boolean fits =
          fact.kind() != Fact.Kind.CHOICE
              || (value instanceof Value.Word word
                  && fact.choices().stream().anyMatch(c -> c.id().equals(word.text())));
      if (value != null && fits) {
        known.put(fact.name(), value);
      }
    }
    return Map.copyOf(known);
  }

  /**
   * The most that the city would give, in 万元.
   *
   * @return empty while a fact is missing
   */
  public Optional<Amount> most(Source source, Map<String, Value> facts) {
    Outcome outcome =
        new Calculator(library)
            .compute(
                List.of(ClaimInput.blank("estimate", source.item().id()).withFacts(facts)),
                List.of(),
                Readings.DEFAULT)
            .getFirst();
    return outcome.amount();
  }
}
