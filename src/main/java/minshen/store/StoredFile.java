package minshen.store;

/**
 * What is known of a file that was taken in.
 *
 * @param bytes how large it is
 * @param fingerprint the {@linkplain minshen.files.Fingerprint fingerprint} of what it holds
 */
public record StoredFile(long bytes, String fingerprint) {}
