package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import minshen.policy.Exclusion;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.NameKey;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Rules;
import minshen.policy.Value;

/**
 * Which claims exclude each other, by what their packs say: two items on one project, two items for
 * one grant of the city, an item that is received once only, and the same claim again.
 */
public final class Conflicts {
  private final Library library;
  private final Readings readings;

  /** The rules of the packs at hand under these readings. */
  public Conflicts(Library library, Readings readings) {
    this.library = library;
    this.readings = readings;
  }

  /** Why two claims exclude each other; empty if they do not. */
  public Optional<Conflict> between(ClaimInput one, ClaimInput other) {
    return between(Keyed.of(one), Keyed.of(other));
  }

  private Optional<Conflict> between(Keyed one, Keyed other) {
    return one.item().equals(other.item())
        ? ofOneItem(one, other)
        : ofTwoItems(one, other).or(() -> ofTwoItems(other, one));
  }

  /** A claim with the keys of its names. */
  private record Keyed(ClaimInput claim, Optional<String> project, Optional<String> grant) {
    static Keyed of(ClaimInput claim) {
      return new Keyed(claim, NameKey.of(claim.project()), NameKey.of(claim.cityGrant()));
    }

    String item() {
      return claim.item();
    }

    boolean sharesProjectWith(Keyed other) {
      return project.isPresent() && project.equals(other.project);
    }

    boolean shares(Exclusion.Over over, Keyed other) {
      return switch (over) {
        case PROJECT -> sharesProjectWith(other);
        case GRANT -> sharesGrantWith(other);
        case APPLICANT -> true;
        case APPLICANT_YEAR -> claim.year().isPresent() && claim.year().equals(other.claim.year());
      };
    }

    boolean sharesGrantWith(Keyed other) {
      return (grant.isPresent() && grant.equals(other.grant))
          || (sharesProjectWith(other) && (grant.isEmpty() || other.grant.isEmpty()));
    }
  }

  private Optional<Conflict> ofTwoItems(Keyed one, Keyed other) {
    Optional<Pack> pack = library.packFor(one.item(), one.claim().year());
    if (pack.isEmpty()) {
      return Optional.empty();
    }
    for (Exclusion.Over over : Exclusion.Over.values()) {
      Optional<Exclusion> exclusion =
          one.shares(over, other)
              ? pack.get().exclusion(over, one.item(), other.item())
              : Optional.empty();
      if (exclusion.isPresent()) {
        return Optional.of(new Conflict(kind(over), exclusion.get().clause()));
      }
    }
    return Optional.empty();
  }

  private static Conflict.Kind kind(Exclusion.Over over) {
    return switch (over) {
      case PROJECT -> Conflict.Kind.PROJECT;
      case GRANT -> Conflict.Kind.GRANT;
      case APPLICANT -> Conflict.Kind.APPLICANT;
      case APPLICANT_YEAR -> Conflict.Kind.APPLICANT_YEAR;
    };
  }

  private Optional<Conflict> ofOneItem(Keyed one, Keyed other) {
    Optional<Pack> pack = library.packFor(one.item(), one.claim().year());
    Optional<Item> item = pack.flatMap(p -> p.item(one.item()));
    Optional<Rules.Once> once =
        item.flatMap(i -> i.rules().once(readings))
            .filter(o -> o.over() == Rules.Over.APPLICANT || one.sharesProjectWith(other));
    if (once.isPresent()) {
      return Optional.of(new Conflict(Conflict.Kind.ONCE, once.get().clause()));
    }
    return item.isPresent() && one.sharesProjectWith(other) && isSame(one.claim(), other.claim())
        ? Optional.of(new Conflict(Conflict.Kind.SAME, sameAgain(pack.get(), item.get())))
        : Optional.empty();
  }

  /** The clause that forbids to receive the same again: the one on which exclusions stand. */
  private static String sameAgain(Pack pack, Item item) {
    return pack.exclusions().stream()
        .map(Exclusion::clause)
        .findFirst()
        .orElseGet(() -> item.clauses().getFirst());
  }

  /** What a claim says, and what it is told of its project and its applicant. */
  private static Map<String, Value> known(ClaimInput claim) {
    Map<String, Value> known = new HashMap<>(claim.applicant());
    known.putAll(claim.facts());
    return known;
  }

  private static boolean isSame(ClaimInput one, ClaimInput other) {
    return one.variant().equals(other.variant())
        && one.eventDate().isPresent()
        && one.eventDate().equals(other.eventDate())
        && plain(known(one)).equals(plain(known(other)))
        && products(one).equals(products(other));
  }

