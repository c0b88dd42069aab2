package minshen.desktop.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.controls.ClauseTag;
import minshen.desktop.controls.LabelledField;
import minshen.policy.ClauseNames;
import minshen.policy.Pack;
import minshen.words.Message;
import minshen.words.Words;

/**
 * What the panes of a claim's page share: the claim, the language, and the way from the name of a
 * field to the control in which it is mended.
 */
final class ClaimContext {
  private final ClaimViewModel claim;
  private final Words words;
  private final Map<String, Runnable> focusByField = new HashMap<>();

  ClaimContext(ClaimViewModel claim, Words words) {
    this.claim = claim;
    this.words = words;
  }

  ClaimViewModel claim() {
    return claim;
  }

  Words words() {
    return words;
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String say(Message message) {
    return words.say(message);
  }

  /** Notes where a field is mended. */
  void field(String name, Runnable focus) {
    focusByField.put(name, focus);
  }

  /** Notes where a field is mended. */
  LabelledField field(String name, LabelledField field) {
    focusByField.put(name, field::focus);
    return field;
  }

  /** Whether there is a control for a field here. */
  boolean has(String name) {
    return focusByField.containsKey(plain(name));
  }

  /** Brings the keyboard to where a field is mended. */
  void focus(String name) {
    focusByField.getOrDefault(plain(name), () -> {}).run();
  }

  ClauseTag tag(String clauseId) {
    Pack pack = claim.pack();
    return new ClauseTag(
        ClauseNames.of(pack, clauseId), pack.clause(clauseId).map(ClauseNames::words));
  }

  Optional<ClauseTag> tag(Optional<String> clauseId) {
    return clauseId.map(this::tag);
  }

  /** Facts are named with and without their group. */
  private String plain(String name) {
    if (focusByField.containsKey(name)) {
      return name;
    }
    if (name.startsWith("attachments")) {
      return "attachments";
    }
    return name.equals("amount") ? "requestedAmount" : "facts." + name;
  }
}
