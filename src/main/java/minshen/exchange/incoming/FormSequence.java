package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.CompanyIdentity.Likeness;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Item;
import minshen.policy.Library;

/**
 * The forms of one file, one after the other: a form that names no project, as 附件2 does, is about
 * the claim of the form before it, whichever other claims still lack one.
 */
public final class FormSequence {
  private static final CompanyIdentity NOBODY = CompanyIdentity.of(Dossier.BLANK.applicant());

  private final Optional<Item> otherwise;
  private Optional<FilledForm> before = Optional.empty();
  private Optional<String> claimId = Optional.empty();

  /** The company whose claim that is. */
  private CompanyIdentity company = NOBODY;

  private final List<Taken> taken = new ArrayList<>();

  /** A sequence of forms that say themselves what is claimed. */
  public FormSequence() {
    this(Optional.empty());
  }

  /**
   * A sequence of forms.
   *
   * @param otherwise what is claimed where a form does not say it, as that of another office
   */
  public FormSequence(Optional<Item> otherwise) {
    this.otherwise = otherwise;
  }

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
   * The claim that the next form is about, if there is no more than one way to take it; it is taken
   * so.
   *
   * @param dossier the dossier of its company, with what the forms before it brought
   */
  public Optional<FormTarget> next(FilledForm form, Dossier dossier, Library library) {
    Optional<FormTarget> target = likely(form, dossier, library);
    took(form, target, dossier);
    return target;
  }

  /**
   * The same for somebody who may choose another one: nothing is taken yet.
   *
   * @param dossier the dossier of its company, with what the forms before it brought
   */
  public Optional<FormTarget> likely(FilledForm form, Dossier dossier, Library library) {
    Optional<String> pair = claimId.filter(_ -> isPair(form, dossier));
    if (pair.isPresent() && dossier.claim(pair.get()).isEmpty()) {
      // The form before it would have brought the claim, and was not wanted.
      return Optional.empty();
    }
    return pair.flatMap(id -> existing(id, form, dossier, library))
        .or(() -> FormTargets.only(form, dossier, library, taken(form)))
        .or(() -> ofOther(form, dossier));
  }

  /**
   * Notes which claim a form turned out to be about; empty if nobody can tell.
   *
   * @param dossier the dossier of its company, which is blank if the form brings it
   */
  public void took(FilledForm form, Optional<FormTarget> target, Dossier dossier) {
    before = Optional.of(form);
    CompanyIdentity known = CompanyIdentity.of(dossier.applicant());
    company = known.isBlank() ? form.company() : known;
    claimId = target.map(FormTarget::claimId);
    claimId.ifPresent(id -> taken.add(new Taken(form, id)));
  }

  /** The claim of the item that was named: that of the form's project, or a new one. */
  private Optional<FormTarget> ofOther(FilledForm form, Dossier dossier) {
    return otherwise.map(
        item -> {
          List<FormTarget> targets =
              Stream.concat(
                      dossier.claims().stream()
                          .filter(claim -> claim.item().equals(item.id()))
                          .filter(claim -> !taken(form).contains(claim.id()))
                          .map(claim -> FormTarget.existing(claim.id())),
                      Stream.of(
                          FormTarget.fresh(dossier.freshClaimId(), item.id(), Optional.empty())))
                  .toList();
          return FormTargets.likeliest(targets, form, dossier).orElse(targets.getLast());
        });
  }

  private Set<String> taken(FilledForm form) {
    return form.value(FieldCatalogue.PROJECT).isPresent()
        ? Set.of()
        : taken.stream()
            .filter(other -> other.isKindOf(form))
            .map(Taken::claimId)
            .collect(Collectors.toSet());
  }

  private boolean isPair(FilledForm form, Dossier dossier) {
    return form.value(FieldCatalogue.PROJECT).isEmpty()
        && before.filter(other -> !other.formId().equals(form.formId())).isPresent()
        && (form.company().isBlank()
            ? isOfTheSame(dossier)
            : before.get().company().to(form.company()) == Likeness.SAME);
  }

  /** Whether a dossier is not one that somebody chose for a form that names no company. */
  private boolean isOfTheSame(Dossier dossier) {
    CompanyIdentity chosen = CompanyIdentity.of(dossier.applicant());
    return chosen.isBlank() || company.isBlank() || company.to(chosen) != Likeness.OTHER;
  }

  private static Optional<FormTarget> existing(
      String id, FilledForm form, Dossier dossier, Library library) {
    return FormTargets.of(form, dossier, library).stream()
        .filter(target -> target.item().isEmpty() && target.claimId().equals(id))
        .findFirst();
  }
}
