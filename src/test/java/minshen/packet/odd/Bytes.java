package minshen.packet.odd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Parts of image files, put together by hand. */
final class Bytes {
  private Bytes() {}

  /** Puts strings (a byte a character), bytes and arrays one after the other. */
  static byte[] of(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      switch (part) {
        case String text -> out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        case byte[] bytes -> out.writeBytes(bytes);
        case Integer one -> out.write(one);
        default -> throw new IllegalArgumentException(part.toString());
      }
    }
    return out.toByteArray();
  }

  static byte[] int4(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  static byte[] int2(int value) {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }

  static byte[] little4(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  static byte[] little3(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  /** A chunk of a PNG, with its checksum. */
  static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(of(type, data));
    return of(int4(data.length), type, data, int4((int) crc.getValue()));
  }

  /** A PNG of rows as they are stored, without filters. */
  static byte[] png(int width, int height, int bits, int type, byte[] rows, byte[]... side) {
    int stride = rows.length / height;
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
      for (int y = 0; y < height; y++) {
        out.write(0);
        out.write(rows, y * stride, stride);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(
        "\u0089PNG\r\n\u001a\n",
        chunk("IHDR", of(int4(width), int4(height), bits, type, 0, 0, 0)),
        of((Object[]) side),
        chunk("IDAT", data.toByteArray()),
        chunk("IEND", new byte[0]));
  }

  /** A chunk of a RIFF file. */
  static byte[] riff(String type, byte[] data) {
    return of(type, little4(data.length), data, data.length % 2 == 0 ? "" : "\0");
  }

  /** A TIFF directory that says nothing but how the image is to be turned. */
  static byte[] exif(int orientation) {
    return of(
        "MM\0*",
        int4(8),
        int2(1),
        int2(0x0112),
        int2(3),
        int4(1),
        int2(orientation),
        int2(0),
        int4(0));
  }
}
