package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.Attachment;
import minshen.dossier.Dossier;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.store.BinPlace;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted is found in the bin, on another day as well, and brought back. */
class BinJourneyTest {
  private static final Award AWARD =
      new Award(
          "MH-06",
          2025,
          Amount.of(80),
          Optional.of("旧项目"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final Attachment SCAN = new Attachment("m1", "扫描件.txt", Optional.empty());

  @TempDir Path folder;

  @Test
  void aCompanyAClaimAndARowOfALedgerComeBackAfterARestart() throws Exception {
    Dossier whole;
    try (TestWorkbench bench = open()) {
      bench.step(
          () ->
              new minshen.desktop.work.FileImport(
                      bench.workspace, bench.dialogs, bench.words, _ -> {})
                  .examples());
      DossierEditor editor = bench.dossierEditor("砚微");
      bench.step(() -> editor.change(d -> d.withLedger(List.of(AWARD))));
      Path scan = Files.writeString(folder.resolve("scan.txt"), "扫描件");
      bench.store.contents().put(editor.id(), scan, SCAN.file(), _ -> {});
      bench.step(() -> editor.changeClaim("c1", "files", c -> c.withAttachments(List.of(SCAN))));
      bench.step(
          () ->
              editor.changeClaim(
                  "c1", "project", c -> c.withInput(c.input().withProject(Optional.of("改过")))));
      whole = editor.dossier();
      bench.step(() -> editor.removeClaim("c1"));
      bench.step(() -> editor.removeAward(AWARD, BinPlace.fresh(), _ -> List.of()));
      DossierEditor other = bench.dossierEditor("澜汐");
      bench.step(() -> bench.workspace.currentProperty().set(Optional.of(other)));
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      bench.step(() -> button(bench, "删除这个单位").fire());
      assertThat(bench.workspace.applicants()).hasSize(2);
      assertThat(bench.dialogs.said).last().asString().contains("回收站");
    }
    try (UserStore store = UserStore.open(folder)) {
      store.contents().removeUnused(() -> true);
    }
    try (TestWorkbench bench = open()) {
      DossierEditor editor = bench.dossierEditor("砚微");
      assertThat(editor.hasFile(SCAN)).isFalse();
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      assertThat(bench.workspace.applicants()).hasSize(2);
      bench.step(() -> button(bench, "恢复 上海澜汐").fire());
      assertThat(bench.workspace.applicants()).hasSize(3);
      assertThat(bench.dossierEditor("澜汐").dossier().claims()).isNotEmpty();
      bench.step(() -> button(bench, "旧项目").fire());
      bench.step(() -> button(bench, "改过").fire());
      assertThat(editor.hasFile(SCAN)).isTrue();
      assertThat(editor.dossier().ledger()).isEqualTo(whole.ledger());
      assertThat(editor.dossier().claims()).containsExactlyInAnyOrderElementsOf(whole.claims());
      assertThat(editor.canUndo("c1")).isTrue();
      assertThat(bench.store.bin().all()).isEmpty();
      bench.step(() -> editor.undo("c1"));
      assertThat(editor.dossier().claim("c1").orElseThrow().input().project())
          .isNotEqualTo(Optional.of("改过"));
    }
  }

  @Test
  void whatIsEmptiedIsGone() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.dossierEditor("砚微").removeClaim("c1"));
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      Button empty = bench.find(Button.class, "#settings-bin-empty");
      assertThat(empty.isDisabled()).isFalse();
      bench.dialogs.sure = false;
      bench.step(empty::fire);
      assertThat(bench.store.bin().all()).hasSize(1);
      bench.dialogs.sure = true;
      bench.step(empty::fire);
      assertThat(bench.store.bin().all()).isEmpty();
      assertThat(empty.isDisabled()).isTrue();
    }
  }

  @Test
  void twoClicksBringSomethingBackOnce() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      DossierEditor editor = bench.dossierEditor("砚微");
      int claims = editor.dossier().claims().size();
      bench.step(() -> editor.removeClaim("c1"));
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      Button restore = button(bench, "恢复 ");
      bench.stepThatTakesLong(restore::fire);
      bench.stepThatTakesLong(restore::fire);
      bench.letGo();
      assertThat(editor.dossier().claims()).hasSize(claims);
    }
  }

  @Test
  void withoutABackupNothingIsRemovedForGood() throws Exception {
    try (TestWorkbench bench = open()) {
      bench.step(
          () ->
              new minshen.desktop.work.FileImport(
                      bench.workspace, bench.dialogs, bench.words, _ -> {})
                  .examples());
      bench.step(() -> bench.dossierEditor("砚微").removeClaim("c1"));
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      Files.writeString(folder.resolve("backups"), "no folder");
      Button empty = bench.find(Button.class, "#settings-bin-empty");
      bench.step(empty::fire);
      assertThat(bench.store.bin().all()).hasSize(1);
      assertThat(bench.dialogs.said).last().asString().contains("没有备份成功");
      assertThat(empty.isDisabled()).isFalse();
      Files.delete(folder.resolve("backups"));
      bench.step(empty::fire);
      assertThat(bench.store.bin().all()).isEmpty();
    }
  }

  private TestWorkbench open() throws Exception {
    UserStore store = UserStore.open(folder);
    return Fx.on(() -> new TestWorkbench(store, Words.CHINESE, Theme.LIGHT, false));
  }

  private static Button button(TestWorkbench bench, String word) {
    return bench.scene.getRoot().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(
            b ->
                List.of(
                        Optional.ofNullable(b.getAccessibleText()),
                        Optional.of(b).map(Labeled::getText))
                    .stream()
                    .flatMap(Optional::stream)
                    .anyMatch(text -> text.contains(word)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + word));
  }
}
