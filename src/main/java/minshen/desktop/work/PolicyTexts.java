package minshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.shell.Tasks;
import minshen.policy.Library;
import minshen.policy.search.SearchHit;
import minshen.policy.search.TextIndex;

/**
 * The full texts of the packs, for searching. The index is built when it is first asked for, beside
 * the window; until then nothing is found.
 */
public final class PolicyTexts {
  private final Library library;
  private final Tasks tasks;
  private final List<Runnable> waiting = new ArrayList<>();
  private Optional<TextIndex> index = Optional.empty();
  private boolean asked;

  /** The texts of a library. */
  public PolicyTexts(Library library, Tasks tasks) {
    this.library = library;
    this.tasks = tasks;
  }

  /** Does something as soon as the texts can be searched; at once if they can be already. */
  public void whenReady(Runnable then) {
    if (index.isPresent()) {
      then.run();
      return;
    }
    waiting.add(then);
    if (!asked) {
      asked = true;
      tasks.runAside(tasks.task(_ -> TextIndex.of(library)).onSuccess(this::ready));
    }
  }

  /** What holds every word, the best first; nothing as long as the texts cannot be searched. */
  public List<SearchHit> find(String typed, int most) {
    return index.map(texts -> texts.find(typed, most)).orElse(List.of());
  }

  private void ready(TextIndex built) {
    index = Optional.of(built);
    List<Runnable> then = List.copyOf(waiting);
    waiting.clear();
    then.forEach(Runnable::run);
  }
}
