package minshen.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The pack that holds a measure. */
  public Optional<Pack> packOfMeasure(String measureId) {
    return packs.stream().filter(p -> p.measure(measureId).isPresent()).findFirst();
  }

  /** The ids of all measures, in order. */
  public List<String> measureIds() {
    return packs.stream().flatMap(p -> p.measures().stream()).map(Measure::id).toList();
  }

  /** What the measures of all packs ask of a company, each question once. */
  public List<Question> questions() {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Pack pack : packs) {
      pack.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
    }
    return List.copyOf(questions.values());
  }
}
