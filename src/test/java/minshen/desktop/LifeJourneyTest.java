package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.ProgressStage;
import minshen.dossier.Signature;
import minshen.dossier.Signing;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Decision;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a claim, from the first word to the money. */
class LifeJourneyTest {
  private static final DossierField<String> LEAD = FieldCatalogue.PROJECT_LEAD;

  @TempDir private Path folder;

  @Test
  void aClaimGoesItsWholeWay() throws Exception {
    try (TestWorkbench bench = open()) {
      DossierEditor editor = bench.dossierEditor("澜汐");
      assertThat(editor.isLocked("c1")).isFalse();
      note(bench, "submitted", Map.of("event-who", "王敏"));
      assertThat(progress(bench).stage()).isEqualTo(ProgressStage.SUBMITTED);
      assertThat(editor.isLocked("c1")).isTrue();
      assertThat(text(bench, "#lock-text")).isEqualTo("已提交，内容已锁定");

      note(bench, "accepted", Map.of("event-number", "闵科受 2026-17"));
      assertThat(progress(bench).number()).contains("闵科受 2026-17");
      // Whoever noted the last event is taken to note the next one.
      assertThat(progress(bench).events().getLast().who()).contains("王敏");

      note(bench, "returned", Map.of("event-note", "到账证明看不清", "event-deadline", "2026-04-10"));
      assertThat(progress(bench).due()).contains(LocalDate.of(2026, 4, 10));
      assertThat(bench.workspace.claims())
          .anyMatch(claim -> claim.figures().claimStatus() == ClaimStatus.RETURNED);
      assertThat(texts(bench)).contains("到账证明看不清", "提交后没有改动");

      bench.step(() -> bench.find(Button.class, "#lock-mend").fire());
      assertThat(progress(bench).isMending()).isTrue();
      bench.step(() -> editor.changeClaim("c1", "lead", c -> c.with(LEAD, Optional.of("李静"))));
      assertThat(texts(bench)).contains("项目负责人").anyMatch(text -> text.endsWith("→ 李静"));

      note(bench, "submitted", Map.of());
      assertThat(editor.isLocked("c1")).isTrue();
      assertThat(progress(bench).events())
          .extracting(ClaimEvent::kind)
          .containsExactly(
              Kind.SUBMITTED, Kind.ACCEPTED, Kind.RETURNED, Kind.MENDING, Kind.SUBMITTED);
      assertThat(bench.store.snapshots(editor.id(), "c1")).hasSize(2);

      note(bench, "accepted", Map.of());
      note(bench, "published", Map.of("event-deadline", "2026-05-20"));
      note(bench, "approved", Map.of("event-amount", "300", "event-document", "闵科〔2026〕8号"));
      assertThat(decision(editor)).contains(Amount.of(300));
      assertThat(bench.workspace.claims())
          .anyMatch(claim -> claim.granted().equals(Amount.of(300)));

      int rows = editor.dossier().ledger().size();
      Amount others = total(editor, "c1");
      bench.step(() -> bench.find(Hyperlink.class, "#claim-enter-ledger").fire());
      assertThat(editor.dossier().ledger()).hasSize(rows + 1);
      assertThat(texts(bench)).contains("已记入台账");
      assertThat(total(editor, "c1")).isEqualTo(others);

      note(bench, "paid", Map.of("event-day", "2026-09-30"));
      assertThat(editor.dossier().claim("c1").orElseThrow().input().decision())
          .contains(
              new Decision(
                  Decision.State.PAID,
                  Optional.of(Amount.of(300)),
                  Optional.of(LocalDate.of(2026, 9, 30))));
      assertThat(bench.scene.getRoot().lookupAll("#note-paid")).isEmpty();
    }
  }

  @Test
  void anAmountIsAskedForBeforeAnApprovalIsKept() throws Exception {
    try (TestWorkbench bench = open()) {
      note(bench, "submitted", Map.of());
      bench.step(() -> bench.find(Button.class, "#note-approved").fire());
      bench.step(() -> bench.find(TextInputControl.class, "#event-amount").setText(""));
      bench.step(() -> bench.find(Button.class, "#event-keep").fire());
      assertThat(progress(bench).stage()).isEqualTo(ProgressStage.SUBMITTED);
      assertThat(texts(bench)).contains("请填金额，获批和拨付按金额计入");
      bench.step(() -> bench.find(TextInputControl.class, "#event-amount").setText("１２"));
      bench.step(() -> bench.find(Button.class, "#event-keep").fire());
      assertThat(progress(bench).approvedAmount()).contains(Amount.of(12));
    }
  }

