package minshen.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Something in the bin.
 *
 * @param kind what it is
 * @param id its number in the bin; 0 for a pack
 * @param company the company that it is, or was deleted from; 0 for a pack
 * @param companyName that company's name, if it has one
 * @param item the item of a claim or an award; the id of a pack
 * @param detail the project of a claim or an award, or the version of a pack
 * @param claims how many claims a company has
 * @param binnedAt when it was deleted
 */
public record BinnedThing(
    Kind kind,
    long id,
    long company,
    Optional<String> companyName,
    Optional<String> item,
    Optional<String> detail,
    int claims,
    Instant binnedAt) {
  /** What can be in the bin. */
  public enum Kind {
    /** A company with everything in it. */
    COMPANY,
    /** A claim of a company. */
    CLAIM,
    /** A row of a company's ledger. */
    AWARD,
    /** A version of a pack that was imported. */
    PACK
  }
}
