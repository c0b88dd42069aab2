package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
   * @param year the application year, where the scope is a year
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
  }

  /** The bucket of a cap for a claim; none if the claim cannot share it with anything. */
  static Optional<Bucket> bucket(Step.Cap cap, Case claim) {
    Set<String> items = new TreeSet<>(cap.items());
    items.add(claim.item());
    boolean ofProject = cap.scope() == Scope.PROJECT || cap.scope() == Scope.PROJECT_YEAR;
    boolean ofYear = cap.scope() == Scope.ENTERPRISE_YEAR || cap.scope() == Scope.PROJECT_YEAR;
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

  /** What is used of a cap, in 万元. */
  BigDecimal of(Step.Cap cap, Bucket bucket) {
    return byLedger(cap, bucket).add(byClaims(bucket));
  }

  /** What support already received has used of a cap, in 万元. */
  BigDecimal byLedger(Step.Cap cap, Bucket bucket) {
    return ledger.stream()
        .filter(award -> counts(cap, bucket, award))
        .map(Award::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the claims counted so far have used of a cap, in 万元. */
  BigDecimal byClaims(Bucket bucket) {
    return byClaims.getOrDefault(bucket, BigDecimal.ZERO);
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
