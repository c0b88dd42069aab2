package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Item;
import minshen.policy.Library;

/** The claims that a filled form may be about. */
public final class FormTargets {
  private FormTargets() {}

  /**
   * First the claims of the dossier that claim the item which the form names, then a new one of it,
   * in each variant; of every item that fills the form, if the form names none.
   */
  public static List<FormTarget> of(FilledForm form, Dossier dossier, Library library) {
    List<Item> items =
        form.item(library)
            .map(List::of)
            .orElseGet(
                () ->
                    library.packs().stream()
                        .flatMap(pack -> pack.items().stream())
                        .filter(item -> item.forms().contains(form.formId()))
                        .toList());
    List<FormTarget> targets = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      if (items.stream().anyMatch(item -> item.id().equals(claim.item()))) {
        targets.add(FormTarget.existing(claim.id()));
      }
    }
    items.forEach(item -> targets.addAll(fresh(item, dossier.freshClaimId())));
    return targets;
  }

  /**
   * The one to begin with: the claim of the form's project, or one that has none yet, since its 附件2
   * came first; if the form has no project, the only claim there is, or the first without the
   * platform that the form is about; else a new one.
   */
  static Optional<FormTarget> likeliest(
      List<FormTarget> targets, FilledForm form, Dossier dossier) {
    List<FormTarget> existing = targets.stream().filter(t -> t.item().isEmpty()).toList();
    Optional<String> project = form.value(FieldCatalogue.PROJECT).map(UnderstoodText::bare);
    if (project.isEmpty() && existing.size() == 1) {
      return Optional.of(existing.getFirst());
    }
    return existing.stream()
        .filter(_ -> project.isPresent())
        .filter(t -> projectOf(t, dossier).equals(project))
        .findFirst()
        .or(() -> existing.stream().filter(t -> isOpen(t, project, dossier)).findFirst())
        .or(() -> targets.stream().filter(t -> t.item().isPresent()).findFirst());
  }

  /** The one it is, if there is no more than one way to take the form. */
  public static Optional<FormTarget> only(FilledForm form, Dossier dossier, Library library) {
    return only(form, dossier, library, Set.of());
  }

  /** The same without the claims that others of its file are about. */
  static Optional<FormTarget> only(
      FilledForm form, Dossier dossier, Library library, Set<String> taken) {
    List<FormTarget> targets =
        of(form, dossier, library).stream()
            .filter(target -> target.item().isPresent() || !taken.contains(target.claimId()))
            .toList();
    long fresh = targets.stream().filter(target -> target.item().isPresent()).count();
    return likeliest(targets, form, dossier)
        .filter(target -> target.item().isEmpty() || fresh == 1)
        .or(() -> ofItem(form, targets, library));
  }

  /** A new claim of the item that the form names, if its variant alone is open. */
  private static Optional<FormTarget> ofItem(
      FilledForm form, List<FormTarget> targets, Library library) {
    return form.item(library)
        .flatMap(
            item ->
                targets.stream()
                    .filter(target -> target.item().isPresent())
                    .findFirst()
                    .map(one -> FormTarget.fresh(one.claimId(), item.id(), Optional.empty())));
  }

  /** Whether a claim still lacks what the form brings. */
  private static boolean isOpen(FormTarget target, Optional<String> project, Dossier dossier) {
    return project.isPresent()
        ? projectOf(target, dossier).isEmpty()
        : dossier.claim(target.claimId()).flatMap(Claim::platform).isEmpty();
  }

  private static Optional<String> projectOf(FormTarget target, Dossier dossier) {
    return dossier
        .claim(target.claimId())
        .flatMap(claim -> claim.input().project())
        .map(UnderstoodText::bare);
  }

  private static List<FormTarget> fresh(Item item, String id) {
    return item.variants().isEmpty()
        ? List.of(FormTarget.fresh(id, item.id(), Optional.empty()))
        : item.variants().stream()
            .map(variant -> FormTarget.fresh(id, item.id(), Optional.of(variant.id())))
            .toList();
  }
}
