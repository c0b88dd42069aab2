package minshen.desktop.claims.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.dossier.finding.Finding;
import minshen.form.signing.SigningFindings;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Outcome;

/** In which step a field of a claim is mended. */
public final class FieldPlace {
  /** The name of what is noted of a claim's way. */
  public static final String PROGRESS = "progress";

  /** What the office decided follows from what is noted of the way. */
  private static final String DECISION = "decision";

  private FieldPlace() {}

  /**
   * The step in which a point of a claim is mended.
   *
   * @return empty if it is not mended on the claim's page
   */
  public static Optional<ClaimStep> of(ClaimPoint point) {
    return point == ClaimPoint.Head.LEDGER ? Optional.empty() : Optional.of(ClaimStep.FACTS);
  }

  /**
   * The step of a field, as findings name it.
   *
   * @return empty if it is not mended on the claim's page
   */
  public static Optional<ClaimStep> of(Outcome outcome, String field) {
    if (field.startsWith("attachments")) {
      return Optional.of(ClaimStep.MATERIALS);
    }
    if (field.equals(PROGRESS) || field.equals(DECISION)) {
      return Optional.of(ClaimStep.PROGRESS);
    }
    if (field.equals(SigningFindings.FIELD)) {
      return Optional.of(ClaimStep.EXPORT);
    }
    if (Part.of(field) == Part.APPLICANT) {
      return isOnPaper(outcome.pack(), outcome.item(), field)
          ? Optional.of(ClaimStep.FORM)
          : Optional.empty();
    }
    boolean told =
        field.equals("variant")
            || FieldCatalogue.find(field).isPresent()
            || isAmount(field)
            || Part.of(field) == Part.PLATFORM;
    return told ? Optional.of(ClaimStep.FACTS) : point(outcome, field).flatMap(FieldPlace::of);
  }

  /** The point of a claim that findings name by this field. */
  public static Optional<ClaimPoint> point(Outcome outcome, String field) {
    return points(outcome).filter(point -> point.key().equals(field)).findFirst();
  }

  /** Whether a finding is about a point of its claim. */
  public static boolean isAt(Finding finding, ClaimPoint point) {
    return finding.field().equals(Optional.of(point.key()));
  }

  /** Every point that something can be found at. */
  private static Stream<ClaimPoint> points(Outcome outcome) {
    Item item = outcome.item();
    List<String> conditions =
        Stream.concat(outcome.pack().conditions().stream(), item.conditions().stream())
            .map(Condition::id)
            .toList();
    List<String> facts = item.facts().stream().map(Fact::name).toList();
    return Stream.of(
            Stream.of(MissingFact.Entry.values()),
            Stream.of(ClaimPoint.Head.values()),
            conditions.stream().map(ClaimPoint.OfCondition::new),
            conditions.stream().map(ClaimPoint.GivenAnswer::new),
            facts.stream().map(MissingFact.OfClaim::new),
            facts.stream().map(ClaimPoint.GivenFact::new),
            IntStream.range(0, outcome.claim().products().size())
                .boxed()
                .flatMap(index -> points(item, index)))
        .flatMap(Function.identity());
  }

  private static Stream<ClaimPoint> points(Item item, int product) {
    return Stream.concat(
        Stream.of(new ClaimPoint.NameOfProduct(product)),
        item.productFacts().stream().map(fact -> new MissingFact.OfProduct(product, fact.name())));
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
