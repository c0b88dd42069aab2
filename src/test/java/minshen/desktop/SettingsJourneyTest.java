package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.PacketChoices;
import minshen.dossier.FieldCatalogue;
import minshen.packet.PacketPart;
import minshen.packet.PacketSettings;
import minshen.policy.YearlyCall;
import minshen.store.UserStore;
import minshen.store.backup.Restore;
import minshen.words.Language;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is done with the data and the program as a whole. */
class SettingsJourneyTest {
  private final FxRobot robot = new FxRobot();
  @TempDir Path folder;

  @Test
  void namesOfExportedFilesAreSetWithAnExample() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      TextField pattern = bench.find(TextField.class, "#settings-names");
      assertThat(pattern.getText()).isEqualTo("{表}-{单位}-{项目}");

      bench.step(() -> pattern.setText("{日期} {单位}.docx"));
      assertThat(texts(bench)).contains("例如：2026-03-15 上海示例生物医药有限公司.docx");
      bench.step(() -> pattern.setText("{单位}-{科室}"));

      assertThat(texts(bench)).anyMatch(text -> text.contains("没有“科室”这一项"));
      assertThat(bench.workspace.settings().text("export.names")).contains("{日期} {单位}");
    }
  }

  @Test
  void aTableOfIndustriesIsLoadedPickedFromAndRemoved() throws Exception {
    Path table = Files.writeString(folder.resolve("分类.csv"), "代码,名称\n0111,稻谷种植\n");
    Path wrong = Files.writeString(folder.resolve("名单.csv"), "姓名\n张三\n");
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.dialogs.files = List.of(wrong);
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-industry-load").fire());
      assertThat(bench.dialogs.said).last().asString().contains("名单.csv").contains("小类代码");
      bench.dialogs.files = List.of(table);
      bench.step(() -> bench.find(Button.class, "#settings-industry-load").fire());
      assertThat(bench.dialogs.said).last().isEqualTo("已载入 1 个行业小类");
      assertThat(bench.find(Labeled.class, "#settings-industries").getText()).contains("另载入 1 个");

      bench.step(
          () -> bench.workspace.currentProperty().set(Optional.of(bench.dossierEditor("澜汐"))));
      bench.step(() -> bench.workbench.go(ApplicantsPlace.class));
      bench.step(() -> bench.byId(Button.class, "pick-applicant.profile.industryCode").fire());
      robot.write("稻谷");
      robot.type(KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.INDUSTRY_CODE))
          .contains("0111");
      assertThat(bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.INDUSTRY_NAME))
          .contains("稻谷种植");

      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-industry-remove").fire());
      // The test's dialogs press 撤销 as soon as it is offered.
      assertThat(bench.dialogs.said).contains("已移除载入的行业分类表");
      assertThat(bench.store.settings().get("industries")).contains("稻谷种植");
    }
  }

  @Test
  void thePacketOfAYearIsSetInSettingsAndKept() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(CheckBox.class, "#packet-double-sided").fire());
      bench.step(() -> bench.find(CheckBox.class, "#packet-chinese-numbers").fire());
      bench.step(() -> bench.find(Button.class, "#packet-up-CONTENTS").fire());
      PacketSettings kept =
          new PacketChoices(
                  bench.workspace.settings(),
                  Year.now(ZoneId.systemDefault()).getValue(),
                  Stream.empty())
              .packet();
      assertThat(kept.printing().doubleSided()).isTrue();
      assertThat(kept.numbering().chinese()).isTrue();
      assertThat(kept.parts().subList(0, 2)).containsExactly(PacketPart.CONTENTS, PacketPart.COVER);
      assertThat(bench.scene.getFocusOwner().getId()).isEqualTo("packet-down-CONTENTS");

      bench.step(() -> bench.find(Hyperlink.class, "#packet-order-standard").fire());
      assertThat(bench.find(Hyperlink.class, "#packet-order-standard").isDisabled()).isTrue();
      assertThat(packet(bench, YearlyCall.ANY).packet().parts())
          .isEqualTo(PacketSettings.STANDARD.parts());
    }
  }

  /** Whatever was ticked before: a notice typed later counts, until somebody chooses otherwise. */
  @Test
  void thereAreAsManyCopiesAsTheNoticeAsksFor() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(CheckBox.class, "#packet-double-sided").fire());
      YearlyCall two = asking(2);
      assertThat(copies(packet(bench, YearlyCall.ANY))).isEqualTo(1);
      assertThat(copies(packet(bench, two))).isEqualTo(2);
      assertThat(packet(bench, two).copiesAsked()).contains(2);

      bench.step(() -> bench.find(TextField.class, "#packet-copies").setText("3"));
      assertThat(copies(packet(bench, two))).isEqualTo(3);
    }
  }

  private static YearlyCall asking(int copies) {
    return new YearlyCall(
        new TreeSet<>(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(copies),
        Optional.empty(),
        List.of());
  }

  private static int copies(PacketChoices choices) {
    return choices.packet().printing().copies();
  }

  private static PacketChoices packet(TestWorkbench bench, YearlyCall call) {
    return new PacketChoices(
        bench.workspace.settings(), Year.now(ZoneId.systemDefault()).getValue(), Stream.of(call));
  }

  @Test
  void aBackupHoldsEverythingOnTheDesk() throws Exception {
    Path data = folder.resolve("data");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (TestWorkbench bench =
        Fx.on(() -> new TestWorkbench(UserStore.open(data), Words.CHINESE, Theme.LIGHT, true))) {
      bench.dialogs.folder = Optional.of(elsewhere);
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-backup").fire());
      assertThat(bench.dialogs.shown).containsExactly(elsewhere);
    }
    Path written;
    try (Stream<Path> files = Files.list(elsewhere)) {
      written = files.findFirst().orElseThrow();
    }
    assertThat(written.getFileName().toString()).startsWith("闵申备份-").endsWith(".zip");
    Path other = folder.resolve("other");
    try (Restore restore = Restore.of(written, written.toString(), other)) {
      restore.carryOut(LocalDateTime.now(ZoneId.systemDefault()));
    }
    try (UserStore restored = UserStore.open(other)) {
      assertThat(restored.applicants()).hasSize(3);
    }
  }

  @Test
  void aBackupThatCannotBeWrittenIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (TestWorkbench bench =
        Fx.on(
            () ->
                new TestWorkbench(
                    UserStore.open(folder.resolve("data")), Words.CHINESE, Theme.LIGHT, true))) {
      bench.dialogs.folder = Optional.of(file);
      bench.step(() -> bench.workbench.go(SettingsPlace.class));
      bench.step(() -> bench.find(Button.class, "#settings-backup").fire());
      assertThat(bench.dialogs.said).last().asString().startsWith("没有备份").contains("换一个文件夹");
      assertThat(bench.find(Button.class, "#settings-backup").isDisabled()).isFalse();
    }
  }

  @Test
  void anotherLanguageKeepsPlaceAndOpenClaim() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c1"));
      bench.step(() -> bench.appearance.language(Language.ENGLISH));
      assertThat(bench.workbench.place()).isEqualTo("desktop.claims");
      assertThat(bench.workspace.openClaimProperty().get().orElseThrow().id()).isEqualTo("c1");
      assertThat(texts(bench)).contains("Project lead", "Claims").doesNotContain("项目负责人");
      bench.step(() -> bench.appearance.language(Language.CHINESE));
      assertThat(texts(bench)).contains("项目负责人", "申报");
    }
  }

  @Test
  void theFinderLeadsToTheWordsOfAClause() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.step(() -> bench.find(Button.class, "#finder").fire());
      bench.step(() -> bench.find(TextField.class, "#finder-search").setText("给予配套 研发投入的 50%"));
      ListView<?> found = bench.find(ListView.class, "#finder-list");
      assertThat(found.getItems()).isNotEmpty().allMatch(hit -> hit.toString().contains("CLAUSE"));
      new FxRobot().type(javafx.scene.input.KeyCode.ENTER);
      Fx.pulses(bench.scene);
      assertThat(bench.workbench.place()).isEqualTo("desktop.library");
    }
  }

  private static List<String> texts(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
