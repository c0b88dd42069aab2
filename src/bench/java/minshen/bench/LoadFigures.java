package minshen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.files.SystemClock;
import minshen.store.Cancelled;
import minshen.store.UserStore;
import minshen.store.backup.Backups;

/** What a full store costs: each thing that is done with it, its time and the heap it needs. */
public final class LoadFigures {
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int EDITS = 200;
  private static final int FILES = 20;

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Heap heap = new Heap();

  private LoadFigures() {}

  /**
   * Fills a store, measures one, or saves very often.
   *
   * @param arguments {@code fill FOLDER APPLICANTS CLAIMS BYTES}, {@code measure FOLDER} or {@code
   *     save FOLDER TIMES}
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    LoadFigures load = new LoadFigures();
    switch (arguments[0]) {
      case "fill" ->
          load.once(
              "filled",
              () ->
                  LargeStore.fillWithFiles(
                      folder,
                      Integer.parseInt(arguments[2]),
                      Integer.parseInt(arguments[3]),
                      Long.parseLong(arguments[4])));
      case "measure" -> load.measure(folder.resolve("data"));
      case "save" -> load.save(folder.resolve("data"), Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    load.heap.close();
  }

  private void measure(Path data) throws Exception {
    say("file", Files.size(data.resolve("minshen.mv.db")) >> 20);
    UserStore[] opened = new UserStore[1];
    once("store opened", () -> opened[0] = UserStore.open(data));
    UserStore store = opened[0];
    store.library();
    try {
      Workspace[] laidOut = new Workspace[1];
      once("workbench laid out", () -> laidOut[0] = workspace(store));
      say("kept by the workbench", Heap.kept());
      // In the window that goes on behind whatever the user does, a few companies at a time.
      once("figures computed anew if they are of another edition", this::work);
      Workspace workspace = laidOut[0];
      long first = workspace.applicants().getFirst().id();
      long other = workspace.applicants().get(workspace.applicants().size() / 2).id();
      DossierEditor[] dossierEditor = new DossierEditor[1];
      once("first claim opened", () -> dossierEditor[0] = dossierEditor(workspace, other));
      edit("edit", dossierEditor[0], EDITS);
      edit("edit of the company with the large file", dossierEditor(workspace, first), EDITS);
      attach(workspace, dossierEditor[0]);
      once("unused contents looked for", () -> store.contents().removeUnused(() -> true));
      once("first backup kept", () -> backUp(store, data));
      edit("edit before the next backup", dossierEditor[0], 1);
      once("next backup kept", () -> backUp(store, data));
    } finally {
      once("store closed", store::close);
    }
    say("file", Files.size(data.resolve("minshen.mv.db")) >> 20);
  }

  private static void backUp(UserStore store, Path data) throws Exception {
    Backups.of(data).now(store, LocalDateTime.now(ZoneId.systemDefault()), Cancelled.NEVER);
  }

  /** One edit after the other in one session, then the same again in the next. */
  private void save(Path data, int times) throws Exception {
    Path file = data.resolve("minshen.mv.db");
    for (int session = 1; session <= 2; session++) {
      say("file before", Files.size(file) >> 20);
      UserStore store = UserStore.open(data);
      Workspace workspace = workspace(store);
      DossierEditor dossierEditor = dossierEditor(workspace, workspace.applicants().getLast().id());
      edit(times + " edits", dossierEditor, times);
      say("file behind them", Files.size(file) >> 20);
      once("store closed", store::close);
      say("file closed", Files.size(file) >> 20);
    }
  }

  private void edit(String what, DossierEditor dossierEditor, int times) throws Exception {
    Spread computed = new Spread(times);
    Spread saved = new Spread(times);
    String project = dossierEditor.dossier().claims().getFirst().input().project().orElseThrow();
    for (int i = 0; i < times; i++) {
      String typed = project + i;
      String field = "field" + i / 3;
      computed.add(
          () ->
              dossierEditor.changeClaim(
                  "c1",
                  field,
                  claim -> claim.withInput(claim.input().withProject(Optional.of(typed)))));
      saved.add(this::work);
    }
    row(what + ", computed", computed.toString());
    row(what + ", saved", saved.toString());
  }

  /** Many times, and how they are spread; beside each what the processor worked for it. */
  private static final class Spread {
    private final double[] times;
    private final double[] worked;
    private int count;

    Spread(int most) {
      times = new double[most];
      worked = new double[most];
    }

    void add(Timings.Work work) throws Exception {
      long before = THREADS.getCurrentThreadCpuTime();
      times[count] = Timings.time(work);
      worked[count] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
      count++;
    }

    @Override
    public String toString() {
      Arrays.sort(times);
      Arrays.sort(worked);
      return String.format(
          Locale.ROOT,
          "%.1f ms, one in 20 %.1f, worst %.1f (processor %.1f ms, %.1f, %.1f)",
          times[count / 2],
          times[count * 19 / 20],
          times[count - 1],
          worked[count / 2],
          worked[count * 19 / 20],
          worked[count - 1]);
    }
  }

  private void attach(Workspace workspace, DossierEditor dossierEditor) throws Exception {
    Path folder = Files.createTempDirectory("minshen-scans");
    SampleFiles files = new SampleFiles(folder);
    Spread attached = new Spread(FILES);
    for (int i = 0; i < FILES; i++) {
      List<Path> scan = List.of(files.scan(i));
      attached.add(
          () -> {
            workspace
                .tasks()
                .run(
                    workspace
                        .intake(dossierEditor, Attachment.EXTRA, scan)
                        .onSuccess(
                            taken ->
                                dossierEditor.changeClaim(
                                    "c1",
                                    "attachments",
                                    claim -> claim.withAttachments(taken.all()))));
            work();
          });
      Files.delete(scan.getFirst());
    }
    Files.delete(folder);
    row("file attached and saved", attached.toString());
  }

  private Workspace workspace(UserStore store) {
    return Workspace.of(
        store,
        new Tasks(
            waiting::add,
            Runnable::run,
            e -> {
              throw new IllegalStateException(e);
            }),
        new Quiet(),
        SystemClock.get());
  }

  private DossierEditor dossierEditor(Workspace workspace, long applicant) {
    List<DossierEditor> found = new ArrayList<>();
    workspace.dossierEditor(applicant, found::add);
    work();
    return found.getFirst();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private void once(String what, Timings.Work work) throws Exception {
    heap.most();
    long before = CPU.getProcessCpuTime();
    double time = Timings.time(work);
    double cpu = (CPU.getProcessCpuTime() - before) / 1e6;
    row(what, String.format(Locale.ROOT, "%.0f ms (processor %.0f ms)", time, cpu));
  }

  private void row(String what, String time) {
    System.out.printf("%-56s %-80s heap %4d MB%n", what, time, heap.most());
  }

  private static void say(String what, long megabytes) {
    System.out.printf(Locale.ROOT, "%-56s %d MB%n", what, megabytes);
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
