package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import minshen.desktop.shell.Theme;
import minshen.dossier.FieldCatalogue;
import minshen.store.ApplicantSummary;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a consultant does with a list of companies. */
class ListJourneyTest {
  @TempDir Path folder;

  @Test
  void aListIsLookedAtTakenInPartAndItsHeadingsRemembered() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      drop(bench, "企业名单.csv", ListTour.LIST);
      assertThat(texts(bench)).contains("新增 1 家", "改动 1 家", "不能导入 1 家", "请确认");
      assertThat(texts(bench)).anyMatch(line -> line.contains("C5") && line.contains("统一社会信用代码"));

      choose(bench, "手机", "联系人手机");
      bench.dialogs.takesUp = false;
      bench.step(() -> bench.find(Button.class, "#list-take").fire());
      assertThat(bench.scene.getRoot().lookup("#list")).isNull();
      assertThat(bench.workspace.applicants())
          .extracting(ApplicantSummary::name)
          .anyMatch(name -> name.filter("上海某某科技有限公司"::equals).isPresent());
      assertThat(bench.dossierEditor("某某").dossier().applicant().get(FieldCatalogue.CONTACT_MOBILE))
          .contains("13900000000");

      drop(bench, "下月.csv", ListTour.LIST);
      assertThat(texts(bench)).doesNotContain("请确认").contains("相同 1 家", "不同但保持原样 1 家", "联系人手机");
    }
  }

  @Test
  void whatAListSaysOtherwiseOfAnOpenCompanyIsTakenWhenAskedForAndUndone() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      var before = bench.dossierEditor("澜汐").dossier();
      drop(bench, "名单.csv", "企业名称,统一社会信用代码,法定代表人\n上海澜汐生物制药有限公司,91310112MA1G7K3Q82,顾新\n");
      assertThat(bench.find(Button.class, "#list-take").isDisabled()).isTrue();

      bench.step(() -> bench.find(CheckBox.class, "#list-overwrite").setSelected(true));
      assertThat(texts(bench)).contains("改动 1 家");
      bench.dialogs.takesUp = false;
      bench.step(() -> bench.find(Button.class, "#list-take").fire());
      assertThat(bench.dossierEditor("澜汐").dossier().applicant().get(FieldCatalogue.LEGAL_NAME))
          .contains("顾新");
      assertThat(bench.dossierEditor("澜汐").dossier().claims()).isEqualTo(before.claims());

      // The toast offers to take all of it back.
      bench.step(() -> bench.dialogs.toasted.orElseThrow().run());
      assertThat(bench.dossierEditor("澜汐").dossier()).isEqualTo(before);
      assertThat(bench.dialogs.said).last().asString().contains("1 家恢复原样");
    }
  }

  @Test
  void theBlankWorkbookIsSavedBesideWhatIsThere() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.dialogs.folder = java.util.Optional.of(folder);
      var template =
          new minshen.desktop.list.TemplateFile(bench.workspace, bench.dialogs, bench.words);
      bench.step(template::save);
      bench.step(template::save);
      assertThat(folder).isDirectoryContaining("glob:**闵申填报.xlsx");
      assertThat(folder.toFile().list()).hasSize(2);
    }
  }

  private void drop(TestWorkbench bench, String name, String text) throws Exception {
    Path file = folder.resolve(name);
    write(file, text);
    bench.dialogs.files = List.of(file);
    bench.step(() -> bench.find(Button.class, "#take-in").fire());
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void choose(TestWorkbench bench, String heading, String target) throws Exception {
    bench.step(
        () ->
            bench.scene.getRoot().lookupAll(".list-target").stream()
                .filter(node -> node.getAccessibleText().contains("“" + heading + "”"))
                .findFirst()
                .map(Button.class::cast)
                .orElseThrow()
                .fire());
    bench.step(
        () -> {
          ListView<?> list = bench.find(ListView.class, "#picker-list");
          int index = list.getItems().stream().map(ListJourneyTest::said).toList().indexOf(target);
          list.getSelectionModel().select(index);
          list.fireEvent(
              new MouseEvent(
                  MouseEvent.MOUSE_CLICKED,
                  0,
                  0,
                  0,
                  0,
                  javafx.scene.input.MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  true,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null));
        });
  }

  private static String said(Object entry) {
    return ((java.util.Optional<?>) entry)
        .map(target -> (minshen.exchange.list.ListTarget) target)
        .map(target -> Words.CHINESE.say(target.label()))
        .orElse("");
  }

  private static List<String> texts(TestWorkbench bench) {
    Node page = bench.scene.getRoot().lookup("#list");
    return page.lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
