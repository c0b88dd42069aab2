package minshen.form.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which characters a font has, by the map of Unicode in its {@code cmap} table (OpenType 1.9): the
 * one that iText draws with. Format 13, one picture for many characters, is how last-resort fonts
 * draw boxes, and no map to us.
 */
abstract sealed class CharacterMap {
  /** A block is 2^8 characters. */
  static final int BLOCK_BITS = 8;

  private static final int ALL_PLANES = 3 << 16 | 10;
  private static final int FIRST_PLANE = 3 << 16 | 1;
  private static final int SYMBOLS = 3 << 16;

  final ByteBuffer table;

  private CharacterMap(ByteBuffer table) {
    this.table = table;
  }

  /**
   * The map of Unicode in a {@code cmap} table.
   *
   * @return nothing if none is there that could be used
   * @throws IOException if the table is damaged
   */
  static Optional<CharacterMap> in(ByteBuffer cmap) throws IOException {
    try {
      Optional<CharacterMap> allPlanes = Optional.empty();
      Optional<CharacterMap> firstPlane = Optional.empty();
      int maps = u16(cmap, 2);
      for (int i = 0; i < maps; i++) {
        int record = 4 + 8 * i;
        Optional<CharacterMap> map = at(cmap, cmap.getInt(record + 4));
        switch (cmap.getInt(record)) {
          case ALL_PLANES -> allPlanes = map;
          case FIRST_PLANE -> firstPlane = map;
          case SYMBOLS -> {
            return Optional.empty();
          }
          default -> {}
        }
      }
      return allPlanes.isPresent() ? allPlanes : firstPlane;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("a character map that is cut off", e);
    }
  }

  private static Optional<CharacterMap> at(ByteBuffer cmap, int at) throws IOException {
    ByteBuffer table = cmap.slice(at, cmap.limit() - at);
    CharacterMap map =
        switch (u16(table, 0)) {
          case 4 -> new Segments(table);
          case 6 -> new Row(table);
          case 12 -> new Groups(table);
          default -> null;
        };
    if (map != null) {
      map.checkOrder();
    }
    return Optional.ofNullable(map);
  }

  /** iText follows each map wherever it leads, so that none may lead astray. */
  private void checkOrder() throws IOException {
    int before = -1;
    for (int i = 0; i < ranges(); i++) {
      if (first(i) <= before || last(i) < first(i) || last(i) > Character.MAX_CODE_POINT) {
        throw new IOException("a character map that is out of order");
      }
      before = last(i);
    }
  }

  /** The glyph of a character; 0 if it has none. */
  final int glyph(int codePoint) {
    for (int i = 0; i < ranges(); i++) {
      if (codePoint >= first(i) && codePoint <= last(i)) {
        return glyph(i, codePoint);
      }
    }
    return 0;
  }

  /** The blocks in which it has characters. */
  final BitSet blocks() {
    BitSet blocks = new BitSet();
    for (int i = 0; i < ranges(); i++) {
      blocks.set(first(i) >> BLOCK_BITS, (last(i) >> BLOCK_BITS) + 1);
    }
    return blocks;
  }

  /** How many ranges of characters it has. */
  abstract int ranges();

  abstract int first(int range);

  abstract int last(int range);

  abstract int glyph(int range, int codePoint);

  private static int u16(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }

  /** Format 4: ranges of the first plane; the glyphs of some stand in a list of their own. */
  private static final class Segments extends CharacterMap {
    private static final int LAST_AT = 14;

    private final int size;

    Segments(ByteBuffer table) {
      super(table);
      size = u16(table, 6) & ~1;
    }

    /** The last one is that of U+FFFF, which is no character. */
    @Override
    int ranges() {
      return Math.max(0, size / 2 - 1);
    }

    @Override
    int last(int range) {
      return u16(table, LAST_AT + 2 * range);
    }

    @Override
    int first(int range) {
      return u16(table, LAST_AT + 2 + size + 2 * range);
    }

    @Override
    int glyph(int range, int codePoint) {
      int delta = u16(table, LAST_AT + 2 + 2 * size + 2 * range);
      int offsetAt = LAST_AT + 2 + 3 * size + 2 * range;
      int offset = u16(table, offsetAt);
      if (offset == 0) {
        return codePoint + delta & 0xFFFF;
      }
      int glyph = u16(table, offsetAt + offset + 2 * (codePoint - first(range)));
      return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }
  }

  /** Format 6: one range of the first plane. */
  private static final class Row extends CharacterMap {
    Row(ByteBuffer table) {
      super(table);
    }

    @Override
    int ranges() {
      return u16(table, 8) == 0 ? 0 : 1;
    }

    @Override
    int first(int range) {
      return u16(table, 6);
    }

    @Override
    int last(int range) {
      return u16(table, 6) + u16(table, 8) - 1;
    }

    @Override
    int glyph(int range, int codePoint) {
      return u16(table, 10 + 2 * (codePoint - first(range)));
    }
  }

  /** Format 12: ranges of any plane. */
  private static final class Groups extends CharacterMap {
    Groups(ByteBuffer table) {
      super(table);
    }

    @Override
    int ranges() {
      return table.getInt(12);
    }

    @Override
    int first(int range) {
      return table.getInt(16 + 12 * range);
    }

    @Override
    int last(int range) {
      return table.getInt(20 + 12 * range);
    }

    @Override
    int glyph(int range, int codePoint) {
      return table.getInt(24 + 12 * range) + codePoint - first(range);
    }
  }
}
