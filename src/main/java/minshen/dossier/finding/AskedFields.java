package minshen.dossier.finding;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import minshen.policy.Channel;
import minshen.policy.PackForm;

/**
 * Which keys of a dossier the forms of its claims ask for. The program's own forms ask for all; a
 * form that a pack brings asks for the fields that it has. What a portal asks for is typed there:
 * of a claim that is applied for online only what tells the applicant apart is asked.
 */
final class AskedFields {
  private static final String PROFILE = "applicant.profile.";

  /** The fields of a form in which a key of the applicant is written. */
  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          entry("applicant.name", Set.of("name", "applicantSeal")),
          entry("applicant.creditCode", Set.of("creditCode")),
          entry("applicant.postalAddress", Set.of("postalAddress")),
          entry("applicant.registeredAddress", Set.of("registeredAddress")),
          entry("applicant.town", Set.of("town")),
          entry("applicant.legalRepresentative.name", Set.of("legalName")),
          entry("applicant.legalRepresentative.phone", Set.of("legalPhone")),
          entry("applicant.legalRepresentative.mobile", Set.of("legalMobile")),
          entry("applicant.legalRepresentative.email", Set.of("legalEmail")),
          entry("applicant.contact.name", Set.of("contactName")),
          entry("applicant.contact.title", Set.of("contactTitle")),
          entry("applicant.contact.phone", Set.of("contactPhone")),
          entry("applicant.contact.mobile", Set.of("contactMobile")),
          entry("applicant.contact.fax", Set.of("fax")),
          entry("applicant.contact.email", Set.of("contactEmail")),
          entry("applicant.bank.name", Set.of("bankName")),
          entry("applicant.bank.account", Set.of("bankAccount")),
          entry("project", Set.of("project")),
          entry("applyDate", Set.of("filledOn")));

  private static final Set<String> ONLINE = Set.of("applicant.name", "applicant.creditCode");

  private AskedFields() {}

  /** What the forms of all claims ask for; while no claim can be handed in, that is everything. */
  static Predicate<String> ofDossier(FindingContext matter) {
    List<CheckedClaim> open =
        matter
            .subjects()
            .filter(subject -> Channel.of(subject.pack(), subject.item()).isOpen())
            .toList();
    return open.isEmpty()
        ? _ -> true
        : key -> open.stream().anyMatch(subject -> ofClaim(subject).test(key));
  }

  /** What the forms of a claim ask for, or its portal. */
  static Predicate<String> ofClaim(CheckedClaim subject) {
    if (Channel.of(subject.pack(), subject.item()) == Channel.ONLINE) {
      return ONLINE::contains;
    }
    return key -> subject.item().forms().stream().anyMatch(form -> asks(subject, form, key));
  }

  private static boolean asks(CheckedClaim subject, String formId, String key) {
    Optional<PackForm> brought = subject.pack().form(formId);
    Set<String> fields = key.startsWith(PROFILE) ? Set.of("profile") : FIELDS.get(key);
    return brought.isEmpty()
        || fields == null
        || fields.stream().anyMatch(brought.get().fields()::contains);
  }
}