  @Test
  void whatIsLockedIsNotChangedAndTheBarSaysSo() throws Exception {
    try (TestWorkbench bench = open()) {
      note(bench, "submitted", Map.of());
      DossierEditor editor = bench.dossierEditor("澜汐");
      bench.step(() -> bench.find(ToggleButton.class, "#step-FACTS").fire());
      TextInputControl field = labelled(bench, "市级支持资金");
      var facts = editor.dossier().claim("c1").orElseThrow().input().facts();
      String before = field.getText();
      bench.step(() -> field.fireEvent(typed("9")));
      assertThat(field.getText()).isEqualTo(before);
      assertThat(text(bench, "#lock-text")).contains("没有生效");
      // Pasted with the mouse: no key was typed.
      bench.step(() -> field.setText("77"));
      assertThat(field.getText()).isEqualTo(before);
      assertThat(editor.dossier().claim("c1").orElseThrow().input().facts()).isEqualTo(facts);

      bench.step(() -> bench.find(Button.class, "#lock-unlock").fire());
      bench.step(() -> labelled(bench, "市级支持资金").setText("77"));
      assertThat(bench.find(Label.class, ".amount").getText()).isEqualTo("77.00");
      assertThat(progress(bench).stage()).isEqualTo(ProgressStage.SUBMITTED);
      bench.step(() -> bench.find(Button.class, "#lock-lock").fire());
      assertThat(editor.isLocked("c1")).isTrue();
    }
  }

