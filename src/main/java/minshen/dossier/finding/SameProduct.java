package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    // Of each claim one row per name: a name is compared with other claims once.
    Map<String, List<Row>> firstRows = new HashMap<>();
    matter
        .subjects()
        .forEach(
            subject ->
                byName(subject)
                    .forEach(
                        (name, rows) ->
                            firstRows
                                .computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(rows.getFirst())));
    return matter
        .subjects()
        .flatMap(
            subject ->
                byName(subject).entrySet().stream()
                    .flatMap(name -> findings(name.getValue(), firstRows.get(name.getKey()))));
  }

  private static Stream<Finding> findings(List<Row> within, List<Row> sameName) {
    Row row = within.getFirst();
    Stream.Builder<Finding> found = Stream.builder();
    if (within.size() > 1) {
      found.add(
          warning(
              within.getLast(),
              Message.of("dossier.same-product-within", row.name(), within.size())));
    }
    if (sameName.size() > 1) {
      Stream<Subject> elsewhere =
          sameName.stream().filter(other -> !row.isOfSameClaim(other)).map(Row::subject);
      found.add(
          warning(
              row,
              Message.of("dossier.same-product-across", row.name(), Projects.names(elsewhere))));
    }
    return found.build();
  }

  private static Finding warning(Row row, Message text) {
    return Finding.warning("SAME_PRODUCT", text)
        .on(row.subject().clause())
        .about(row.subject().claim().id())
        .at("products[" + row.index() + "].name");
  }

  private static Map<String, List<Row>> byName(Subject subject) {
    return rows(subject)
        .collect(Collectors.groupingBy(Row::key, LinkedHashMap::new, Collectors.toList()));
  }

  private static Stream<Row> rows(Subject subject) {
    var products = subject.claim().input().products();
    return IntStream.range(0, products.size())
        .boxed()
        .flatMap(i -> products.get(i).name().map(name -> new Row(subject, i, name)).stream());
  }
}
