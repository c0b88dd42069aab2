package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.policy.Scope;
import minshen.policy.Step;

/** What has been used of each shared cap: by the ledger, and by the claims counted so far. */
final class Usage {
  private final List<Award> ledger;
  private final Map<Bucket, BigDecimal> byClaims = new HashMap<>();

  Usage(List<Award> ledger) {
    this.ledger = List.copyOf(ledger);
  }

  /**
   * What one cap is counted over: two claims share a cap if their buckets are equal.
   *
   * @param project the project, where the scope is a project
   * @param year the application year, where the scope is a year or several
   */
  record Bucket(
      Scope scope,
      Set<String> items,
      Set<String> kinds,
      Set<String> except,
      Optional<String> project,
      Optional<Integer> year) {
    /** Of a claim that shares the cap with nothing, as its project or year is not known. */
    static Bucket alone(Step.Cap cap, Case claim) {
      return new Bucket(
          cap.scope(),
          Set.of(claim.item()),
          cap.kinds(),
          cap.except(),
          claim.project(),
          claim.year());
    }

    /** The same bucket in each of so many years. */
    private List<Bucket> over(int first, int years) {
      return IntStream.range(first, first + years)
          .mapToObj(y -> new Bucket(scope, items, kinds, except, project, Optional.of(y)))
          .toList();
    }
  }

  /** The bucket of a cap for a claim; none if the claim cannot share it with anything. */
  static Optional<Bucket> bucket(Step.Cap cap, Case claim) {
    Set<String> items = new TreeSet<>(cap.items());
    items.add(claim.item());
    boolean ofProject = cap.scope() == Scope.PROJECT || cap.scope() == Scope.PROJECT_YEAR;
    boolean ofYear =
        switch (cap.scope()) {
          case ENTERPRISE_YEAR, PROJECT_YEAR, ENTERPRISE_YEARS -> true;
          case PRODUCT, PROJECT, ONCE -> false;
        };
    if (cap.scope() == Scope.PRODUCT
        || (ofProject && claim.project().isEmpty())
        || (ofYear && claim.year().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Bucket(
            cap.scope(),
            items,
            cap.kinds(),
            cap.except(),
            ofProject ? claim.project() : Optional.empty(),
            ofYear ? claim.year() : Optional.empty()));
  }

  /**
   * What is used of a cap. Amounts are in 万元.
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
   * One of the stretches of years over which a cap is counted, with what the ledger uses of it.
   *
   * @param buckets the buckets that it counts together: one for each year
   * @param byLedger used by support already received, in 万元
   */
  record Stretch(List<Bucket> buckets, BigDecimal byLedger) {}

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
    return stretches.map(over -> new Stretch(over, used(cap, over).byLedger())).toList();
  }

  private Used used(Step.Cap cap, List<Bucket> buckets) {
    BigDecimal byLedger = BigDecimal.ZERO;
    BigDecimal byClaims = BigDecimal.ZERO;
    for (Bucket bucket : buckets) {
      byLedger = byLedger.add(received(cap, bucket));
      byClaims = byClaims.add(this.byClaims.getOrDefault(bucket, BigDecimal.ZERO));
    }
    return new Used(byLedger, byClaims);
  }

  private BigDecimal received(Step.Cap cap, Bucket bucket) {
    return ledger.stream()
        .filter(award -> counts(cap, bucket, award))
        .map(Award::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A claim uses so much of a cap. */
  void use(Bucket bucket, BigDecimal amount) {
    byClaims.merge(bucket, amount, BigDecimal::add);
  }

  private static boolean counts(Step.Cap cap, Bucket bucket, Award award) {
    return bucket.items().contains(award.item())
        && bucket.year().map(year -> year == award.year()).orElse(true)
        && (bucket.project().isEmpty() || bucket.project().equals(award.project()))
        && cap.limits(award.kind());
  }
}
