package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    // By item, then by project; claims without a project are each a project of their own.
    Map<String, Map<String, List<Subject>>> claims =
        matter
            .subjects()
            .collect(
                Collectors.groupingBy(
                    subject -> subject.item().id(),
                    Collectors.groupingBy(
                        SecondClaim::projectKey, LinkedHashMap::new, Collectors.toList())));
    return matter
        .subjects()
        .flatMap(
            subject -> {
              var byProject = claims.get(subject.item().id());
              return Stream.concat(
                  sameProject(subject, byProject.get(projectKey(subject))),
                  otherProject(subject, byProject));
            })
        .map(found -> found.at("project"));
  }

  private static String projectKey(Subject subject) {
    return subject.project().map(p -> "p" + p).orElseGet(() -> "c" + subject.claim().id());
  }

  private static Stream<Finding> sameProject(Subject subject, List<Subject> same) {
    if (same.size() < 2) {
      return Stream.empty();
    }
    Stream<Subject> others =
        same.stream().filter(other -> !other.claim().id().equals(subject.claim().id()));
    return Stream.of(
        Finding.warning(
                "SECOND_CLAIM",
                Message.of(
                    "dossier.second-claim", Projects.names(others), subject.project().orElse("")))
            .on(subject.clause())
            .about(subject.claim().id()));
  }

  private static Stream<Finding> otherProject(
      Subject subject, Map<String, List<Subject>> byProject) {
    Optional<Reading> reading = subject.item().secondClaim().flatMap(subject.pack()::reading);
    if (reading.isEmpty()) {
      return Stream.empty();
    }
    String own = projectKey(subject);
    List<Object> known =
        new ArrayList<>(
            Projects.names(
                byProject.entrySet().stream()
                    .filter(project -> !project.getKey().equals(own))
                    .flatMap(project -> project.getValue().stream())));
    subject.dossier().ledger().stream()
        .filter(row -> row.item().equals(subject.item().id()))
        .filter(row -> row.project().isEmpty() || !row.project().equals(subject.project()))
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
}
