package minshen.desktop.work;

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
    return Desk.of(store, tasks(), new TestDesk());
  }

  @Override
  public void report(int done, int all) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
