package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.policy.Library;
import minshen.policy.Reading;
import minshen.policy.Readings;
import minshen.words.Message;

/** Reads which readings are taken in their alternative. */
public final class ReadingsReader {
  private static final String ALTERNATIVE = "alternative";
  private static final Map<String, String> CHOICES = choices();

  private final Set<String> known;
  private final Set<String> withAlternative;

  /** A reader of the readings of these packs. */
  public ReadingsReader(Library library) {
    known =
        library.packs().stream()
            .flatMap(pack -> pack.readings().stream())
            .map(Reading::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    withAlternative =
        library.packs().stream()
            .flatMap(pack -> pack.readings().stream())
            .filter(reading -> reading.alternative().isPresent())
            .map(Reading::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads a mapping of reading to {@code default} or {@code alternative}.
   *
   * @throws InputException if a reading is not known, or has no alternative and it is chosen
   */
  public Readings read(MappingReader fields) {
    Set<String> alternatives = new LinkedHashSet<>();
    for (String id : fields.keys()) {
      if (!known.contains(id)) {
        throw MappingReader.unknown(fields.at(id), "exchange.unknown-reading", id, known);
      }
      if (fields.choice(id, CHOICES).filter(ALTERNATIVE::equals).isPresent()) {
        if (!withAlternative.contains(id)) {
          throw new InputException(fields.at(id), Message.of("exchange.no-alternative", id));
        }
        alternatives.add(id);
      }
    }
    return new Readings(alternatives);
  }

  private static Map<String, String> choices() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("default", "default");
    words.put(ALTERNATIVE, ALTERNATIVE);
    return words;
  }
}
