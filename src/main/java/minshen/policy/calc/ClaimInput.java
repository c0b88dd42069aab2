package minshen.policy.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import minshen.policy.ChoiceCondition;
import minshen.policy.Value;
import minshen.policy.amount.Amount;

/**
 * What calculation needs to know of a claim.
 *
 * @param id the claim's id
 * @param item the item claimed
 * @param variant the variant, where the item has variants
 * @param project the project; never blank
 * @param cityGrant 市级立项: the number or title of the city's grant that is matched, if it is named
 * @param eventDate the day of the approval, report, payment … that is supported
 * @param applyDate the day of the application
 * @param statedYear the application year, if it was stated
 * @param facts the facts by name; a fact that was not given is absent
 * @param products the products, in the order given
 * @param answers the answers by condition; one that was not given is absent
 * @param requested 申请金额 in 万元; the computed amount if absent
 * @param decision what the office has decided, once it has
 * @param applicant what is known of the applicant, which is no part of the claim: its facts by
 *     name, and its {@link ApplicantTrait traits}; filled in where claims are computed
 */
public record ClaimInput(
    String id,
    String item,
    Optional<String> variant,
    Optional<String> project,
    Optional<String> cityGrant,
    Optional<LocalDate> eventDate,
    Optional<LocalDate> applyDate,
    Optional<Integer> statedYear,
    Map<String, Value> facts,
    List<Product> products,
    Map<String, Answer> answers,
    Optional<Amount> requested,
    Optional<Decision> decision,
    Map<String, Value> applicant) {
  public ClaimInput {
    facts = Map.copyOf(facts);
    products = List.copyOf(products);
    answers = Map.copyOf(answers);
    applicant = Map.copyOf(applicant);
  }

  /** A claim of whose applicant nothing is known. */
  public ClaimInput(
      String id,
      String item,
      Optional<String> variant,
      Optional<String> project,
      Optional<String> cityGrant,
      Optional<LocalDate> eventDate,
      Optional<LocalDate> applyDate,
      Optional<Integer> statedYear,
      Map<String, Value> facts,
      List<Product> products,
      Map<String, Answer> answers,
      Optional<Amount> requested,
      Optional<Decision> decision) {
    this(
        id,
        item,
        variant,
        project,
        cityGrant,
        eventDate,
        applyDate,
        statedYear,
        facts,
        products,
        answers,
        requested,
        decision,
        Map.of());
  }

  /** A claim that names no grant and no amount, and is not decided. */
  public ClaimInput(
      String id,
      String item,
      Optional<String> variant,
      Optional<String> project,
      Optional<LocalDate> eventDate,
      Optional<LocalDate> applyDate,
      Optional<Integer> statedYear,
      Map<String, Value> facts,
      List<Product> products,
      Map<String, Answer> answers) {
    this(
        id,
        item,
        variant,
        project,
        Optional.empty(),
        eventDate,
        applyDate,
        statedYear,
        facts,
        products,
        answers,
        Optional.empty(),
        Optional.empty());
  }

  /** A claim of which nothing but its item is known. */
  public static ClaimInput blank(String id, String item) {
    return new ClaimInput(
        id,
        item,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Map.of());
  }

  /** The application year: the stated one, else that of the application, else of the event. */
  public Optional<Integer> year() {
    return statedYear
        .or(() -> applyDate.map(LocalDate::getYear))
        .or(() -> eventDate.map(LocalDate::getYear));
  }

  /** What was granted or paid, in 万元, if the claim is decided so. */
  public Optional<Amount> granted() {
    return decision.flatMap(Decision::granted);
  }

  /** Whether the claim was turned down. */
  public boolean rejected() {
    return decision.filter(d -> d.state() == Decision.State.REJECTED).isPresent();
  }

  /** The value of a fact of the claim or of its applicant, if it was given. */
  public Optional<Value> value(String fact) {
    return Optional.ofNullable(facts.get(fact)).or(() -> Optional.ofNullable(applicant.get(fact)));
  }

  /** The figure of a fact, if it was given. */
  public Optional<BigDecimal> figure(String fact) {
    return value(fact).flatMap(Value::figure);
  }

  /** The word of a fact, if it was given. */
  public Optional<String> word(String fact) {
    return value(fact).flatMap(Value::word);
  }

  /** Whether the claim's words are those on which something hangs. */
  public boolean meets(Optional<ChoiceCondition> when) {
    return when.map(w -> w.holds(word(w.fact()))).orElse(true);
  }

  /** The answer to a condition. */
  public Answer answer(String condition) {
    return answers.getOrDefault(condition, Answer.UNKNOWN);
  }

  /** The same claim under another id. */
  public ClaimInput withId(String other) {
    return with(draft -> draft.id = other);
  }

  /** The same claim in another variant. */
  public ClaimInput withVariant(Optional<String> other) {
    return with(draft -> draft.variant = other);
  }

  /** The same claim of another project. */
  public ClaimInput withProject(Optional<String> other) {
    return with(draft -> draft.project = other);
  }

  /** The same claim for another grant of the city. */
  public ClaimInput withCityGrant(Optional<String> other) {
    return with(draft -> draft.cityGrant = other);
  }

  /** The same claim with other days and another stated year. */
  public ClaimInput withDays(
      Optional<LocalDate> event, Optional<LocalDate> application, Optional<Integer> year) {
    return with(
        draft -> {
          draft.eventDate = event;
          draft.applyDate = application;
          draft.statedYear = year;
        });
  }

  /** The same claim with other facts. */
  public ClaimInput withFacts(Map<String, Value> others) {
    return with(draft -> draft.facts = others);
  }

  /** The same claim with other products. */
  public ClaimInput withProducts(List<Product> others) {
    return with(draft -> draft.products = others);
  }

  /** The same claim with other answers. */
  public ClaimInput withAnswers(Map<String, Answer> others) {
    return with(draft -> draft.answers = others);
  }

  /** The same claim with another 申请金额. */
  public ClaimInput withRequested(Optional<Amount> other) {
    return with(draft -> draft.requested = other);
  }

  /** The same claim with another decision, or none. */
  public ClaimInput withDecision(Optional<Decision> other) {
    return with(draft -> draft.decision = other);
  }

  /** The same claim with what is known of its applicant. */
  public ClaimInput withApplicant(Map<String, Value> known) {
    return with(draft -> draft.applicant = known);
  }

  private ClaimInput with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.claim();
  }

  /** A copy while one thing of it is changed: the only other place that names every component. */
  private static final class Draft {
    private String id;
    private String item;
    private Optional<String> variant;
    private Optional<String> project;
    private Optional<String> cityGrant;
    private Optional<LocalDate> eventDate;
    private Optional<LocalDate> applyDate;
    private Optional<Integer> statedYear;
    private Map<String, Value> facts;
    private List<Product> products;
    private Map<String, Answer> answers;
    private Optional<Amount> requested;
    private Optional<Decision> decision;
    private Map<String, Value> applicant;

    private Draft(ClaimInput of) {
      id = of.id;
      item = of.item;
      variant = of.variant;
      project = of.project;
      cityGrant = of.cityGrant;
      eventDate = of.eventDate;
      applyDate = of.applyDate;
      statedYear = of.statedYear;
      facts = of.facts;
      products = of.products;
      answers = of.answers;
      requested = of.requested;
      decision = of.decision;
      applicant = of.applicant;
    }

    private ClaimInput claim() {
      return new ClaimInput(
          id,
          item,
          variant,
          project,
          cityGrant,
          eventDate,
          applyDate,
          statedYear,
          facts,
          products,
          answers,
          requested,
          decision,
          applicant);
    }
  }
}
