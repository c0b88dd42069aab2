package minshen.desktop.work;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minshen.desktop.shell.Tasks;
import minshen.store.UserStore;

/**
 * What the user has set for this store, as texts by name. A name is lower-case words with dots
 * between, such as {@code packet.2026}.
 */
public final class Settings {
  private final UserStore store;
  private final Tasks tasks;
  private final Map<String, String> values;

  Settings(UserStore store, Tasks tasks, Map<String, String> values) {
    this.store = store;
    this.tasks = tasks;
    this.values = new TreeMap<>(values);
  }

  /** The text set under a name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Sets a text, and keeps it. */
  public void set(String name, String text) {
    if (!text.equals(values.put(name, text))) {
      tasks.run(
          tasks.task(
              _ -> {
                store.set(name, text);
                return name;
              }));
    }
  }
}
