package minshen.packs.tables;

import minshen.policy.Pack;

/**
 * A pack with the seal of the files it was read from.
 *
 * @param pack the pack
 * @param sha256 the SHA-256 of its files, each with its name, in the order of their names
 */
public record SealedPack(Pack pack, String sha256) {}
