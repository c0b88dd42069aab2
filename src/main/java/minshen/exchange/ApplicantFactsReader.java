package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.policy.Fact;
import minshen.policy.Library;
import minshen.policy.Value;
import minshen.policy.calc.ApplicantFacts;
import minshen.words.Message;

/**
 * Reads what packs ask of the applicant. A fact may be called by its name alone if only one pack
 * has a fact of that name, else with its pack before it: {@code QS2026/headcount}.
 */
final class ApplicantFactsReader {
  private final SequencedMap<String, Fact> facts;

  ApplicantFactsReader(Library library) {
    facts = ApplicantFacts.of(library);
  }

  Map<String, Value> read(MappingReader fields) {
    Map<String, Value> values = new LinkedHashMap<>();
    Set<String> written = new LinkedHashSet<>();
    for (String name : fields.keys()) {
      String key = key(fields, name);
      if (!written.add(key)) {
        throw new InputException(
            fields.at(name), Message.of("exchange.applicant-fact-twice", name, key));
      }
      FactValueReader.value(fields, name, facts.get(key))
          .ifPresent(value -> values.put(key, value));
    }
    return values;
  }

  private String key(MappingReader fields, String name) {
    if (facts.containsKey(name)) {
      return name;
    }
    List<String> keys = keys(name);
    if (keys.size() > 1) {
      throw new InputException(
          fields.at(name), Message.of("exchange.applicant-fact-of-several", name, keys));
    }
    return keys.stream().findFirst().orElseThrow(() -> unknown(fields, name));
  }

  private List<String> keys(String name) {
    return facts.keySet().stream().filter(key -> bare(key).equals(name)).toList();
  }

  private static String bare(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  private InputException unknown(MappingReader fields, String name) {
    if (facts.isEmpty()) {
      return new InputException(fields.at(name), Message.of("exchange.no-applicant-facts", name));
    }
    Set<String> known = new LinkedHashSet<>();
    facts.keySet().forEach(key -> known.add(keys(bare(key)).size() == 1 ? bare(key) : key));
    // Who wrote the pack as well is shown the whole.
    if (name.contains("/")) {
      known.addAll(facts.keySet());
    }
    return MappingReader.unknown(fields.at(name), "exchange.unknown-applicant-fact", name, known);
  }
}
