package minshen.exchange.incoming;

import java.util.Optional;
import minshen.files.Node;
import minshen.words.Message;

/**
 * A value that a file tells otherwise than the dossier.
 *
 * @param key where it stands in the dossier
 * @param label what people call it
 * @param mine what the dossier says, as it would be read; empty if it says nothing
 * @param theirs what the file says; the empty text if its place is there and blank
 * @param problem why it cannot be taken over, if it cannot
 * @param value what stands behind the key once it is taken over
 */
public record ValueDifference(
    ValueKey key,
    Message label,
    Optional<String> mine,
    String theirs,
    Optional<Message> problem,
    Node value) {
  /** Whether the dossier says nothing yet: taking it over loses nothing. */
  public boolean isAddition() {
    return mine.isEmpty();
  }

  /** Whether the place of it is blank in the file: taking it over takes the value away. */
  public boolean isRemoval() {
    return value.equals(DossierNodes.NOTHING);
  }

  ValueDifference because(Message why) {
    return new ValueDifference(key, label, mine, theirs, Optional.of(why), value);
  }
}
