package minshen.desktop.incoming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  /**
   * The claims that a form may be about.
   *
   * @param likely the one that it is about as far as anybody can tell; a new claim of which the
   *     variant is open stands before those with one
   */
  static List<TargetOption> of(
      FilledForm form, Dossier dossier, Library library, Optional<FormTarget> likely) {
    List<FormTarget> all = FormTargets.of(form, dossier, library);
    return Stream.concat(likely.filter(one -> !all.contains(one)).stream(), all.stream())
        .map(target -> new TargetOption(target, label(target, dossier, library)))
        .toList();
  }

  private static Message label(FormTarget target, Dossier dossier, Library library) {
    if (target.item().isEmpty()) {
      Claim claim = dossier.claim(target.claimId()).orElseThrow();
      return Message.of(
          "desktop.incoming.existing", claim.item(), claim.input().project().orElse(claim.id()));
    }
    Item item = library.item(target.item().get()).orElseThrow();
    if (target.leavesVariantOpen(library)) {
      return Message.of("desktop.incoming.fresh-open", item.id(), item.title());
    }
    return Message.of(
        "desktop.incoming.fresh",
        item.id(),
        target.variant().flatMap(item::variant).map(Item.Variant::label).orElse(item.title()));
  }
}
