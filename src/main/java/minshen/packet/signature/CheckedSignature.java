package minshen.packet.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What can be told of a signature offline.
 *
 * @param signer who signed, by the certificate; else as the file says it
 * @param signedAt when
 * @param integrity whether what was signed is still there
 * @param doubts what speaks against the certificate
 * @param isTimestamp whether it is no person's signature but proof of a time
 */
public record CheckedSignature(
    Optional<String> signer,
    Optional<Instant> signedAt,
    Integrity integrity,
    Set<Doubt> doubts,
    boolean isTimestamp) {
  public CheckedSignature {
    doubts = Set.copyOf(doubts);
  }

  /** Whether what was signed is still what is there. */
  public enum Integrity {
    /** As it was signed, to the end of the file. */
    WHOLE,
    /** As it was signed, and something was added behind. */
    ADDED_TO,
    /** Not as it was signed. */
    CHANGED,
    /** Of a form that cannot be checked here, such as national seals. */
    UNKNOWN
  }

  /** What speaks against a certificate. */
  public enum Doubt {
    /** It was over when it was signed. */
    EXPIRED,
    /** It was not valid yet. */
    TOO_EARLY,
    /** Whoever signed made it out to himself. */
    SELF_SIGNED
  }
}
