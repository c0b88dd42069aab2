package minshen.desktop.work;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The binders that are open. The last few stay open; of the others there is still never a second
 * one as long as somebody has the first in hand.
 */
final class OpenBinders {
  private static final int MOST = 16;

  private final Map<Long, Binder> recent = new LinkedHashMap<>(MOST, 0.75f, true);
  private final Map<Long, WeakReference<Binder>> inHand = new HashMap<>();

  Optional<Binder> get(long id) {
    Optional<Binder> found =
        Optional.ofNullable(inHand.get(id)).flatMap(r -> Optional.ofNullable(r.get()));
    found.ifPresent(binder -> recent.put(id, binder));
    return found;
  }

  void put(Binder binder) {
    recent.put(binder.id(), binder);
    inHand.put(binder.id(), new WeakReference<>(binder));
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
  Iterable<Binder> all() {
    return inHand.values().stream().flatMap(r -> Optional.ofNullable(r.get()).stream()).toList();
  }
}
