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
  private static final String PROGRAM = "packet.source.of-a-program";

  /** What such a file says to whoever looks for something to print: that it is none. */
  private static final Set<String> NOTHING = Set.of(UNKNOWN, PROGRAM, "packet.source.web-page");

  /** An office document of some kind, which can be told when it is opened with its password. */
  static final FileKind LOCKED = refused("packet.source.wants-password");

  /** What only the program that wrote it can print. */
  static final FileKind OF_A_PROGRAM = refused(PROGRAM);

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

  /** What is said of a file that cannot become pages, also by what its name promises. */
  SourceException trouble(SourceJob job, String name) {
    Optional<String> promised = SourceKind.promisedBy(name);
    // A text in unknown characters is one all the same.
    if (!refusal.equals(UNKNOWN) || promised.isEmpty() || SourceKind.isTextByName(name)) {
      return job.problem(refusal);
    }
    String key =
        SourceKind.isImageByName(name) ? "packet.source.no-image" : "packet.source.not-as-named";
    return job.problem(key, promised.get());
  }
}
