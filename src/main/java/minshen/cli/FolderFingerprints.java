package minshen.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.finding.AttachedContent;
import minshen.files.Fingerprint;
import minshen.form.signing.FileFingerprints;

/**
 * The fingerprints of the files in a dossier's folder. Each file is read once, however many seals
 * and claims ask for it.
 */
final class FolderFingerprints implements FileFingerprints {
  private final Path folder;
  private final Map<String, Optional<String>> byFile = new HashMap<>();

  /**
   * The fingerprints of a folder.
   *
   * @param folder from which the files are named
   * @param known what is known of them already, by their names
   */
  FolderFingerprints(Path folder, Map<String, AttachedContent> known) {
    this.folder = folder;
    known.forEach((file, content) -> byFile.put(file, Optional.of(content.fingerprint())));
  }

  @Override
  public Optional<String> of(Attachment attachment) {
    return byFile.computeIfAbsent(attachment.file(), this::read);
  }

  private Optional<String> read(String file) {
    try {
      return Optional.of(Fingerprint.of(folder.resolve(file)));
    } catch (IOException | InvalidPathException e) {
      // That it is not there, or cannot be read, is told by itself.
      return Optional.empty();
    }
  }
}
