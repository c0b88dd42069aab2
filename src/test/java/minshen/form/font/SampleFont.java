package minshen.form.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small font made of the bold face that comes with the program, with a map of its own. */
public final class SampleFont {
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private final Map<String, byte[]> tables = new TreeMap<>();

  /** A font with a name that maps nothing yet. */
  public SampleFont(String name) {
    ByteBuffer whole = ByteBuffer.wrap(bold());
    for (int i = 0; i < whole.getShort(4); i++) {
      byte[] tag = new byte[4];
      whole.get(HEADER + ENTRY * i, tag);
      byte[] table = new byte[whole.getInt(HEADER + ENTRY * i + 12)];
      whole.get(whole.getInt(HEADER + ENTRY * i + 8), table);
      tables.put(new String(tag, StandardCharsets.US_ASCII), table);
    }
    tables.put("name", names(name));
    map(12, Map.of());
  }

  /** The number of a glyph of the bold face, by its character. */
  public static int glyph(int codePoint) {
    return BundledFace.load("NotoSerifSC_700Bold-headings.ttf")
        .program()
        .getGlyph(codePoint)
        .getCode();
  }

  /** Maps characters to glyphs. */
  public SampleFont map(int format, Map<Integer, Integer> glyphs) {
    return map(10, format, new TreeMap<>(glyphs));
  }

  /** Maps the characters of a font of symbols. */
  SampleFont symbols(Map<Integer, Integer> glyphs) {
    return map(0, 4, new TreeMap<>(glyphs));
  }

  private SampleFont map(int encoding, int format, Map<Integer, Integer> glyphs) {
    tables.put(
        "cmap",
        written(
            out -> {
              out.writeShort(0);
              out.writeShort(1);
              out.writeShort(3);
              out.writeShort(encoding);
              out.writeInt(12);
              switch (format) {
                case 4 -> segments(out, glyphs);
                case 6 -> row(out, glyphs);
                default -> groups(out, format, glyphs);
              }
            }));
    return this;
  }

  private static void segments(DataOutputStream out, Map<Integer, Integer> glyphs)
      throws IOException {
    int count = glyphs.size() + 1;
    out.writeShort(4);
    out.writeShort(16 + 10 * count - 2);
    out.writeShort(0);
    out.writeShort(2 * count);
    out.write(new byte[6]);
    for (int character : glyphs.keySet()) {
      out.writeShort(character);
    }
    out.writeShort(0xFFFF);
    out.writeShort(0);
    for (int character : glyphs.keySet()) {
      out.writeShort(character);
    }
    out.writeShort(0xFFFF);
    for (int i = 0; i < count; i++) {
      out.writeShort(0);
    }
    // Every glyph stands in the list behind the offsets.
    for (int i = 0; i < count - 1; i++) {
      out.writeShort(2 * count);
    }
    out.writeShort(0);
    for (int glyph : glyphs.values()) {
      out.writeShort(glyph);
    }
  }

  private static void row(DataOutputStream out, Map<Integer, Integer> glyphs) throws IOException {
    out.writeShort(6);
    out.writeShort(10 + 2 * glyphs.size());
    out.writeShort(0);
    out.writeShort(glyphs.keySet().iterator().next());
    out.writeShort(glyphs.size());
    for (int glyph : glyphs.values()) {
      out.writeShort(glyph);
    }
  }

  private static void groups(DataOutputStream out, int format, Map<Integer, Integer> glyphs)
      throws IOException {
    out.writeShort(format);
    out.writeShort(0);
    out.writeInt(16 + 12 * glyphs.size());
    out.writeInt(0);
    out.writeInt(glyphs.size());
    for (Map.Entry<Integer, Integer> glyph : glyphs.entrySet()) {
      out.writeInt(glyph.getKey());
      out.writeInt(glyph.getKey());
      out.writeInt(glyph.getValue());
    }
  }

  /** Sets two bytes of a table. */
  SampleFont set(String table, int at, int value) {
    ByteBuffer.wrap(tables.get(table)).putShort(at, (short) value);
    return this;
  }

  /** Takes a table out. */
  SampleFont without(String table) {
    tables.remove(table);
    return this;
  }

  /** The font as a file. */
  public byte[] bytes() {
    return written(out -> write(out, 0));
  }

  /** Several fonts in one file. */
  static byte[] collection(SampleFont... fonts) {
    return written(
        out -> {
          out.writeBytes("ttcf");
          out.writeInt(0x00010000);
          out.writeInt(fonts.length);
          int at = 12 + 4 * fonts.length;
          for (SampleFont font : fonts) {
            out.writeInt(at);
            at += font.bytes().length;
          }
          at = 12 + 4 * fonts.length;
          for (SampleFont font : fonts) {
            font.write(out, at);
            at += font.bytes().length;
          }
        });
  }

  private void write(DataOutputStream out, int start) throws IOException {
    out.writeInt(0x00010000);
    out.writeShort(tables.size());
    out.write(new byte[6]);
    int at = start + HEADER + ENTRY * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.writeBytes(table.getKey());
      out.writeInt(0);
      out.writeInt(at);
      out.writeInt(table.getValue().length);
      at += padded(table.getValue()).length;
    }
    for (byte[] table : tables.values()) {
      out.write(padded(table));
    }
  }

  private static byte[] padded(byte[] table) {
    return java.util.Arrays.copyOf(table, table.length + 3 & ~3);
  }

  private static byte[] names(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    return written(
        out -> {
          List<Integer> ids = List.of(1, 4, 6);
          out.writeShort(0);
          out.writeShort(ids.size());
          out.writeShort(6 + 12 * ids.size());
          for (int id : ids) {
            out.writeShort(3);
            out.writeShort(1);
            out.writeShort(0x409);
            out.writeShort(id);
            out.writeShort(text.length);
            out.writeShort(0);
          }
          out.write(text);
        });
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bold() {
    try (InputStream in =
        SampleFont.class.getResourceAsStream("/minshen/fonts/NotoSerifSC_700Bold-headings.ttf")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
