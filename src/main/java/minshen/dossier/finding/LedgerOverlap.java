package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.policy.calc.Award;
import minshen.policy.calc.Product;
import minshen.words.Message;

/**
 * A claim beside the support already received: a product that is supported only once ever, and a
 * project that has been supported under an item which excludes this one.
 */
final class LedgerOverlap implements Rule {
  /** How many rows of the ledger a claim is warned of for one reason: it is meant to be read. */
  private static final int MOST_ROWS = 20;

  @Override
  public Stream<Finding> in(Matter matter) {
    List<Award> ledger = matter.dossier().ledger();
    Map<String, List<Award>> byProduct = by(ledger, row -> row.product().map(ProductNames::key));
    Map<String, List<Award>> byProject = by(ledger, Award::project);
    return matter
        .subjects()
        .flatMap(
            subject ->
                Stream.concat(sameProducts(subject, byProduct), excluded(subject, byProject))
                    .map(found -> found.about(subject.claim().id())));
  }

  private static Map<String, List<Award>> by(
      List<Award> ledger, Function<Award, Optional<String>> key) {
    Map<String, List<Award>> rows = new HashMap<>();
    for (Award row : ledger) {
      key.apply(row).ifPresent(k -> rows.computeIfAbsent(k, _ -> new ArrayList<>()).add(row));
    }
    return rows;
  }

  private static Stream<Finding> sameProducts(Subject subject, Map<String, List<Award>> byProduct) {
    if (!subject.item().onceEach()) {
      return Stream.empty();
    }
    String item = subject.item().id();
    List<Product> products = subject.claim().input().products();
    return IntStream.range(0, products.size())
        .boxed()
        .flatMap(
            i ->
                of(products.get(i).name().map(ProductNames::key), byProduct)
                    .filter(
                        row ->
                            row.item().equals(item)
                                || subject.pack().exclusion(row.item(), item).isPresent())
                    .limit(MOST_ROWS)
                    .map(row -> again(subject, row, products.get(i), i)));
  }

  private static Stream<Award> of(Optional<String> key, Map<String, List<Award>> rows) {
    return key.map(k -> rows.getOrDefault(k, List.of())).orElse(List.of()).stream();
  }

  private static Finding again(Subject subject, Award row, Product product, int index) {
    return Finding.warning(
            "LEDGER_PRODUCT",
            Message.of(
                "dossier.ledger-product",
                product.name().orElse(""),
                Integer.toString(row.year()),
                row.item(),
                row.amount().toPlainString()))
        .on(subject.clause())
        .at("products[" + index + "].name");
  }

  private static Stream<Finding> excluded(Subject subject, Map<String, List<Award>> byProject) {
    return of(subject.project(), byProject)
        .flatMap(
            row ->
                subject.pack().exclusion(subject.item().id(), row.item()).stream()
                    .map(exclusion -> beside(row).on(exclusion.clause())))
        .limit(MOST_ROWS);
  }

  private static Finding beside(Award row) {
    return Finding.warning(
            "LEDGER_DOUBLE",
            Message.of(
                "dossier.ledger-double",
                row.project().orElse(""),
                Integer.toString(row.year()),
                row.item(),
                row.amount().toPlainString()))
        .at("project");
  }
}
