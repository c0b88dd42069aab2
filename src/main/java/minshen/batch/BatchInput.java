package minshen.batch;

import java.io.IOException;

/** A company of which something is to be made, before its dossier is read. */
public interface BatchInput {
  /**
   * Where it comes from, by which a company is known again in a later run, whatever its place among
   * the others; several companies may come from one place.
   */
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
