package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names that people read. */
final class Texts {
  private Texts() {}

  /** The bytes of a name. Those that stand in the file as they are iText takes for negative. */
  static byte[] bytes(PdfName name) {
    String value = name.getValue();
    byte[] bytes = new byte[value.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) value.charAt(i);
    }
    return bytes;
  }

  /** Whether the bytes of a name are a text in UTF-8. */
  static boolean isUnicode(PdfName name) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(name)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static void requireUnicode(PdfName name, String kind) throws HinderedException {
    if (!isUnicode(name)) {
      throw new HinderedException(kind);
    }
  }
}
