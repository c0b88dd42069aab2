package minshen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packs at hand. Item ids are unique over all of them.
 *
 * @param packs the packs, in the order in which they are shown
 */
public record Library(List<Pack> packs) {
  public Library {
    packs = List.copyOf(packs);
  }

  /** The pack of an id. */
  public Optional<Pack> pack(String packId) {
    return packs.stream().filter(p -> p.id().equals(packId)).findFirst();
  }

  /** The pack that holds an item. */
  public Optional<Pack> packOf(String itemId) {
    return packs.stream().filter(p -> p.item(itemId).isPresent()).findFirst();
  }

  /** The item of an id, of whatever pack. */
  public Optional<Item> item(String itemId) {
    return packOf(itemId).flatMap(p -> p.item(itemId));
  }

  /** The same library with another version of a pack in its place, or with one more pack. */
  public Library with(Pack pack) {
    List<Pack> others = new ArrayList<>(packs);
    int at = packs.stream().map(Pack::id).toList().indexOf(pack.id());
    if (at < 0) {
      others.add(pack);
    } else {
      others.set(at, pack);
    }
    return new Library(others);
  }

  /** The ids of all items, in order. */
  public List<String> itemIds() {
    return packs.stream().flatMap(p -> p.items().stream()).map(Item::id).toList();
  }
}
