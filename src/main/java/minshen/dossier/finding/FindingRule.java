package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;

/** One thing to look for in a dossier. */
@FunctionalInterface
public interface FindingRule {
  /** What it finds, in the dossier's order. */
  Stream<Finding> in(FindingContext context);

  /** A rule that looks at one claim at a time. */
  static FindingRule forEachClaim(Function<CheckedClaim, Stream<Finding>> rule) {
    return context ->
        context
            .checkedClaims()
            .flatMap(
                checked -> rule.apply(checked).map(found -> found.about(checked.claim().id())));
  }
}
