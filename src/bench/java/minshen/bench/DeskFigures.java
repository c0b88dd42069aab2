package minshen.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.store.UserStore;

/** What lies behind the window: the store, the desk on it, and what a keystroke sets off. */
final class DeskFigures {
  private static final int TIMES = 40;

  /** What the worker of the real program would do; done here one by one, to be measured. */
  private final Queue<Runnable> saving = new ArrayDeque<>();

  private final Figures figures = new Figures();
  private int typed;

  private DeskFigures() {}

  /** Measures a store. */
  static Figures of(Path folder) throws Exception {
    DeskFigures measured = new DeskFigures();
    measured.measure(folder);
    return measured.figures;
  }

  private void measure(Path folder) throws Exception {
    Tasks tasks = new Tasks(saving::add, Runnable::run, DeskFigures::fail);
    UserStore[] opened = new UserStore[1];
    figures.once("store opened", () -> opened[0] = UserStore.open(folder));
    try (UserStore store = opened[0]) {
      store.library();
      Desk[] desk = new Desk[1];
      figures.once("lists read", () -> desk[0] = Desk.of(store, tasks, new Quiet()));
      long first = desk[0].applicants().getFirst().id();
      long last = desk[0].applicants().getLast().id();
      figures.median("dossier of 40 claims opened", TIMES, () -> store.read(first));
      type(binder(desk[0], last), "applicant with 1 claim");
      type(binder(desk[0], first), "applicant with 40 claims");
    }
  }

  private void type(Binder binder, String who) throws Exception {
    double[] shown = new double[TIMES];
    double[] saved = new double[TIMES];
    String project = binder.dossier().claims().getFirst().input().project().orElseThrow();
    for (int i = -TIMES / 2; i < TIMES; i++) {
      double show = Figures.time(() -> keystroke(binder, project + " " + ++typed));
      double save = Figures.time(this::work);
      if (i >= 0) {
        shown[i] = show;
        saved[i] = save;
      }
    }
    // The window's figures look for the project by its name.
    keystroke(binder, project);
    work();
    figures.put("keystroke computed, " + who, Figures.median(shown));
    figures.put("keystroke saved, " + who, Figures.median(saved));
  }

  private void keystroke(Binder binder, String project) {
    binder.changeClaim(
        "c1",
        "field" + typed / 3,
        claim -> claim.withInput(claim.input().withProject(Optional.of(project))));
  }

  private void work() {
    while (!saving.isEmpty()) {
      saving.remove().run();
    }
  }

  private Binder binder(Desk desk, long applicant) {
    List<Binder> found = new ArrayList<>();
    desk.binder(applicant, found::add);
    work();
    return found.getFirst();
  }

  private static void fail(Exception e) {
    throw new IllegalStateException(e);
  }

  private static final class Quiet implements Progress {
    @Override
    public void report(int done, int all) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
