package minshen.desktop.work;

import java.util.Optional;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.IncomingDossier;

/**
 * Something that came in and is to be compared.
 *
 * @param named the file's name
 * @param dossierEditor the editor of its applicant; empty if no editor is of that applicant
 * @param content what the file holds
 */
public record IncomingComparison(
    String named, Optional<DossierEditor> dossierEditor, Content content) {
  /** What a file holds. */
  public sealed interface Content {
    /** Another dossier of the applicant. */
    record Other(IncomingDossier dossier) implements Content {}

    /** A filled form. */
    record Form(FilledForm form) implements Content {}
  }
}
