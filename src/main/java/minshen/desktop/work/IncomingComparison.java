package minshen.desktop.work;

import java.util.Optional;
import minshen.dossier.CompanyIdentity;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormSequence;
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
  /** The same, to be compared with what an editor has. */
  public IncomingComparison with(DossierEditor editor) {
    return new IncomingComparison(named, Optional.of(editor), content);
  }

  /** What a file holds. */
  public sealed interface Content {
    /** The company that it is about. */
    CompanyIdentity company();

    /** Another dossier of the applicant. */
    record Other(IncomingDossier dossier) implements Content {
      @Override
      public CompanyIdentity company() {
        return CompanyIdentity.of(dossier.dossier().applicant());
      }
    }

    /**
     * A filled form.
     *
     * @param sequence the forms of its file: which claim it is about may follow from them
     */
    record Form(FilledForm form, FormSequence sequence) implements Content {
      @Override
      public CompanyIdentity company() {
        return form.company();
      }
    }
  }
}
