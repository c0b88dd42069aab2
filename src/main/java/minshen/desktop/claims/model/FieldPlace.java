package minshen.desktop.claims.model;

import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.calc.Outcome;

/** In which step a field of a claim is mended. */
public final class FieldPlace {
  private FieldPlace() {}

  /**
   * The step of a field, as findings and open questions name it.
   *
   * @return empty if it is not mended on the claim's page
   */
  public static Optional<ClaimStep> of(Outcome outcome, String field) {
    return of(outcome.pack(), outcome.item(), field);
  }

  private static Optional<ClaimStep> of(Pack pack, Item item, String field) {
    if (field.startsWith("attachments")) {
      return Optional.of(ClaimStep.MATERIALS);
    }
    if (Part.of(field) == Part.APPLICANT) {
      return isOnPaper(pack, item, field) ? Optional.of(ClaimStep.FORM) : Optional.empty();
    }
    boolean asked =
        Stream.concat(pack.conditions().stream(), item.conditions().stream())
            .map(Condition::id)
            .anyMatch(field::equals);
    boolean told =
        asked
            || field.equals("variant")
            || FieldCatalogue.find(field).isPresent()
            || isAmount(field)
            || field.startsWith("answers.")
            || field.startsWith("facts.")
            || field.startsWith("products")
            || Part.of(field) == Part.PLATFORM
            || item.facts().stream().map(Fact::name).anyMatch(field::equals);
    return told ? Optional.of(ClaimStep.FACTS) : Optional.empty();
  }

  /** Whether a field stands on one of the item's forms. */
  public static boolean isOnPaper(Pack pack, Item item, String field) {
    return item.forms().stream()
        .flatMap(form -> FormContents.of(pack, form).stream())
        .anyMatch(content -> content.changes(key(field)));
  }

  /** The key of a field in the dossier, however findings and open questions name it. */
  public static String key(String field) {
    return isAmount(field) ? FieldCatalogue.REQUESTED_AMOUNT.key() : field;
  }

  /** Whether a field is 申请金额; findings name it in two ways. */
  public static boolean isAmount(String field) {
    return field.equals(FieldCatalogue.REQUESTED_AMOUNT.key()) || field.equals("amount");
  }
}
