package minshen.form.signing;

import java.util.Optional;
import minshen.dossier.Attachment;

/**
 * Tells the {@linkplain minshen.files.Fingerprint fingerprint} of what an attached file holds: of a
 * paper that was sealed, whether it is still the same.
 */
@FunctionalInterface
public interface FileFingerprints {
  /** Where nobody looks into the files. */
  FileFingerprints UNKNOWN = _ -> Optional.empty();

  /** That of an attachment, if it is known. */
  Optional<String> of(Attachment attachment);
}
