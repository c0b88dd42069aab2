package minshen.desktop.work;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import minshen.store.UserStore;

/**
 * What the user has set for this store, as texts by name. A name is lower-case words with dots
 * between, such as {@code packet.2026}.
 */
public final class Settings {
  private final UserStore store;
  private final Autosave autosave;
  private final Map<String, String> values;
  private Consumer<String> changed = _ -> {};

  Settings(UserStore store, Autosave autosave, Map<String, String> values) {
    this.store = store;
    this.autosave = autosave;
    this.values = new TreeMap<>(values);
  }

  /** The text set under a name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Sets a text, and keeps it. */
  public void set(String name, String text) {
    if (!text.equals(values.put(name, text))) {
      autosave.changed("setting " + name, () -> store.set(name, text));
      changed.accept(name);
    }
  }

  /** Has told of each setting that is set to something else. */
  void onChange(Consumer<String> then) {
    changed = then;
  }
}
