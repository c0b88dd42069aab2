package minshen.packet.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Images made here: white, with the upper left quarter red. */
final class SampleImages {
  private SampleImages() {}

  static BufferedImage quarter(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  static Path write(Path file, String format, int type) throws IOException {
    if (!ImageIO.write(quarter(400, 600, type), format, file.toFile())) {
      throw new IOException(format);
    }
    return file;
  }

  /** A JPEG that says how it is to be turned. */
  static Path turned(Path file, int orientation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(quarter(400, 600, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
    byte[] jpeg = bytes.toByteArray();
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(jpeg, 0, 2);
      out.writeShort(0xFFE1);
      out.writeShort(2 + 6 + 8 + 2 + 12 + 4);
      out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
      out.writeInt(8);
      out.writeShort(1);
      out.writeShort(0x0112);
      out.writeShort(3);
      out.writeInt(1);
      out.writeShort(orientation);
      out.writeShort(0);
      out.writeInt(0);
      out.write(jpeg, 2, jpeg.length - 2);
    }
    return file;
  }

  /** A grey PNG of any size, written without ever holding it. */
  static Path largePng(Path file, int width, int height) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(raw)) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {8, 0, 0, 0, 0});
      chunk(out, "IHDR", header.toByteArray());
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater =
          new DeflaterOutputStream(data, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
        byte[] row = new byte[width + 1];
        for (int y = 0; y < height; y++) {
          Arrays.fill(row, 1, row.length, (byte) (y < height / 2 ? 0x80 : 0xff));
          deflater.write(row);
        }
      }
      chunk(out, "IDAT", data.toByteArray());
      chunk(out, "IEND", new byte[0]);
    }
    return file;
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
