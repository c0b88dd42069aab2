package minshen.words;

import java.util.List;

/**
 * Something to be said to the user, not yet in a language. The first part of the key names the room
 * whose bundle holds the words ({@code dossier.over-claim} stands in {@code
 * minshen/dossier/words}).
 *
 * @param key the key in that bundle
 * @param arguments what the words speak of, in the order of the bundle's {0}, {1} …; each is put in
 *     as it is, and a {@code Message} among them is said in the same language
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message with its arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** Words that are data and stand as they are in every language, such as a clause's text. */
  public static Message verbatim(String text) {
    return new Message(Words.VERBATIM, List.of(text));
  }
}
