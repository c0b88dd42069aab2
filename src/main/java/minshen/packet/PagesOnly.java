package minshen.packet;

import java.io.IOException;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;

/** Why of an attached file only the pages that are handed in are given away, as a PDF. */
enum PagesOnly {
  /** Something of it, or of a file in it, is redacted. */
  REDACTED,
  /** Some of its pages are not handed in. */
  CHOSEN,
  /** It opens with a password only, which whoever gets it does not have. */
  LOCKED;

  /** Why, if the file is not given away as it is. */
  static Optional<PagesOnly> of(Attachment attachment, ReadySource source, RedactedFiles redacted)
      throws SourceException, IOException {
    if (redacted.has(source)) {
      return Optional.of(REDACTED);
    }
    if (attachment
        .pages()
        .map(PageChoice::count)
        .filter(chosen -> chosen < source.pages())
        .isPresent()) {
      return Optional.of(CHOSEN);
    }
    return source.isLocked() ? Optional.of(LOCKED) : Optional.empty();
  }
}
