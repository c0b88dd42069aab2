package minshen.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of all companies of a run, in their order.
 *
 * @param companies each of them
 */
public record BatchResult(List<BatchOutcome> companies) {
  public BatchResult {
    companies = List.copyOf(companies);
  }

  /** How many companies came to something. */
  public long count(Predicate<BatchOutcome> wanted) {
    return companies.stream().filter(wanted).count();
  }

  /** Of how many everything was made that was wanted. */
  public long complete() {
    return count(company -> company.faults().isEmpty());
  }

  /** How many had not changed since the last run. */
  public long unchanged() {
    return count(BatchOutcome::unchanged);
  }

  /** How many files were made. */
  public long files() {
    return companies.stream()
        .filter(company -> !company.unchanged())
        .mapToLong(company -> company.made().size())
        .sum();
  }

  /** How many errors were found. */
  public long errors() {
    return companies.stream().mapToLong(BatchOutcome::errors).sum();
  }

  /** The worst that kept something from being made; empty if nothing did. */
  public Optional<BatchFault.Kind> worst() {
    return companies.stream()
        .flatMap(company -> company.faults().stream())
        .map(BatchFault::kind)
        .max(Comparator.naturalOrder());
  }
}