  /** Numbers by their value, whatever zeros they were written with. */
  private static Map<String, Object> plain(Map<String, Value> facts) {
    Map<String, Object> plain = new TreeMap<>();
    facts.forEach(
        (name, value) ->
            plain.put(
                name,
                switch (value) {
                  case Value.Figure(BigDecimal number) -> number.stripTrailingZeros();
                  case Value.Word(String text) -> text.strip();
                  case Value.Words(List<String> texts) -> new TreeSet<>(texts);
                  case Value.Foreign(var amount, var rate, var day) ->
                      List.of(
                          amount.map(BigDecimal::stripTrailingZeros),
                          rate.map(BigDecimal::stripTrailingZeros),
                          day);
                  case Value.Day _, Value.Truth _ -> value;
                }));
    return plain;
  }

  /** How often each product is there. */
  private static Map<List<Object>, Long> products(ClaimInput claim) {
    Map<List<Object>, Long> products = new HashMap<>();
    for (Product product : claim.products()) {
      products.merge(List.of(NameKey.of(product.name()), plain(product.facts())), 1L, Long::sum);
    }
    return products;
  }

  /** A claim that excludes another one, and why. */
  public record Found(ClaimInput claim, Conflict clash) {}

  /** Claims among which those are found that exclude another one. */
  public final class Among {
    private final Map<List<Object>, List<Keyed>> near = new HashMap<>();

    /** Adds a claim. */
    public void add(ClaimInput claim) {
      Keyed keyed = Keyed.of(claim);
      List<List<Object>> places = new ArrayList<>(ofOwnItem(keyed));
      for (Exclusion.Over over : Exclusion.Over.values()) {
        places.addAll(places(keyed, keyed.item(), over));
      }
      places.forEach(place -> near.computeIfAbsent(place, _ -> new ArrayList<>()).add(keyed));
    }

    /** Those that exclude a claim, each with the reason. */
    public List<Found> excluding(ClaimInput claim) {
      return excluding(claim, Integer.MAX_VALUE);
    }

    /** So many of those that exclude a claim, each with the reason. */
    public List<Found> excluding(ClaimInput claim, int most) {
      Keyed keyed = Keyed.of(claim);
      Map<String, Keyed> others = new LinkedHashMap<>();
      Set<List<Object>> places = new LinkedHashSet<>(ofOwnItem(keyed));
      library
          .packFor(claim.item(), claim.year())
          .ifPresent(
              pack ->
                  pack.exclusions().stream()
                      .filter(exclusion -> exclusion.items().contains(claim.item()))
                      .forEach(exclusion -> places.addAll(ofOtherItems(keyed, exclusion))));
      for (List<Object> place : places) {
        near.getOrDefault(place, List.of()).stream()
            .limit(most == Integer.MAX_VALUE ? most : most + 1L)
            .forEach(other -> others.putIfAbsent(other.claim().id(), other));
      }
      List<Found> excluding = new ArrayList<>();
      for (Keyed other : others.values()) {
        if (!other.claim().id().equals(claim.id()) && excluding.size() < most) {
          between(keyed, other).ifPresent(clash -> excluding.add(new Found(other.claim(), clash)));
        }
      }
      return excluding;
    }

    /** Where claims of other items are that a claim may exclude. */
    private static List<List<Object>> ofOtherItems(Keyed claim, Exclusion exclusion) {
      return exclusion.items().stream()
          .filter(item -> !item.equals(claim.item()))
          .flatMap(item -> places(claim, item, exclusion.over()).stream())
          .toList();
    }

    /** Where claims of an item are that share with a claim what an exclusion is over. */
    private static List<List<Object>> places(Keyed claim, String item, Exclusion.Over over) {
      List<List<Object>> places = new ArrayList<>();
      switch (over) {
        case PROJECT ->
            claim.project().ifPresent(project -> places.add(List.of(item, "project", project)));
        case GRANT -> {
          claim.project().ifPresent(project -> places.add(List.of(item, "project", project)));
          claim.grant().ifPresent(grant -> places.add(List.of(item, "grant", grant)));
        }
        case APPLICANT -> places.add(List.of(item, "applicant"));
        case APPLICANT_YEAR ->
            claim.claim().year().ifPresent(year -> places.add(List.of(item, "year", year)));
      }
      return places;
    }

    /** Where claims of the same item are that a claim excludes. */
    private List<List<Object>> ofOwnItem(Keyed claim) {
      List<List<Object>> places = new ArrayList<>();
      once(claim.claim())
          .ifPresent(
              once -> {
                if (once.over() == Rules.Over.APPLICANT) {
                  places.add(List.of(claim.item(), "once"));
                } else {
                  claim
                      .project()
                      .ifPresent(project -> places.add(List.of(claim.item(), "once", project)));
                }
              });
      ClaimInput said = claim.claim();
      claim
          .project()
          .filter(_ -> said.eventDate().isPresent())
          .ifPresent(
              project ->
                  places.add(
                      List.of(
                          claim.item(),
                          "same",
                          project,
                          said.variant(),
                          said.eventDate(),
                          plain(known(said)),
                          products(said))));
      return places;
    }
  }

  private Optional<Rules.Once> once(ClaimInput claim) {
    return library.itemFor(claim.item(), claim.year()).flatMap(item -> item.rules().once(readings));
  }
}
