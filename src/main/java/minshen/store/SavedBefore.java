package minshen.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What the store holds of the dossiers that were last worked on, so that only what has changed is
 * written. Of the others it is read again.
 */
final class SavedBefore {
  private static final int MOST = 32;

  private final LongFunction<Kept> read;
  private final Map<Long, Kept> recent = new LinkedHashMap<>(MOST, 0.75f, true);

  SavedBefore(LongFunction<Kept> read) {
    this.read = read;
  }

  synchronized Kept get(long id) {
    Kept known = recent.get(id);
    return known == null ? read.apply(id) : known;
  }

  synchronized void put(long id, Kept kept) {
    recent.put(id, kept);
    if (recent.size() > MOST) {
      recent.remove(recent.keySet().iterator().next());
    }
  }

  synchronized void forget(long id) {
    recent.remove(id);
  }

  synchronized void forgetAll() {
    recent.clear();
  }
}
