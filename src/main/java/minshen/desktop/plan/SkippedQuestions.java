package minshen.desktop.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The questions that were passed over while matching, by company; until the program ends. */
public final class SkippedQuestions {
  private final Map<Long, Set<String>> byCompany = new HashMap<>();

  /** Those of a company, by their ids. */
  Set<String> of(long company) {
    return Set.copyOf(byCompany.getOrDefault(company, Set.of()));
  }

  void add(long company, String question) {
    byCompany.computeIfAbsent(company, _ -> new HashSet<>()).add(question);
  }

  void forget(long company) {
    byCompany.remove(company);
  }
}
