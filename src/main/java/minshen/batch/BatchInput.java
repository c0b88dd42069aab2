package minshen.batch;

import java.io.IOException;

/** A company of which something is to be made, before its dossier is read. */
public interface BatchInput {
  /** What it is known by again in a later run, whatever its place among the others. */
  String key();

  /** How messages name it. */
  String named();

  /**
   * Reads its dossier.
   *
   * @throws minshen.files.InputException if it is not understood
   * @throws IOException if there is no place for its attachments
   */
  BatchCompany open() throws IOException;
}
