package minshen.desktop.incoming;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
import minshen.exchange.incoming.FormTargets;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.words.Message;

/**
 * A claim that a filled form may be about.
 *
 * @param target the claim
 * @param label what the user reads
 */
record TargetOption(FormTarget target, Message label) {
  /** The claims that a form may be about. */
  static List<TargetOption> of(FilledForm form, Dossier dossier, Library library) {
    return FormTargets.of(form, dossier, library).stream()
        .map(target -> new TargetOption(target, label(target, dossier, library)))
        .toList();
  }

  /** The option to begin with. */
  static Optional<TargetOption> likeliest(
      List<TargetOption> options, FilledForm form, Dossier dossier) {
    return FormTargets.likeliest(options.stream().map(TargetOption::target).toList(), form, dossier)
        .flatMap(target -> options.stream().filter(o -> o.target().equals(target)).findFirst());
  }

  private static Message label(FormTarget target, Dossier dossier, Library library) {
    if (target.item().isEmpty()) {
      Claim claim = dossier.claim(target.claimId()).orElseThrow();
      return Message.of(
          "desktop.incoming.existing", claim.item(), claim.input().project().orElse(claim.id()));
    }
    Item item = library.item(target.item().get()).orElseThrow();
    return Message.of(
        "desktop.incoming.fresh",
        item.id(),
        target.variant().flatMap(item::variant).map(Item.Variant::label).orElse(item.title()));
  }
}
