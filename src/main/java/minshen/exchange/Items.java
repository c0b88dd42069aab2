package minshen.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.files.MappingReader;
import minshen.policy.Condition;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;

/** The items that a dossier may name. */
final class Items {
  private final Library library;
  private final Set<String> ids;

  /** An item and its pack. */
  record Known(Item item, Pack pack) {}

  Items(Library library) {
    this.library = library;
    this.ids = new LinkedHashSet<>(library.itemIds());
    library.ofYears().stream()
        .flatMap(pack -> pack.items().stream())
        .map(Item::id)
        .forEach(ids::add);
  }

  /**
   * The item named by the key {@code item}, as it counts for an application year.
   *
   * @throws minshen.files.InputException if there is none of that name; it names the nearest
   */
  Known read(MappingReader fields, Optional<Integer> year) {
    String id = fields.requiredText("item");
    return library
        .packFor(id, year)
        .or(() -> editions(id).findFirst())
        .flatMap(pack -> pack.item(id).map(item -> new Known(item, pack)))
        .orElseThrow(
            () -> MappingReader.unknown(fields.at("item"), "exchange.unknown-item", id, ids));
  }

  /** What any edition asks of an item, in any variant and under any reading. */
  Set<String> conditions(String itemId) {
    Set<String> conditions = new LinkedHashSet<>();
    List<Pack> editions = editions(itemId).toList();
    editions.stream()
        .flatMap(pack -> pack.item(itemId).stream())
        .flatMap(item -> item.conditions().stream())
        .filter(Condition::isAsked)
        .map(Condition::id)
        .forEach(conditions::add);
    editions.stream()
        .flatMap(pack -> pack.conditions().stream())
        .filter(Condition::isAsked)
        .map(Condition::id)
        .forEach(conditions::add);
    return conditions;
  }

  private Stream<Pack> editions(String itemId) {
    return Stream.concat(library.packs().stream(), library.ofYears().stream())
        .filter(pack -> pack.item(itemId).isPresent());
  }
}
