package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.exchange.DossierReader;

/**
 * The way to a value of a dossier: its keys from the top. A claim is named by its id, so that its
 * project is {@code claims}, {@code c1}, {@code project}.
 *
 * @param path the keys
 */
public record ValueKey(List<String> path) {
  static final String CLAIMS = "claims";
  static final String LEDGER = "ledger";
  static final String ASIDE = DossierReader.ASIDE;

  public ValueKey {
    path = List.copyOf(path);
  }

  /** A key as findings name it, such as {@code applicant.contact.phone}. */
  static ValueKey of(String dotted) {
    return new ValueKey(List.of(dotted.split("\\.")));
  }

  /** A claim as a whole. */
  static ValueKey claim(String id) {
    return new ValueKey(List.of(CLAIMS, id));
  }

  /** A key under this one. */
  ValueKey then(String dotted) {
    List<String> longer = new ArrayList<>(path);
    longer.addAll(List.of(dotted.split("\\.")));
    return new ValueKey(longer);
  }

  /** Whether it is a key, or one under it. */
  boolean isWithin(ValueKey other) {
    return path.size() >= other.path.size()
        && path.subList(0, other.path.size()).equals(other.path);
  }

  /** The claim it is part of. */
  public Optional<String> claimId() {
    return path.size() > 1 && path.getFirst().equals(CLAIMS)
        ? Optional.of(path.get(1))
        : Optional.empty();
  }

  /** The keys after those of the claim, or all of them, joined by dots. */
  public String dotted() {
    return String.join(".", claimId().isPresent() ? path.subList(2, path.size()) : path);
  }
}
