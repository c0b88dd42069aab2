package minshen.policy;

import java.util.Optional;
import java.util.Set;

/**
 * The words of a choice on which a step hangs, such as 临床试验分期.
 *
 * @param fact the fact of the claim that holds the word
 * @param words the words
 * @param except whether the step applies under every other word, or under these
 */
public record ChoiceCondition(String fact, Set<String> words, boolean except) {
  public ChoiceCondition {
    words = Set.copyOf(words);
  }

  /** Whether it applies; a word that was not given is none of the words. */
  public boolean holds(Optional<String> word) {
    return word.map(words::contains).orElse(false) != except;
  }
}
