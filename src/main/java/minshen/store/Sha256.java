package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 over bytes as they come, and how many came. */
public final class Sha256 {
  private static final int SOME = 1 << 16;

  private final MessageDigest digest;
  private long size;
  private Optional<String> hex = Optional.empty();

  /** Of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of all that comes. */
  public static String of(InputStream in) throws IOException {
    Sha256 sha = new Sha256();
    byte[] some = new byte[SOME];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      sha.update(some, read);
    }
    return sha.hex();
  }

  /** Takes in the first bytes of an array. */
  public void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    size += length;
  }

  /** How many bytes have come. */
  public long size() {
    return size;
  }

  /** The sum, in hexadecimal; nothing may come afterwards. */
  public String hex() {
    if (hex.isEmpty()) {
      hex = Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
    return hex.get();
  }
}
