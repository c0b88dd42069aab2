package minshen.dossier.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims by their project, and how a finding names many of them. */
final class Projects {
  /** How many other claims a finding names: it is meant to be read. */
  private static final int MOST_NAMED = 20;

  /** How many claims are looked at for that, the claim itself among them. */
  static final int ENOUGH = MOST_NAMED + 2;

  private Projects() {}

  /** The claims that have a project, in order. */
  static Map<String, Map<String, List<Subject>>> byProjectAndItem(Matter matter) {
    return matter
        .subjects()
        .filter(subject -> subject.project().isPresent())
        .collect(
            Collectors.groupingBy(
                subject -> subject.project().orElseThrow(),
                LinkedHashMap::new,
                Collectors.groupingBy(
                    subject -> subject.item().id(), LinkedHashMap::new, Collectors.toList())));
  }

  /** Claims by name; of very many the first. */
  static List<String> names(Stream<Subject> claims) {
    List<String> names = claims.map(Subject::name).limit(MOST_NAMED + 1L).toList();
    return names.size() <= MOST_NAMED
        ? names
        : Stream.concat(names.stream().limit(MOST_NAMED), Stream.of("…")).toList();
  }
}
