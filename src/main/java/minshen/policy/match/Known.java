package minshen.policy.match;

import java.util.Map;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.calc.Answer;

/**
 * What is known of a company beside its claims.
 *
 * @param kind what it is by law
 * @param byId what its data say of conditions and questions, by their id
 * @param byText what it was asked and answered, by the words of the question: conditions of one id
 *     may ask different things
 */
public record Known(
    Optional<ApplicantKind> kind, Map<String, Answer> byId, Map<String, Answer> byText) {
  /** Nothing. */
  public static final Known NOTHING = new Known(Optional.empty(), Map.of(), Map.of());

  public Known {
    byId = Map.copyOf(byId);
    byText = Map.copyOf(byText);
  }

  /** What is known of a question. */
  public Answer answer(String id, String text) {
    Answer asked = byText.getOrDefault(text, Answer.UNKNOWN);
    return asked == Answer.UNKNOWN ? byId.getOrDefault(id, Answer.UNKNOWN) : asked;
  }

  /** The same with what was asked and answered. */
  public Known with(Map<String, Answer> answered) {
    return new Known(kind, byId, answered);
  }
}
