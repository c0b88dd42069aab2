package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.words.Message;

/** A dossier that is there to be read: a file, a company of a workbook or one of the store. */
interface DossierEntry {
  /** What it came from, as it was given: a file, or the name of a company of the store. */
  String given();

  /** The file that it came from; empty if it is a company of the store. */
  default Optional<Path> file() {
    return Optional.of(DossierFiles.path(given()));
  }

  /** How messages name it among all that are read. */
  String named();

  /** What of its source is to be looked at: cells that were left out, say. */
  default List<Message> remarks() {
    return List.of();
  }

  /** What files made of it are called. */
  String stem();

  /**
   * Reads it, without its attachments.
   *
   * @throws minshen.files.InputException if it is not understood
   */
  Dossier read(ClaimsWanted wanted);

  /**
   * Reads it.
   *
   * @throws minshen.files.InputException if it is not understood
   * @throws IOException if there is no place for its attachments
   */
  default OpenDossier open(ClaimsWanted wanted) throws IOException {
    return new OpenDossier(this, DossierFiles.path(given()), read(wanted));
  }
}
