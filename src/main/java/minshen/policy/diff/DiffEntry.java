package minshen.policy.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import minshen.words.Message;

/**
 * Something of a pack as the comparison sees it: what it is matched by, and its traits.
 *
 * @param key what it is matched by in the other pack
 * @param name its name for people
 * @param traits how it is, trait by trait; an absent trait is empty
 * @param exactly of those traits whose words do not say everything: the whole of it
 */
record DiffEntry(
    Key key,
    Message name,
    SequencedMap<String, Optional<Message>> traits,
    Map<String, String> exactly) {
  private static final Message NONE = Message.of("policy.diff.none");

  /**
   * What tells things apart.
   *
   * @param item the item; empty for what is of the whole pack
   * @param id the id within it
   * @param occurrence which one of those that are alike otherwise, from 0
   */
  record Key(DiffTopic topic, Optional<String> item, String id, int occurrence) {}

  static DiffEntry of(DiffTopic topic, Optional<String> item, String id, Message name) {
    return new DiffEntry(new Key(topic, item, id, 0), name, new LinkedHashMap<>(), new HashMap<>());
  }

  static DiffEntry of(DiffTopic topic, Optional<String> item, String id, String name) {
    return of(topic, item, id, Message.verbatim(name));
  }

  DiffEntry at(int occurrence) {
    return new DiffEntry(
        new Key(key.topic(), key.item(), key.id(), occurrence), name, traits, exactly);
  }

  DiffEntry with(String aspect, Message value) {
    traits.put(aspect, Optional.of(value));
    return this;
  }

  /** All of a trait, as it is written, whose words may not say everything. */
  DiffEntry exactly(String aspect, String whole) {
    exactly.put(aspect, whole);
    return this;
  }

  /** A trait that is a text; an empty one is absent. */
  DiffEntry with(String aspect, String text) {
    traits.put(aspect, Optional.of(text).filter(t -> !t.isBlank()).map(Message::verbatim));
    return this;
  }

  DiffEntry with(String aspect, Optional<?> value) {
    return with(aspect, value.map(Object::toString).orElse(""));
  }

  DiffEntry with(String aspect, boolean holds) {
    return with(aspect, Message.of(holds ? "policy.diff.yes" : "policy.diff.no"));
  }

  /** A trait that is a list; its order counts. */
  DiffEntry with(String aspect, List<?> values) {
    traits.put(
        aspect,
        values.isEmpty() ? Optional.empty() : Optional.of(Message.of("policy.diff.list", values)));
    return this;
  }

  /** A trait that is a set of ids. */
  DiffEntry withIds(String aspect, Collection<String> ids) {
    return with(aspect, ids.stream().sorted().toList());
  }

  /** All its traits in one line. */
  Message whole() {
    List<Message> told =
        traits.entrySet().stream()
            .filter(trait -> trait.getValue().isPresent())
            .map(
                trait ->
                    Message.of(
                        "policy.diff.trait",
                        Message.of("policy.diff.aspect." + trait.getKey()),
                        trait.getValue().orElseThrow()))
            .toList();
    return told.isEmpty() ? NONE : Message.of("policy.diff.list", told);
  }

  /** How it differs from what it was, trait by trait. */
  List<DiffChange> since(DiffEntry before) {
    return traits.entrySet().stream()
        .filter(trait -> !isAs(before, trait.getKey()))
        .map(trait -> changed(trait.getKey(), before))
        .toList();
  }

  DiffChange came() {
    return change(DiffChange.Kind.ADDED, Optional.empty(), Optional.empty(), Optional.of(whole()));
  }

  DiffChange went() {
    return change(
        DiffChange.Kind.REMOVED, Optional.empty(), Optional.of(whole()), Optional.empty());
  }

  private boolean isAs(DiffEntry before, String aspect) {
    return trait(aspect).equals(before.trait(aspect)) && whole(aspect).equals(before.whole(aspect));
  }

  private Optional<String> whole(String aspect) {
    return Optional.ofNullable(exactly.get(aspect));
  }

  /** The words of a trait; the whole of it if the words are those of another that is not alike. */
  private Message told(String aspect, DiffEntry other) {
    Message words = trait(aspect).orElse(NONE);
    return trait(aspect).equals(other.trait(aspect))
        ? Message.of("policy.diff.of", words, whole(aspect).orElse(""))
        : words;
  }

  private Optional<Message> trait(String aspect) {
    return traits.getOrDefault(aspect, Optional.empty());
  }

  private DiffChange changed(String aspect, DiffEntry before) {
    return change(
        DiffChange.Kind.CHANGED,
        Optional.of(aspect),
        Optional.of(before.told(aspect, this)),
        Optional.of(told(aspect, before)));
  }

  private DiffChange change(
      DiffChange.Kind kind,
      Optional<String> aspect,
      Optional<Message> before,
      Optional<Message> after) {
    return new DiffChange(key.topic(), kind, key.item(), key.id(), name, aspect, before, after);
  }
}
