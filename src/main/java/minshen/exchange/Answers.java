package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.calc.Answer;

/**
 * Reads answers to conditions: {@code yes}, {@code no}, {@code unknown}, and how YAML says them.
 */
final class Answers {
  private static final Map<String, Answer> WORDS = words();

  private Answers() {}

  /**
   * The answers by condition.
   *
   * @param known the conditions that may be answered
   * @throws minshen.files.InputException if it answers another one; it names the nearest
   */
  static Map<String, Answer> read(MappingReader fields, Set<String> known) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String id : fields.keys()) {
      if (!known.contains(id)) {
        throw MappingReader.unknown(fields.at(id), "exchange.unknown-condition", id, known);
      }
      fields
          .node(id)
          .map(node -> answer(MappingReader.scalar(node, id), id))
          .ifPresent(answer -> answers.put(id, answer));
    }
    return answers;
  }

  private static Answer answer(Node.Scalar value, String id) {
    return switch (value.text()) {
      case "true", "True", "TRUE", "Yes", "YES" -> Answer.YES;
      case "false", "False", "FALSE", "No", "NO" -> Answer.NO;
      default -> MappingReader.choice(value, id, WORDS);
    };
  }

  private static Map<String, Answer> words() {
    Map<String, Answer> words = new LinkedHashMap<>();
    words.put("yes", Answer.YES);
    words.put("no", Answer.NO);
    words.put("unknown", Answer.UNKNOWN);
    return words;
  }
}
