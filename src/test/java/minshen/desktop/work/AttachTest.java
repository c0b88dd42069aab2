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
import minshen.policy.calc.Case;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are taken into the store from the desk. */
class AttachTest {
  @TempDir Path folder;
  private final List<Exception> failures = new ArrayList<>();

  @Test
  void attachedFilesAreInTheStoreWhenTheOriginalsAreGone() throws IOException {
    Path first = file("立项批复.pdf", 3 << 20);
    Path second = file("审计报告.pdf", 10);
    byte[] bytes = Files.readAllBytes(first);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Desk desk = desk(store, inline());
      attach(desk, "m1", List.of(first, second));
      assertThat(attachments(desk))
          .extracting(Attachment::material, Attachment::file)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("m1", "立项批复.pdf"),
              org.assertj.core.groups.Tuple.tuple("m1", "审计报告.pdf"));
    }
    Files.delete(first);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Desk desk = TestDesk.of(store, inline());
      Attachment kept = attachments(desk).getFirst();
      assertThat(desk.contentOf(TestDesk.binder(desk, 0), kept)).hasBinaryContent(bytes);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void attachingIsOneStepToTakeBack() throws IOException {
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = desk(store, inline());
      attach(desk, "m1", List.of(file("一.pdf", 10), file("二.pdf", 10)));
      attach(desk, "m1", List.of(file("三.pdf", 10)));
      Binder binder = TestDesk.binder(desk, 0);
      binder.undo("c1");
      assertThat(attachments(desk)).hasSize(2);
      binder.undo("c1");
      assertThat(attachments(desk)).isEmpty();
      binder.redo("c1");
      assertThat(attachments(desk)).hasSize(2);
    }
  }

  @Test
  void aFileThatIsNotThereDoesNotKeepTheOthersFromIt() throws IOException {
    Path gone = folder.resolve("不在.pdf");
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = desk(store, inline());
      List<Intake.Taken> taken = new ArrayList<>();
      desk.tasks()
          .run(
              desk.intake(key(desk).binder(), "m1", List.of(file("在.pdf", 10), gone))
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
      Desk desk = TestDesk.of(store, later);
      desk.add(List.of(claiming()), _ -> {});
      waiting.remove().run();
      Task<Intake.Taken> task = attach(desk, "m1", List.of(file("大.pdf", 3 << 20)));
      task.cancel();
      waiting.remove().run();
      assertThat(waiting).isEmpty();
      assertThat(attachments(desk)).isEmpty();
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void whatIsTypedMeanwhileStays() throws IOException {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks later = new Tasks(waiting::add, Runnable::run, failures::add);
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = TestDesk.of(store, later);
      desk.add(List.of(claiming()), _ -> {});
      waiting.remove().run();
      attach(desk, "m1", List.of(file("一.pdf", 10)));
      TestDesk.binder(desk, 0)
          .changeClaim(
              "c1",
              "project",
              c -> c.withInput(c.input().withProject(java.util.Optional.of("新名"))));
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
      Claim claim = TestDesk.binder(desk, 0).dossier().claim("c1").orElseThrow();
      assertThat(claim.input().project()).contains("新名");
      assertThat(claim.attachments()).hasSize(1);
      assertThat(store.read(key(desk).binder().id()).dossier())
          .isEqualTo(TestDesk.binder(desk, 0).dossier());
    }
  }

  /** Attaches files as a claim's page does. */
  private static Task<Intake.Taken> attach(Desk desk, String material, List<Path> files) {
    Binder binder = key(desk).binder();
    return desk.tasks()
        .runAside(
            desk.intake(binder, material, files)
                .onSuccess(
                    fresh -> {
                      binder.changeClaim("c1", "attachments", claim -> with(claim, fresh.all()));
                      binder.pause("c1");
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

  private static Desk desk(UserStore store, Tasks tasks) {
    Desk desk = TestDesk.of(store, tasks);
    desk.add(List.of(claiming()), _ -> {});
    return desk;
  }

  private static Desk.ClaimKey key(Desk desk) {
    return new Desk.ClaimKey(TestDesk.binder(desk, 0), "c1");
  }

  private static List<Attachment> attachments(Desk desk) {
    return TestDesk.binder(desk, 0).dossier().claim("c1").orElseThrow().attachments();
  }

  private static Dossier claiming() {
    return new Dossier(
        Applicant.BLANK,
        Readings.DEFAULT,
        List.of(),
        List.of(),
        List.of(Claim.of(Case.blank("c1", "MH-12"))));
  }

  private Path file(String name, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }
}
