package minshen.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place of a claim's papers that is signed or sealed.
 *
 * @param paper what it is on: the id of a form or of a material, {@link #PACKET} or {@link #FILE}
 * @param place the place on it, such as {@code legalSignature}; of a file the fingerprint of its
 *     content
 * @param on the day
 * @param content the {@linkplain SignedForm#content fingerprint} of what was signed, if it is known
 */
public record Signature(String paper, String place, LocalDate on, Optional<String> content) {
  /** The paper of what is sealed on the bound packet as a whole. */
  public static final String PACKET = "packet";

  /**
   * The paper of an attached file whose own electronic signature is void and which is handed in all
   * the same: somebody has looked at it on the day.
   */
  public static final String FILE = "file";

  /** Notes that somebody has looked at a file whose electronic signature is void. */
  public static Signature accepted(String content, LocalDate on) {
    return new Signature(FILE, content, on, Optional.of(content));
  }

  /** Whether it is at a place. */
  public boolean isAt(String otherPaper, String otherPlace) {
    return paper.equals(otherPaper) && place.equals(otherPlace);
  }
}
