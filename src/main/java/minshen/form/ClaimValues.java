package minshen.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.BasicInformation;
import minshen.dossier.ChineseDates;
import minshen.dossier.Claim;
import minshen.dossier.Platform;
import minshen.policy.ApplicantKind;
import minshen.policy.Material;
import minshen.policy.calc.Outcome;

/** What a claim puts into the fields of the official forms. */
public final class ClaimValues {
  private final Applicant applicant;
  private final Claim claim;
  private final Outcome outcome;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ClaimValues(Applicant applicant, Claim claim, Outcome outcome) {
    this.applicant = applicant;
    this.claim = claim;
    this.outcome = outcome;
  }

  /**
   * The values of one form by field id; what is not known is absent, and stays blank on the form.
   *
   * @throws IllegalArgumentException if no claim fills a form of that id
   */
  public static Map<String, String> of(
      String formId, Applicant applicant, Claim claim, Outcome outcome) {
    ClaimValues of = new ClaimValues(applicant, claim, outcome);
    switch (formId) {
      case OfficialForm.APPLICATION -> of.application();
      case OfficialForm.PLATFORM -> of.platform(claim.platform().orElse(Platform.BLANK));
      default -> throw new IllegalArgumentException("no claim fills " + formId);
    }
    return of.values;
  }

  private void application() {
    put("name", applicant.name());
    put("applicantSeal", applicant.name());
    put("creditCode", applicant.creditCode());
    put("postalAddress", applicant.postalAddress());
    put("registeredAddress", applicant.registeredAddress());
    put("legalName", applicant.legalRepresentative().name());
    put("legalPhone", applicant.legalRepresentative().phone());
    put("legalMobile", applicant.legalRepresentative().mobile());
    put("legalEmail", applicant.legalRepresentative().email());
    put("contactName", applicant.contact().name());
    put("contactTitle", applicant.contact().title());
    put("contactPhone", applicant.contact().phone());
    put("contactMobile", applicant.contact().mobile());
    put("fax", applicant.contact().fax());
    put("contactEmail", applicant.contact().email());
    put("bankName", applicant.bank().name());
    put("bankAccount", applicant.bank().account());
    put("town", applicant.town());
    put("profile", Optional.of(BasicInformation.of(applicant)));
    put("policyItem", Optional.of(outcome.item().formTitle()));
    put("project", claim.input().project());
    put("amount", claim.requestedAmount().or(outcome::amount).map(ClaimValues::amount));
    put("filledOn", claim.input().applyDate().map(ChineseDates::of));
    put("materials", Optional.of(String.join("\n", materials())));
  }

  private void platform(Platform platform) {
    put("applicantSeal", applicant.name());
    put("platformName", platform.name());
    put("period", period(platform));
    put("builder", platform.builder());
    put("totalInvestment", platform.totalInvestment().map(ClaimValues::investment));
    put("contactName", applicant.contact().name());
    put("contactPhone", applicant.contact().phone().or(() -> applicant.contact().mobile()));
    put("description", platform.description());
  }

  private static Optional<String> period(Platform platform) {
    if (platform.from().isEmpty() && platform.to().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(month(platform.from()) + " - " + month(platform.to()));
  }

  private static String month(Optional<YearMonth> month) {
    return month.map(ChineseDates::of).orElse("    年  月");
  }

  /** 申报材料附件清单: what the rules ask of this claim, numbered. */
  private List<String> materials() {
    List<String> lines = new ArrayList<>();
    ApplicantKind kind = applicant.kind().orElse(ApplicantKind.ENTERPRISE);
    for (Material material : outcome.item().materials()) {
      if (material.required() && material.neededBy(claim.input().variant(), kind)) {
        lines.add((lines.size() + 1) + ". " + material.name());
      }
    }
    return lines;
  }

  /** An amount in 万元 with two decimals, or as many as were typed. */
  private static String amount(BigDecimal amount) {
    return amount
        .setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static String investment(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString() + " 万元";
  }

  private void put(String field, Optional<String> value) {
    value.map(String::strip).filter(v -> !v.isEmpty()).ifPresent(v -> values.put(field, v));
  }

  /** The day a copy of a claim's form is dated: that of the application, else of the event. */
  static LocalDate day(Outcome outcome) {
    return outcome
        .claim()
        .applyDate()
        .or(() -> outcome.claim().eventDate())
        .or(() -> outcome.pack().inForce().from())
        .orElse(LocalDate.EPOCH);
  }
}
