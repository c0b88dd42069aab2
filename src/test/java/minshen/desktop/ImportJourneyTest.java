package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import minshen.desktop.shell.Dialogs.Way;
import minshen.desktop.shell.Theme;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.form.ClaimDocuments;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk does with a form or a workbook that came back. */
class ImportJourneyTest {
  private static final String TWO_FILES =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司 }
      claims:
        - id: c1
          item: MH-03
          variant: trial
          attachments:
            - { material: m2, file: 在.pdf }
            - { material: m2, file: 不在.pdf }
      """;

  @TempDir Path folder;

  @Test
  void aFormThatCameBackIsComparedAndTakenOverInPart() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      Dossier before = bench.dossierEditor("砚微").dossier();
      Path form = file(correctedForm(bench));
      bench.dialogs.files = List.of(form);
      bench.step(() -> bench.find(Button.class, "#take-in").fire());

      assertThat(boxes(bench)).extracting(CheckBox::getText).contains("联系人联系电话", "申请金额(万元)");
      assertThat(boxes(bench)).noneMatch(CheckBox::isSelected);
      bench.step(
          () ->
              boxes(bench).stream()
                  .filter(box -> box.getText().startsWith("申请金额"))
                  .forEach(box -> box.setSelected(true)));
      bench.step(() -> bench.find(Button.class, "#incoming-take").fire());

      Dossier after = bench.dossierEditor("砚微").dossier();
      assertThat(after.applicant()).isEqualTo(before.applicant());
      assertThat(after.claims().getFirst().requestedAmount()).contains(Amount.of("12.5"));
      bench.step(() -> bench.dossierEditor("砚微").undo("c1"));
      assertThat(bench.dossierEditor("砚微").dossier()).isEqualTo(before);
    }
  }

  @Test
  void aFormOfACompanyThatIsNotThereMakesIt() throws Exception {
    try (TestWorkbench full = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
        TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.dialogs.files = List.of(file(form(full, full.dossierEditor("砚微").dossier())));
      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(bench.find(ComboBox.class, "#incoming-target").getItems().size()).isEqualTo(1);
      bench.step(() -> bench.find(Button.class, "#incoming-take").fire());

      Dossier made = bench.dossierEditor("砚微").dossier();
      assertThat(made.applicant().creditCode()).contains("91310112MA1GA2TX86");
      assertThat(made.claims()).hasSize(1);
      assertThat(made.claims().getFirst().item()).isEqualTo("MH-06");
    }
  }

  @Test
  void bothFormsOfAFileComeInOneAfterTheOtherAlsoForACompanyThatIsNew() throws Exception {
    Path both = folder.resolve("两张表.docx");
    try (InputStream in =
        Objects.requireNonNull(
            getClass()
                .getResourceAsStream(
                    "/minshen/exchange/incoming/platform-behind-application.docx"))) {
      Files.write(both, in.readAllBytes());
    }
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.dialogs.files = List.of(both);
      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(texts(bench)).contains("第 1 份，共 2 份");
      bench.step(() -> bench.find(Button.class, "#incoming-take").fire());
      assertThat(texts(bench)).contains("第 2 份，共 2 份");
      bench.step(() -> bench.find(Button.class, "#incoming-take").fire());

      assertThat(bench.workspace.applicants()).hasSize(1);
      Dossier made = bench.dossierEditor("澜汐").dossier();
      assertThat(made.claims()).hasSize(1);
      assertThat(made.claims().getFirst().platform()).isPresent();
    }
  }

  @Test
  void aCompanyThatIsNearlyOneThatIsThereIsAskedAbout() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      int before = bench.workspace.applicants().size();
      Dossier dossier = bench.dossierEditor("砚微").dossier();
      String name = dossier.applicant().name().orElseThrow();
      bench.dialogs.files = List.of(file(form(bench, slip(dossier))));
      bench.dialogs.way = Way.NEITHER;
      bench.step(() -> bench.find(Button.class, "#take-in").fire());
      assertThat(bench.dialogs.said).anyMatch(text -> text.contains(name));
      assertThat(bench.scene.getRoot().lookup("#incoming")).isNull();

      bench.dialogs.way = Way.FIRST;
      bench.step(() -> bench.find(Button.class, "#take-in").fire());
      assertThat(boxes(bench)).extracting(CheckBox::getText).contains("单位名称");
      assertThat(bench.workspace.applicants()).hasSize(before);
    }
  }

  @Test
  void twoNewCompaniesOfOneImportThatAreNearlyTheSameAreAskedAbout() throws Exception {
    try (TestWorkbench full = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
        TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      Dossier dossier = full.dossierEditor("砚微").dossier();
      Path one = file(form(full, dossier));
      Path other = Files.write(one.resolveSibling("other.docx"), form(full, slip(dossier)));
      bench.dialogs.files = List.of(one, other);
      bench.dialogs.way = Way.SECOND;

      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(bench.dialogs.said).anyMatch(text -> text.contains("医疗") && text.contains("医聊"));
      assertThat(bench.scene.getRoot().lookup("#incoming")).isNull();

      bench.dialogs.way = Way.FIRST;
      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(bench.scene.getRoot().lookup("#incoming")).isNotNull();
    }
  }

  /** The same company with a slip in its name and its code. */
  private static Dossier slip(Dossier dossier) {
    Applicant applicant = dossier.applicant();
    return new Dossier(
        applicant
            .with(FieldCatalogue.NAME, applicant.name().orElseThrow().replace("医疗", "医聊"))
            .with(FieldCatalogue.CREDIT_CODE, "91310112MA1GA2TX68"),
        dossier.readings(),
        dossier.years(),
        dossier.ledger(),
        dossier.claims());
  }

  @Test
  void aWorkbookOfCompaniesThatAreThereWithoutChangesBringsNothing() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      List<Dossier> all =
          List.of(bench.dossierEditor("砚微").dossier(), bench.dossierEditor("锦云").dossier());
      Path file = folder.resolve("单位.xlsx");
      Files.write(file, WorkbookWriter.write(all, bench.workspace.library(), Words.CHINESE));
      bench.dialogs.files = List.of(file);
      bench.step(() -> bench.find(Button.class, "#take-in").fire());

      assertThat(bench.scene.getRoot().lookup("#incoming")).isNull();
      assertThat(bench.dialogs.said)
          .filteredOn(text -> text.contains("单位.xlsx"))
          .hasSize(2)
          .allMatch(text -> text.contains("一致"));
    }
  }

  @Test
  void filesThatWereNotThereAreNamedShownAndComeWithTheNextImport() throws Exception {
    Path dossier = Files.writeString(folder.resolve("示例.minshen.yaml"), TWO_FILES);
    Path here = Files.writeString(folder.resolve("在.pdf"), "scan");
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.dialogs.files = List.of(dossier);
      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(bench.dialogs.said)
          .anyMatch(text -> text.contains("“不在.pdf”：找不到") && !text.contains("“在.pdf”"));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("示例"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      assertThat(texts(bench)).anyMatch(text -> text.contains("附件“不在”的文件不在数据库里"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      assertThat(texts(bench)).contains("文件不在数据库里");

      // The same dossier again: the file that has come since is all that is new.
      Files.copy(here, folder.resolve("不在.pdf"));
      bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
      bench.step(() -> bench.find(Button.class, "#take-in").fire());
      assertThat(bench.dialogs.said.getLast()).contains("补上了 1 个附件");
      bench.step(() -> bench.workspace.open(bench.dossierEditor("示例"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      assertThat(texts(bench)).doesNotContain("文件不在数据库里");
    }
  }

  @Test
  void filesOutsideOfTheFolderOfADossierComeInOnlyIfTheUserWantsThem() throws Exception {
    Files.writeString(folder.resolve("机密.pdf"), "secret");
    Path dossier =
        Files.writeString(
            Files.createDirectory(folder.resolve("收到")).resolve("示例.minshen.yaml"),
            TWO_FILES.replace("file: 在.pdf", "file: ../机密.pdf"));
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      bench.dialogs.way = Way.NEITHER;
      bench.dialogs.files = List.of(dossier);
      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(bench.workspace.applicants()).as("the question was closed").isEmpty();

      bench.dialogs.way = Way.SECOND;
      bench.step(() -> bench.find(Button.class, "#first-file").fire());
      assertThat(bench.dialogs.said)
          .anyMatch(text -> text.contains("申报 c1，材料 m2：../机密.pdf") && !text.contains("不在.pdf"));
      assertThat(bench.dossierEditor("示例").dossier().files()).containsExactly("机密.pdf", "不在.pdf");
      assertThat(bench.store.contents().names(bench.dossierEditor("示例").id())).isEmpty();

      bench.dialogs.way = Way.FIRST;
      bench.step(() -> bench.find(Button.class, "#take-in").fire());
      assertThat(bench.store.contents().names(bench.dossierEditor("示例").id()))
          .containsExactly("机密.pdf");
    }
  }

  @Test
  void aFileThatIsNotInTheStoreIsChosenAgainOnItsCard() throws Exception {
    Path scan = Files.writeString(folder.resolve("扫描.pdf"), "scan");
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, false)) {
      // As earlier releases kept it: by the place where a file lay.
      Dossier earlier =
          new DossierReader(bench.workspace.library())
              .read(TWO_FILES.getBytes(StandardCharsets.UTF_8), "test", ClaimsWanted.ANY)
              .withPapers(a -> a.withFile(folder.resolve(a.file()).toString()));
      bench.step(() -> bench.workspace.add(List.of(earlier), _ -> {}));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("示例"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      Dossier before = bench.dossierEditor("示例").dossier();
      assertThat(bench.scene.getRoot().lookupAll("#choose-again")).hasSize(2);
      bench.dialogs.files = List.of(scan);
      bench.step(() -> bench.find(Button.class, "#choose-again").fire());
      assertThat(bench.scene.getRoot().lookupAll("#choose-again")).hasSize(1);
      assertThat(bench.dossierEditor("示例").dossier()).isEqualTo(before);

      Files.copy(scan, folder.resolve("不在.pdf"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-FACTS").fire());
      bench.step(() -> bench.workspace.openClaimProperty().set(Optional.empty()));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("示例"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      bench.step(() -> bench.find(Button.class, "#take-again").fire());
      assertThat(bench.scene.getRoot().lookupAll("#choose-again")).isEmpty();
      assertThat(bench.store.contents().names(bench.dossierEditor("示例").id())).hasSize(2);
    }
  }

  private static List<String> texts(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  /** The form of a claim of one of the examples, with two fields corrected. */
  static byte[] correctedForm(TestWorkbench bench) {
    return form(bench, corrected(bench.dossierEditor("砚微").dossier()));
  }

  private Path file(byte[] form) throws Exception {
    Path file = folder.resolve("退回.docx");
    Files.write(file, form);
    return file;
  }

  private static byte[] form(TestWorkbench bench, Dossier dossier) {
    return new ClaimDocuments(
            Assessment.of(bench.workspace.library(), dossier),
            Words.CHINESE,
            MissingMaterials.SKIPPED)
        .of("c1")
        .get("c1-minhang-application-2025.docx");
  }

  private static Dossier corrected(Dossier dossier) {
    Applicant applicant = dossier.applicant();
    List<Claim> claims = new ArrayList<>(dossier.claims());
    Claim first = claims.getFirst();
    claims.set(
        0,
        new Claim(
            first.input().withRequested(Optional.of(Amount.of("12.5"))),
            first.projectLead(),
            first.platform(),
            first.attachments()));
    return new Dossier(
        applicant.with(FieldCatalogue.CONTACT_PHONE, "021-60890299"),
        dossier.readings(),
        dossier.years(),
        dossier.ledger(),
        claims);
  }

  private static List<CheckBox> boxes(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll("#incoming .check-box").stream()
        .map(CheckBox.class::cast)
        .toList();
  }
}
