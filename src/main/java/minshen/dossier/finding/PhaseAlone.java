package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;
import minshen.policy.Reading;
import minshen.policy.calc.Value;
import minshen.words.Message;

/**
 * A trial report of phase III alone. The conditions accept any trial report, the standard names
 * only phases I and II: reading R3. This is a rule of its own and not data, because it joins a
 * fact, a variant and a reading in a way that no other item of any pack does; it speaks only where
 * the pack has that reading for the item.
 */
final class PhaseAlone implements Function<Subject, Stream<Finding>> {
  private static final String READING = "R3";
  private static final String VARIANT = "trial";
  private static final String FACT = "phase";
  private static final Value PHASE = new Value.Word("III");

  @Override
  public Stream<Finding> apply(Subject subject) {
    boolean alone =
        subject.claim().input().variant().filter(VARIANT::equals).isPresent()
            && PHASE.equals(subject.claim().input().facts().get(FACT));
    return subject.pack().reading(READING).stream()
        .filter(reading -> alone && reading.items().contains(subject.item().id()))
        .map(PhaseAlone::note);
  }

  private static Finding note(Reading reading) {
    return Finding.note(
            "PHASE_III",
            Message.of("dossier.phase-alone", reading.id(), Message.verbatim(reading.standard())))
        .on(reading.quotations().stream().map(Reading.Quotation::clause).reduce((_, last) -> last))
        .at("facts." + FACT);
  }
}
