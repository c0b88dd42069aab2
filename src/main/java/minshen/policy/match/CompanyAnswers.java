package minshen.policy.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.policy.ApplicantKind;
import minshen.policy.Condition;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Question;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.ClaimInput;

/**
 * What a company has answered, to whomever asks it again. An answer to a condition is one for its
 * item alone, unless the pack says of several that they ask the same; questions of measures mean
 * the same in every pack.
 */
final class CompanyAnswers {
  private final KnownFacts known;

  /** By the id of the pack and the name under which it shares the question. */
  private final Map<List<String>, Answer> shared = new HashMap<>();

  /** Of measures. */
  private final Map<String, Answer> questions = new HashMap<>();

  CompanyAnswers(Library library, List<ClaimInput> claims, KnownFacts known) {
    this.known = known;
    for (ClaimInput claim : claims) {
      library
          .packFor(claim.item(), claim.year())
          .ifPresent(pack -> share(pack, pack.item(claim.item()).orElseThrow(), claim.answers()));
    }
    known
        .answered()
        .forEach(
            (of, answers) -> {
              Optional<Pack> pack = library.packOf(of);
              pack.flatMap(p -> p.item(of)).ifPresent(i -> share(pack.get(), i, answers));
              if (isMeasure(library, of)) {
                answers.forEach((id, answer) -> put(questions, id, answer));
              }
            });
  }

  /** What claims are told of the company. */
  ApplicantValues applicant() {
    return known.applicant();
  }

  private static boolean isMeasure(Library library, String id) {
    return library.packs().stream()
        .flatMap(pack -> pack.measures().stream())
        .map(Measure::id)
        .anyMatch(id::equals);
  }

  private void share(Pack pack, Item item, Map<String, Answer> answers) {
    for (Condition condition : conditions(pack, item)) {
      condition
          .same()
          .ifPresent(
              name ->
                  put(
                      shared,
                      List.of(pack.id(), name),
                      answers.getOrDefault(condition.id(), Answer.UNKNOWN)));
    }
  }

  private static <K> void put(Map<K, Answer> answers, K key, Answer answer) {
    if (answer != Answer.UNKNOWN) {
      answers.putIfAbsent(key, answer);
    }
  }

  /** What an item asks. */
  static List<Condition> conditions(Pack pack, Item item) {
    return Stream.concat(pack.conditions().stream(), item.conditions().stream())
        .filter(Condition::isAsked)
        .toList();
  }

  /** What is known of a condition of an item. */
  Answer of(Pack pack, Item item, Condition condition) {
    Answer own =
        known
            .answered()
            .getOrDefault(item.id(), Map.of())
            .getOrDefault(condition.id(), Answer.UNKNOWN);
    if (own != Answer.UNKNOWN || condition.same().isEmpty()) {
      return own;
    }
    String name = condition.same().get();
    Answer same = shared.getOrDefault(List.of(pack.id(), name), Answer.UNKNOWN);
    return same != Answer.UNKNOWN ? same : known.profile().getOrDefault(name, Answer.UNKNOWN);
  }

  /** What is known of a question of measures. */
  Answer of(Question question) {
    Answer asked = questions.getOrDefault(question.id(), Answer.UNKNOWN);
    return asked != Answer.UNKNOWN
        ? asked
        : known.profile().getOrDefault(question.id(), Answer.UNKNOWN);
  }

  /** Whether an item is for companies of another kind. */
  boolean isOfAnotherKind(Item item) {
    Set<ApplicantKind> applicants = item.applicants();
    return known
        .kind()
        .filter(kind -> !applicants.isEmpty() && !applicants.contains(kind))
        .isPresent();
  }
}
