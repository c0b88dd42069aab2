package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Reading;
import minshen.policy.calc.Award;
import minshen.words.Message;

/**
 * One item claimed more than once: on the same project a warning; on another project, or in the
 * ledger, a note of the reading that the item's pack has for it (whether 一次性 is meant per project
 * or per enterprise).
 */
final class SecondClaim implements Rule {
  @Override
  public Stream<Finding> in(Matter matter) {
    Map<String, List<Subject>> byItem =
        matter.subjects().collect(Collectors.groupingBy(subject -> subject.item().id()));
    return matter
        .subjects()
        .flatMap(
            subject -> {
              List<Subject> others =
                  byItem.get(subject.item().id()).stream()
                      .filter(other -> !other.claim().id().equals(subject.claim().id()))
                      .toList();
              return Stream.concat(sameProject(subject, others), otherProject(subject, others));
            })
        .map(found -> found.at("project"));
  }

  private static Stream<Finding> sameProject(Subject subject, List<Subject> others) {
    List<Subject> same =
        others.stream().filter(other -> isSame(subject.project(), other.project())).toList();
    return same.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.warning(
                    "SECOND_CLAIM",
                    Message.of(
                        "dossier.second-claim",
                        Projects.names(same.stream()),
                        subject.project().orElse("")))
                .on(subject.clause())
                .about(subject.claim().id()));
  }

  private static Stream<Finding> otherProject(Subject subject, List<Subject> others) {
    Optional<Reading> reading = subject.item().secondClaim().flatMap(subject.pack()::reading);
    if (reading.isEmpty()) {
      return Stream.empty();
    }
    List<Object> known =
        new ArrayList<>(
            Projects.names(
                others.stream().filter(other -> !isSame(subject.project(), other.project()))));
    subject.dossier().ledger().stream()
        .filter(row -> row.item().equals(subject.item().id()))
        .filter(row -> !isSame(subject.project(), row.project()))
        .mapToInt(Award::year)
        .distinct()
        .mapToObj(year -> Message.of("dossier.ledger-row", Integer.toString(year)))
        .forEach(known::add);
    return known.isEmpty()
        ? Stream.empty()
        : Stream.of(note(subject, reading.get(), known).about(subject.claim().id()));
  }

  private static Finding note(Subject subject, Reading reading, List<Object> known) {
    boolean alternative = subject.dossier().readings().alternatives().contains(reading.id());
    String chosen =
        alternative ? reading.alternative().orElse(reading.standard()) : reading.standard();
    return Finding.note(
            "SECOND_CLAIM_READING",
            Message.of(
                "dossier.second-claim-reading",
                subject.item().id(),
                known,
                reading.id(),
                Message.verbatim(chosen)))
        .on(reading.quotations().stream().map(Reading.Quotation::clause).findFirst());
  }

  private static boolean isSame(Optional<String> project, Optional<String> other) {
    return project.isPresent() && project.equals(other);
  }
}
