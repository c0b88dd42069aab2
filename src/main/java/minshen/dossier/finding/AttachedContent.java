package minshen.dossier.finding;

import java.util.Optional;

/**
 * What an attached file is known by again.
 *
 * @param fingerprint of its content
 * @param invoice the number of the electronic invoice that it is, if it is one
 */
public record AttachedContent(String fingerprint, Optional<String> invoice) {}
