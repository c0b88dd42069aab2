package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.calc.Case;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  @TempDir Path folder;

  @Test
  void everyChangeIsInTheStoreAtOnce() {
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = desk.binders().getFirst();
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      rename(binder, "一个项目");
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    }
    try (UserStore store = UserStore.open(folder)) {
      Binder again = TestDesk.of(store).binders().getFirst();
      assertThat(again.dossier().claims().getFirst().input().project()).contains("一个项目");
    }
  }

  @Test
  void whatIsTypedWhileSomethingIsWrittenIsWrittenNext() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks tasks = new Tasks(waiting::add, Runnable::run, _ -> {});
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = Desk.of(store, tasks, progress());
      desk.add(List.of(blank()), _ -> {});
      waiting.remove().run();
      Binder binder = desk.binders().getFirst();
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      rename(binder, "甲");
      rename(binder, "甲乙");
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVING);
      assertThat(waiting).hasSize(1);
      waiting.remove().run();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVING);
      waiting.remove().run();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
      assertThat(store.all().getFirst().dossier()).isEqualTo(binder.dossier());
    }
  }

  @Test
  void whatCannotBeSavedStaysOnTheDesk() {
    UserStore store = UserStore.inMemory();
    Desk desk = TestDesk.of(store);
    desk.add(List.of(blank()), _ -> {});
    store.close();
    Binder binder = desk.binders().getFirst();
    binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
    assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.FAILED);
    assertThat(desk.autosave().problem()).isPresent();
    assertThat(binder.dossier().claims()).hasSize(1);
  }

  @Test
  void changesOfOneFieldAreTakenBackTogether() {
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = desk.binders().getFirst();
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      rename(binder, "甲");
      rename(binder, "甲乙");
      binder.changeClaim("c1", "projectLead", c -> lead(c, "丙"));
      binder.undo("c1");
      assertThat(claim(binder).projectLead()).isEmpty();
      assertThat(claim(binder).input().project()).contains("甲乙");
      binder.undo("c1");
      assertThat(claim(binder).input().project()).isEmpty();
      assertThat(binder.canUndo("c1")).isFalse();
      binder.redo("c1");
      binder.redo("c1");
      assertThat(claim(binder).projectLead()).contains("丙");
      assertThat(binder.canRedo("c1")).isFalse();
    }
  }

  @Test
  void aRemovedBinderIsGoneFromTheStore() {
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = TestDesk.of(store);
      desk.add(
          List.of(blank()), added -> desk.currentProperty().set(Optional.of(added.getFirst())));
      desk.remove(desk.binders().getFirst());
      assertThat(desk.binders()).isEmpty();
      assertThat(desk.currentProperty().get()).isEmpty();
      assertThat(store.all()).isEmpty();
    }
  }

  private static minshen.desktop.shell.Progress progress() {
    return new minshen.desktop.shell.Progress() {
      @Override
      public void report(int done, int all) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  private static void rename(Binder binder, String project) {
    binder.changeClaim(
        "c1", "project", c -> c.withInput(c.input().withProject(Optional.of(project))));
  }

  private static Claim lead(Claim claim, String name) {
    return new Claim(
        claim.input(),
        Optional.of(name),
        claim.requestedAmount(),
        claim.platform(),
        claim.attachments());
  }

  private static Claim claim(Binder binder) {
    return binder.dossier().claim("c1").orElseThrow();
  }

  private static Dossier blank() {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
  }
}
