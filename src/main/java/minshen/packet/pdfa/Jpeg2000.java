package minshen.packet.pdfa;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Pictures in JPEG 2000 (ISO 19005-2, 6.2.8.3; boxes as in ISO 15444-1, annex I): only those of one
 * grey or three colours whose meaning is plain.
 */
final class Jpeg2000 {
  private static final int HEADER = 0x6a703268;
  private static final int IMAGE_HEADER = 0x69686472;
  private static final int COLOURS = 0x636f6c72;
  private static final int SIGNATURE = 0x6a502020;
  private static final int RESOLUTION = 0x72657320;
  private static final int MOST_BITS = 37;
  private static final int SRGB = 16;
  private static final int GREY = 17;

  private final boolean hasSpace;
  private int spaces;
  private boolean plain;

  private Jpeg2000(boolean hasSpace) {
    this.hasSpace = hasSpace;
  }

  /**
   * Looks at a picture.
   *
   * @param hasSpace whether the PDF itself says what its colours are
   */
  static void check(byte[] bytes, boolean hasSpace) throws HinderedException {
    Jpeg2000 picture = new Jpeg2000(hasSpace);
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (in.getInt(4) == SIGNATURE) {
        picture.boxes(in);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      picture.plain = false;
    }
    if (!picture.plain || (!hasSpace && picture.spaces != 1)) {
      throw new HinderedException("jpeg2000");
    }
  }

  private void boxes(ByteBuffer in) {
    while (in.remaining() >= 8) {
      int start = in.position();
      int length = in.getInt();
      int type = in.getInt();
      int end = length == 0 ? in.limit() : start + length;
      if (type == HEADER) {
        header(in.slice(in.position(), end - in.position()));
        return;
      }
      in.position(end);
    }
  }

  private void header(ByteBuffer in) {
    while (in.remaining() >= 8) {
      int start = in.position();
      int length = in.getInt();
      int type = in.getInt();
      if (type == IMAGE_HEADER) {
        int parts = in.getShort(in.position() + 8);
        int bits = in.get(in.position() + 10);
        plain = (parts == 1 || parts == 3) && bits >= 0 && bits <= MOST_BITS;
      } else if (type == COLOURS) {
        spaces++;
        int method = in.get(in.position());
        int space = method == 1 ? in.getInt(in.position() + 3) : 0;
        plain &= hasSpace || space == SRGB || space == GREY;
      } else if (type != RESOLUTION) {
        // Palettes, parts of different depth, parts in another order.
        plain = false;
      }
      in.position(length == 0 ? in.limit() : start + length);
    }
  }
}
