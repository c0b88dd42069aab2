package minshen.exchange.incoming;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import minshen.form.OfficialForm;

/**
 * Where a field of a form stands in the dossier.
 *
 * @param key its key, for a claim's field after the claim's own
 * @param ofClaim whether it is part of the claim; else of the applicant
 * @param shape how the form writes the value
 */
record FormKey(String key, boolean ofClaim, Shape shape) {
  /** How a form writes a value. */
  enum Shape {
    TEXT,
    /** A number of 万元, the unit behind it or not. */
    AMOUNT,
    /** 2026年3月15日. */
    DAY,
    /** 2025年3月 - 2026年2月: two values. */
    MONTHS,
    /** A fact of the claim's item: a figure, a choice by its name, or words. */
    FACT
  }

  /** What the fields of a pack's form begin with that show a fact of the claim. */
  private static final String FACT = "fact-";

  private static final String FACTS = "facts.";

  private static final Map<String, FormKey> APPLICATION =
      Map.ofEntries(
          entry("name", applicant("name")),
          entry("creditCode", applicant("creditCode")),
          entry("postalAddress", applicant("postalAddress")),
          entry("registeredAddress", applicant("registeredAddress")),
          entry("legalName", applicant("legalRepresentative.name")),
          entry("legalPhone", applicant("legalRepresentative.phone")),
          entry("legalMobile", applicant("legalRepresentative.mobile")),
          entry("legalEmail", applicant("legalRepresentative.email")),
          entry("contactName", applicant("contact.name")),
          entry("contactTitle", applicant("contact.title")),
          entry("contactPhone", applicant("contact.phone")),
          entry("contactMobile", applicant("contact.mobile")),
          entry("fax", applicant("contact.fax")),
          entry("contactEmail", applicant("contact.email")),
          entry("bankName", applicant("bank.name")),
          entry("bankAccount", applicant("bank.account")),
          entry("town", applicant("town")),
          entry("profile", applicant("profile.text")),
          entry("project", claim("project", Shape.TEXT)),
          entry("amount", claim("requestedAmount", Shape.AMOUNT)),
          entry("filledOn", claim("applyDate", Shape.DAY)));

  private static final Map<String, FormKey> PLATFORM =
      Map.ofEntries(
          entry("applicantSeal", applicant("name")),
          entry("platformName", claim("platform.name", Shape.TEXT)),
          entry("period", claim("platform", Shape.MONTHS)),
          entry("builder", claim("platform.builder", Shape.TEXT)),
          entry("totalInvestment", claim("platform.totalInvestment", Shape.AMOUNT)),
          entry("contactName", applicant("contact.name")),
          entry("contactPhone", applicant("contact.phone")),
          entry("description", claim("platform.description", Shape.TEXT)));

  /** The key of a field; empty for what is printed, signed or stamped. */
  static Optional<FormKey> of(String formId, String fieldId) {
    return switch (formId) {
      case OfficialForm.APPLICATION -> Optional.ofNullable(APPLICATION.get(fieldId));
      case OfficialForm.PLATFORM -> Optional.ofNullable(PLATFORM.get(fieldId));
      default -> ofPack(fieldId);
    };
  }

  /** A form that a pack brings names its fields as the program's own forms do. */
  private static Optional<FormKey> ofPack(String fieldId) {
    if (fieldId.startsWith(FACT)) {
      return Optional.of(claim(FACTS + fieldId.substring(FACT.length()), Shape.FACT));
    }
    return Optional.ofNullable(APPLICATION.get(fieldId))
        .or(() -> Optional.ofNullable(PLATFORM.get(fieldId)));
  }

  /** The name of the fact, where it is one. */
  String fact() {
    return key.substring(FACTS.length());
  }

  /** The whole key, for a claim. */
  ValueKey in(String claimId) {
    return ofClaim ? ValueKey.claim(claimId).then(key) : ValueKey.of("applicant." + key);
  }

  /** The key under which the bundle has its label. */
  String label() {
    return "dossier.field." + (ofClaim ? key : "applicant." + key);
  }

  private static FormKey applicant(String key) {
    return new FormKey(key, false, Shape.TEXT);
  }

  private static FormKey claim(String key, Shape shape) {
    return new FormKey(key, true, shape);
  }
}
