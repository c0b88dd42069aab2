package minshen.form.font;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A font file (TrueType, OpenType, or a collection of them) of which a few small tables are read
 * and never the whole.
 */
final class FontFile implements AutoCloseable {
  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int OPEN_TYPE = 0x4F54544F; // OTTO
  private static final int TRUE_TYPE = 0x00010000;

  /** What every font has that can be used; the two ways to draw it come with more. */
  private static final Set<String> NEEDED =
      Set.of("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2");

  private static final Set<String> TRUE_TYPE_OUTLINES = Set.of("glyf", "loca");

  /** More fonts in a collection, or more bytes in a table, are a sign of damage. */
  private static final int MOST_FACES = 256;

  private static final int MOST_BYTES = 1 << 24;

  private static final int POST_SCRIPT_NAME = 6;

  private final FileChannel channel;

  /** Opens a file. */
  FontFile(Path file) throws IOException {
    channel = FileChannel.open(file);
  }

  /** Where a table stands in the file. */
  private record Table(long at, int length) {}

  /**
   * The fonts in it that can be embedded: outlines that iText reads, a map of Unicode, a licence
   * that allows to embed a part.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  List<FaceFacts> faces() throws IOException {
    try {
      ByteBuffer start = read(0, 12);
      if (start.getInt(0) != COLLECTION) {
        return face(-1, 0).stream().toList();
      }
      int count = start.getInt(8);
      if (count < 0 || count > MOST_FACES) {
        throw new IOException("a collection of " + count + " fonts");
      }
      ByteBuffer offsets = read(12, 4 * count);
      List<FaceFacts> faces = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        face(i, Integer.toUnsignedLong(offsets.getInt())).ifPresent(faces::add);
      }
      return faces;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("a table that is cut off", e);
    }
  }

  /** The character map of one of its fonts. */
  Optional<CharacterMap> map(FaceFacts face) throws IOException {
    return CharacterMap.in(read(face.mapAt(), face.mapLength()));
  }

  private Optional<FaceFacts> face(int index, long at) throws IOException {
    Map<String, Table> tables = tables(at);
    if (!tables.keySet().containsAll(NEEDED)
        || !(tables.containsKey("CFF ") || tables.keySet().containsAll(TRUE_TYPE_OUTLINES))) {
      return Optional.empty();
    }
    ByteBuffer metrics = read(tables.get("OS/2").at(), 64);
    if (!mayBeEmbedded(metrics.getShort(8))) {
      return Optional.empty();
    }
    Table map = tables.get("cmap");
    Optional<CharacterMap> characters = CharacterMap.in(read(map.at(), map.length()));
    if (characters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FaceFacts(
            index,
            name(tables.get("name")),
            Short.toUnsignedInt(metrics.getShort(4)),
            (metrics.getShort(62) & 1) != 0,
            tables.containsKey("fvar"),
            read(tables.get("head").at(), 8).getInt(4),
            map.at(),
            map.length(),
            characters.get().blocks()));
  }

  /** By fsType: not where it is forbidden, nor where only all of it or its bitmaps may be. */
  private static boolean mayBeEmbedded(int permission) {
    return (permission & 0xF) != 2 && (permission & 0x300) == 0;
  }

  private Map<String, Table> tables(long at) throws IOException {
    ByteBuffer header = read(at, 12);
    int kind = header.getInt();
    if (kind != TRUE_TYPE && kind != OPEN_TYPE) {
      throw new IOException("no TrueType or OpenType font");
    }
    int count = Short.toUnsignedInt(header.getShort());
    ByteBuffer directory = read(at + 12, 16 * count);
    Map<String, Table> tables = new HashMap<>();
    byte[] name = new byte[4];
    for (int entry = 0; entry < 16 * count; entry += 16) {
      directory.get(entry, name);
      Table table =
          new Table(
              Integer.toUnsignedLong(directory.getInt(entry + 8)), directory.getInt(entry + 12));
      if (table.length() < 0 || table.at() + table.length() > channel.size()) {
        throw new EOFException("a table beyond the end of the file");
      }
      tables.put(new String(name, StandardCharsets.ISO_8859_1), table);
    }
    return tables;
  }

  private String name(Table table) throws IOException {
    ByteBuffer names = read(table.at(), table.length());
    int count = Short.toUnsignedInt(names.getShort(2));
    int storage = Short.toUnsignedInt(names.getShort(4));
    for (int record = 6; record < 6 + 12 * count; record += 12) {
      if (names.getShort(record + 6) == POST_SCRIPT_NAME) {
        byte[] bytes = new byte[Short.toUnsignedInt(names.getShort(record + 8))];
        names.get(storage + Short.toUnsignedInt(names.getShort(record + 10)), bytes);
        boolean oneByte = names.getShort(record) == 1;
        return new String(bytes, oneByte ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
      }
    }
    throw new IOException("a font without a name");
  }

  private ByteBuffer read(long at, int length) throws IOException {
    if (length < 0 || length > MOST_BYTES || at + length > channel.size()) {
      throw new EOFException("a table beyond the end of the file");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("a file that became shorter");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
