package minshen.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What the store holds of the dossiers that were last worked on, so that only what has changed is
 * written. Of the others it is read again.
 */
final class LastSaved {
  private static final int MOST = 32;

  private final LongFunction<StoredDossier> read;
  private final Map<Long, StoredDossier> recent = new LinkedHashMap<>(MOST, 0.75f, true);

  LastSaved(LongFunction<StoredDossier> read) {
    this.read = read;
  }

  synchronized StoredDossier get(long id) {
    StoredDossier known = recent.get(id);
    return known == null ? read.apply(id) : known;
  }

  synchronized void put(long id, StoredDossier kept) {
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
