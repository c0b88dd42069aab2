package minshen.desktop.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormTarget;
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
   * The claims that a form may be about: first those of the dossier that claim the item which the
   * form names, then a new one of it; of every item that fills the form, if the form names none.
   */
  static List<TargetOption> of(FilledForm form, Dossier dossier, Library library) {
    Optional<Item> named = form.item(library);
    List<Item> items =
        named
            .map(List::of)
            .orElseGet(
                () ->
                    library.packs().stream()
                        .flatMap(pack -> pack.items().stream())
                        .filter(item -> item.forms().contains(form.formId()))
                        .toList());
    List<TargetOption> options = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      items.stream()
          .filter(item -> item.id().equals(claim.item()))
          .forEach(item -> options.add(existing(claim, item)));
    }
    items.forEach(item -> options.addAll(fresh(item, freshId(dossier))));
    return options;
  }

  /** The option to begin with: the claim of the form's project, else a new one. */
  static Optional<TargetOption> likeliest(
      List<TargetOption> options, FilledForm form, Dossier dossier) {
    return options.stream()
        .filter(
            option ->
                dossier
                    .claim(option.target().claimId())
                    .flatMap(claim -> claim.input().project())
                    .equals(form.value("project")))
        .filter(_ -> form.value("project").isPresent())
        .findFirst()
        .or(() -> onlyExisting(options, form))
        .or(() -> options.stream().filter(o -> o.target().item().isPresent()).findFirst());
  }

  /** 附件2 has no 项目名称: of one claim it can only be that one. */
  private static Optional<TargetOption> onlyExisting(List<TargetOption> options, FilledForm form) {
    List<TargetOption> existing =
        options.stream().filter(o -> o.target().item().isEmpty()).toList();
    return existing.size() == 1 && form.value("project").isEmpty()
        ? Optional.of(existing.getFirst())
        : Optional.empty();
  }

  private static TargetOption existing(Claim claim, Item item) {
    return new TargetOption(
        FormTarget.existing(claim.id()),
        Message.of(
            "desktop.incoming.existing", item.id(), claim.input().project().orElse(claim.id())));
  }

  private static List<TargetOption> fresh(Item item, String id) {
    Stream<Optional<Item.Variant>> variants =
        item.variants().isEmpty()
            ? Stream.of(Optional.empty())
            : item.variants().stream().map(Optional::of);
    return variants
        .map(
            variant ->
                new TargetOption(
                    FormTarget.fresh(id, item.id(), variant.map(Item.Variant::id)),
                    Message.of(
                        "desktop.incoming.fresh",
                        item.id(),
                        variant.map(Item.Variant::label).orElse(item.title()))))
        .toList();
  }

  private static String freshId(Dossier dossier) {
    int number = dossier.claims().size() + 1;
    while (dossier.claim("c" + number).isPresent()) {
      number++;
    }
    return "c" + number;
  }
}
