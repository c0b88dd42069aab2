package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import minshen.desktop.controls.IconButton;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.shell.Theme;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 签字盖章 as somebody does it in the window. */
class SigningJourneyTest {
  private static final String FORM = FormContents.APPLICATION;

  @TempDir private Path folder;

  /** With every place ticked, a scan changes nothing of what is still to be done. */
  @Test
  void whatIsPutBackOrRemovedIsShownAtOnce() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      atExport(bench);
      for (Node box : bench.scene.getRoot().lookupAll(".signing-line .check-box")) {
        bench.step(() -> bench.find(CheckBox.class, "#" + box.getId()).fire());
      }
      bench.dialogs.files = List.of(scan(bench));
      bench.step(() -> bench.find(Button.class, "#put-back-" + FORM).fire());
      assertThat(bench.scene.getRoot().lookup("#scan-of-page-1")).isNotNull();

      bench.step(() -> bench.find(IconButton.class, "#remove-scan-1").fire());
      assertThat(bench.scene.getRoot().lookup("#scan-of-page-1")).isNull();
    }
  }

  @Test
  void whatIsTickedAfterAChangeStaysOpenAndSaysWhy() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      atExport(bench);
      bench.dialogs.folder = Optional.of(folder);
      bench.step(() -> bench.find(Button.class, "#export").fire());
      bench.step(
          () ->
              bench
                  .dossierEditor("砚微")
                  .changeClaim(
                      "c1",
                      "project",
                      claim -> claim.with(FieldCatalogue.PROJECT, Optional.of("改了名的项目"))));
      String legal = "#sign-" + FORM + "-legalSignature";
      for (int i = 0; i < 2; i++) {
        bench.step(() -> bench.find(CheckBox.class, legal).fire());
        assertThat(bench.find(CheckBox.class, legal).isSelected()).isFalse();
        assertThat(bench.dialogs.said.getLast()).contains("申请表", "请重新导出、打印");
      }
    }
  }

  @Test
  void theOverviewTellsOfOpenSignaturesAndOfAFormToBeSignedAgain() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      // What weighs more comes first, and the list is short.
      bench.step(
          () ->
              bench
                  .dossierEditor("砚微")
                  .change(
                      dossier -> dossier.withClaims(List.of(dossier.claim("c1").orElseThrow()))));
      bench.step(() -> bench.workspace.choose(bench.dossierEditor("砚微").id()));
      atExport(bench);
      bench.step(() -> bench.find(CheckBox.class, "#sign-" + FORM + "-legalSignature").fire());
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      assertThat(todos(bench)).anyMatch(text -> text.matches("还差 \\d+ 处签字、盖章：.*单位公章.*"));

      bench.step(
          () ->
              bench
                  .dossierEditor("砚微")
                  .changeClaim(
                      "c1",
                      "project",
                      claim -> claim.with(FieldCatalogue.PROJECT, Optional.of("改了名的项目"))));
      bench.step(() -> bench.workbench.go(OverviewPlace.class));
      assertThat(todos(bench)).anyMatch(text -> text.contains("签过之后内容有变更"));
    }
  }

  private static List<String> todos(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll(".todo-line .label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  private static void atExport(TestWorkbench bench) throws Exception {
    bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
    bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
  }

  private Path scan(TestWorkbench bench) throws Exception {
    byte[] form = bench.dossierEditor("砚微").documents("c1", Words.CHINESE).pdf("c1", FORM);
    return Files.write(folder.resolve("申请表签字扫描件.pdf"), form);
  }
}
