package minshen.packet.source;

import java.io.ByteArrayOutputStream;

/**
 * Takes out of a JPEG what it says beside its picture: comments and what cameras and programs note,
 * among it small pictures of how it looked before. The file is not decoded.
 */
final class JpegNotes {
  private static final int MARKER = 0xff;
  private static final int FIRST_SEGMENT = 2;
  private static final int START_OF_SCAN = 0xda;
  private static final int COMMENT = 0xfe;

  /** Parts of programs: JFIF (0), colour profiles (2) and Adobe's colours (14) make the picture. */
  private static final int APP = 0xe0;

  private static final int APP_JFIF = APP;
  private static final int APP_PROFILE = APP + 2;
  private static final int APP_ADOBE = APP + 14;
  private static final int APP_LAST = APP + 15;

  private JpegNotes() {}

  /** The same picture without them; what does not look like a JPEG stays as it is. */
  static byte[] without(byte[] jpeg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
    int at = FIRST_SEGMENT;
    if (jpeg.length < at || at(jpeg, 0) != MARKER) {
      return jpeg;
    }
    out.write(jpeg, 0, at);
    while (at + 4 <= jpeg.length && at(jpeg, at) == MARKER) {
      int kind = at(jpeg, at + 1);
      int length = 2 + (at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
      if (kind == START_OF_SCAN || at + length > jpeg.length) {
        break;
      }
      if (!isNote(kind)) {
        out.write(jpeg, at, length);
      }
      at += length;
    }
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  private static boolean isNote(int kind) {
    return kind == COMMENT
        || (kind > APP_JFIF && kind <= APP_LAST && kind != APP_PROFILE && kind != APP_ADOBE);
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xff;
  }
}
