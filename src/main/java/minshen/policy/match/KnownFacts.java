package minshen.policy.match;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.policy.ApplicantKind;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ApplicantValues;

/**
 * What is known of a company beside its claims.
 *
 * @param kind what it is by law
 * @param profile what its data say by themselves, by the name under which packs share a question
 * @param answered what it was asked and answered of items and measures that it does not claim: by
 *     the id of the item or measure, then by that of the condition or question
 * @param applicant what its claims are told of it
 */
public record KnownFacts(
    Optional<ApplicantKind> kind,
    Map<String, Answer> profile,
    Map<String, Map<String, Answer>> answered,
    ApplicantValues applicant) {
  /** Nothing. */
  public static final KnownFacts NOTHING = new KnownFacts(Optional.empty(), Map.of(), Map.of());

  /** What is known of a company of which claims are told nothing. */
  public KnownFacts(
      Optional<ApplicantKind> kind,
      Map<String, Answer> profile,
      Map<String, Map<String, Answer>> answered) {
    this(kind, profile, answered, ApplicantValues.NONE);
  }

  public KnownFacts {
    profile = Map.copyOf(profile);
    answered =
        answered.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
  }

  /** The same with what was asked and answered. */
  public KnownFacts with(Map<String, Map<String, Answer>> others) {
    return new KnownFacts(kind, profile, others, applicant);
  }
}
