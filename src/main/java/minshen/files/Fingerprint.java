package minshen.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a content is known by again: the first 16 hexadecimal digits of its SHA-256. Enough to tell
 * one from the others that there are; nobody makes two of one on purpose to deceive himself.
 */
public final class Fingerprint {
  private static final int DIGITS = 16;
  private static final int PIECE = 1 << 16;
  private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  private Fingerprint() {}

  /** Whether a text can be one. */
  public static boolean isOne(String text) {
    return WRITTEN.matcher(text).matches();
  }

  /** That of a text, as UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** That of some bytes. */
  public static String of(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(content);
    return of(digest);
  }

  /**
   * That of a file's bytes; reads all of it.
   *
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return of(digest);
  }

  /** That of a content whose SHA-256 is known, in hexadecimal. */
  public static String ofSha256(String sha256) {
    return sha256.substring(0, DIGITS);
  }

  private static String of(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, DIGITS / 2);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
