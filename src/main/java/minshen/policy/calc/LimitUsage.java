package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.policy.NameKey;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Amount;
import minshen.policy.amount.JointCeiling;

/**
 * What has been used of everything that claims share: caps, joint ceilings, products, years. It is
 * used by the ledger, and by the claims counted so far.
 */
final class LimitUsage {
  private final Ledger ledger;
  private final Map<Object, BigDecimal> byClaims;
  private final Map<Object, BigDecimal> leftOut;
  private final Map<List<String>, NavigableSet<Integer>> yearsSeen;

  LimitUsage(List<Award> ledger) {
    this(new Ledger(ledger), new HashMap<>(), Map.of(), new HashMap<>());
  }

  private LimitUsage(
      Ledger ledger,
      Map<Object, BigDecimal> byClaims,
      Map<Object, BigDecimal> leftOut,
      Map<List<String>, NavigableSet<Integer>> yearsSeen) {
    this.ledger = ledger;
    this.byClaims = byClaims;
    this.leftOut = leftOut;
    this.yearsSeen = yearsSeen;
  }

  /** The same as it would be without what some claims use. */
  LimitUsage without(Collection<Map<Object, BigDecimal>> uses) {
    Map<Object, BigDecimal> out = new HashMap<>();
    uses.forEach(
        use -> use.forEach((shared, amount) -> out.merge(shared, amount, BigDecimal::add)));
    return new LimitUsage(ledger, byClaims, out, yearsSeen);
  }

  /** Support already received. */
  Ledger ledger() {
    return ledger;
  }

  /** A claim uses so much of each of these. */
  void take(Map<Object, BigDecimal> uses) {
    uses.forEach(
        (shared, amount) -> {
          byClaims.merge(shared, amount, BigDecimal::add);
          if (shared instanceof YearOf(String item, String project, int year)) {
            yearsSeen.computeIfAbsent(List.of(item, project), _ -> new TreeSet<>()).add(year);
          }
        });
  }

  /** What the claims use of something shared. */
  BigDecimal byClaims(Object shared) {
    return byClaims
        .getOrDefault(shared, BigDecimal.ZERO)
        .subtract(leftOut.getOrDefault(shared, BigDecimal.ZERO));
  }

  /**
   * What one cap is counted over: two claims share a cap if their buckets are equal.
   *
   * @param project the key of the project, where the scope is a project
   * @param year the application year, where the scope is a year or several
   */
  record Bucket(
      Step.Counts counts,
      Scope scope,
      Set<String> items,
      Set<String> kinds,
      Set<String> except,
      Set<String> variants,
      Optional<String> project,
      Optional<Integer> year) {
    /** Of a claim that shares the cap with nothing, as its project or year is not known. */
    static Bucket alone(Step.Cap cap, ClaimInput claim) {
      return new Bucket(
          cap.counts(),
          cap.scope(),
          Set.of(claim.item()),
          cap.kinds(),
          cap.except(),
          cap.basis().variants(),
          NameKey.of(claim.project()),
          claim.year());
    }

    /** The same bucket in each of so many years. */
    private List<Bucket> over(int first, int years) {
      return IntStream.range(first, first + years)
          .mapToObj(
              y ->
                  new Bucket(
                      counts, scope, items, kinds, except, variants, project, Optional.of(y)))
          .toList();
    }
  }

