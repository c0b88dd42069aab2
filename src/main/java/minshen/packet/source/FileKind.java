package minshen.packet.source;

import java.util.Optional;
import java.util.Set;

/**
 * What a file is by its content.
 *
 * @param usable the kind, if it can become pages
 * @param refusal if it cannot: the key of the words that say what it is and what to do
 */
record FileKind(Optional<SourceKind> usable, String refusal) {
  private static final String UNKNOWN = "packet.source.unknown";

  /** What such a file says to whoever looks for something to print: that it is none. */
  private static final Set<String> NOTHING = Set.of(UNKNOWN, "packet.source.web-page");

  /** An office document of some kind, which can be told when it is opened with its password. */
  static final FileKind LOCKED = refused("packet.source.wants-password");

  static FileKind of(SourceKind kind) {
    return new FileKind(Optional.of(kind), "");
  }

  static FileKind refused(String key) {
    return new FileKind(Optional.empty(), key);
  }

  /** Whether, among other files, it may be left out: there is nothing in it to print. */
  boolean isNothingToPrint() {
    return NOTHING.contains(refusal);
  }

  /** Whether nothing at all is known of its content. */
  boolean isUnknown() {
    return refusal.equals(UNKNOWN);
  }
}
