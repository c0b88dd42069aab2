package minshen.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place of a claim's papers that is signed or sealed.
 *
 * @param paper what it is on: the id of a form or of a material, or {@link #PACKET}
 * @param place the place on it, such as {@code legalSignature}
 * @param on the day
 * @param content the {@linkplain SignedForm#content fingerprint} of what was signed, if it is known
 */
public record Signature(String paper, String place, LocalDate on, Optional<String> content) {
  /** The paper of what is sealed on the bound packet as a whole. */
  public static final String PACKET = "packet";

  /** Whether it is at a place. */
  public boolean isAt(String otherPaper, String otherPlace) {
    return paper.equals(otherPaper) && place.equals(otherPlace);
  }
}
