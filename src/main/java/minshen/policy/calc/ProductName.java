package minshen.policy.calc;

import java.util.Optional;
import minshen.words.Message;

/**
 * What a product of a claim is called: by its name or, without one, by its place.
 *
 * @param name its name
 * @param index the place of its row, from 0
 */
public record ProductName(Optional<String> name, int index) {
  /** The name in words. */
  public Message said() {
    return name.map(Message::verbatim).orElse(Message.of("policy.unnamed-product", index + 1));
  }
}
