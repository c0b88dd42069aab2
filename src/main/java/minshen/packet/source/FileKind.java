package minshen.packet.source;

import java.util.Optional;

/**
 * What a file is by its content.
 *
 * @param usable the kind, if it can become pages
 * @param refusal if it cannot: the key of the words that say what it is and what to do
 */
record FileKind(Optional<SourceKind> usable, String refusal) {
  static FileKind of(SourceKind kind) {
    return new FileKind(Optional.of(kind), "");
  }

  static FileKind refused(String key) {
    return new FileKind(Optional.empty(), key);
  }
}
