package minshen.packs;

import minshen.policy.Pack;

/**
 * A pack with the seal of the files it was read from.
 *
 * @param pack the pack
 * @param sha256 the SHA-256 of its files, as {@link PackFiles#sha256()} counts it
 */
public record SealedPack(Pack pack, String sha256) {}
