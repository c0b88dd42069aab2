package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.MappingReader;
import minshen.policy.Library;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.calc.Answer;

/** Reads answers for items and measures that are not claimed, by item or measure. */
final class OpenAnswersReader {
  private final Library library;
  private final Items items;

  OpenAnswersReader(Library library, Items items) {
    this.library = library;
    this.items = items;
  }

  Map<String, Map<String, Answer>> read(MappingReader fields) {
    Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    for (String id : fields.keys()) {
      Set<String> known = new LinkedHashSet<>(items.conditions(id));
      known.addAll(questions(id));
      if (known.isEmpty()) {
        Set<String> subjects = new LinkedHashSet<>(library.itemIds());
        subjects.addAll(library.measureIds());
        throw MappingReader.unknown(fields.at(id), "exchange.unknown-item", id, subjects);
      }
      fields.fields(id).ifPresent(given -> answers.put(id, Answers.read(given, known)));
    }
    return answers;
  }

  private Set<String> questions(String measureId) {
    Optional<Pack> pack = library.packOfMeasure(measureId);
    Set<String> questions = new LinkedHashSet<>();
    pack.flatMap(p -> p.measure(measureId)).map(Measure::questions).ifPresent(questions::addAll);
    return questions;
  }
}
