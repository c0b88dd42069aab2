package minshen.desktop.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.IncomingComparison;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered of a dossier that comes in, without a screen. */
class IncomingViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final LocalDate LATER = LocalDate.of(2026, 4, 20);

  @TempDir Path folder;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatTheDossierLacksIsChosenAndWhatItSaysOtherwiseIsNot() {
    IncomingViewModel model = model(claim(DAY, Optional.empty()), claim(LATER, Optional.of(LATER)));
    assertThat(model.rows()).hasSize(2);
    for (IncomingViewModel.Row row : model.rows()) {
      assertThat(row.chosen().get()).isEqualTo(row.difference().isAddition());
    }
    assertThat(model.chosenCount().get()).isEqualTo(1);
    ClaimInput taken = model.taken().claim("c1").orElseThrow().input();
    assertThat(taken.eventDate()).contains(DAY);
    assertThat(taken.applyDate()).contains(LATER);
  }

  @Test
  void allOrNothingIsTakenOverOnDemand() {
    IncomingViewModel model = model(claim(DAY, Optional.empty()), claim(LATER, Optional.of(LATER)));
    model.chooseAll(true);
    assertThat(model.chosenCount().get()).isEqualTo(2);
    assertThat(model.taken().claim("c1").orElseThrow().input().eventDate()).contains(LATER);
    model.chooseAll(false);
    assertThat(model.chosenCount().get()).isZero();
    assertThat(model.taken()).isEqualTo(editor().dossier());
  }

  @Test
  void whatIsBlankInASparseWorkbookIsClearedOnlyLineByLine() throws IOException {
    Dossier mine = dossier(claim(DAY, Optional.of(LATER)));
    mine =
        mine.withApplicant(
            Applicant.BLANK
                .with(FieldCatalogue.NAME, "甲公司")
                .with(FieldCatalogue.POSTAL_ADDRESS, "东川路 1 号")
                .with(FieldCatalogue.LEGAL_NAME, "张三"));
    workspace.add(List.of(mine), _ -> {});
    IncomingFile.Dossiers sparse = sparse(mine);
    IncomingViewModel model =
        new IncomingViewModel(
            new IncomingComparison(
                "a.xlsx",
                Optional.of(editor()),
                new IncomingComparison.Content.Other(sparse.dossiers().getFirst())),
            workspace.library());
    assertThat(model.rows()).anyMatch(row -> row.difference().isRemoval());
    assertThat(model.taken()).isEqualTo(mine);

    model.chooseAll(true);

    assertThat(model.taken().applicant().get(FieldCatalogue.LEGAL_NAME)).contains("李四");
    assertThat(model.taken().applicant().get(FieldCatalogue.POSTAL_ADDRESS)).contains("东川路 1 号");
    assertThat(model.taken().claims()).isEqualTo(mine.claims());
  }

  /** Our workbook of a dossier, with a name and another 法人代表 in it and nothing else. */
  private IncomingFile.Dossiers sparse(Dossier dossier) throws IOException {
    Path file = folder.resolve("a.xlsx");
    byte[] whole = WorkbookWriter.write(List.of(dossier), workspace.library(), Words.CHINESE);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(whole));
        OutputStream out = Files.newOutputStream(file)) {
      for (Cell cell : workbook.getSheet("申报单位").getRow(1)) {
        switch (cell.toString()) {
          case "甲公司" -> {
            // The company is named.
          }
          case "张三" -> cell.setCellValue("李四");
          default -> cell.setBlank();
        }
      }
      workbook.write(out);
    }
    return (IncomingFile.Dossiers) IncomingFile.read(file, "a.xlsx", workspace.library());
  }

  @Test
  void whatIsOfALockedClaimIsTakenOneByOneOnly() {
    Claim mine =
        claim(DAY, Optional.empty())
            .withProgress(
                ClaimProgress.of(ClaimEvent.of(ClaimEvent.Kind.SUBMITTED, Optional.of(DAY))));
    IncomingViewModel model = model(mine, claim(LATER, Optional.of(LATER)));
    assertThat(model.rows()).hasSize(2).allMatch(IncomingViewModel.Row::locked);
    model.chooseAll(true);
    assertThat(model.chosenCount().get()).isZero();
    assertThat(model.taken()).isEqualTo(editor().dossier());
    model.rows().forEach(row -> row.chosen().set(true));
    Claim taken = model.taken().claim("c1").orElseThrow();
    assertThat(taken.input().applyDate()).contains(LATER);
    assertThat(taken.progress()).isEqualTo(mine.progress());
  }

  @Test
  void theSameDossierHasNothingToOffer() {
    IncomingViewModel model = model(claim(DAY, Optional.empty()), claim(DAY, Optional.empty()));
    assertThat(model.rows()).isEmpty();
    assertThat(model.targets()).isEmpty();
    assertThat(model.isNewCompany()).isFalse();
  }

  @Test
  void aCompanyThatNobodyKnowsIsNew() {
    IncomingViewModel model =
        new IncomingViewModel(
            new IncomingComparison("a.yaml", Optional.empty(), other(claim(DAY, Optional.empty()))),
            workspace.library());
    assertThat(model.isNewCompany()).isTrue();
    assertThat(model.named()).isEqualTo("a.yaml");
    model.chooseAll(true);
    assertThat(model.taken().claims()).hasSize(1);
  }

  private IncomingViewModel model(Claim mine, Claim theirs) {
    workspace.add(List.of(dossier(mine)), _ -> {});
    return new IncomingViewModel(
        new IncomingComparison("a.yaml", Optional.of(editor()), other(theirs)),
        workspace.library());
  }

  private DossierEditor editor() {
    return TestWorkspace.dossierEditor(workspace, 0);
  }

  private static IncomingComparison.Content other(Claim claim) {
    return new IncomingComparison.Content.Other(IncomingDossier.alone(dossier(claim)));
  }

  private static Dossier dossier(Claim claim) {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of(claim));
  }

  private static Claim claim(LocalDate done, Optional<LocalDate> applied) {
    return Claim.of(
        ClaimInput.blank("c1", "MH-13")
            .withProject(Optional.of("灌装线"))
            .withDays(Optional.of(done), applied, Optional.empty()));
  }
}
