package minshen.policy.calc;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import minshen.policy.Fact;
import minshen.policy.Library;

/** What the packs at hand ask of applicants once for all their claims. */
public final class ApplicantFacts {
  private ApplicantFacts() {}

  /**
   * The facts, each under the {@link ApplicantValues#key} of its pack. Of several versions of a
   * pack the one that counts now says what a fact is.
   */
  public static SequencedMap<String, Fact> of(Library library) {
    SequencedMap<String, Fact> facts = new LinkedHashMap<>();
    Stream.concat(library.packs().stream(), library.ofYears().stream())
        .forEach(
            pack ->
                pack.items().stream()
                    .flatMap(item -> item.facts().stream())
                    .filter(Fact::ofApplicant)
                    .forEach(
                        fact ->
                            facts.putIfAbsent(ApplicantValues.key(pack.id(), fact.name()), fact)));
    return facts;
  }
}
