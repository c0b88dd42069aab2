package minshen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.files.TemporaryFolder;

/**
 * A dossier that was read, as long as its attachments are wanted.
 *
 * @param entry what it was read from
 * @param file the file beside which its attachments lie; of a company of the store there is none,
 *     but a folder
 * @param lent the folder in which the attachments of a company of the store lie
 */
record OpenDossier(DossierEntry entry, Path file, Dossier dossier, Optional<TemporaryFolder> lent)
    implements AutoCloseable {
  /** A dossier whose attachments lie where they are. */
  OpenDossier(DossierEntry entry, Path file, Dossier dossier) {
    this(entry, file, dossier, Optional.empty());
  }

  /** The folder that its attachments are named from. */
  Path folder() {
    return file.toAbsolutePath().getParent();
  }

  /** As messages name it. */
  String named() {
    return entry.named();
  }

  /** The claims of it that a command is about. */
  List<String> wanted(Optional<String> only) {
    return DossierFiles.wanted(named(), dossier, only);
  }

  @Override
  public void close() {
    lent.ifPresent(TemporaryFolder::close);
  }
}
