package minshen.packet.odd;

import com.itextpdf.io.codec.CCITTG4Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Picture files of kinds that go wrong easily: white, the quarter at the upper left red (or black)
 * where nothing else is said; 48 pixels wide and high.
 */
final class OddImages {
  private static final int RED = 0xff0000;
  private static final int WIDTH = 48;
  private static final int HEIGHT = 48;

  /** The payload of a WebP without loss. */
  private static final byte[] VP8L =
      Arrays.copyOfRange(
          base64("UklGRioAAABXRUJQVlA4TB0AAAAvL8ALAA8w//M///MfWhALJvOXzqA7ov8TgOrETwA="), 20, 49);

  private OddImages() {}

  static List<OddFile> all() {
    List<OddFile> all = new ArrayList<>();
    all.add(greyWithAlpha(8));
    all.add(greyWithAlpha(16));
    all.add(sixteenBits());
    all.add(transparentColour());
    all.add(deepGrey());
    all.add(gamma());
    all.addAll(sideChunks());
    for (int orientation = 1; orientation <= 8; orientation++) {
      all.add(upright("webp-turned-" + orientation + ".webp", webp(orientation), orientation));
      all.add(upright("png-turned-" + orientation + ".png", turnedPng(orientation), orientation));
      all.add(upright("tiff-turned-" + orientation + ".tif", tiff(orientation), orientation));
    }
    all.add(animated());
    all.add(emptyProfile());
    all.add(fourColours());
    all.add(lossless());
    all.add(jpeg2000());
    all.add(jbig2());
    all.add(whiteCorner());
    return all;
  }

  private static OddFile quarter(String name, byte[] bytes) {
    return upright(name, bytes, 1);
  }

  /** Where the red quarter comes to when a picture is turned as it says. */
  private static OddFile upright(String name, byte[] bytes, int orientation) {
    boolean right = List.of(2, 3, 6, 7).contains(orientation);
    boolean low = List.of(3, 4, 7, 8).contains(orientation);
    double x = right ? 0.55 : 0.05;
    double y = low ? 0.05 : 0.55;
    return OddFile.of(name, bytes)
        .colour(x, y, 0.4, 0.4, RED)
        .white(0.6 - x, y, 0.4, 0.4)
        .white(x, 0.6 - y, 0.4, 0.4)
        .white(0.6 - x, 0.6 - y, 0.4, 0.4);
  }

