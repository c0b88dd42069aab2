package minshen.dossier.finding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContent;
import minshen.dossier.FormContents;
import minshen.policy.Channel;

/**
 * Which keys of a dossier the forms of its claims ask for: what stands on them. What a portal asks
 * for is typed there: of a claim that is applied for online only what tells the applicant apart is
 * asked.
 */
final class AskedFields {
  private static final Set<String> ONLINE =
      Set.of(FieldCatalogue.NAME.key(), FieldCatalogue.CREDIT_CODE.key());

  private AskedFields() {}

  /**
   * What the forms of all claims ask for; while no claim can be handed in, that is what the
   * program's own forms ask for.
   */
  static Predicate<String> ofDossier(FindingContext context) {
    List<CheckedClaim> open =
        context
            .checkedClaims()
            .filter(checked -> Channel.of(checked.pack(), checked.item()).isOpen())
            .toList();
    return open.isEmpty()
        ? key ->
            FormContents.PROGRAM.stream().anyMatch(form -> asks(FormContents.ofProgram(form), key))
        : key -> open.stream().anyMatch(checked -> ofClaim(checked).test(key));
  }

  /** What the forms of a claim ask for, or its portal. */
  static Predicate<String> ofClaim(CheckedClaim checked) {
    if (Channel.of(checked.pack(), checked.item()) == Channel.ONLINE) {
      return ONLINE::contains;
    }
    return key ->
        checked.item().forms().stream()
            .anyMatch(form -> asks(FormContents.of(checked.pack(), form), key));
  }

  private static boolean asks(List<FormContent> form, String key) {
    return form.stream().anyMatch(content -> content.tells(key));
  }
}
