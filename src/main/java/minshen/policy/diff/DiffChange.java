package minshen.policy.diff;

import java.util.Optional;
import minshen.words.Message;

/**
 * One difference.
 *
 * @param topic what it is about
 * @param kind whether something came, went, or is another
 * @param item the item it belongs to; empty if it is of the whole pack
 * @param id the id of what differs, such as a clause's or a material's; of a step, its kind
 * @param name its name for people
 * @param aspect which of its traits differs, such as {@code rate}; empty if it came or went whole
 * @param before how it was; empty if it was not there
 * @param after how it is; empty if it is gone
 */
public record DiffChange(
    DiffTopic topic,
    Kind kind,
    Optional<String> item,
    String id,
    Message name,
    Optional<String> aspect,
    Optional<Message> before,
    Optional<Message> after) {
  /** What happened to it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** The name of the aspect, for people. */
  public Optional<Message> aspectName() {
    return aspect.map(a -> Message.of("policy.diff.aspect." + a));
  }
}
