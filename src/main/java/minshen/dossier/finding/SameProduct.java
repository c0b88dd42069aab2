package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.policy.Exclusion;
import minshen.policy.NameKey;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Product;
import minshen.words.Message;

/**
 * 不同规格视为同一品种: products of one name within a claim, and in claims of items that exclude each other
 * where the projects bear different names. An item that supports each product only once merges its
 * own rows when it is computed, and says so there. A claim without products is known by its
 * project.
 */
final class SameProduct implements FindingRule {
  /** Something that bears a name: a row of products, or else a project. */
  private record Named(CheckedClaim checked, String field, String key, String name) {}

  @Override
  public Stream<Finding> in(FindingContext context) {
    List<CheckedClaim> checkedClaims = context.checkedClaims().toList();
    List<Map<String, List<Named>>> names = checkedClaims.stream().map(SameProduct::byKey).toList();
    Bearers bearers = new Bearers();
    names.forEach(ofClaim -> ofClaim.values().forEach(rows -> bearers.add(rows.getFirst())));
    return IntStream.range(0, checkedClaims.size())
        .boxed()
        .flatMap(
            i ->
                Stream.concat(
                    within(checkedClaims.get(i), names.get(i)),
                    names.get(i).values().stream()
                        .flatMap(rows -> elsewhere(rows.getFirst(), bearers).stream())));
  }

  /** Who bears a name: by name, item and project, a few of each. */
  private static final class Bearers {
    private final Map<String, Map<String, Map<Optional<String>, List<CheckedClaim>>>> bearers =
        new HashMap<>();

    void add(Named named) {
      List<CheckedClaim> few =
          bearers
              .computeIfAbsent(named.key(), _ -> new HashMap<>())
              .computeIfAbsent(named.checked().item().id(), _ -> new LinkedHashMap<>())
              .computeIfAbsent(NameKey.of(named.checked().project()), _ -> new ArrayList<>());
      if (few.size() < OtherClaims.ENOUGH) {
        few.add(named.checked());
      }
    }

    /** Claims of items that exclude this one, on other projects. */
    List<CheckedClaim> of(Named named) {
      Optional<String> own = NameKey.of(named.checked().project());
      return bearers.get(named.key()).values().stream()
          .filter(ofItem -> mayBeOne(named.checked(), first(ofItem)))
          .flatMap(
              ofItem ->
                  ofItem.entrySet().stream()
                      .filter(entry -> !entry.getKey().equals(own))
                      .limit(OtherClaims.ENOUGH)
                      .flatMap(entry -> entry.getValue().stream()))
          .limit(OtherClaims.ENOUGH)
          .toList();
    }

    private static CheckedClaim first(Map<Optional<String>, List<CheckedClaim>> ofItem) {
      return ofItem.values().iterator().next().getFirst();
    }
  }

  private static Map<String, List<Named>> byKey(CheckedClaim checked) {
    Map<String, List<Named>> byKey = new LinkedHashMap<>();
    named(checked)
        .forEach(named -> byKey.computeIfAbsent(named.key(), _ -> new ArrayList<>()).add(named));
    return byKey;
  }

  private static List<Named> named(CheckedClaim checked) {
    List<Product> products = checked.claim().input().products();
    if (!checked.item().hasProducts()) {
      return checked.project().stream()
          .flatMap(
              project ->
                  NameKey.of(project).stream()
                      .map(key -> new Named(checked, "project", key, project)))
          .toList();
    }
    return IntStream.range(0, products.size())
        .boxed()
        .flatMap(
            i ->
                products.get(i).name().stream()
                    .flatMap(
                        name ->
                            NameKey.of(name).stream()
                                .map(
                                    key ->
                                        new Named(
                                            checked,
                                            new ClaimPoint.NameOfProduct(i).key(),
                                            key,
                                            name))))
        .toList();
  }

  private static Stream<Finding> within(CheckedClaim checked, Map<String, List<Named>> byKey) {
    if (!checked.item().hasProducts() || checked.item().onceEach()) {
      return Stream.empty();
    }
    return byKey.values().stream()
        .filter(rows -> rows.size() > 1)
        .map(
            rows ->
                Finding.warning(
                        "SAME_PRODUCT",
                        Message.of(
                            "dossier.same-product-within", rows.getFirst().name(), rows.size()))
                    .on(checked.clause())
                    .about(checked.claim().id())
                    .at(rows.getLast().field()));
  }

  private static Optional<Finding> elsewhere(Named named, Bearers bearers) {
    List<CheckedClaim> others = bearers.of(named);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                    "SAME_PRODUCT_OTHER_ITEM",
                    Message.of(
                        "dossier.same-product-across",
                        named.name(),
                        OtherClaims.names(others.stream())))
                .on(exclusion(named.checked(), others.getFirst()).map(Exclusion::clause))
                .about(named.checked().claim().id())
                .at(named.field()));
  }

  /** Whether what two claims name may be one thing that only one of them can be paid for. */
  private static boolean mayBeOne(CheckedClaim one, CheckedClaim other) {
    return exclusion(one, other).isPresent()
        && (one.item().hasProducts() || other.item().hasProducts());
  }

  private static Optional<Exclusion> exclusion(CheckedClaim one, CheckedClaim other) {
    return one.pack().exclusion(Exclusion.Over.PROJECT, one.item().id(), other.item().id());
  }
}
