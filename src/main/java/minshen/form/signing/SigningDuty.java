package minshen.form.signing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import minshen.dossier.Signature;
import minshen.form.Box;
import minshen.form.Signer;
import minshen.words.Message;

/**
 * Something to be signed or sealed.
 *
 * @param claimId the claim
 * @param signer who owes it
 * @param person the name of who owes it, if it is known
 * @param paper the id of the form or the material, or {@link Signature#PACKET}
 * @param title what the paper is called
 * @param place the place on it
 * @param words what stands there; the title where it is no form
 * @param acts what is done
 * @param page the page of the form; none where it is no form
 * @param box the room there is on that page, in points from the upper left corner
 * @param content the {@linkplain minshen.files.Fingerprint fingerprint} of what is signed or sealed
 *     there now; none if it is not known
 * @param state how it stands
 * @param on the day on which it was done
 */
public record SigningDuty(
    String claimId,
    Signer signer,
    Optional<String> person,
    String paper,
    String title,
    String place,
    String words,
    SortedSet<SigningAct> acts,
    OptionalInt page,
    Optional<Box> box,
    Optional<String> content,
    State state,
    Optional<LocalDate> on) {
  /** How it stands. */
  public enum State {
    /** It is owed. */
    OPEN,
    /** It is done. */
    DONE,
    /** It was done, and what was signed or sealed has changed since: it is owed again. */
    OUTDATED,
    /**
     * It was done, and other files are attached since: somebody has to look whether they bear it.
     */
    REPLACED,
    /** The authority does it. */
    NOT_OURS
  }

  public SigningDuty {
    acts = Collections.unmodifiableSortedSet(new TreeSet<>(acts));
  }

  /** What the paper is called, in any language if it is no official one. */
  public Message named() {
    return isOfWhole() ? Message.of("form.sign.packet") : Message.verbatim(title);
  }

  /** Whether it is done on the bound packet as a whole. */
  public boolean isOfWhole() {
    return paper.equals(Signature.PACKET);
  }

  /** Whether somebody still owes it, be it only a look. */
  public boolean isOwed() {
    return state == State.OPEN || state == State.OUTDATED || state == State.REPLACED;
  }
}
