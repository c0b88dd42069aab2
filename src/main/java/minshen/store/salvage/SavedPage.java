package minshen.store.salvage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A page of a store's file: a leaf with entries of one map, or a node that names other pages.
 *
 * @param map the number of the map
 * @param leaf whether it is a leaf
 * @param keys how many keys it has
 * @param children the pages that a node names; one more than keys
 * @param counts how many entries lie below each of them
 * @param body its keys, and the values of a leaf
 */
record SavedPage(
    int map, boolean leaf, int keys, List<Long> children, List<Long> counts, ByteBuffer body) {
  /** Length and check value. */
  static final int HEADER = 6;

  private static final int COMPRESSED = 2;

  /**
   * How long the page is that is said to begin with these bytes.
   *
   * @return its length in bytes; 0 if none begins there
   */
  static int length(ByteBuffer header, int chunk, int offset, int most) {
    int length = header.getInt(0);
    int check =
        DataUtils.getCheckValue(chunk)
            ^ DataUtils.getCheckValue(offset)
            ^ DataUtils.getCheckValue(length);
    boolean makesSense = length > HEADER && length <= most && header.getShort(4) == (short) check;
    return makesSense ? length : 0;
  }

  /** Takes a page apart; empty if it cannot be. */
  static Optional<SavedPage> of(ByteBuffer page) {
    try {
      page.position(HEADER);
      DataUtils.readVarInt(page); // its place in the chunk
      int map = DataUtils.readVarInt(page);
      int keys = DataUtils.readVarInt(page);
      int type = page.get();
      if (keys < 0 || keys > page.limit() || (type & COMPRESSED) != 0) {
        return Optional.empty();
      }
      boolean leaf = (type & 1) == DataUtils.PAGE_TYPE_LEAF;
      int named = leaf ? 0 : keys + 1;
      List<Long> children = new ArrayList<>();
      for (int i = 0; i < named; i++) {
        children.add(page.getLong());
      }
      List<Long> counts = new ArrayList<>();
      for (int i = 0; i < named; i++) {
        counts.add(DataUtils.readVarLong(page));
      }
      return Optional.of(new SavedPage(map, leaf, keys, children, counts, page.slice()));
    } catch (BufferUnderflowException | MVStoreException e) {
      return Optional.empty();
    }
  }
}