  /** The bucket of a cap for a claim; none if the claim cannot share it with anything. */
  static Optional<Bucket> bucket(Step.Cap cap, ClaimInput claim) {
    Set<String> items = new TreeSet<>(cap.items());
    items.add(claim.item());
    boolean ofProject = cap.scope() == Scope.PROJECT || cap.scope() == Scope.PROJECT_YEAR;
    boolean ofYear =
        switch (cap.scope()) {
          case ENTERPRISE_YEAR, PROJECT_YEAR, ENTERPRISE_YEARS -> true;
          case PRODUCT, PROJECT, ONCE -> false;
        };
    Optional<String> project = ofProject ? NameKey.of(claim.project()) : Optional.empty();
    if (cap.scope() == Scope.PRODUCT
        || (ofProject && project.isEmpty())
        || (ofYear && claim.year().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Bucket(
            cap.counts(),
            cap.scope(),
            items,
            cap.kinds(),
            cap.except(),
            cap.basis().variants(),
            project,
            ofYear ? claim.year() : Optional.empty()));
  }

  /**
   * A stage of a project, whose city and district support count together under a joint ceiling.
   *
   * @param project the key of the project
   * @param variant the variant, where each is a stage of its own
   */
  record JointStage(String item, String project, Optional<String> variant) {
    /** The stage of a claim; none if its project is not known. */
    static Optional<JointStage> of(JointCeiling joint, ClaimInput claim) {
      return NameKey.of(claim.project())
          .map(
              project ->
                  new JointStage(
                      claim.item(),
                      project,
                      joint.stage() == JointCeiling.Stage.VARIANT
                          ? claim.variant()
                          : Optional.empty()));
    }

    Object city() {
      return List.of(this, "city");
    }

    Object district() {
      return List.of(this, "district");
    }
  }

  /**
   * What the ledger holds for a stage. Where it does not tell what the city gave, it was as much.
   */
  JointCeiling.Before received(JointStage stage) {
    JointCeiling.Before sum = JointCeiling.Before.NOTHING;
    for (Ledger.Row row : ledger.of(stage.item())) {
      Award award = row.award();
      boolean counts =
          row.project().filter(stage.project()::equals).isPresent()
              && (stage.variant().isEmpty()
                  || award.variant().isEmpty()
                  || award.variant().equals(stage.variant()));
      if (counts) {
        sum =
            new JointCeiling.Before(
                sum.city().plus(award.citySupport().orElse(award.amount())),
                sum.district().plus(award.amount()));
      }
    }
    return sum;
  }

  /** What the claims counted so far hold for a stage. */
  JointCeiling.Before claimed(JointStage stage) {
    return new JointCeiling.Before(
        new Amount(byClaims(stage.city())), new Amount(byClaims(stage.district())));
  }

  /** What a stage has had: by the ledger, and by the claims counted so far. */
  JointCeiling.Before before(JointStage stage) {
    JointCeiling.Before received = received(stage);
    JointCeiling.Before claimed = claimed(stage);
    return new JointCeiling.Before(
        received.city().plus(claimed.city()), received.district().plus(claimed.district()));
  }

  /** A product of an item, by its key. */
  record ProductOf(String item, String product) {}

  /** Whether a product was supported before: by the ledger, or in a claim counted so far. */
  boolean isUsed(ProductOf product) {
    return isReceived(product) || byClaims(product).signum() > 0;
  }

  /** Whether the ledger names a product. */
  boolean isReceived(ProductOf product) {
    return ledger.of(product.item()).stream()
        .anyMatch(row -> row.product().filter(product.product()::equals).isPresent());
  }

  /** An application year in which a project received an item. */
  record YearOf(String item, String project, int year) {}

  /** The years in which a project has received an item, or claims it. */
  NavigableSet<Integer> years(String item, String project) {
    NavigableSet<Integer> years = new TreeSet<>();
    for (Ledger.Row row : ledger.of(item)) {
      if (row.project().filter(project::equals).isPresent()) {
        years.add(row.award().year());
      }
    }
    yearsSeen.getOrDefault(List.of(item, project), new TreeSet<>()).stream()
        .filter(year -> byClaims(new YearOf(item, project, year)).signum() > 0)
        .forEach(years::add);
    return years;
  }

  /**
   * What is used of a cap: 万元, or a number of what it counts.
   *
   * @param byLedger by support already received
   * @param byClaims by the claims counted so far
   */
  record Used(BigDecimal byLedger, BigDecimal byClaims) {
    BigDecimal sum() {
      return byLedger.add(byClaims);
    }
  }

  /**
   * What is used of a cap. Of a cap over several years that is what is used in the fullest stretch
   * of so many years that the claim's year lies in: none of them may go beyond the limit.
   */
  Used of(Step.Cap cap, Bucket bucket) {
    if (bucket.year().isEmpty()) {
      return used(cap, List.of(bucket));
    }
    int year = bucket.year().get();
    return IntStream.rangeClosed(year - cap.years() + 1, year)
        .mapToObj(first -> used(cap, bucket.over(first, cap.years())))
        .max(Comparator.comparing(Used::sum))
        .orElseThrow();
  }

  /**
   * One of the stretches of years over which a cap is counted, with what is used of it.
   *
   * @param buckets the buckets that it counts together: one for each year
   * @param used used by support already received and by the claims counted so far, in 万元
   */
  record Stretch(List<Bucket> buckets, BigDecimal used) {}

  /** Every stretch of years that the claim's year lies in; one where years play no part. */
  List<Stretch> stretches(Step.Cap cap, Bucket bucket) {
    Stream<List<Bucket>> stretches =
        bucket
            .year()
            .map(
                year ->
                    IntStream.rangeClosed(year - cap.years() + 1, year)
                        .mapToObj(first -> bucket.over(first, cap.years())))
            .orElseGet(() -> Stream.of(List.of(bucket)));
    return stretches.map(over -> new Stretch(over, used(cap, over).sum())).toList();
  }

  private Used used(Step.Cap cap, List<Bucket> buckets) {
    BigDecimal byLedger = BigDecimal.ZERO;
    BigDecimal byClaims = BigDecimal.ZERO;
    Set<String> products = new HashSet<>();
    for (Bucket bucket : buckets) {
      byLedger = byLedger.add(received(cap, bucket, products));
      byClaims = byClaims.add(byClaims(bucket));
    }
    return new Used(byLedger, byClaims);
  }

  /** What a row uses of a limit; where nothing was paid, nothing was received. */
  private static BigDecimal used(Step.Cap cap, Ledger.Row row, Set<String> products) {
    if (cap.counts() == Step.Counts.AMOUNT) {
      return row.award().amount().exact();
    }
    boolean nothing = row.award().amount().isZero();
    boolean again =
        !nothing
            && cap.counts() == Step.Counts.PRODUCTS
            && row.product().filter(product -> !products.add(product)).isPresent();
    return nothing || again ? BigDecimal.ZERO : BigDecimal.ONE;
  }

  /**
   * What was received of what a limit is counted over.
   *
   * @param products the products that were counted already: one may have been paid in parts
   */
  private BigDecimal received(Step.Cap cap, Bucket bucket, Set<String> products) {
    BigDecimal received = BigDecimal.ZERO;
    for (String item : bucket.items()) {
      for (Ledger.Row row : ledger.of(item)) {
        boolean counts =
            bucket.year().map(year -> year == row.award().year()).orElse(true)
                && (bucket.project().isEmpty() || bucket.project().equals(row.project()))
                && isOfVariants(bucket, row.award())
                && cap.limits(row.award().limitedAs());
        if (counts) {
          received = received.add(used(cap, row, products));
        }
      }
    }
    return received;
  }

  /** A row that names no variant may be of any. */
  private static boolean isOfVariants(Bucket bucket, Award award) {
    return bucket.variants().isEmpty()
        || award.variant().map(bucket.variants()::contains).orElse(true);
  }
}
