package minshen.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.DossierWriter;
import minshen.exchange.RedactionReader;
import minshen.files.Node;
import minshen.policy.Condition;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Material;
import minshen.policy.Pack;

/** The rows of one dossier: the texts of its cells by column key, as the dossier writes them. */
final class DossierRows {
  /** Between several words of one value. */
  static final String LIST = "、";

  private final Dossier dossier;
  private final Library library;
  private final String reference;
  private final Node.Mapping document;

  private DossierRows(Dossier dossier, Library library, String reference) {
    this.dossier = dossier;
    this.library = library;
    this.reference = reference;
    this.document = DossierWriter.document(dossier);
  }

  static List<DossierRows> of(List<Dossier> dossiers, Library library) {
    Map<Optional<String>, Long> names =
        dossiers.stream()
            .collect(Collectors.groupingBy(d -> d.applicant().name(), Collectors.counting()));
    List<DossierRows> all = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      Optional<String> name =
          dossier.applicant().name().filter(_ -> names.get(dossier.applicant().name()) == 1);
      String reference =
          name.or(() -> dossier.applicant().creditCode()).orElse("#" + (all.size() + 1));
      all.add(new DossierRows(dossier, library, reference));
    }
    return all;
  }

  List<Map<String, String>> of(SheetTable table) {
    return switch (table.rows()) {
      case APPLICANTS -> List.of(applicant(table));
      case CLAIMS -> dossier.claims().stream().map(claim -> claim(claim, table)).toList();
      case PRODUCTS, ATTACHMENTS, SIGNATURES, SIGNED, PROGRESS ->
          dossier.claims().stream().flatMap(claim -> listed(claim, table)).toList();
      case ANSWERS ->
          Stream.concat(dossier.claims().stream().flatMap(this::answers), openAnswers()).toList();
      case LEDGER -> ledger(table);
      case ASIDES ->
          items(document.find(List.of(table.rows().key())))
              .map(
                  node -> {
                    Map<String, String> row = cells((Node.Mapping) node, table);
                    row.put(SheetTable.APPLICANT, reference);
                    return row;
                  })
              .toList();
    };
  }

  private Map<String, String> applicant(SheetTable table) {
    Map<String, String> row = cells(document, table);
    row.put("readings", join(dossier.readings().alternatives().stream().sorted()));
    row.put("years", join(dossier.years().stream().map(String::valueOf)));
    return row;
  }

  private Map<String, String> claim(Claim claim, SheetTable table) {
    Map<String, String> row = cells(document(claim), table);
    row.put(SheetTable.APPLICANT, reference);
    Optional<Item> item = item(claim);
    row.put("item", named(claim.item(), item.map(Item::title)));
    claim
        .input()
        .variant()
        .ifPresent(
            id ->
                row.put(
                    "variant",
                    named(id, item.flatMap(i -> i.variant(id)).map(Item.Variant::label))));
    return row;
  }

  private Stream<Map<String, String>> listed(Claim claim, SheetTable table) {
    return items(document(claim).find(List.of(table.rows().key())))
        .map(
            node -> {
              Map<String, String> row = ofClaim(claim);
              row.putAll(cells((Node.Mapping) node, table));
              row.computeIfPresent("material", (_, id) -> named(id, material(claim, id)));
              ((Node.Mapping) node)
                  .find(List.of("redact"))
                  .ifPresent(boxes -> row.put("redact", RedactionReader.read(boxes).toString()));
              return row;
            });
  }

  private Stream<Map<String, String>> answers(Claim claim) {
    return conditions(claim)
        .map(
            condition -> {
              Map<String, String> row = ofClaim(claim);
              row.put("condition", condition.id());
              row.put(SheetTable.NOTE, condition.question());
              document(claim)
                  .find(List.of("answers", condition.id()))
                  .ifPresent(answer -> row.put("answer", text(answer)));
              return row;
            });
  }

  /** What is answered of items and measures that are not claimed. */
  private Stream<Map<String, String>> openAnswers() {
    return dossier.answers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            of ->
                of.getValue().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(
                        answer -> {
                          Map<String, String> row = new LinkedHashMap<>();
                          row.put(SheetTable.APPLICANT, reference);
                          row.put(SheetTable.CLAIM, of.getKey());
                          row.put("condition", answer.getKey());
                          row.put("answer", answer.getValue().name().toLowerCase(Locale.ROOT));
                          return row;
                        }));
  }

  private List<Map<String, String>> ledger(SheetTable table) {
    return items(document.find(List.of("ledger")))
        .map(
            node -> {
              Map<String, String> row = cells((Node.Mapping) node, table);
              row.put(SheetTable.APPLICANT, reference);
              Optional<Item> item = Optional.ofNullable(row.get("item")).flatMap(library::item);
              row.computeIfPresent("item", (_, id) -> named(id, item.map(Item::title)));
              row.computeIfPresent(
                  "variant",
                  (_, id) -> named(id, item.flatMap(i -> i.variant(id)).map(Item.Variant::label)));
              return row;
            })
        .toList();
  }

  private Stream<Condition> conditions(Claim claim) {
    Optional<Pack> pack = library.packFor(claim.item(), claim.input().year());
    return Stream.concat(
            pack.stream().flatMap(p -> p.conditions().stream()),
            item(claim).stream().flatMap(i -> i.conditions().stream()))
        .filter(
            condition ->
                (condition.isAsked()
                        && condition.askedOf(claim.input().variant(), dossier.readings()))
                    || claim.input().answers().containsKey(condition.id()));
  }

  /** The item as it counts in the claim's year. */
  private Optional<Item> item(Claim claim) {
    return library.itemFor(claim.item(), claim.input().year());
  }

  private Optional<String> material(Claim claim, String id) {
    return item(claim).flatMap(item -> item.material(id)).map(Material::name);
  }

  private Map<String, String> ofClaim(Claim claim) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put(SheetTable.APPLICANT, reference);
    row.put(SheetTable.CLAIM, claim.id());
    return row;
  }

  private Node.Mapping document(Claim claim) {
    return items(document.find(List.of("claims")))
        .map(Node.Mapping.class::cast)
        .filter(c -> c.find(List.of("id")).map(DossierRows::text).equals(Optional.of(claim.id())))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> cells(Node.Mapping from, SheetTable table) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (SheetColumn column : table.columns()) {
      from.find(List.of(column.key().split("\\.")))
          .flatMap(DossierRows::cell)
          .ifPresent(text -> cells.put(column.key(), text));
    }
    return cells;
  }

  /** What a cell holds of a single value, or of a list of words. */
  private static Optional<String> cell(Node value) {
    return switch (value) {
      case Node.Scalar scalar -> Optional.of(scalar.text());
      case Node.Sequence(List<Node> items, _)
          when items.stream().allMatch(Node.Scalar.class::isInstance) ->
          Optional.of(join(items.stream().map(DossierRows::text)));
      case Node.Sequence _, Node.Mapping _ -> Optional.empty();
    };
  }

  private static Stream<Node> items(Optional<Node> list) {
    return list.stream()
        .flatMap(node -> node instanceof Node.Sequence all ? all.items().stream() : Stream.of());
  }

  private static String named(String id, Optional<String> name) {
    return name.map(n -> id + " " + n).orElse(id);
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }

  private static String join(Stream<String> texts) {
    return texts.collect(Collectors.joining(LIST));
  }
}
