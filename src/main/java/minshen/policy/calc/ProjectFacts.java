package minshen.policy.calc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.NameKey;
import minshen.policy.Pack;
import minshen.policy.Value;

/** The facts that are asked once of a project, whichever of its claims says them. */
public final class ProjectFacts {
  private ProjectFacts() {}

  /** What makes two facts that of one project. */
  private record Key(String pack, String project, String fact) {}

  /** The claims, each with what other claims of its project say and it does not. */
  public static List<ClaimInput> shared(Library library, List<ClaimInput> claims) {
    Map<Key, Value> said = new HashMap<>();
    claims.forEach(
        claim ->
            keys(library, claim)
                .forEach(
                    (fact, key) ->
                        Optional.ofNullable(claim.facts().get(fact))
                            .filter(Value::isWhole)
                            .ifPresent(value -> said.putIfAbsent(key, value))));
    if (said.isEmpty()) {
      return claims;
    }
    List<ClaimInput> all = new ArrayList<>();
    for (ClaimInput claim : claims) {
      Map<String, Value> known = new HashMap<>(claim.applicant());
      keys(library, claim)
          .forEach(
              (fact, key) -> {
                if (!claim.facts().containsKey(fact) && said.containsKey(key)) {
                  known.put(fact, said.get(key));
                }
              });
      all.add(claim.withApplicant(known));
    }
    return List.copyOf(all);
  }

  private static Map<String, Key> keys(Library library, ClaimInput claim) {
    Map<String, Key> keys = new HashMap<>();
    Optional<Pack> pack = library.packFor(claim.item(), claim.year());
    Optional<Item> item = pack.flatMap(p -> p.item(claim.item()));
    Optional<String> project = NameKey.of(claim.project());
    if (item.isPresent() && project.isPresent()) {
      item.get().facts().stream()
          .filter(fact -> fact.of() == Fact.Of.PROJECT)
          .forEach(
              fact -> keys.put(fact.name(), new Key(pack.get().id(), project.get(), fact.name())));
    }
    return keys;
  }
}
