package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The spot colours of a packet by their names: one that two attachments name must be the same in
 * both (ISO 19005-2, 6.2.4.4).
 */
final class SpotColours {
  private static final int DEEPEST = 40;

  private final Map<String, String> looks = new HashMap<>();

  /** Takes a spot colour, unless another one of its name is known. */
  void add(PdfArray separation) throws HinderedException {
    String name = separation.getAsName(1).getValue();
    MessageDigest digest = sha256();
    digest(separation.get(2), digest, 0);
    digest(separation.get(3), digest, 0);
    String look = HexFormat.of().formatHex(digest.digest());
    if (!look.equals(looks.computeIfAbsent(name, _ -> look))) {
      throw new HinderedException("spot", name);
    }
  }

  private static void digest(PdfObject object, MessageDigest digest, int depth)
      throws HinderedException {
    if (depth > DEEPEST) {
      throw new HinderedException("colours");
    }
    switch (object) {
      case null -> digest.update((byte) 'n');
      case PdfDictionary dictionary -> {
        digest.update((byte) '<');
        for (PdfName key : dictionary.keySet().stream().sorted().toList()) {
          digest.update(key.getValue().getBytes(StandardCharsets.ISO_8859_1));
          digest(dictionary.get(key), digest, depth + 1);
        }
        if (dictionary instanceof PdfStream stream) {
          digest.update(stream.getBytes(false));
        }
        digest.update((byte) '>');
      }
      case PdfArray array -> {
        digest.update((byte) '[');
        for (int i = 0; i < array.size(); i++) {
          digest(array.get(i), digest, depth + 1);
        }
        digest.update((byte) ']');
      }
      default -> digest.update((object + " ").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
