package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.GuideDate;
import minshen.dossier.ProgressStage;
import minshen.dossier.finding.ClaimStatus;
import minshen.files.InputException;
import minshen.files.SystemClock;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;
import minshen.store.Snapshot;
import minshen.store.UserStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void everyChangeIsInTheStoreAtOnce() {
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      rename(dossierEditor, "一个项目");
      assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    }
    try (UserStore store = UserStore.open(folder)) {
      DossierEditor again = TestWorkspace.dossierEditor(TestWorkspace.of(store), 0);
      assertThat(again.dossier().claims().getFirst().input().project()).contains("一个项目");
    }
  }

  @Test
  void whatIsStillUnderWayOnAnOldDeskTakesNothingBack() {
    List<Exception> told = new ArrayList<>();
    try (UserStore store = UserStore.inMemory()) {
      Workspace old =
          Workspace.of(
              store,
              new Tasks(Runnable::run, Runnable::run, told::add),
              progress(),
              SystemClock.get());
      old.add(List.of(blank()), _ -> {});
      DossierEditor before = TestWorkspace.dossierEditor(old, 0);
      before.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      old.retire();
      Workspace workspace = TestWorkspace.of(store);
      rename(TestWorkspace.dossierEditor(workspace, 0), "新的");
      rename(before, "旧的");
      assertThat(told).hasSize(1).first().isInstanceOf(InputException.class);
      DossierEditor again = TestWorkspace.dossierEditor(TestWorkspace.of(store), 0);
      assertThat(again.dossier().claims().getFirst().input().project()).contains("新的");
    }
  }

  @Test
  void whatIsTypedWhileSomethingIsWrittenIsWrittenNext() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Tasks tasks = new Tasks(waiting::add, Runnable::run, _ -> {});
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = Workspace.of(store, tasks, progress(), SystemClock.get());
      workspace.add(List.of(blank()), _ -> {});
      waiting.remove().run();
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      rename(dossierEditor, "甲");
      rename(dossierEditor, "甲乙");
      assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVING);
      assertThat(waiting).hasSize(1);
      waiting.remove().run();
      assertThat(waiting).isEmpty();
      assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
      assertThat(store.read(dossierEditor.id()).dossier()).isEqualTo(dossierEditor.dossier());
    }
  }

  @Test
  void whatCannotBeSavedStaysOnTheDesk() {
    UserStore store = UserStore.inMemory();
    Workspace workspace = TestWorkspace.of(store);
    workspace.add(List.of(blank()), _ -> {});
    store.close();
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
    assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.FAILED);
    assertThat(workspace.autosave().problem()).isPresent();
    assertThat(dossierEditor.dossier().claims()).hasSize(1);
  }

  @Test
  void changesOfOneFieldAreTakenBackTogether() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      rename(dossierEditor, "甲");
      rename(dossierEditor, "甲乙");
      dossierEditor.changeClaim("c1", "projectLead", c -> lead(c, "丙"));
      dossierEditor.undo("c1");
      assertThat(claim(dossierEditor).projectLead()).isEmpty();
      assertThat(claim(dossierEditor).input().project()).contains("甲乙");
      dossierEditor.undo("c1");
      assertThat(claim(dossierEditor).input().project()).isEmpty();
      assertThat(dossierEditor.canUndo("c1")).isFalse();
      dossierEditor.redo("c1");
      dossierEditor.redo("c1");
      assertThat(claim(dossierEditor).projectLead()).contains("丙");
      assertThat(dossierEditor.canRedo("c1")).isFalse();
    }
  }

  @Test
  void theApplicantIsTakenBackInTheOrderOfTypingAlsoAfterARestart() {
    DossierField<String> phone = FieldCatalogue.CONTACT_PHONE;
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-06")));
      rename(dossierEditor, "甲");
      dossierEditor.changeApplicant("c1", phone, Optional.of("021"));
      dossierEditor.changeApplicant("c1", phone, Optional.of("021-6"));
      dossierEditor.switchReading("c1", "R1");
      dossierEditor.changeClaim("c1", "projectLead", c -> lead(c, "丙"));
    }
    try (UserStore store = UserStore.open(folder)) {
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(TestWorkspace.of(store), 0);
      dossierEditor.undo("c1");
      assertThat(claim(dossierEditor).projectLead()).isEmpty();
      assertThat(dossierEditor.dossier().readings().alternatives()).containsExactly("R1");
      dossierEditor.undo("c1");
      assertThat(dossierEditor.dossier().readings().alternatives()).isEmpty();
      assertThat(dossierEditor.dossier().applicant().get(phone)).contains("021-6");
      dossierEditor.undo("c1");
      assertThat(dossierEditor.dossier().applicant().get(phone)).isEmpty();
      assertThat(claim(dossierEditor).input().project()).contains("甲");
      dossierEditor.undo("c1");
      assertThat(claim(dossierEditor).input().project()).isEmpty();
      assertThat(dossierEditor.canUndo("c1")).isFalse();
      for (int i = 0; i < 4; i++) {
        dossierEditor.redo("c1");
      }
      assertThat(dossierEditor.dossier().applicant().get(phone)).contains("021-6");
      assertThat(dossierEditor.dossier().readings().alternatives()).containsExactly("R1");
      assertThat(claim(dossierEditor).projectLead()).contains("丙");
      assertThat(dossierEditor.canRedo("c1")).isFalse();
    }
  }

  @Test
  void whatWasChangedElsewhereSinceIsNotTakenBack() {
    DossierField<String> phone = FieldCatalogue.CONTACT_PHONE;
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c2", "MH-14")));
      rename(dossierEditor, "甲");
      dossierEditor.changeApplicant("c1", phone, Optional.of("021-1"));
      dossierEditor.changeApplicant("c2", phone, Optional.of("021-2"));
      dossierEditor.undo("c1");
      assertThat(dossierEditor.dossier().applicant().get(phone)).contains("021-2");
      assertThat(claim(dossierEditor).input().project()).isEmpty();
      dossierEditor.undo("c2");
      assertThat(dossierEditor.dossier().applicant().get(phone)).contains("021-1");
    }
  }

  @Test
  void undoAndRedoOutliveTheProgram() {
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      // Without the variant that its item needs: no file may be so, a claim being typed may.
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-03")));
      rename(dossierEditor, "甲");
      dossierEditor.changeClaim("c1", "projectLead", c -> lead(c, "丙"));
      dossierEditor.changeClaim(
          "c1",
          "facts.rdCost",
          c ->
              c.withInput(
                  ClaimInputs.fact(
                      c.input(),
                      "rdCost",
                      Optional.of(new Value.Figure(new BigDecimal("1200.5"))))));
      dossierEditor.undo("c1");
      dossierEditor.undo("c1");
    }
    try (UserStore store = UserStore.open(folder)) {
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(TestWorkspace.of(store), 0);
      assertThat(claim(dossierEditor).input().project()).contains("甲");
      assertThat(claim(dossierEditor).projectLead()).isEmpty();
      dossierEditor.redo("c1");
      assertThat(claim(dossierEditor).projectLead()).contains("丙");
      dossierEditor.redo("c1");
      assertThat(claim(dossierEditor).input().figure("rdCost")).contains(new BigDecimal("1200.5"));
      assertThat(dossierEditor.canRedo("c1")).isFalse();
      dossierEditor.undo("c1");
      dossierEditor.undo("c1");
      dossierEditor.undo("c1");
      assertThat(claim(dossierEditor).input().project()).isEmpty();
      assertThat(dossierEditor.canUndo("c1")).isFalse();
    }
  }

  @Test
  void listsTellOfAClaimWithoutItsDossierEditor() {
    ClaimProgress approved =
        ClaimProgress.of(
            ClaimEvent.of(ClaimEvent.Kind.SUBMITTED, Optional.of(LocalDate.of(2026, 3, 15))),
            ClaimEvent.of(ClaimEvent.Kind.APPROVED, Optional.of(LocalDate.of(2026, 9, 1)))
                .withAmount(Optional.of(Amount.of("80.5")))
                .withNote(Optional.of("第二批")));
    List<ClaimSummary> shown;
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank(), blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 1);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c2", "MH-03")));
      rename(dossierEditor, "甲");
      dossierEditor.setClaimProgress("c2", approved);
      shown = List.copyOf(workspace.claims());
    }
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      assertThat(workspace.claims())
          .usingRecursiveComparison()
          .ignoringFields("changedAt")
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(shown);
      assertThat(workspace.claims())
          .extracting(line -> line.figures().claimStatus())
          .containsExactly(ClaimStatus.DRAFT, ClaimStatus.APPROVED);
      assertThat(workspace.claims().getLast().approvedAmount()).contains(Amount.of("80.5"));
      assertThat(workspace.claims().getLast().stageDay()).contains(LocalDate.of(2026, 9, 1));
      assertThat(workspace.applicants()).extracting(ApplicantSummary::claims).containsExactly(0, 2);
      assertThat(TestWorkspace.dossierEditor(workspace, 1).claimProgress("c2")).isEqualTo(approved);
    }
  }

  @Test
  void anApprovalIsEnteredInTheLedgerOnceAndFollowedThere() {
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(
          Claim.of(
              ClaimInput.blank("c1", "MH-12")
                  .withProject(Optional.of("灌装线"))
                  .withDays(Optional.empty(), Optional.empty(), Optional.of(2026))));
      assertThat(dossierEditor.ledgerEntries().missing("c1")).isEmpty();
      ClaimEvent approved = ClaimEvent.of(ClaimEvent.Kind.APPROVED, Optional.empty());
      dossierEditor.setClaimProgress(
          "c1", ClaimProgress.of(approved.withAmount(Optional.of(Amount.of("80")))));
      dossierEditor.ledgerEntries().enter("c1");
      dossierEditor.ledgerEntries().enter("c1");
      assertThat(dossierEditor.dossier().ledger()).hasSize(1);
      // As it is typed: all is wiped out, then there is a digit, then the next.
      for (String typed : new String[] {"", "7", "75"}) {
        dossierEditor.setClaimProgress(
            "c1",
            ClaimProgress.of(
                approved.withAmount(Optional.of(typed).filter(t -> !t.isEmpty()).map(Amount::of))));
      }
      assertThat(workspace.awards()).hasSize(1);
      assertThat(workspace.awards().getFirst().award().amount()).isEqualTo(Amount.of("75"));
      assertThat(workspace.awards().getFirst().award().project()).contains("灌装线");
      assertThat(dossierEditor.ledgerEntries().of("c1")).isPresent();
      assertThat(dossierEditor.ledgerEntries().missing("c1")).isEmpty();

      dossierEditor.setClaimProgress("c1", ClaimProgress.NONE);
      assertThat(workspace.awards()).isEmpty();
    }
  }

  @Test
  void whatWasNotedOfAClaimIsTakenBackAfterARestart() {
    ClaimProgress submitted =
        ClaimProgress.of(
            ClaimEvent.of(ClaimEvent.Kind.SUBMITTED, Optional.of(LocalDate.of(2026, 3, 15))));
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      dossierEditor.changeClaim(
          "c1", "project", c -> c.withInput(c.input().withProject(Optional.of("甲"))));
      dossierEditor.setClaimProgress("c1", submitted);
      dossierEditor.changeClaim(
          "c1", "project", c -> c.withInput(c.input().withProject(Optional.of("乙"))));
      assertThat(dossierEditor.refusalsProperty().get()).isEqualTo(1);
    }
    try (UserStore store = UserStore.open(folder)) {
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(TestWorkspace.of(store), 0);
      assertThat(dossierEditor.isLocked("c1")).isTrue();
      assertThat(claim(dossierEditor).input().project()).contains("甲");
      dossierEditor.undo("c1");
      assertThat(dossierEditor.claimProgress("c1")).isEqualTo(ClaimProgress.NONE);
      assertThat(claim(dossierEditor).input().project()).contains("甲");
      dossierEditor.redo("c1");
      assertThat(dossierEditor.claimProgress("c1")).isEqualTo(submitted);
    }
  }

  @Test
  void aClaimThatIsChangedKeepsWhatBecameOfIt() {
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      dossierEditor.setClaimProgress(
          "c1", ClaimProgress.of(ClaimEvent.of(ClaimEvent.Kind.SUBMITTED, Optional.empty())));
      workspace.keep(new Workspace.ClaimKey(dossierEditor, "c1"), snapshot(), () -> {});
      rename(dossierEditor, "乙");
    }
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      assertThat(dossierEditor.claimProgress("c1").stage()).isEqualTo(ProgressStage.SUBMITTED);
      List<Snapshot> found = new ArrayList<>();
      workspace.snapshots(new Workspace.ClaimKey(dossierEditor, "c1"), found::addAll);
      assertThat(found).containsExactly(snapshot());
    }
  }

  @Test
  void settingsAndGuideDatesAreKept() {
    List<GuideDate> dates =
        List.of(
            new GuideDate(2026, "网上申报截止", LocalDate.of(2026, 4, 30)),
            new GuideDate(2026, "纸质材料递交", LocalDate.of(2026, 5, 10)));
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.settings().set("packet.2026", "{\"copies\": 2}");
      workspace.settings().set("packet.2026", "{\"copies\": 3}");
      workspace.setGuideDates(List.of(dates.getLast()));
      workspace.setGuideDates(dates);
    }
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store);
      assertThat(workspace.settings().text("packet.2026")).contains("{\"copies\": 3}");
      assertThat(workspace.settings().text("packet.2027")).isEmpty();
      assertThat(workspace.guideDates()).isEqualTo(dates);
    }
  }

  @Test
  void whatIsInHandIsNeverOpenedTwice() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(java.util.Collections.nCopies(40, blank()), _ -> {});
      DossierEditor first = TestWorkspace.dossierEditor(workspace, 0);
      for (int i = 1; i < 40; i++) {
        TestWorkspace.dossierEditor(workspace, i);
      }
      assertThat(TestWorkspace.dossierEditor(workspace, 0)).isSameAs(first);
    }
  }

  @Test
  void aRemovedDossierEditorIsGoneFromTheStore() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(
          List.of(blank()),
          added -> workspace.currentProperty().set(Optional.of(added.getFirst())));
      workspace.remove(TestWorkspace.dossierEditor(workspace, 0));
      assertThat(workspace.applicants()).isEmpty();
      assertThat(workspace.currentProperty().get()).isEmpty();
      assertThat(store.applicants()).isEmpty();
    }
  }

  private static Snapshot snapshot() {
    return new Snapshot(
        Instant.parse("2026-03-15T08:30:00Z"),
        "forms",
        "/tmp/某公司",
        "format: minshen-dossier/1\n",
        "MH2025",
        "1",
        "a".repeat(64),
        Optional.empty(),
        List.of(
            new Snapshot.Document("申请表.pdf", "b".repeat(64)),
            new Snapshot.Document("测算说明.pdf", "c".repeat(64))),
        Map.of("minhang-application-2025", List.of("1".repeat(16), "2".repeat(16))));
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

  private static void rename(DossierEditor dossierEditor, String project) {
    dossierEditor.changeClaim(
        "c1", "project", c -> c.withInput(c.input().withProject(Optional.of(project))));
  }

  private static Claim lead(Claim claim, String name) {
    return new Claim(claim.input(), Optional.of(name), claim.platform(), claim.attachments());
  }

  private static Claim claim(DossierEditor dossierEditor) {
    return dossierEditor.dossier().claim("c1").orElseThrow();
  }

  private static Dossier blank() {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
  }
}
