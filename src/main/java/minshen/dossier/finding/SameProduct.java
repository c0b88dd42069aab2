package minshen.dossier.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * 不同规格视为同一品种: two products of one name, within a claim or in two claims. They are never merged
 * silently.
 */
final class SameProduct implements Rule {
  private record Row(Subject subject, int index, String name) {
    String key() {
      return ProductNames.key(name);
    }

    boolean isOfSameClaim(Row other) {
      return subject.claim().id().equals(other.subject().claim().id());
    }
  }

  @Override
  public Stream<Finding> in(Matter matter) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    matter
        .subjects()
        .flatMap(SameProduct::rows)
        .forEach(row -> rows.computeIfAbsent(row.key(), _ -> new java.util.ArrayList<>()).add(row));
    return matter
        .subjects()
        .flatMap(
            subject ->
                rows(subject)
                    .filter(row -> isFirstOfItsName(row, subject))
                    .flatMap(row -> findings(row, rows.get(row.key()))));
  }

  private static Stream<Finding> findings(Row row, List<Row> sameName) {
    List<Row> within = sameName.stream().filter(row::isOfSameClaim).toList();
    List<Subject> elsewhere =
        sameName.stream()
            .filter(other -> !row.isOfSameClaim(other))
            .map(Row::subject)
            .distinct()
            .toList();
    Stream.Builder<Finding> found = Stream.builder();
    if (within.size() > 1) {
      found.add(
          warning(
              within.getLast(),
              Message.of("dossier.same-product-within", row.name(), within.size())));
    }
    if (!elsewhere.isEmpty()) {
      found.add(
          warning(
              row,
              Message.of(
                  "dossier.same-product-across", row.name(), Projects.names(elsewhere.stream()))));
    }
    return found.build();
  }

  private static Finding warning(Row row, Message text) {
    return Finding.warning("SAME_PRODUCT", text)
        .on(row.subject().clause())
        .about(row.subject().claim().id())
        .at("products[" + row.index() + "].name");
  }

  private static boolean isFirstOfItsName(Row row, Subject subject) {
    return rows(subject)
            .filter(other -> other.key().equals(row.key()))
            .findFirst()
            .orElseThrow()
            .index()
        == row.index();
  }

  private static Stream<Row> rows(Subject subject) {
    var products = subject.claim().input().products();
    return IntStream.range(0, products.size())
        .boxed()
        .flatMap(i -> products.get(i).name().map(name -> new Row(subject, i, name)).stream());
  }
}
