package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final List<Taken> taken = new ArrayList<>();

  /** A claim that a form without a project is about; another of its kind is about another. */
  private record Taken(FilledForm form, String claimId) {
    boolean isKindOf(FilledForm other) {
      return form.formId().equals(other.formId())
          && (form.company().isBlank()
              || other.company().isBlank()
              || form.company().to(other.company()) != Likeness.OTHER);
    }
  }

  /**
   * The claim that the next form is about, if there is no more than one way to take it.
   *
   * @param dossier the dossier of its company, with what the forms before it brought
   */
  public Optional<FormTarget> next(FilledForm form, Dossier dossier, Library library) {
    Optional<FormTarget> target =
        ofPair(form, dossier, library)
            .or(() -> FormTargets.only(form, dossier, library, taken(form)));
    before = Optional.of(form);
    claimId = target.map(FormTarget::claimId);
    claimId.ifPresent(id -> taken.add(new Taken(form, id)));
    return target;
  }

  private Set<String> taken(FilledForm form) {
    return form.value(FieldCatalogue.PROJECT).isPresent()
        ? Set.of()
        : taken.stream()
            .filter(other -> other.isKindOf(form))
            .map(Taken::claimId)
            .collect(Collectors.toSet());
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
