package minshen.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was exported of a claim, frozen as it was: with it one can prove later what was handed in.
 *
 * @param takenAt when it was exported
 * @param exported what: a word of the desktop's, such as {@code forms} or {@code packet}
 * @param folder where it was written to
 * @param dossier the dossier as it was, as YAML
 * @param pack the id of the pack that was calculated with
 * @param packVersion its version
 * @param packSha256 the SHA-256 of its files
 * @param formSha256 the SHA-256 of the form's definition, if a form was filled
 * @param documents what was written
 * @param papers what stood on the pages of the forms among them, as {@linkplain
 *     minshen.dossier.SignedForm#content fingerprints}, by the id of the form, and {@linkplain
 *     minshen.dossier.Signature#PACKET what was bound}: what is signed or sealed later is what was
 *     given out then
 */
public record Snapshot(
    Instant takenAt,
    String exported,
    String folder,
    String dossier,
    String pack,
    String packVersion,
    String packSha256,
    Optional<String> formSha256,
    List<Document> documents,
    Map<String, List<String>> papers) {
  public Snapshot {
    documents = List.copyOf(documents);
    papers = Map.copyOf(papers);
  }

  /**
   * A document that was written.
   *
   * @param name its file's name
   * @param sha256 the SHA-256 of its bytes
   */
  public record Document(String name, String sha256) {}
}