  private static byte[] rows(int samples, int bytesEach, int[] quarter, int[] rest) {
    byte[] rows = new byte[WIDTH * HEIGHT * samples * bytesEach];
    int at = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int[] pixel = x < WIDTH / 2 && y < HEIGHT / 2 ? quarter : rest;
        for (int sample : pixel) {
          for (int i = bytesEach - 1; i >= 0; i--) {
            rows[at++] = (byte) (sample >> (8 * i));
          }
        }
      }
    }
    return rows;
  }

  /** Grey 50 and fully there; where there is nothing, the paper is white. */
  private static OddFile greyWithAlpha(int bits) {
    int unit = bits == 8 ? 1 : 257;
    int all = 255 * unit;
    byte[] rows = rows(2, bits / 8, new int[] {50 * unit, all}, new int[] {0, 0});
    return OddFile.of("png-grey-alpha-" + bits + ".png", Bytes.png(WIDTH, HEIGHT, bits, 4, rows))
        .colour(0.05, 0.55, 0.4, 0.4, 0x323232)
        .white(0.55, 0.05, 0.4, 0.4);
  }

  private static OddFile sixteenBits() {
    byte[] rows = rows(3, 2, new int[] {0xffff, 0, 0}, new int[] {0xffff, 0xffff, 0xffff});
    return quarter("png-16-bit.png", Bytes.png(WIDTH, HEIGHT, 16, 2, rows));
  }

  /** A grey of 32 bits, such as instruments write. */
  private static OddFile deepGrey() {
    byte[] rows = rows(1, 4, new int[] {0x32323232}, new int[] {-1});
    return OddFile.of("tiff-grey-32.tif", tiff(1, rows, new int[] {32}))
        .colour(0.05, 0.55, 0.4, 0.4, 0x323232)
        .white(0.55, 0.05, 0.4, 0.4);
  }

  /** One colour stands for nothing: black is seen as the paper. */
  private static OddFile transparentColour() {
    byte[] rows = rows(3, 1, new int[] {255, 0, 0}, new int[] {0, 0, 0});
    byte[] none = Bytes.chunk("tRNS", new byte[6]);
    return quarter("png-transparent-colour.png", Bytes.png(WIDTH, HEIGHT, 8, 2, rows, none));
  }

  /** Stored light as it is, not as a screen shows it. */
  private static OddFile gamma() {
    byte[] rows = rows(1, 1, new int[] {55}, new int[] {255});
    byte[] linear = Bytes.chunk("gAMA", Bytes.int4(100_000));
    return OddFile.of("png-gamma.png", Bytes.png(WIDTH, HEIGHT, 8, 0, rows, linear))
        .colour(0.05, 0.55, 0.4, 0.4, 0x7f7f7f)
        .white(0.55, 0.05, 0.4, 0.4);
  }

  private static List<OddFile> sideChunks() {
    byte[] rows = rows(3, 1, new int[] {255, 0, 0}, new int[] {255, 255, 255});
    byte[] wrongSum = Bytes.chunk("tEXt", Bytes.of("Title\0x"));
    wrongSum[wrongSum.length - 1] ^= 1;
    List<OddFile> all = new ArrayList<>();
    List<byte[]> side =
        List.of(
            Bytes.chunk("tEXt", Bytes.of("no null")),
            Bytes.chunk("zTXt", Bytes.of("Title\0\0not deflated")),
            Bytes.chunk("iTXt", Bytes.of("XML:com.adobe.xmp\0\1\0\0\0not deflated")),
            Bytes.chunk("iCCP", Bytes.of("x\0\0not deflated")),
            Bytes.chunk("iCCP", new byte[0]),
            Bytes.chunk("tIME", Bytes.of("\0\0\u00ff\u00ff\u00ff\u00ff\u00ff")),
            Bytes.chunk("pHYs", new byte[3]),
            Bytes.chunk("cHRM", new byte[32]),
            Bytes.chunk("gAMA", new byte[4]),
            Bytes.chunk("sBIT", new byte[1]),
            Bytes.chunk("bKGD", new byte[1]),
            Bytes.chunk("hIST", new byte[1]),
            Bytes.chunk("sPLT", new byte[3]),
            Bytes.chunk("eXIf", new byte[3]),
            Bytes.chunk("zzZz", new byte[3]),
            wrongSum);
    for (int i = 0; i < side.size(); i++) {
      byte[] png = Bytes.png(WIDTH, HEIGHT, 8, 2, rows, side.get(i));
      String type = new String(side.get(i), 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
      all.add(quarter("png-side-%02d-%s.png".formatted(i, type), png));
    }
    return all;
  }

  private static byte[] turnedPng(int orientation) {
    byte[] rows = rows(3, 1, new int[] {255, 0, 0}, new int[] {255, 255, 255});
    return Bytes.png(WIDTH, HEIGHT, 8, 2, rows, Bytes.chunk("eXIf", Bytes.exif(orientation)));
  }

  private static byte[] webp(int orientation) {
    return webp(
        8,
        Bytes.riff("VP8L", VP8L),
        Bytes.riff("EXIF", Bytes.of("Exif\0\0", Bytes.exif(orientation))));
  }

  private static byte[] webp(int flags, byte[]... chunks) {
    byte[] all =
        Bytes.of(
            "WEBP",
            Bytes.riff(
                "VP8X",
                Bytes.of(
                    Bytes.little4(flags), Bytes.little3(WIDTH - 1), Bytes.little3(HEIGHT - 1))),
            Bytes.of((Object[]) chunks));
    return Bytes.of("RIFF", Bytes.little4(all.length), all);
  }

  /** Two pictures after each other; the second is not seen on paper. */
  private static OddFile animated() {
    byte[] place =
        Bytes.of(
            Bytes.little3(0),
            Bytes.little3(0),
            Bytes.little3(WIDTH - 1),
            Bytes.little3(HEIGHT - 1),
            Bytes.little3(100),
            0);
    byte[] frame = Bytes.riff("ANMF", Bytes.of(place, Bytes.riff("VP8L", VP8L)));
    byte[] moves = Bytes.riff("ANIM", Bytes.of(Bytes.little4(-1), 0, 0));
    return quarter("webp-animated.webp", webp(2, moves, frame, frame)).remark("animated");
  }

  /** A picture that does not cover its canvas to the end. */
  private static OddFile whiteCorner() {
    byte[] place =
        Bytes.of(
            Bytes.little3(24),
            Bytes.little3(24),
            Bytes.little3(WIDTH - 1),
            Bytes.little3(HEIGHT - 1),
            Bytes.little3(100),
            0);
    byte[] frame = Bytes.riff("ANMF", Bytes.of(place, Bytes.riff("VP8L", VP8L)));
    byte[] moves = Bytes.riff("ANIM", Bytes.of(Bytes.little4(-1), 0, 0));
    byte[] all =
        Bytes.of(
            "WEBP",
            Bytes.riff("VP8X", Bytes.of(Bytes.little4(2), Bytes.little3(95), Bytes.little3(95))),
            moves,
            frame,
            frame);
    return OddFile.of("webp-in-a-corner.webp", Bytes.of("RIFF", Bytes.little4(all.length), all))
        .colour(0.52, 0.27, 0.2, 0.2, RED)
        .white(0.05, 0.05, 0.4, 0.9)
        .white(0.8, 0.05, 0.15, 0.4)
        .remark("animated");
  }

  private static byte[] tiff(int orientation) {
    byte[] rows = rows(3, 1, new int[] {255, 0, 0}, new int[] {255, 255, 255});
    return tiff(orientation, rows, new int[] {8, 8, 8});
  }

  /** A picture in greys or in red, green and blue, with so many bits of each. */
  private static byte[] tiff(int orientation, byte[] rows, int[] bits) {
    boolean grey = bits.length == 1;
    int[][] entries = {
      {0x100, 3, 1, WIDTH << 16},
      {0x101, 3, 1, HEIGHT << 16},
      {0x102, 3, bits.length, grey ? bits[0] << 16 : 8},
      {0x103, 3, 1, 1 << 16},
      {0x106, 3, 1, (grey ? 1 : 2) << 16},
      {0x111, 4, 1, 14},
      {0x112, 3, 1, orientation << 16},
      {0x115, 3, 1, bits.length << 16},
      {0x116, 3, 1, HEIGHT << 16},
      {0x117, 4, 1, rows.length}
    };
    byte[] directory = Bytes.int2(entries.length);
    for (int[] entry : entries) {
      directory =
          Bytes.of(
              directory,
              Bytes.int2(entry[0]),
              Bytes.int2(entry[1]),
              Bytes.int4(entry[2]),
              Bytes.int4(entry[3]));
    }
    return Bytes.of(
        "MM\0*",
        Bytes.int4(14 + rows.length),
        "\0\u0008\0\u0008\0\u0008",
        rows,
        directory,
        Bytes.int4(0));
  }

  private static byte[] jpeg() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static OddFile emptyProfile() {
    byte[] jpeg = jpeg();
    byte[] profile = Bytes.of("\u00ff\u00e2", Bytes.int2(16), "ICC_PROFILE\0\1\1");
    byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
    // The white of a JPEG is not quite white.
    return OddFile.of("jpeg-empty-profile.jpg", Bytes.of("\u00ff\u00d8", profile, rest))
        .colour(0.05, 0.55, 0.4, 0.4, RED)
        .colour(0.55, 0.05, 0.4, 0.4, 0xffffff);
  }

  /** The red of print is not quite that of a screen. */
  private static OddFile fourColours() {
    return OddFile.of(
            "jpeg-cmyk.jpg",
            base64(
                "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4S"
                    + "EA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQU"
                    + "FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgAMAAwBAERAAIRAQMRAQQRAP/E"
                    + "ABYAAQEBAAAAAAAAAAAAAAAAAAAJCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAA"
                    + "AAAAAAAABwn/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/ANELmyqVTAABCJDGqoAA"
                    + "C7q5sqgAAEIkMaqgAALurmyqAAAQiQxqqAAAAAAAAAAAAAAAAAAAAAAAAAAA/9k="))
        .colour(0.05, 0.55, 0.4, 0.4, 0xf5151a)
        .white(0.55, 0.05, 0.4, 0.4);
  }

  /** A JPEG of process 14: differences of pixels, which no viewer of PDFs decodes. */
  private static OddFile lossless() {
    ByteArrayOutputStream scan = new ByteArrayOutputStream();
    int bits = 0;
    int count = 0;
    int left = 128;
    for (int y = 0; y < HEIGHT; y++) {
      // The first of a row is told from the one above it.
      int first = y == 0 ? 128 : y <= HEIGHT / 2 ? 0 : 255;
      for (int x = 0; x < WIDTH; x++) {
        int value = x < WIDTH / 2 && y < HEIGHT / 2 ? 0 : 255;
        int difference = value - (x == 0 ? first : left);
        left = value;
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        // Each size of 0 to 15 has a code of four bits, size 15 none.
        int coded = difference < 0 ? difference + (1 << size) - 1 : difference;
        bits = (bits << 4) | size;
        bits = (bits << size) | coded;
        count += 4 + size;
        while (count >= 8) {
          int full = (bits >> (count - 8)) & 0xff;
          scan.write(full);
          if (full == 0xff) {
            scan.write(0);
          }
          count -= 8;
        }
      }
    }
    int last = ((bits << (8 - count)) | ((1 << (8 - count)) - 1)) & 0xff;
    scan.write(last);
    byte[] sizes = new byte[15];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = (byte) i;
    }
    byte[] codes = new byte[16];
    codes[3] = 15;
    byte[] bytes =
        Bytes.of(
            "\u00ff\u00d8\u00ff\u00c3",
            Bytes.int2(11),
            8,
            Bytes.int2(HEIGHT),
            Bytes.int2(WIDTH),
            1,
            1,
            0x11,
            0,
            "\u00ff\u00c4",
            Bytes.int2(19 + sizes.length),
            0,
            codes,
            sizes,
            "\u00ff\u00da",
            Bytes.int2(8),
            1,
            1,
            0,
            1,
            0,
            0,
            scan.toByteArray(),
            "\u00ff\u00d9");
    return OddFile.of("jpeg-lossless.jpg", bytes)
        .colour(0.05, 0.55, 0.4, 0.4, 0)
        .white(0.55, 0.05, 0.4, 0.4);
  }

  private static OddFile jpeg2000() {
    return quarter(
        "picture.jp2",
        base64(
            "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAMAAAADAAAwcH"
                + "AAAAAAAPY29scgEAAAAAABAAAAIDanAyY/9P/1EALwAAAAAAMAAAADAAAAAAAAAAAAAAADAAAAAwAAAA"
                + "AAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAQUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3Jl"
                + "YXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAABfAAB/5PfgDAHZjuym3+A/xgwBUkH"
                + "8YRjz8AOfgBw+0DABxg/Bxg7Bv9/gM/ADn4AcPtAgAOVMwOVSQHfw+oJh9QTAfIFDvN5R4EojYTGC2Zl"
                + "0zA1wZJPEsMnlpqAw+oJh9QTAfIGEBEx9umbsjeHDF12GAZRCZZlEflELZMPx9obH2hkH1BAHDx9Ze2b"
                + "PimtjdnuIgcVEdotcZrudHN7lh3UNW/c4m4fgM/AOn4BsPtCABzobwYTGUUeMkEhT+p/CcTiClXTE5NX"
                + "JdiIrx6Bxtk6U7bTx9ofH2iEH1A4K7Bk1MrAukLDl5u1QKxNTlrn6TVIoDcLA2tedXxT9WgUrGgc/12A"
                + "z8A6fgHw+0IALFxm6+jWjB+Opj1l6hZPBuoJAtigL4ZyZHPvl4NowYT3TwYPd8faFR9oTB9QIEp2xKIT"
                + "ZuUFJn+dlqVuO9DcPb6pUX4LgM/AJn4BMPtBAEsixqIhqEgJG52sJa5IhrREU6lnCfX/2Q=="));
  }

  /** Black and white, the quarter black. */
  private static OddFile jbig2() {
    CCITTG4Encoder encoder = new CCITTG4Encoder(WIDTH);
    for (int y = 0; y < HEIGHT; y++) {
      byte[] row = new byte[WIDTH / 8];
      Arrays.fill(row, 0, WIDTH / 16, (byte) (y < HEIGHT / 2 ? 0xff : 0));
      encoder.fax4Encode(row, 1);
    }
    byte[] place =
        Bytes.of(Bytes.int4(WIDTH), Bytes.int4(HEIGHT), Bytes.int4(0), Bytes.int4(0), 0, 1);
    byte[] region = Bytes.of(place, encoder.close());
    byte[] page =
        Bytes.of(
            Bytes.int4(WIDTH), Bytes.int4(HEIGHT), Bytes.int4(0), Bytes.int4(0), 0, Bytes.int2(0));
    byte[] bytes =
        Bytes.of(
            "\u0097JB2\r\n\u001a\n",
            1,
            Bytes.int4(1),
            segment(0, 48, 1, page),
            segment(1, 38, 1, region),
            segment(2, 49, 1, new byte[0]),
            segment(3, 51, 0, new byte[0]));
    return OddFile.of("picture.jb2", bytes)
        .colour(0.05, 0.55, 0.4, 0.4, 0)
        .white(0.55, 0.05, 0.4, 0.4);
  }

  private static byte[] segment(int number, int type, int page, byte[] data) {
    return Bytes.of(Bytes.int4(number), type, 0, page, Bytes.int4(data.length), data);
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }
}
