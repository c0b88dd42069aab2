package minshen.dossier.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minshen.policy.Exclusion;
import minshen.words.Message;

/**
 * 从优、就高、不重复: claims of different items that exclude each other, on one project. Each of them names
 * all the others, whatever their eligibility.
 */
final class DoubleClaim implements Rule {
  @Override
  public Stream<Finding> in(Matter matter) {
    Map<String, Map<String, List<Subject>>> byProject = Projects.byProjectAndItem(matter);
    return matter
        .subjects()
        .flatMap(
            subject ->
                subject.project().stream()
                    .flatMap(project -> doubles(subject, byProject.get(project))));
  }

  private static Stream<Finding> doubles(Subject subject, Map<String, List<Subject>> byItem) {
    // Two exclusions may stand on different clauses: each gets a finding of its own.
    Map<String, Stream.Builder<Subject>> othersByClause = new LinkedHashMap<>();
    byItem.forEach(
        (item, others) ->
            subject
                .pack()
                .exclusion(subject.item().id(), item)
                .map(Exclusion::clause)
                .ifPresent(
                    clause ->
                        others.stream()
                            .limit(Projects.ENOUGH)
                            .forEach(
                                othersByClause.computeIfAbsent(clause, _ -> Stream.builder()))));
    return othersByClause.entrySet().stream()
        .map(
            entry ->
                Finding.error(
                        "DOUBLE_CLAIM",
                        Message.of(
                            "dossier.double-claim",
                            Projects.names(entry.getValue().build()),
                            subject.project().orElse("")))
                    .on(entry.getKey())
                    .about(subject.claim().id())
                    .at("project"));
  }
}
