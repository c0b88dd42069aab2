package minshen.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 over bytes as they come, and how many came. */
final class Sha256 {
  private final MessageDigest digest;
  private long size;
  private Optional<String> hex = Optional.empty();

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    size += length;
  }

  long size() {
    return size;
  }

  /** The sum, in hexadecimal; nothing may come afterwards. */
  String hex() {
    if (hex.isEmpty()) {
      hex = Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
    return hex.get();
  }
}
