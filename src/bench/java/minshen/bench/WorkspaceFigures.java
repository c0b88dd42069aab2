package minshen.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.files.SystemClock;
import minshen.store.UserStore;

/** What lies behind the window: the store, the workspace on it, and what a keystroke sets off. */
final class WorkspaceFigures {
  private static final int TIMES = 40;

  /** What the worker of the real program would do; done here one by one, to be measured. */
  private final Queue<Runnable> saving = new ArrayDeque<>();

  private final Timings figures = new Timings();
  private int typed;

  private WorkspaceFigures() {}

  /** Measures a store. */
  static Timings of(Path folder) throws Exception {
    WorkspaceFigures measured = new WorkspaceFigures();
    measured.measure(folder);
    return measured.figures;
  }

  private void measure(Path folder) throws Exception {
    Tasks tasks = new Tasks(saving::add, Runnable::run, WorkspaceFigures::fail);
    UserStore[] opened = new UserStore[1];
    figures.once("store opened", () -> opened[0] = UserStore.open(folder));
    try (UserStore store = opened[0]) {
      store.library();
      Workspace[] workspace = new Workspace[1];
      figures.once(
          "lists read",
          () -> workspace[0] = Workspace.of(store, tasks, new Quiet(), SystemClock.get()));
      long first = workspace[0].applicants().getFirst().id();
      long last = workspace[0].applicants().getLast().id();
      figures.median("dossier of 40 claims opened", TIMES, () -> store.read(first));
      type(dossierEditor(workspace[0], last), "applicant with 1 claim");
      type(dossierEditor(workspace[0], first), "applicant with 40 claims");
    }
  }

  private void type(DossierEditor dossierEditor, String who) throws Exception {
    double[] shown = new double[TIMES];
    double[] saved = new double[TIMES];
    String project = dossierEditor.dossier().claims().getFirst().input().project().orElseThrow();
    for (int i = -TIMES / 2; i < TIMES; i++) {
      double show = Timings.time(() -> keystroke(dossierEditor, project + " " + ++typed));
      double save = Timings.time(this::work);
      if (i >= 0) {
        shown[i] = show;
        saved[i] = save;
      }
    }
    // The window's figures look for the project by its name.
    keystroke(dossierEditor, project);
    work();
    figures.put("keystroke computed, " + who, Timings.median(shown));
    figures.put("keystroke saved, " + who, Timings.median(saved));
  }

  private void keystroke(DossierEditor dossierEditor, String project) {
    dossierEditor.changeClaim(
        "c1",
        "field" + typed / 3,
        claim -> claim.withInput(claim.input().withProject(Optional.of(project))));
  }

  private void work() {
    while (!saving.isEmpty()) {
      saving.remove().run();
    }
  }

  private DossierEditor dossierEditor(Workspace workspace, long applicant) {
    List<DossierEditor> found = new ArrayList<>();
    workspace.dossierEditor(applicant, found::add);
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
