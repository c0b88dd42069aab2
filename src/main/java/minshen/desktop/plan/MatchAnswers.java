package minshen.desktop.plan;

import java.util.HashMap;
import java.util.Map;
import minshen.policy.calc.Answer;

/** What was answered while matching, by company; kept until the program ends. */
public final class MatchAnswers {
  private final Map<Long, Map<String, Answer>> answered = new HashMap<>();

  /** The answers of a company, by question in Chinese; an unknown one was passed over. */
  Map<String, Answer> of(long company) {
    return Map.copyOf(answered.getOrDefault(company, Map.of()));
  }

  void put(long company, String question, Answer answer) {
    answered.computeIfAbsent(company, _ -> new HashMap<>()).put(question, answer);
  }

  void forget(long company) {
    answered.remove(company);
  }
}
