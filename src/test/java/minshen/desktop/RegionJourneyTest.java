package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Theme;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company of another district on the screens, where its claims are applied for online. */
class RegionJourneyTest {
  private static final Path SHILI = Path.of("src/test/resources/minshen/packs/ZX2026");
  private static final String COMPANY =
      """
      format: minshen-dossier/1
      applicant: { name: 示例生物科技有限公司, creditCode: "91310112MA1GBK7Q5E", kind: enterprise, town: 甲镇 }
      claims:
        - id: c1
          item: ZX-01
          project: 新药甲
          eventDate: 2026-02-01
          applyDate: 2026-04-02
          facts: { rdCost: 600 }
          answers: { settled: yes }
      """;
  private static final String MINHANG =
      """
        - id: c2
          item: MH-11
          project: 首次升规
          eventDate: 2026-02-01
          applyDate: 2026-03-15
          answers: { scope: yes, noDouble: yes, industrial: yes, firstTime: yes }
      """;

  @TempDir private Path folder;

  @Test
  void theFormStepSaysWhereToApply() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor = company(bench, COMPANY);
      bench.step(() -> bench.workspace.open(dossierEditor, "c1"));
      assertThat(dossierEditor.assessment().findings()).noneMatch(f -> f.code().equals("NO_FORM"));
      ToggleButton step = bench.find(ToggleButton.class, "#step-FORM");
      assertThat(step.getAccessibleText()).contains("网上申报");

      bench.step(step::fire);

      assertThat(texts(bench.find(Node.class, "#apply-online")))
          .contains("网上申报：https://sb.shili.example/yiyao", "申报截止：2026-04-30")
          .contains("每个附件不超过 2 MB", "咨询电话：021-50001000", "办理地点：示例区企业服务中心 8 号窗口");
      assertThat(texts(bench.scene.getRoot())).noneMatch(text -> text.contains("闵行"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      assertThat(texts(bench.scene.getRoot())).anyMatch(text -> text.startsWith("这项在网上申报"));
    }
  }

  @Test
  void aFileThatIsTooLargeForThePortalIsToldOfOnceItIsAttached() throws Exception {
    Path large = folder.resolve("大文件.docx");
    Files.write(large, new byte[2 * 1024 * 1024 + 1]);
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor = company(bench, COMPANY);
      bench.step(() -> bench.workspace.open(dossierEditor, "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      assertThat(texts(bench.scene.getRoot())).contains("营业执照", "信用承诺书");
      bench.dialogs.files = List.of(large);
      bench.step(() -> bench.find(Button.class, ".attach").fire());

      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());

      assertThat(texts(bench.scene.getRoot()))
          .anyMatch(text -> text.contains("有 2.1 MB，超过网上申报每个附件 2 MB 的限制"))
          .anyMatch(text -> text.contains("的格式网上申报不收"));
    }
  }

  @Test
  void theListTotalsEachRegionByItself() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      company(bench, COMPANY + MINHANG);
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      assertThat(bench.find(Label.class, "#claims-total").getText())
          .isEqualTo("示例区 120.00 万元 · 闵行区 20.00 万元");
    }
  }

  @Test
  void onlyThePoliciesOfTheCompanysRegionAreOffered() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      DossierEditor dossierEditor = company(bench, COMPANY);
      bench.step(() -> bench.workspace.currentProperty().set(Optional.of(dossierEditor)));
      bench.step(() -> bench.workbench.go(PlanPlace.class));
      assertThat(bench.scene.getRoot().lookup("#match-ZX-04")).isNotNull();
      assertThat(bench.scene.getRoot().lookup("#match-MH-11")).isNull();

      bench.step(() -> bench.find(Hyperlink.class, "#all-regions").fire());
      assertThat(bench.scene.getRoot().lookup("#match-MH-11")).isNotNull();

      bench.step(() -> bench.find(Hyperlink.class, "#all-regions").fire());
      assertThat(bench.scene.getRoot().lookup("#match-MH-11")).isNull();
    }
  }

  private static DossierEditor company(TestWorkbench bench, String yaml) throws Exception {
    bench.dialogs.files = List.of(SHILI);
    bench.step(() -> bench.workbench.go(SettingsPlace.class));
    bench.step(() -> bench.find(Button.class, "#settings-pack-zip").fire());
    bench.step(() -> bench.find(Button.class, "#new-pack-take").fire());
    DossierReader reader = new DossierReader(bench.workspace.library());
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    bench.step(
        () -> bench.workspace.add(List.of(reader.read(bytes, "test", ClaimsWanted.ANY)), _ -> {}));
    bench.step(() -> bench.workbench.go(ClaimsPlace.class));
    return TestWorkspace.dossierEditor(bench.workspace, 0);
  }

  private static List<String> texts(Node root) {
    return root.lookupAll("*").stream()
        .flatMap(
            node ->
                node instanceof Labeled label
                    ? Optional.ofNullable(label.getText()).stream()
                    : node instanceof Text text
                        ? Optional.of(text.getText()).stream()
                        : Optional.<String>empty().stream())
        .toList();
  }
}
