package minshen.dossier.finding;

import java.util.List;
import java.util.stream.Stream;

/** How a finding names other claims. */
final class OtherClaims {
  /** How many other claims a finding names: it is meant to be read. */
  private static final int MOST_NAMED = 20;

  /** How many claims are looked at for that. */
  static final int ENOUGH = MOST_NAMED + 1;

  private OtherClaims() {}

  /** Claims by name; of very many the first. */
  static List<String> names(Stream<CheckedClaim> claims) {
    List<String> names = claims.map(CheckedClaim::name).limit(MOST_NAMED + 1L).toList();
    return names.size() <= MOST_NAMED
        ? names
        : Stream.concat(names.stream().limit(MOST_NAMED), Stream.of("…")).toList();
  }
}
