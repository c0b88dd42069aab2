package minshen.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldType;
import minshen.files.InputException;
import minshen.files.NamedKey;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.calc.ApplicantFacts;
import minshen.words.Message;

/**
 * Says what people call the keys and words of which a reader of dossiers complains. Cells of sheets
 * and places of forms have only that; in a file that somebody has typed the key stands beside it.
 */
final class KeyNames {
  private static final String APPLICANT = "applicant.";

  /** What a column of a workbook is headed with where no field of the catalogue is meant. */
  private static final Map<String, Map<String, String>> COLUMNS =
      Map.of(
          "claims",
              Map.of("id", "id", "item", "", "variant", "", "products", "", "attachments", ""),
          "products", Map.of("name", "product"),
          "attachments",
              Map.of(
                  "material", "material",
                  "file", "file",
                  "title", "title",
                  "pages", "pages",
                  "rotate", "rotate",
                  "late", "late",
                  "note", "note"),
          "ledger",
              Map.of(
                  "item", "",
                  "variant", "",
                  "year", "year",
                  "amount", "amount",
                  "kind", "kind",
                  "product", "product",
                  "citySupport", "citySupport"),
          "aside",
              Map.of(
                  "heading", "aside-heading",
                  "text", "aside-text",
                  "source", "aside-source",
                  "on", "aside-on"),
          "signatures",
              Map.of("paper", "paper", "place", "place", "on", "signed-on", "content", "content"),
          "signed",
              Map.of(
                  "form", "form",
                  "file", "file",
                  "pages", "pages",
                  "rotate", "rotate",
                  "formPages", "form-pages",
                  "content", "content"),
          "decision", Map.of("state", "decision", "amount", "decided", "on", "decided-on"));

  private final Library library;
  private final Map<String, Object> labels = new HashMap<>();
  private final Map<String, Object> words = new HashMap<>();
  private final SourceLocation place;

  private KeyNames(Library library, SourceLocation place) {
    this.library = library;
    this.place = place;
  }

  /** The same complaint in words that people know. */
  static InputException told(InputException e, Node document, Library library) {
    KeyNames names = new KeyNames(library, e.place());
    names.look(document, List.of(), Optional.empty());
    InputException told =
        new InputException(
            e.place(),
            new Message(
                e.problem().key(), e.problem().arguments().stream().map(names::named).toList()));
    told.initCause(e);
    return told;
  }

  private Object named(Object argument) {
    return switch (argument) {
      // Whoever types a file is shown what may stand there, in one short line.
      case List<?> many when place.line() == 0 -> many.stream().map(this::named).toList();
      case String key when labels.containsKey(key) ->
          place.line() > 0
              ? NamedKey.ofText(labels.get(key), key)
              : NamedKey.ofCell(labels.get(key), key);
      case String word when !words.getOrDefault(word, word).equals(word) ->
          NamedKey.ofWord(words.get(word), word);
      default -> argument;
    };
  }

  /** Goes through a document to what stands at the place. */
  private void look(Node node, List<String> path, Optional<Item> item) {
    switch (node) {
      case Node.Mapping mapping -> {
        Optional<Item> known = item.or(() -> item(mapping, path));
        boolean isHere =
            mapping.at().equals(place)
                || mapping.entries().values().stream()
                    .anyMatch(
                        entry -> entry.keyAt().equals(place) || entry.value().at().equals(place));
        if (isHere) {
          know(path, known);
        }
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    look(
                        entry.value(),
                        Stream.concat(path.stream(), Stream.of(key)).toList(),
                        known));
      }
      case Node.Sequence list -> list.items().forEach(one -> look(one, path, item));
      case Node.Scalar _ -> {
        // Its mapping knows it.
      }
    }
  }

  private Optional<Item> item(Node.Mapping mapping, List<String> path) {
    boolean isOfItem = path.equals(List.of("claims")) || path.equals(List.of("ledger"));
    return isOfItem
            && mapping.find(List.of("item")).orElse(mapping) instanceof Node.Scalar(var id, _, _)
        ? library.item(id.strip())
        : Optional.empty();
  }

  /** The keys that a mapping may have, and the words behind them. */
  private void know(List<String> path, Optional<Item> item) {
    List<String> ofPart =
        path.isEmpty() || !path.getFirst().equals("claims") ? path : path.subList(1, path.size());
    String before = ofPart.isEmpty() ? "" : String.join(".", ofPart) + ".";
    for (DossierField<?> field : fields()) {
      String key = field.key();
      boolean isIn =
          key.startsWith(before) && key.indexOf('.', before.length()) < 0 && !path.isEmpty();
      if (isIn) {
        label(key.substring(before.length()), field.label());
        if (field.type() instanceof FieldType.Choice<?> choice) {
          choice.words().forEach((word, value) -> words.putIfAbsent(word, choice.label(value)));
        }
      }
    }
    String last = path.isEmpty() ? "" : path.getLast();
    COLUMNS
        .getOrDefault(last, Map.of())
        .forEach(
            (key, column) ->
                label(
                    key,
                    Message.of(
                        column.isEmpty() ? "exchange.key." + key : "exchange.column." + column)));
    if (last.equals("ledger")) {
      label("project", FieldCatalogue.PROJECT.label());
      label("cityGrant", FieldCatalogue.CITY_GRANT.label());
    }
    if (before.equals(APPLICANT)) {
      label("legalRepresentative", FieldCatalogue.LEGAL_NAME.label());
    }
    if (before.equals(APPLICANT + "facts.")) {
      ApplicantFacts.of(library).forEach(this::fact);
      ApplicantFacts.of(library)
          .forEach((key, fact) -> fact(key.substring(key.indexOf('/') + 1), fact));
    }
    item.ifPresent(of -> know(of, last));
  }

  private void know(Item item, String last) {
    switch (last) {
      case "facts" -> {
        item.facts().forEach(fact -> fact(fact.name(), fact));
        // A sheet has the facts of all items side by side.
        items().forEach(other -> other.facts().forEach(fact -> fact(fact.name(), fact)));
      }
      case "products" -> {
        item.productFacts().forEach(fact -> fact(fact.name(), fact));
        items().forEach(other -> other.productFacts().forEach(fact -> fact(fact.name(), fact)));
      }
      case "answers" ->
          Stream.concat(
                  item.conditions().stream(),
                  library.packs().stream().flatMap(pack -> pack.conditions().stream()))
              .filter(Condition::isAsked)
              .forEach(condition -> words.putIfAbsent(condition.id(), condition.question()));
      case "claims", "ledger" -> {
        item.variants().forEach(variant -> words.putIfAbsent(variant.id(), variant.label()));
        item.awardKinds().forEach(words::putIfAbsent);
      }
      default -> {
        // What has no words of its item.
      }
    }
  }

  private Stream<Item> items() {
    return library.packs().stream().flatMap(pack -> pack.items().stream());
  }

  private void fact(String key, Fact fact) {
    label(key, fact.label());
    fact.choices().forEach(choice -> words.putIfAbsent(choice.id(), choice.label()));
  }

  private void label(String key, Object label) {
    labels.putIfAbsent(key, label);
  }

  private static List<DossierField<?>> fields() {
    List<DossierField<?>> all = new ArrayList<>();
    for (DossierField.Part part : DossierField.Part.values()) {
      all.addAll(FieldCatalogue.of(part));
    }
    return all;
  }
}
