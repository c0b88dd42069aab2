package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are taken into the store from the workspace. */
class AttachTest {
  @TempDir Path folder;
  private final List<Exception> failures = new ArrayList<>();

  @Test
  void attachedFilesAreInTheStoreWhenTheOriginalsAreGone() throws IOException {
    Path first = file("立项批复.pdf", 3 << 20);
    Path second = file("审计报告.pdf", 10);
    byte[] bytes = Files.readAllBytes(first);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Workspace workspace = workspace(store, inline());
      attach(workspace, "m1", List.of(first, second));
      assertThat(attachments(workspace))
          .extracting(Attachment::material, Attachment::file)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("m1", "立项批复.pdf"),
              org.assertj.core.groups.Tuple.tuple("m1", "审计报告.pdf"));
    }
    Files.delete(first);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Workspace workspace = TestWorkspace.of(store, inline());
      Attachment kept = attachments(workspace).getFirst();
      assertThat(workspace.contentOf(TestWorkspace.dossierEditor(workspace, 0), kept))
          .hasBinaryContent(bytes);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void attachingIsOneStepToTakeBack() throws IOException {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = workspace(store, inline());
      attach(workspace, "m1", List.of(file("一.pdf", 10), file("二.pdf", 10)));
      attach(workspace, "m1", List.of(file("三.pdf", 10)));
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.undo("c1");
      assertThat(attachments(workspace)).hasSize(2);
      dossierEditor.undo("c1");
      assertThat(attachments(workspace)).isEmpty();
      dossierEditor.redo("c1");
      assertThat(attachments(workspace)).hasSize(2);
    }
  }

  @Test
  void aFileThatIsNotThereDoesNotKeepTheOthersFromIt() throws IOException {
    Path gone = folder.resolve("不在.pdf");
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = workspace(store, inline());
      List<AttachmentImport.Taken> taken = new ArrayList<>();
      workspace
          .tasks()
          .run(
              workspace
                  .intake(key(workspace).dossierEditor(), "m1", List.of(file("在.pdf", 10), gone))
                  .onSuccess(taken::add));
      assertThat(taken.getFirst().all()).hasSize(1);
      assertThat(taken.getFirst().refused()).containsOnlyKeys(gone);
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void whatIsCancelledAttachesNothing() throws IOException {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks later = new Tasks(waiting::add, Runnable::run, failures::add);
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store, later);
      workspace.add(List.of(claiming()), _ -> {});
      waiting.remove().run();
      Task<AttachmentImport.Taken> task = attach(workspace, "m1", List.of(file("大.pdf", 3 << 20)));
      task.cancel();
      waiting.remove().run();
      assertThat(waiting).isEmpty();
      assertThat(attachments(workspace)).isEmpty();
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void whatIsTypedMeanwhileStays() throws IOException {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks later = new Tasks(waiting::add, Runnable::run, failures::add);
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store, later);
      workspace.add(List.of(claiming()), _ -> {});
      waiting.remove().run();
      attach(workspace, "m1", List.of(file("一.pdf", 10)));
      TestWorkspace.dossierEditor(workspace, 0)
          .changeClaim(
              "c1",
              "project",
              c -> c.withInput(c.input().withProject(java.util.Optional.of("新名"))));
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
      Claim claim = TestWorkspace.dossierEditor(workspace, 0).dossier().claim("c1").orElseThrow();
      assertThat(claim.input().project()).contains("新名");
      assertThat(claim.attachments()).hasSize(1);
      assertThat(store.read(key(workspace).dossierEditor().id()).dossier())
          .isEqualTo(TestWorkspace.dossierEditor(workspace, 0).dossier());
    }
  }

  /** Attaches files as a claim's page does. */
  private static Task<AttachmentImport.Taken> attach(
      Workspace workspace, String material, List<Path> files) {
    DossierEditor dossierEditor = key(workspace).dossierEditor();
    return workspace
        .tasks()
        .runAside(
            workspace
                .intake(dossierEditor, material, files)
                .onSuccess(
                    fresh -> {
                      dossierEditor.changeClaim(
                          "c1", "attachments", claim -> with(claim, fresh.all()));
                      dossierEditor.pause("c1");
                    }));
  }

  private static Claim with(Claim claim, List<Attachment> fresh) {
    List<Attachment> all = new ArrayList<>(claim.attachments());
    all.addAll(fresh);
    return claim.withAttachments(all);
  }

  private Tasks inline() {
    return new Tasks(Runnable::run, Runnable::run, failures::add);
  }

  private static Workspace workspace(UserStore store, Tasks tasks) {
    Workspace workspace = TestWorkspace.of(store, tasks);
    workspace.add(List.of(claiming()), _ -> {});
    return workspace;
  }

  private static Workspace.ClaimKey key(Workspace workspace) {
    return new Workspace.ClaimKey(TestWorkspace.dossierEditor(workspace, 0), "c1");
  }

  private static List<Attachment> attachments(Workspace workspace) {
    return TestWorkspace.dossierEditor(workspace, 0)
        .dossier()
        .claim("c1")
        .orElseThrow()
        .attachments();
  }

  private static Dossier claiming() {
    return new Dossier(
        Applicant.BLANK,
        Readings.DEFAULT,
        List.of(),
        List.of(),
        List.of(Claim.of(ClaimInput.blank("c1", "MH-12"))));
  }

  private Path file(String name, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }
}
