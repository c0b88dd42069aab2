package minshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.store.UserStore;

/** A desk whose work is done when the call returns. */
public final class TestDesk implements Progress {
  private TestDesk() {}

  /** Tasks on the thread that asks for them. */
  public static Tasks tasks() {
    return new Tasks(
        Runnable::run,
        Runnable::run,
        e -> {
          throw new IllegalStateException(e);
        });
  }

  /** A desk on a store. */
  public static Desk of(UserStore store) {
    return of(store, tasks());
  }

  /** A desk on a store, with other tasks. */
  public static Desk of(UserStore store, Tasks tasks) {
    return Desk.of(store, tasks, new TestDesk());
  }

  /** The binder of the applicant that came first, second …, from 0. */
  public static Binder binder(Desk desk, int index) {
    List<Binder> found = new ArrayList<>();
    desk.binder(desk.applicants().get(index).id(), found::add);
    return found.getFirst();
  }

  @Override
  public void report(int done, int all) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
