package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.ApplicantText;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.GuideDate;
import minshen.dossier.Handling;
import minshen.dossier.Stage;
import minshen.dossier.finding.Standing;
import minshen.files.InputException;
import minshen.policy.Readings;
import minshen.policy.calc.Case;
import minshen.policy.calc.Value;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;
import minshen.store.Snapshot;
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
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      rename(binder, "一个项目");
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    }
    try (UserStore store = UserStore.open(folder)) {
      Binder again = TestDesk.binder(TestDesk.of(store), 0);
      assertThat(again.dossier().claims().getFirst().input().project()).contains("一个项目");
    }
  }

  @Test
  void whatIsStillUnderWayOnAnOldDeskTakesNothingBack() {
    List<Exception> told = new ArrayList<>();
    try (UserStore store = UserStore.inMemory()) {
      Desk old = Desk.of(store, new Tasks(Runnable::run, Runnable::run, told::add), progress());
      old.add(List.of(blank()), _ -> {});
      Binder before = TestDesk.binder(old, 0);
      before.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      old.retire();
      Desk desk = TestDesk.of(store);
      rename(TestDesk.binder(desk, 0), "新的");
      rename(before, "旧的");
      assertThat(told).hasSize(1).first().isInstanceOf(InputException.class);
      Binder again = TestDesk.binder(TestDesk.of(store), 0);
      assertThat(again.dossier().claims().getFirst().input().project()).contains("新的");
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
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      rename(binder, "甲");
      rename(binder, "甲乙");
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVING);
      assertThat(waiting).hasSize(1);
      waiting.remove().run();
      assertThat(waiting).isEmpty();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
      assertThat(store.read(binder.id()).dossier()).isEqualTo(binder.dossier());
    }
  }

  @Test
  void whatCannotBeSavedStaysOnTheDesk() {
    UserStore store = UserStore.inMemory();
    Desk desk = TestDesk.of(store);
    desk.add(List.of(blank()), _ -> {});
    store.close();
    Binder binder = TestDesk.binder(desk, 0);
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
      Binder binder = TestDesk.binder(desk, 0);
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
  void theApplicantIsTakenBackInTheOrderOfTypingAlsoAfterARestart() {
    ApplicantText phone = ApplicantText.of("applicant.contact.phone").orElseThrow();
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-06")));
      rename(binder, "甲");
      binder.changeApplicant("c1", phone, Optional.of("021"));
      binder.changeApplicant("c1", phone, Optional.of("021-6"));
      binder.switchReading("c1", "R1");
      binder.changeClaim("c1", "projectLead", c -> lead(c, "丙"));
    }
    try (UserStore store = UserStore.open(folder)) {
      Binder binder = TestDesk.binder(TestDesk.of(store), 0);
      binder.undo("c1");
      assertThat(claim(binder).projectLead()).isEmpty();
      assertThat(binder.dossier().readings().alternatives()).containsExactly("R1");
      binder.undo("c1");
      assertThat(binder.dossier().readings().alternatives()).isEmpty();
      assertThat(phone.get().apply(binder.dossier().applicant())).contains("021-6");
      binder.undo("c1");
      assertThat(phone.get().apply(binder.dossier().applicant())).isEmpty();
      assertThat(claim(binder).input().project()).contains("甲");
      binder.undo("c1");
      assertThat(claim(binder).input().project()).isEmpty();
      assertThat(binder.canUndo("c1")).isFalse();
      for (int i = 0; i < 4; i++) {
        binder.redo("c1");
      }
      assertThat(phone.get().apply(binder.dossier().applicant())).contains("021-6");
      assertThat(binder.dossier().readings().alternatives()).containsExactly("R1");
      assertThat(claim(binder).projectLead()).contains("丙");
      assertThat(binder.canRedo("c1")).isFalse();
    }
  }

  @Test
  void whatWasChangedElsewhereSinceIsNotTakenBack() {
    ApplicantText phone = ApplicantText.of("applicant.contact.phone").orElseThrow();
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      binder.addClaim(Claim.of(Case.blank("c2", "MH-14")));
      rename(binder, "甲");
      binder.changeApplicant("c1", phone, Optional.of("021-1"));
      binder.changeApplicant("c2", phone, Optional.of("021-2"));
      binder.undo("c1");
      assertThat(phone.get().apply(binder.dossier().applicant())).contains("021-2");
      assertThat(claim(binder).input().project()).isEmpty();
      binder.undo("c2");
      assertThat(phone.get().apply(binder.dossier().applicant())).contains("021-1");
    }
  }

  @Test
  void undoAndRedoOutliveTheProgram() {
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      // Without the variant that its item needs: no file may be so, a claim being typed may.
      binder.addClaim(Claim.of(Case.blank("c1", "MH-03")));
      rename(binder, "甲");
      binder.changeClaim("c1", "projectLead", c -> lead(c, "丙"));
      binder.changeClaim(
          "c1",
          "facts.rdCost",
          c ->
              c.withInput(
                  Cases.fact(
                      c.input(),
                      "rdCost",
                      Optional.of(new Value.Figure(new BigDecimal("1200.5"))))));
      binder.undo("c1");
      binder.undo("c1");
    }
    try (UserStore store = UserStore.open(folder)) {
      Binder binder = TestDesk.binder(TestDesk.of(store), 0);
      assertThat(claim(binder).input().project()).contains("甲");
      assertThat(claim(binder).projectLead()).isEmpty();
      binder.redo("c1");
      assertThat(claim(binder).projectLead()).contains("丙");
      binder.redo("c1");
      assertThat(claim(binder).input().figure("rdCost")).contains(new BigDecimal("1200.5"));
      assertThat(binder.canRedo("c1")).isFalse();
      binder.undo("c1");
      binder.undo("c1");
      binder.undo("c1");
      assertThat(claim(binder).input().project()).isEmpty();
      assertThat(binder.canUndo("c1")).isFalse();
    }
  }

  @Test
  void listsTellOfAClaimWithoutItsBinder() {
    Handling approved =
        Handling.NONE
            .at(Stage.APPROVED)
            .on(Stage.SUBMITTED, Optional.of(LocalDate.of(2026, 3, 15)))
            .on(Stage.APPROVED, Optional.of(LocalDate.of(2026, 9, 1)))
            .withApprovedAmount(Optional.of(new BigDecimal("80.5")))
            .withNote(Optional.of("第二批"));
    List<ClaimSummary> shown;
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank(), blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 1);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      binder.addClaim(Claim.of(Case.blank("c2", "MH-03")));
      rename(binder, "甲");
      binder.setHandling("c2", approved);
      shown = List.copyOf(desk.claims());
    }
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      assertThat(desk.claims())
          .usingRecursiveComparison()
          .ignoringFields("changedAt")
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(shown);
      assertThat(desk.claims())
          .extracting(line -> line.figures().standing())
          .containsExactly(Standing.DRAFT, Standing.APPROVED);
      assertThat(desk.claims().getLast().approvedAmount()).contains(new BigDecimal("80.5"));
      assertThat(desk.claims().getLast().stageDay()).contains(LocalDate.of(2026, 9, 1));
      assertThat(desk.applicants()).extracting(ApplicantSummary::claims).containsExactly(0, 2);
      assertThat(TestDesk.binder(desk, 1).handling("c2")).isEqualTo(approved);
    }
  }

  @Test
  void anApprovalIsEnteredInTheLedgerOnceAndFollowedThere() {
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(
          Claim.of(
              Case.blank("c1", "MH-12")
                  .withProject(Optional.of("灌装线"))
                  .withDays(Optional.empty(), Optional.empty(), Optional.of(2026))));
      assertThat(binder.forLedger("c1")).isEmpty();
      Handling approved = Handling.NONE.at(Stage.APPROVED);
      binder.setHandling("c1", approved.withApprovedAmount(Optional.of(new BigDecimal("80"))));
      binder.enterInLedger("c1");
      binder.enterInLedger("c1");
      assertThat(binder.dossier().ledger()).hasSize(1);
      // As it is typed: all is wiped out, then there is a digit, then the next.
      for (String typed : new String[] {"", "7", "75"}) {
        binder.setHandling(
            "c1",
            approved.withApprovedAmount(
                Optional.of(typed).filter(t -> !t.isEmpty()).map(BigDecimal::new)));
      }
      assertThat(desk.awards()).hasSize(1);
      assertThat(desk.awards().getFirst().award().amount()).isEqualByComparingTo("75");
      assertThat(desk.awards().getFirst().award().project()).contains("灌装线");
      assertThat(binder.inLedger("c1")).isPresent();
      assertThat(binder.forLedger("c1")).isEmpty();
    }
  }

  @Test
  void aClaimThatIsChangedKeepsWhatBecameOfIt() {
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      binder.setHandling("c1", Handling.NONE.at(Stage.SUBMITTED));
      desk.keep(new Desk.ClaimKey(binder, "c1"), snapshot(), () -> {});
      rename(binder, "乙");
    }
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      Binder binder = TestDesk.binder(desk, 0);
      assertThat(binder.handling("c1").stage()).isEqualTo(Stage.SUBMITTED);
      List<Snapshot> found = new ArrayList<>();
      desk.snapshots(new Desk.ClaimKey(binder, "c1"), found::addAll);
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
      Desk desk = TestDesk.of(store);
      desk.settings().set("packet.2026", "{\"copies\": 2}");
      desk.settings().set("packet.2026", "{\"copies\": 3}");
      desk.setGuideDates(List.of(dates.getLast()));
      desk.setGuideDates(dates);
    }
    try (UserStore store = UserStore.open(folder)) {
      Desk desk = TestDesk.of(store);
      assertThat(desk.settings().text("packet.2026")).contains("{\"copies\": 3}");
      assertThat(desk.settings().text("packet.2027")).isEmpty();
      assertThat(desk.guideDates()).isEqualTo(dates);
    }
  }

  @Test
  void whatIsInHandIsNeverOpenedTwice() {
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = TestDesk.of(store);
      desk.add(java.util.Collections.nCopies(40, blank()), _ -> {});
      Binder first = TestDesk.binder(desk, 0);
      for (int i = 1; i < 40; i++) {
        TestDesk.binder(desk, i);
      }
      assertThat(TestDesk.binder(desk, 0)).isSameAs(first);
    }
  }

  @Test
  void aRemovedBinderIsGoneFromTheStore() {
    try (UserStore store = UserStore.inMemory()) {
      Desk desk = TestDesk.of(store);
      desk.add(
          List.of(blank()), added -> desk.currentProperty().set(Optional.of(added.getFirst())));
      desk.remove(TestDesk.binder(desk, 0));
      assertThat(desk.applicants()).isEmpty();
      assertThat(desk.currentProperty().get()).isEmpty();
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
            new Snapshot.Document("测算说明.pdf", "c".repeat(64))));
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
