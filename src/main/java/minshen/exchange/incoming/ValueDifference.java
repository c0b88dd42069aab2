package minshen.exchange.incoming;

import java.util.Optional;
import minshen.dossier.Dossier;
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
  static final String PROGRESS = "progress";
  private static final String DECISION = "decision.";

  /** Whether the dossier says nothing yet: taking it over loses nothing. */
  public boolean isAddition() {
    return mine.isEmpty();
  }

  /** Whether the place of it is blank in the file: taking it over takes the value away. */
  public boolean isRemoval() {
    return value.equals(DossierNodes.NOTHING);
  }

  /**
   * Whether taking it over changes a claim that was handed in and is locked. What became of a claim
   * is news of it, and no change of what was handed in.
   */
  public boolean isOfLocked(Dossier dossier) {
    boolean news = key.dotted().equals(PROGRESS) || key.dotted().startsWith(DECISION);
    return !news
        && key.claimId()
            .flatMap(dossier::claim)
            .filter(claim -> claim.progress().isLocked())
            .isPresent();
  }

  ValueDifference because(Message why) {
    return new ValueDifference(key, label, mine, theirs, Optional.of(why), value);
  }
}
