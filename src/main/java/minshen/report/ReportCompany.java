package minshen.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import minshen.policy.amount.Amount;

/**
 * A company of a report. Amounts are in 万元.
 *
 * @param name what it is called
 * @param claims those that the report is about
 */
public record ReportCompany(String name, List<ReportClaim> claims) {
  public ReportCompany {
    claims = List.copyOf(claims);
  }

  /** What is asked for: of claims that cannot stand together, those that count. */
  public Amount asked() {
    return sum(claim -> claim.asked().filter(_ -> claim.counted()));
  }

  /** What was granted. */
  public Amount approved() {
    return sum(ReportClaim::approved);
  }

  /** What was paid. */
  public Amount paid() {
    return sum(ReportClaim::paid);
  }

  /** How many materials and facts are lacking. */
  public int lacks() {
    return claims.stream().mapToInt(ReportClaim::lacks).sum();
  }

  /** The first day on which one of its claims is due. */
  public Optional<LocalDate> deadline() {
    return claims.stream().flatMap(claim -> claim.deadline().stream()).min(LocalDate::compareTo);
  }

  private Amount sum(Function<ReportClaim, Optional<Amount>> amount) {
    return claims.stream()
        .flatMap(claim -> amount.apply(claim).stream())
        .reduce(Amount.ZERO, Amount::plus);
  }
}
