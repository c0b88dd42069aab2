package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;

/** The items that a dossier may name. */
final class Items {
  private final Map<String, Known> byId = new LinkedHashMap<>();

  /** An item and its pack. */
  record Known(Item item, Pack pack) {}

  Items(Library library) {
    for (Pack pack : library.packs()) {
      pack.items().forEach(item -> byId.putIfAbsent(item.id(), new Known(item, pack)));
    }
  }

  /**
   * The item named by the key {@code item}.
   *
   * @throws InputException if there is none of that name; it names the nearest
   */
  Known read(Fields fields) {
    String id = fields.requiredText("item");
    Known known = byId.get(id);
    if (known == null) {
      throw Fields.unknown(fields.at("item"), "exchange.unknown-item", id, byId.keySet());
    }
    return known;
  }
}
