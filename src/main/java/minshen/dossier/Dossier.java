package minshen.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.ProjectFacts;

/**
 * Everything an applicant submits: one file, one model.
 *
 * @param applicant 申报单位
 * @param readings the readings chosen where the text can be read two ways
 * @param years the application years among which the claims may be spread
 * @param ledger 台账: support already received
 * @param claims 申报, in the order given; earlier ones use up shared caps first
 * @param answers answers for items and measures that are not claimed, by item or measure
 * @param asides what lists say of the applicant and no field is for; each is said once
 */
public record Dossier(
    Applicant applicant,
    Readings readings,
    List<Integer> years,
    List<Award> ledger,
    List<Claim> claims,
    Map<String, Map<String, Answer>> answers,
    List<Aside> asides) {
  /** Nobody's, with nothing in it. */
  public static final Dossier BLANK =
      new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());

  public Dossier {
    years = List.copyOf(years);
    ledger = List.copyOf(ledger);
    claims = List.copyOf(claims);
    answers =
        answers.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    asides = once(asides);
  }

  /** A dossier with nothing kept aside. */
  public Dossier(
      Applicant applicant,
      Readings readings,
      List<Integer> years,
      List<Award> ledger,
      List<Claim> claims,
      Map<String, Map<String, Answer>> answers) {
    this(applicant, readings, years, ledger, claims, answers, List.of());
  }

  /** A dossier that answers nothing beside its claims. */
  public Dossier(
      Applicant applicant,
      Readings readings,
      List<Integer> years,
      List<Award> ledger,
      List<Claim> claims) {
    this(applicant, readings, years, ledger, claims, Map.of());
  }

  /** The claim of an id. */
  public Optional<Claim> claim(String id) {
    return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }

  /** The claims as they are computed: each knows its applicant and its project. */
  public List<ClaimInput> cases(Library library) {
    ApplicantValues values = applicant.values();
    return ProjectFacts.shared(
        library, claims.stream().map(claim -> values.told(library, claim.input())).toList());
  }

  /** The files attached to its claims, each once, in their order. */
  public List<String> files() {
    return claims.stream().flatMap(Claim::files).distinct().toList();
  }

  /** An id that no claim of the dossier has yet. */
  public String freshClaimId() {
    return freshClaimId(Set.of());
  }

  /**
   * The same.
   *
   * @param others ids that it may not be either
   */
  public String freshClaimId(Set<String> others) {
    int number = claims.size() + 1;
    while (claim("c" + number).isPresent() || others.contains("c" + number)) {
      number++;
    }
    return "c" + number;
  }

  /** The same dossier of another applicant. */
  public Dossier withApplicant(Applicant other) {
    return new Dossier(other, readings, years, ledger, claims, answers, asides);
  }

  /** The same dossier with other readings. */
  public Dossier withReadings(Readings others) {
    return new Dossier(applicant, others, years, ledger, claims, answers, asides);
  }

  /** The same dossier with another ledger. */
  public Dossier withLedger(List<Award> others) {
    return new Dossier(applicant, readings, years, others, claims, answers, asides);
  }

  /** The same dossier with every file of its claims changed. */
  public Dossier withPapers(UnaryOperator<Attachment> change) {
    return withClaims(claims.stream().map(claim -> claim.withPapers(change)).toList());
  }

  /** The same dossier with other claims. */
  public Dossier withClaims(List<Claim> others) {
    return new Dossier(applicant, readings, years, ledger, others, answers, asides);
  }

  /** The same dossier with other answers for what is not claimed. */
  public Dossier withAnswers(Map<String, Map<String, Answer>> others) {
    return new Dossier(applicant, readings, years, ledger, claims, others, asides);
  }

  /** The same dossier with other things kept aside. */
  public Dossier withAsides(List<Aside> others) {
    return new Dossier(applicant, readings, years, ledger, claims, answers, others);
  }

  /** The same dossier, what is kept aside having come in on a day. */
  public Dossier cameOn(LocalDate day) {
    return withAsides(asides.stream().map(aside -> aside.cameOn(day)).toList());
  }

  private static List<Aside> once(List<Aside> all) {
    List<Aside> kept = new ArrayList<>();
    for (Aside aside : all) {
      if (kept.stream().noneMatch(aside::saysAs)) {
        kept.add(aside);
      }
    }
    return List.copyOf(kept);
  }
}
