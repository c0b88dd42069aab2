import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The icon as each system wants it: both kinds of file hold the pictures as PNG. */
final class IconFiles {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);
  private static final int DIRECTORY = 6;
  private static final int ENTRY = 16;

  /** How macOS calls a picture of so many pixels. */
  private static final Map<Integer, String> MAC =
      new TreeMap<>(
          Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

  private final Distribution distribution;

  IconFiles(Distribution distribution) {
    this.distribution = distribution;
  }

  /** The file for the system that packages are made on. */
  Path forThisSystem() throws IOException {
    Path work = distribution.work();
    if (Machine.isWindows()) {
      return Files.write(work.resolve("minshen.ico"), ico());
    }
    return Machine.isMac()
        ? Files.write(work.resolve("minshen.icns"), icns())
        : distribution.icon("256.png");
  }

  byte[] ico() throws IOException {
    ByteBuffer head =
        ByteBuffer.allocate(DIRECTORY + ENTRY * SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) SIZES.size());
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int size : SIZES) {
      byte[] png = picture(size);
      // 256 is written as 0; no colour table, one plane, 32 bits a pixel.
      head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32);
      head.putInt(png.length).putInt(head.capacity() + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.array());
    pictures.writeTo(all);
    return all.toByteArray();
  }

  byte[] icns() throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(pictures);
    for (Map.Entry<Integer, String> each : MAC.entrySet()) {
      byte[] png = picture(each.getKey());
      part(out, each.getValue(), png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    part(new DataOutputStream(all), "icns", pictures.toByteArray());
    return all.toByteArray();
  }

  private static void part(DataOutputStream out, String kind, byte[] content) throws IOException {
    out.write(kind.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(Long.BYTES + content.length);
    out.write(content);
  }

  private byte[] picture(int size) throws IOException {
    return Files.readAllBytes(distribution.icon(size + ".png"));
  }
}
