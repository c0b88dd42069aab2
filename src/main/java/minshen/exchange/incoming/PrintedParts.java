package minshen.exchange.incoming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.FormContent;
import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.words.Message;

/**
 * What a form tells that follows from the item and its materials. It is not taken over; where
 * somebody has changed it, that is told.
 */
final class PrintedParts {
  private final Item item;
  private final List<String> materials;

  PrintedParts(Item item, Claim claim, Optional<ApplicantKind> kind) {
    this.item = item;
    this.materials =
        Stream.concat(
                MaterialList.of(claim, item, kind, MissingMaterials.NUMBERED).entries().stream()
                    .map(MaterialList.Entry::name),
                item.materials().stream().map(Material::name))
            .map(UnderstoodText::bare)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** What is said otherwise there, and where it is to be changed. */
  Optional<Message> otherwise(FormContent.Derived derived, String theirs) {
    return switch (derived) {
      case POLICY_ITEM ->
          FilledForm.names(UnderstoodText.bare(theirs), item)
              ? Optional.empty()
              : Optional.of(Message.of("exchange.other-item", theirs, item.formTitle()));
      case MATERIALS ->
          hasOthers(theirs)
              ? Optional.of(Message.of("exchange.other-materials", theirs.strip()))
              : Optional.empty();
      case NOTHING -> Optional.empty();
    };
  }

  /** Whether a list names what is none of the materials; numbers and marks do not count. */
  private boolean hasOthers(String list) {
    String rest = UnderstoodText.bare(list);
    for (String name : materials) {
      rest = rest.replace(name, "");
    }
    return rest.replace("缺", "").chars().anyMatch(Character::isAlphabetic);
  }
}
