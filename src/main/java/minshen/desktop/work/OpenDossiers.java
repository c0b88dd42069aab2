package minshen.desktop.work;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The editors that are open. The last few stay open; of the others there is still never a second
 * one as long as somebody has the first in hand.
 */
final class OpenDossiers {
  private static final int MOST = 16;

  private final Map<Long, DossierEditor> recent = new LinkedHashMap<>(MOST, 0.75f, true);
  private final Map<Long, WeakReference<DossierEditor>> inHand = new HashMap<>();

  Optional<DossierEditor> get(long id) {
    Optional<DossierEditor> found =
        Optional.ofNullable(inHand.get(id)).flatMap(r -> Optional.ofNullable(r.get()));
    found.ifPresent(dossierEditor -> recent.put(id, dossierEditor));
    return found;
  }

  void put(DossierEditor dossierEditor) {
    recent.put(dossierEditor.id(), dossierEditor);
    inHand.put(dossierEditor.id(), new WeakReference<>(dossierEditor));
    if (recent.size() > MOST) {
      recent.remove(recent.keySet().iterator().next());
      inHand.values().removeIf(r -> r.get() == null);
    }
  }

  void remove(long id) {
    recent.remove(id);
    inHand.remove(id);
  }

  /** Those that are open or in somebody's hand. */
  Iterable<DossierEditor> all() {
    return inHand.values().stream().flatMap(r -> Optional.ofNullable(r.get()).stream()).toList();
  }
}
