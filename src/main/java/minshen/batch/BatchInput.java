package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/** A company of which something is to be made, before its dossier is read. */
public interface BatchInput {
  /**
   * Where it comes from, by which a company is known again in a later run, whatever its place among
   * the others; several companies may come from one place. Of a file it is the whole path.
   */
  String key();

  /** The file that it comes from, if it is one that may be moved. */
  default Optional<Path> file() {
    return Optional.empty();
  }

  /** How messages name it. */
  String named();

  /** What of its source is to be looked at; it is said beside what is made of it. */
  default List<Message> remarks() {
    return List.of();
  }

  /**
   * Reads its dossier.
   *
   * @throws minshen.files.InputException if it is not understood
   * @throws IOException if there is no place for its attachments
   */
  BatchCompany open() throws IOException;
}
