package minshen.dossier.finding;

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
final class LedgerOverlap implements Function<Subject, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(Subject subject) {
    return subject.dossier().ledger().stream()
        .flatMap(row -> Stream.concat(sameProducts(subject, row), excluded(subject, row)));
  }

  private static Stream<Finding> sameProducts(Subject subject, Award row) {
    boolean once =
        subject.item().onceEach()
            && (row.item().equals(subject.item().id())
                || subject.pack().exclude(row.item(), subject.item().id()));
    Optional<String> key = row.product().map(ProductNames::key);
    if (!once || key.isEmpty()) {
      return Stream.empty();
    }
    var products = subject.claim().input().products();
    return IntStream.range(0, products.size())
        .filter(i -> products.get(i).name().map(ProductNames::key).equals(key))
        .mapToObj(i -> again(subject, row, products.get(i), i));
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

  private static Stream<Finding> excluded(Subject subject, Award row) {
    if (row.project().isEmpty() || !row.project().equals(subject.project())) {
      return Stream.empty();
    }
    return DoubleClaim.clause(subject.pack(), subject.item().id(), row.item()).stream()
        .map(
            clause ->
                Finding.warning(
                        "LEDGER_DOUBLE",
                        Message.of(
                            "dossier.ledger-double",
                            row.project().get(),
                            Integer.toString(row.year()),
                            row.item(),
                            row.amount().toPlainString()))
                    .on(clause)
                    .at("project"));
  }
}
