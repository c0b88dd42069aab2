package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;

/** One thing to look for in a dossier. */
@FunctionalInterface
public interface Rule {
  /** What it finds, in the dossier's order. */
  Stream<Finding> in(Matter matter);

  /** A rule that looks at one claim at a time. */
  static Rule forEachClaim(Function<Subject, Stream<Finding>> rule) {
    return matter ->
        matter
            .subjects()
            .flatMap(
                subject -> rule.apply(subject).map(found -> found.about(subject.claim().id())));
  }
}
