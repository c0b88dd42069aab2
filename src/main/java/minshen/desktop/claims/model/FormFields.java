package minshen.desktop.claims.model;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import minshen.form.OfficialForm;

/**
 * Which key of the dossier each field of the official forms shows. A form that a pack brings names
 * its fields as the program's own forms do.
 */
public final class FormFields {
  private static final Map<String, String> APPLICATION =
      Map.ofEntries(
          entry("name", "applicant.name"),
          entry("creditCode", "applicant.creditCode"),
          entry("postalAddress", "applicant.postalAddress"),
          entry("registeredAddress", "applicant.registeredAddress"),
          entry("legalName", "applicant.legalRepresentative.name"),
          entry("legalPhone", "applicant.legalRepresentative.phone"),
          entry("legalMobile", "applicant.legalRepresentative.mobile"),
          entry("legalEmail", "applicant.legalRepresentative.email"),
          entry("contactName", "applicant.contact.name"),
          entry("contactTitle", "applicant.contact.title"),
          entry("contactPhone", "applicant.contact.phone"),
          entry("contactMobile", "applicant.contact.mobile"),
          entry("fax", "applicant.contact.fax"),
          entry("contactEmail", "applicant.contact.email"),
          entry("bankName", "applicant.bank.name"),
          entry("bankAccount", "applicant.bank.account"),
          entry("town", "applicant.town"),
          entry("profile", "applicant.profile.text"),
          entry("project", "project"),
          entry("amount", "requestedAmount"),
          entry("filledOn", "applyDate"));

  private static final Map<String, String> PLATFORM =
      Map.ofEntries(
          entry("platformName", "platform.name"),
          entry("period", "platform.from"),
          entry("builder", "platform.builder"),
          entry("totalInvestment", "platform.totalInvestment"),
          entry("contactName", "applicant.contact.name"),
          entry("contactPhone", "applicant.contact.phone"),
          entry("description", "platform.description"));

  private static final Map<String, String> OF_PACKS = new LinkedHashMap<>(PLATFORM);

  static {
    OF_PACKS.putAll(APPLICATION);
  }

  private FormFields() {}

  /** The key of a form's field; empty if the field is composed, or left to a pen. */
  public static Optional<String> key(String formId, String fieldId) {
    return Optional.ofNullable(of(formId).get(fieldId));
  }

  /** The field of a form that shows a key, if one does. */
  public static Optional<String> field(String formId, String key) {
    String named =
        switch (key) {
          case "amount" -> "requestedAmount";
          case "platform.to" -> "platform.from";
          default -> key;
        };
    return of(formId).entrySet().stream()
        .filter(e -> e.getValue().equals(named))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, String> of(String formId) {
    return switch (formId) {
      case OfficialForm.APPLICATION -> APPLICATION;
      case OfficialForm.PLATFORM -> PLATFORM;
      default -> OF_PACKS;
    };
  }
}
