package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Decision;
import minshen.words.Message;

/** Reads what the office has decided: {@code state}, {@code amount} and {@code on}. */
final class DecisionReader {
  private static final Map<String, Decision.State> STATES = states();

  private DecisionReader() {}

  static Decision read(MappingReader fields) {
    Decision decision =
        new Decision(
            fields.choice("state", STATES).orElseThrow(() -> fields.missing("state")),
            fields.decimal("amount").map(Amount::new),
            fields.date("on"));
    boolean rejected = decision.state() == Decision.State.REJECTED;
    if (!rejected && decision.amount().isEmpty()) {
      throw fields.missing("amount");
    }
    if (rejected && decision.amount().isPresent()) {
      throw new InputException(fields.at("amount"), Message.of("exchange.rejected-amount"));
    }
    fields.end();
    return decision;
  }

  /** The word of a state in a dossier. */
  static String word(Decision.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Decision.State> states() {
    Map<String, Decision.State> words = new LinkedHashMap<>();
    for (Decision.State state : Decision.State.values()) {
      words.put(word(state), state);
    }
    return words;
  }
}
