package minshen.policy.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/** 属于: a choice that is among some words; of several words taken, one is enough. */
final class Among extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.of(
          "is", Among::new, Slot.of("fact", Slot.Type.WORDS_OF), Slot.of("among", Slot.Type.WORDS));

  Among(SlotValues given) {
    super(KIND, given);
  }

  private String fact() {
    return given().text("fact");
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return setting
        .words(fact())
        .map(taken -> taken.stream().anyMatch(given().words("among")::contains));
  }

  @Override
  public List<Message> found(Setting setting) {
    return setting.words(fact()).stream()
        .map(
            taken -> {
              List<Object> words = new ArrayList<>();
              taken.stream().sorted().forEach(word -> words.add(setting.label(fact(), word)));
              return Message.of("policy.test.found", setting.label(fact()), words);
            })
        .toList();
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.test.is",
        labels.fact(fact()),
        given().texts("among").stream().map(labels::word).toList());
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    Set<String> known = choices.getOrDefault(fact(), Set.of());
    return given().texts("among").stream()
        .filter(word -> !known.isEmpty() && !known.contains(word))
        .map(word -> Message.of("policy.test.no-word", word));
  }
}
