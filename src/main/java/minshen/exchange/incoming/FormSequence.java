package minshen.exchange.incoming;

import java.util.Optional;
import minshen.dossier.CompanyIdentity.Likeness;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Library;

/**
 * The forms of one file, one after the other: a form that names no project, as 附件2 does, is about
 * the claim of the form before it, whichever other claims still lack one.
 */
public final class FormSequence {
  private Optional<FilledForm> before = Optional.empty();
  private Optional<String> claimId = Optional.empty();

  /**
   * The claim that the next form is about, if there is no more than one way to take it.
   *
   * @param dossier the dossier of its company, with what the forms before it brought
   */
  public Optional<FormTarget> next(FilledForm form, Dossier dossier, Library library) {
    Optional<FormTarget> target =
        ofPair(form, dossier, library).or(() -> FormTargets.only(form, dossier, library));
    before = Optional.of(form);
    claimId = target.map(FormTarget::claimId);
    return target;
  }

  private Optional<FormTarget> ofPair(FilledForm form, Dossier dossier, Library library) {
    boolean isPair =
        form.value(FieldCatalogue.PROJECT).isEmpty()
            && before.filter(other -> !other.formId().equals(form.formId())).isPresent()
            && (form.company().isBlank()
                || before.get().company().to(form.company()) == Likeness.SAME);
    return claimId
        .filter(_ -> isPair)
        .flatMap(
            id ->
                FormTargets.of(form, dossier, library).stream()
                    .filter(target -> target.item().isEmpty() && target.claimId().equals(id))
                    .findFirst());
  }
}
