package minshen.store.salvage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.DataUtils;

/**
 * A map of a store's file, as far as it can be read: its tree of pages is walked from the root, and
 * what lies below a damaged page is told as a stretch of keys.
 */
final class SavedMap<K, V> {
  /** Stands for the number of a map that there is not. */
  static final int NONE = Integer.MAX_VALUE;

  private final DamagedFile file;
  private final int id;
  private final MapFormat<K, V> form;
  private final long root;
  private final List<Gap<K>> gaps = new ArrayList<>();
  private final Set<SavedChunkPage> seen = new HashSet<>();
  private int unread;

  private record SavedChunkPage(int chunk, int offset) {
    static SavedChunkPage of(long position) {
      return new SavedChunkPage(
          DataUtils.getPageChunkId(position), DataUtils.getPageOffset(position));
    }
  }

  /**
   * A stretch of keys that cannot be read.
   *
   * @param from the first key that may be in it; null if there is no first
   * @param to the first key after it; null if there is none
   * @param entries how many entries were in it; −1 if nobody knows
   */
  record Gap<K>(K from, K to, long entries) {}

  /** Takes entries. */
  @FunctionalInterface
  interface Taker<K, V> {
    /** Takes one. */
    void take(K key, V value) throws IOException;
  }

  /** Takes entries that an older chunk has. */
  @FunctionalInterface
  interface OldTaker<K, V> {
    /** Takes one. */
    void take(K key, V value, SavedChunk chunk) throws IOException;
  }

  /**
   * A map.
   *
   * @param root the page at which its tree begins; empty if nobody knows, 0 if the map is empty
   */
  SavedMap(DamagedFile file, int id, MapFormat<K, V> form, Optional<Long> root) {
    this.file = file;
    this.id = id;
    this.form = form;
    this.root = root.orElse(-1L);
  }

  /** Reads what can be read. */
  void read(Taker<K, V> taker) throws IOException {
    gaps.clear();
    seen.clear();
    unread = 0;
    if (root != 0) {
      walk(root, new Gap<>(null, null, -1), taker);
    }
  }

  /** Whether there is no such map: an index on the number of its rows has none. */
  boolean isMissing() {
    return id == NONE;
  }

  /** Whether each page of it could be read, whatever is in it. */
  boolean isRead() {
    return unread == 0;
  }

  /** What could not be read, or makes no sense. */
  List<Gap<K>> gaps() {
    return gaps;
  }

  /** Whether a key lies where nothing could be read. */
  boolean isInGap(K key) {
    return gaps.stream().anyMatch(gap -> isIn(gap, key));
  }

  private boolean isIn(Gap<K> gap, K key) {
    return (gap.from == null || form.compare(gap.from, key) <= 0)
        && (gap.to == null || form.compare(key, gap.to) < 0);
  }

  private void walk(long position, Gap<K> range, Taker<K, V> taker) throws IOException {
    Optional<SavedPage> page =
        position <= 0 ? Optional.empty() : file.page(position).filter(found -> found.map() == id);
    if (page.isEmpty()) {
      unread++;
      note(range);
    } else if (page.get().leaf()) {
      walk(leaf(page.get()), position, range, taker);
    } else {
      Optional<List<K>> keys = keys(page.get()).filter(read -> fits(read, range));
      if (keys.isEmpty()) {
        unread++;
        note(range);
        return;
      }
      for (int i = 0; i < page.get().children().size(); i++) {
        K from = i == 0 ? range.from : keys.get().get(i - 1);
        K to = i == keys.get().size() ? range.to : keys.get().get(i);
        if (page.get().children().get(i) != 0) {
          walk(
              page.get().children().get(i), new Gap<>(from, to, page.get().counts().get(i)), taker);
        }
      }
    }
  }

  private void walk(Optional<Leaf<K, V>> leaf, long position, Gap<K> range, Taker<K, V> taker)
      throws IOException {
    boolean fits =
        leaf.isPresent()
            && (range.entries < 0 || range.entries == leaf.get().keys.size())
            && fits(leaf.get().keys, range);
    if (fits || (leaf.isPresent() && form.isOfSingles())) {
      // A name of which a letter is wrong leads nowhere; the others still lead on.
      leaf.get().give(taker);
    } else {
      unread++;
    }
    if (fits) {
      seen.add(SavedChunkPage.of(position));
    } else {
      note(range);
    }
  }

  private void note(Gap<K> gap) {
    if (gap.entries != 0) {
      gaps.add(gap);
    }
  }

  private boolean fits(List<K> keys, Gap<K> range) {
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0 && form.compare(keys.get(i - 1), keys.get(i)) >= 0) {
        return false;
      }
    }
    return form instanceof MapFormat.EntriesOfIndex
        || keys.stream().allMatch(key -> isIn(range, key));
  }

  private record Leaf<K, V>(List<K> keys, List<Optional<V>> values) {
    void give(Taker<K, V> taker) throws IOException {
      for (int i = 0; i < keys.size(); i++) {
        if (values.get(i).isPresent()) {
          taker.take(keys.get(i), values.get(i).get());
        }
      }
    }
  }

  /** Whatever a damaged page makes of itself; all that counts is whether it comes out even. */
  private Optional<Leaf<K, V>> leaf(SavedPage page) {
    try {
      List<K> keys = read(page);
      List<Optional<V>> values = form.values(page.body(), page.keys());
      return page.body().hasRemaining() ? Optional.empty() : Optional.of(new Leaf<>(keys, values));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<List<K>> keys(SavedPage page) {
    try {
      List<K> keys = read(page);
      return page.body().hasRemaining() ? Optional.empty() : Optional.of(keys);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private List<K> read(SavedPage page) {
    List<K> keys = new ArrayList<>();
    for (int i = 0; i < page.keys(); i++) {
      keys.add(form.key(page.body()));
    }
    return keys;
  }

  /**
   * Hands out what older pages have where nothing could be read, the newest first: states that were
   * true once, and may be still.
   */
  void older(OldTaker<K, V> taker) throws IOException {
    if (gaps.isEmpty()) {
      return;
    }
    for (SavedChunk chunk : file.chunks()) {
      for (int offset : file.pages(chunk)) {
        Optional<SavedPage> page =
            seen.contains(new SavedChunkPage(chunk.id(), offset))
                ? Optional.empty()
                : file.page(chunk, offset).filter(found -> found.map() == id && found.leaf());
        Optional<Leaf<K, V>> leaf = page.flatMap(this::leaf);
        if (leaf.isPresent()) {
          leaf.get()
              .give(
                  (key, value) -> {
                    if (isInGap(key)) {
                      taker.take(key, value, chunk);
                    }
                  });
        }
      }
    }
  }
}
