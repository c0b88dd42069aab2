package minshen.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.policy.calc.Award;

/**
 * What the user has put into the bin and brought back while a dossier was open. What the store has
 * carried out may be told again.
 *
 * @param removedClaims where claims went, by their ids
 * @param broughtClaims where claims came from, by the ids that they have now
 * @param removedAwards rows of the ledger, by where they went
 * @param broughtAwards where rows of the ledger came from
 */
public record BinMoves(
    Map<String, BinPlace> removedClaims,
    Map<String, BinPlace> broughtClaims,
    Map<BinPlace, Award> removedAwards,
    Set<BinPlace> broughtAwards) {
  /** None. */
  public static final BinMoves NONE = new BinMoves(Map.of(), Map.of(), Map.of(), Set.of());

  public BinMoves {
    removedClaims = Map.copyOf(removedClaims);
    broughtClaims = Map.copyOf(broughtClaims);
    removedAwards = Map.copyOf(removedAwards);
    broughtAwards = Set.copyOf(broughtAwards);
  }

  /** The place to which a claim goes; one that is not back yet stays where it lies. */
  public BinPlace placeFor(String claimId) {
    return Optional.ofNullable(broughtClaims.get(claimId)).orElseGet(BinPlace::fresh);
  }

  /** With a claim that goes there. */
  public BinMoves removing(String claimId, BinPlace place) {
    Map<String, BinPlace> removed = new HashMap<>(removedClaims);
    removed.put(claimId, place);
    Map<String, BinPlace> brought = new HashMap<>(broughtClaims);
    brought.remove(claimId);
    return new BinMoves(removed, brought, removedAwards, broughtAwards);
  }

  /** With a claim that comes back under an id. */
  public BinMoves bringing(String claimId, BinPlace place) {
    Map<String, BinPlace> removed = new HashMap<>(removedClaims);
    removed.values().remove(place);
    Map<String, BinPlace> brought = new HashMap<>(broughtClaims);
    brought.put(claimId, place);
    return new BinMoves(removed, brought, removedAwards, broughtAwards);
  }

  /** With a row of the ledger that goes there. */
  public BinMoves removing(Award award, BinPlace place) {
    Map<BinPlace, Award> removed = new HashMap<>(removedAwards);
    removed.put(place, award);
    return new BinMoves(removedClaims, broughtClaims, removed, broughtAwards);
  }

  /** With a row of the ledger that comes back. */
  public BinMoves bringing(BinPlace place) {
    Map<BinPlace, Award> removed = new HashMap<>(removedAwards);
    removed.remove(place);
    Set<BinPlace> brought = new HashSet<>(broughtAwards);
    brought.add(place);
    return new BinMoves(removedClaims, broughtClaims, removed, brought);
  }
}
