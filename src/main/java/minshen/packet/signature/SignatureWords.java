package minshen.packet.signature;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import minshen.packet.signature.CheckedSignature.Integrity;
import minshen.words.Message;

/** What is told of a signature, in one line. */
public final class SignatureWords {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(SigningTime.HERE);

  private SignatureWords() {}

  /**
   * Tells of a signature.
   *
   * @param all the signatures of its file, with which something may rightly have been added to it
   */
  public static Message of(CheckedSignature signature, List<CheckedSignature> all) {
    Message told =
        Message.of(
            signature.isTimestamp() ? "packet.signature.timestamp" : "packet.signature.line",
            signature
                .signer()
                .<Object>map(name -> name)
                .orElseGet(() -> Message.of("packet.signature.nobody")),
            signature
                .signedAt()
                .<Object>map(SHOWN::format)
                .orElseGet(() -> Message.of("packet.signature.no-time")),
            integrity(signature, all));
    for (CheckedSignature.Doubt doubt : signature.doubts().stream().sorted().toList()) {
      told = Message.of("packet.signature.doubt", told, Message.of("packet.signature." + doubt));
    }
    return told;
  }

  /** Whether a remark tells, in any part of it, that a file was changed after it was signed. */
  public static boolean tellsOfChange(Message remark) {
    return remark.key().equals(told(Integrity.CHANGED))
        || remark.arguments().stream()
            .anyMatch(part -> part instanceof Message inner && tellsOfChange(inner));
  }

  private static Message integrity(CheckedSignature signature, List<CheckedSignature> all) {
    boolean isSignedAgain =
        signature.integrity() == Integrity.ADDED_TO
            && all.stream().anyMatch(other -> other.integrity() == Integrity.WHOLE);
    return Message.of(
        isSignedAgain ? "packet.signature.SIGNED_AGAIN" : told(signature.integrity()));
  }

  private static String told(Integrity integrity) {
    return "packet.signature." + integrity.name();
  }
}
