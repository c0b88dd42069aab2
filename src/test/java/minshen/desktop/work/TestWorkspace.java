package minshen.desktop.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.files.SystemClock;
import minshen.store.UserStore;

/** A workspace whose work is done when the call returns. */
public final class TestWorkspace implements Progress {
  private TestWorkspace() {}

  /** Tasks on the thread that asks for them. */
  public static Tasks tasks() {
    return new Tasks(
        Runnable::run,
        Runnable::run,
        e -> {
          throw new IllegalStateException(e);
        });
  }

  /** A workspace on a store. */
  public static Workspace of(UserStore store) {
    return of(store, tasks());
  }

  /** A workspace on a store, with other tasks. */
  public static Workspace of(UserStore store, Tasks tasks) {
    return of(store, tasks, SystemClock.get());
  }

  /** A workspace on a store, by another clock. */
  public static Workspace of(UserStore store, Tasks tasks, Clock clock) {
    return Workspace.of(store, tasks, new TestWorkspace(), clock);
  }

  /** The editor of the applicant that came first, second …, from 0. */
  public static DossierEditor dossierEditor(Workspace workspace, int index) {
    List<DossierEditor> found = new ArrayList<>();
    workspace.dossierEditor(workspace.applicants().get(index).id(), found::add);
    return found.getFirst();
  }

  /** What nobody looks at and nobody cancels. */
  public static Progress progress() {
    return new TestWorkspace();
  }

  @Override
  public void report(int done, int all) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