  @Test
  void whatIsDueIsSavedAsACalendar() throws Exception {
    try (TestWorkbench bench = open()) {
      note(bench, "submitted", Map.of());
      note(bench, "returned", Map.of("event-deadline", "2999-04-10"));
      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.find(Button.class, "#progress-calendar").fire());
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      bench.step(() -> bench.find(Button.class, "#deadlines-calendar").fire());
      List<String> calendars = new ArrayList<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          calendars.add(Files.readString(file).replace("\r\n ", ""));
        }
      }
      assertThat(calendars)
          .hasSize(2)
          .allMatch(text -> text.contains("DTSTART;VALUE=DATE:29990410\r\n"))
          .allMatch(text -> text.contains("退回补正"));
      // The same day is the same event, wherever it was saved.
      assertThat(calendars.stream().map(LifeJourneyTest::uid).distinct()).hasSize(1);
    }
  }

  private static String uid(String calendar) {
    return calendar.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  @Test
  void whatWasNotedIsTakenBackAndBroughtAgain() throws Exception {
    try (TestWorkbench bench = open()) {
      DossierEditor editor = bench.dossierEditor("澜汐");
      bench.step(() -> editor.changeClaim("c1", "lead", c -> c.with(LEAD, Optional.of("李静"))));
      note(bench, "submitted", Map.of());
      ClaimProgress submitted = progress(bench);
      note(bench, "rejected", Map.of());
      bench.step(() -> editor.undo("c1"));
      assertThat(progress(bench)).isEqualTo(submitted);
      bench.step(() -> editor.undo("c1"));
      assertThat(progress(bench)).isEqualTo(ClaimProgress.NONE);
      assertThat(editor.dossier().claim("c1").orElseThrow().projectLead()).contains("李静");
      bench.step(() -> editor.redo("c1"));
      bench.step(() -> editor.redo("c1"));
      assertThat(progress(bench).stage()).isEqualTo(ProgressStage.REJECTED);
    }
  }

  @Test
  void whatWasTypedBeforeIsNotTakenBackWhileLocked() throws Exception {
    try (TestWorkbench bench = open()) {
      DossierEditor editor = bench.dossierEditor("澜汐");
      // An import may change a locked claim, as a store of the release before may have typed in it.
      note(bench, "submitted", Map.of());
      Dossier before = editor.dossier();
      Claim claim = before.claim("c1").orElseThrow().with(LEAD, Optional.of("李静"));
      bench.step(
          () ->
              editor.take(
                  before.withClaims(
                      before.claims().stream()
                          .map(one -> one.id().equals("c1") ? claim : one)
                          .toList())));
      Dossier after = editor.dossier();
      bench.step(() -> editor.undo("c1"));
      assertThat(editor.dossier()).isEqualTo(after);
      assertThat(text(bench, "#lock-text")).contains("没有生效");
      // Nothing of it is lost: it is taken back once that is allowed.
      note(bench, "accepted", Map.of());
      bench.step(() -> editor.undo("c1"));
      assertThat(editor.dossier()).isEqualTo(after);
      assertThat(editor.canUndo("c1")).isTrue();
    }
  }

  @Test
  void paperIsSignedAfterTheClaimWasHandedIn() throws Exception {
    try (TestWorkbench bench = open()) {
      note(bench, "submitted", Map.of());
      DossierEditor editor = bench.dossierEditor("澜汐");
      ClaimViewModel model = new ClaimViewModel(editor, "c1");
      Signing before = editor.dossier().claim("c1").orElseThrow().signing();
      Signature seal = Signature.accepted("0", LocalDate.of(2026, 4, 1));
      bench.step(() -> model.changeSigning(signing -> signing.with(seal)));
      assertThat(editor.dossier().claim("c1").orElseThrow().signing()).isEqualTo(before.with(seal));
      bench.step(() -> editor.undo("c1"));
      assertThat(editor.dossier().claim("c1").orElseThrow().signing()).isEqualTo(before);
      assertThat(editor.isLocked("c1")).isTrue();
      model.close();
    }
  }

  @Test
  void factsOfTheCompanyAndReadingsAreLockedToo() throws Exception {
    try (TestWorkbench bench = open()) {
      note(bench, "submitted", Map.of());
      DossierEditor editor = bench.dossierEditor("澜汐");
      ClaimViewModel model = new ClaimViewModel(editor, "c1");
      Dossier before = editor.dossier();
      Fact fact =
          new Fact(
              "site",
              "场地",
              "",
              "",
              Fact.Kind.YES_NO,
              List.of(),
              Fact.Need.OPTIONAL,
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Fact.Of.APPLICANT);
      bench.step(() -> model.setFact(fact, Optional.of(new Value.Truth(true))));
      bench.step(() -> model.switchReading("any"));
      assertThat(editor.dossier()).isEqualTo(before);
      model.close();
    }
  }

  @Test
  void undoWhileAnEventIsTypedIsThatOfItsField() throws Exception {
    try (TestWorkbench bench = open()) {
      note(bench, "submitted", Map.of());
      bench.step(() -> bench.find(Button.class, "#note-accepted").fire());
      TextInputControl number = bench.byId(TextInputControl.class, "event-number");
      bench.step(() -> number.setText("闵科受"));
      bench.step(
          () ->
              number.fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
      assertThat(progress(bench).stage()).isEqualTo(ProgressStage.SUBMITTED);
      assertThat(bench.byId(TextInputControl.class, "event-number").isVisible()).isTrue();
    }
  }

  private static TestWorkbench open() throws Exception {
    TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
    bench.step(
        () -> {
          bench.workbench.go(ClaimsPlace.class);
          bench.workspace.open(bench.dossierEditor("澜汐"), "c1");
        });
    bench.step(() -> bench.find(Button.class, "#claim-progress").fire());
    return bench;
  }

  /** Notes an event with what is typed into its form. */
  private static void note(TestWorkbench bench, String kind, Map<String, String> typed)
      throws Exception {
    bench.step(() -> bench.find(Button.class, "#note-" + kind).fire());
    for (Map.Entry<String, String> text : typed.entrySet()) {
      bench.step(() -> bench.byId(TextInputControl.class, text.getKey()).setText(text.getValue()));
    }
    bench.step(() -> bench.find(Button.class, "#event-keep").fire());
  }

  private static ClaimProgress progress(TestWorkbench bench) {
    return bench.dossierEditor("澜汐").claimProgress("c1");
  }

  private static Optional<Amount> decision(DossierEditor editor) {
    return editor.dossier().claim("c1").orElseThrow().input().granted();
  }

  /** What the claim counts with, its entry in the ledger or not. */
  private static Amount total(DossierEditor editor, String claim) {
    return editor.assessment().outcome(claim).countedAmount().orElse(Amount.ZERO);
  }

  private static String text(TestWorkbench bench, String selector) {
    return bench.find(Label.class, selector).getText();
  }

  private static List<String> texts(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll(".label").stream()
        .filter(node -> node instanceof Label && isShown(node))
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static TextInputControl labelled(TestWorkbench bench, String label) {
    return bench.scene.getRoot().lookupAll(".text-field").stream()
        .filter(node -> label.equals(node.getAccessibleText()))
        .map(TextInputControl.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static KeyEvent typed(String character) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
  }
}
