package minshen.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import minshen.policy.amount.Amount;

/**
 * How claims stand, of one company or of many. Amounts are in 万元.
 *
 * @param companies those that have such claims, in their order
 * @param today the day on which it is so
 */
public record Report(List<ReportCompany> companies, LocalDate today) {
  public Report {
    companies = companies.stream().filter(company -> !company.claims().isEmpty()).toList();
  }

  /** Whether it is about one company. */
  boolean isOfOne() {
    return companies.size() == 1;
  }

  /** The year of all its claims; empty if they are of several, or one is of none. */
  Optional<Integer> oneYear() {
    List<Optional<Integer>> years =
        companies.stream()
            .flatMap(company -> company.claims().stream())
            .map(claim -> claim.claim().year())
            .distinct()
            .toList();
    return years.size() == 1 ? years.getFirst() : Optional.empty();
  }

  /** How many claims it is about. */
  public int claims() {
    return companies.stream().mapToInt(company -> company.claims().size()).sum();
  }

  /** How many materials and facts are lacking. */
  int lacks() {
    return companies.stream().mapToInt(ReportCompany::lacks).sum();
  }

  /** The sum of what companies have. */
  Amount sum(Function<ReportCompany, Amount> amount) {
    return companies.stream().map(amount).reduce(Amount.ZERO, Amount::plus);
  }
}
