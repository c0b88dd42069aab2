package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Theme;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.packs.PackEdition;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.store.ClaimSummary;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy pack comes into the workbench, and goes again. */
class PackJourneyTest {
  @TempDir Path folder;

  @Test
  void aNewDistrictIsSeenBeforeItIsTakenAndUsedAtOnce() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      choose(bench, PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity()));
      assertThat(texts(bench, "#new-pack"))
          .contains("政策包 YL2026@1", "云岭区支持生物医药企业若干办法", "已有申报的结果都不变", "YL-01 研发投入补助")
          .anyMatch(text -> text.contains("11 个用例全部符合"));
      assertThat(bench.workspace.library().pack("YL2026")).isEmpty();

      bench.step(() -> bench.find(Button.class, "#new-pack-take").fire());

      assertThat(bench.dialogs.said).last().isEqualTo("已导入 YL2026@1，现在就用它");
      assertThat(bench.scene.getRoot().lookup("#new-pack")).isNull();
      assertThat(bench.workspace.library().item("YL-01")).isPresent();
      assertThat(bench.workbench.place()).isEqualTo("desktop.settings");
      assertThat(texts(bench, "#settings-packs"))
          .anyMatch(text -> text.startsWith("YL2026 · 版本 1 · 导入的 · SHA-256 "));
      assertThat(bench.dossierEditor("砚微").dossier().claims()).isNotEmpty();
    }
  }

  @Test
  void whatIsNotTakenChangesNothing() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      choose(bench, PackZips.yunling(folder.resolve("云岭.zip"), UnaryOperator.identity()));
      bench.step(() -> bench.find(Button.class, "#new-pack-skip").fire());
      assertThat(bench.scene.getRoot().lookup("#new-pack")).isNull();
      assertThat(bench.store.importedPacks()).isEmpty();
    }
  }

  @Test
  void aGuideForAYearTellsTheClaimsOfThatYearThatItTouches() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.step(() -> bench.workspace.add(List.of(company(2026), company(2027)), _ -> {}));
      assertThat(amounts(bench)).containsExactly("20.00", "20.00");
      Path guide = PackZips.guide2027(folder.resolve("2027.zip"));
      choose(bench, guide);
      assertThat(texts(bench, "#new-pack"))
          .contains("1 项申报的结果会变", "2027年的公司 · MH-11 首次升规")
          .contains("符合条件，20.00 万元", "符合条件，25.00 万元");

      bench.step(() -> bench.find(Button.class, "#new-pack-take").fire());

      assertThat(amounts(bench)).containsExactly("20.00", "25.00");
      assertThat(bench.store.packEditions())
          .filteredOn(edition -> edition.id().equals("MH2025"))
          .extracting(PackEdition::name)
          .containsExactly("MH2025@4", "MH2025@2027");
      assertThat(texts(bench, "#settings-packs")).contains("2027 年度用它", "其他年度用它");
      choose(bench, guide);
      assertThat(bench.dialogs.said).last().isEqualTo("MH2025@2027 已经有了，内容相同");
    }
  }

  @Test
  void everyMistakeIsALineAndNothingIsKept() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      choose(
          bench,
          PackZips.yunling(
              folder.resolve("云岭.zip"),
              text ->
                  text.replace("rate: 0.12", "rate: many")
                      .replace("scope: project", "scope: projects")));
      assertThat(texts(bench, "#refused-pack"))
          .contains("没有导入 云岭.zip")
          .anyMatch(line -> line.startsWith("云岭.zip/items.yaml:25"))
          .anyMatch(line -> line.startsWith("云岭.zip/items.yaml:26"));
      bench.step(() -> bench.find(Button.class, "#refused-pack-close").fire());
      choose(bench, PackZips.write(folder.resolve("别的.zip"), Map.of("a.txt", "no pack")));
      assertThat(texts(bench, "#refused-pack"))
          .anyMatch(line -> line.startsWith("别的.zip") && line.contains("pack.yaml"));
      assertThat(bench.store.importedPacks()).isEmpty();
    }
  }

  @Test
  void onlyAnImportedVersionThatNoClaimUsesIsRemoved() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.step(() -> bench.workspace.add(List.of(company(2026), company(2027)), _ -> {}));
      choose(bench, PackZips.guide2027(folder.resolve("2027.zip")));
      bench.step(() -> bench.find(Button.class, "#new-pack-take").fire());
      assertThat(bench.scene.getRoot().lookup("#settings-pack-remove-MH2025-1")).isNull();

      bench.step(() -> bench.find(Button.class, "#settings-pack-remove-MH2025-2027").fire());
      assertThat(bench.dialogs.said).last().asString().contains("1 项申报在用", "2027年的公司");
      assertThat(bench.store.importedPacks()).hasSize(1);

      bench.step(() -> bench.workspace.remove(bench.dossierEditor("2027")));
      bench.step(() -> bench.find(Button.class, "#settings-pack-remove-MH2025-2027").fire());
      assertThat(bench.dialogs.said).last().isEqualTo("已移除 MH2025@2027");
      assertThat(bench.store.importedPacks()).isEmpty();
      assertThat(bench.workspace.library().ofYears()).isEmpty();
    }
  }

  private static void choose(TestWorkbench bench, Path zip) throws Exception {
    bench.dialogs.files = List.of(zip);
    bench.step(() -> bench.workbench.go(SettingsPlace.class));
    bench.step(() -> bench.find(Button.class, "#settings-pack-zip").fire());
  }

  private static List<String> amounts(TestWorkbench bench) {
    return bench.workspace.claims().stream()
        .map(ClaimSummary::figures)
        .map(figures -> figures.amount().map(Amount::plain).orElse("?"))
        .toList();
  }

  private static List<String> texts(TestWorkbench bench, String selector) {
    Node root = bench.find(Node.class, selector);
    return root.lookupAll("*").stream()
        .flatMap(
            node ->
                node instanceof Labeled label
                    ? Optional.of(label.getText()).stream()
                    : node instanceof Text text
                        ? Optional.of(text.getText()).stream()
                        : Optional.<String>empty().stream())
        .toList();
  }

  /** A company with one claim of MH-11 in a year. */
  private static Dossier company(int year) {
    ClaimInput input =
        new ClaimInput(
            "c1",
            "MH-11",
            Optional.empty(),
            Optional.of("首次升规"),
            Optional.of(LocalDate.of(2026, 2, 1)),
            Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of(year),
            Map.of(),
            List.of(),
            Map.of(
                "scope", Answer.YES,
                "noDouble", Answer.YES,
                "industrial", Answer.YES,
                "firstTime", Answer.YES));
    return new Dossier(
        named(year + "年的公司"), Readings.DEFAULT, List.of(), List.of(), List.of(Claim.of(input)));
  }

  private static Applicant named(String name) {
    return Applicant.BLANK.with(FieldCatalogue.NAME, name);
  }
}
