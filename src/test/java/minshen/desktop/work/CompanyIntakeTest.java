package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.SourceLocation;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** In the window, a slip in a list makes no second company either. */
class CompanyIntakeTest {
  @Test
  void aSlipIsAFaultOfItsRowAndTheOtherRowsAreTaken() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(company("上海甲方生物医药有限公司")), _ -> {});

      CompanyIntake.Preview preview =
          preview(
              workspace,
              company("上海甲方生物医药有线公司"),
              company("上海丙方医疗器械有限公司"),
              company("上海丙方医疗机械有限公司"),
              company("上海甲方生物医药有限公司"));

      assertThat(preview.content().faults())
          .extracting(fault -> Words.CHINESE.say(fault.line()))
          .satisfiesExactly(
              known -> assertThat(known).contains("A2", "有线公司", "与已有的“上海甲方生物医药有限公司”"),
              above -> assertThat(above).contains("A4", "机械", "上面的“上海丙方医疗器械有限公司”"));
      assertThat(preview.content().refused()).isEqualTo(2);
      assertThat(preview.changes().fresh()).isEqualTo(1);
      assertThat(preview.changes().same()).isEqualTo(1);
    }
  }

  @Test
  void oneCompanyInTwoRowsIsOneAndKeepsWhatBothSay() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(company("上海甲方（中国）有限公司")), _ -> {});

      CompanyIntake.Preview preview =
          preview(
              workspace,
              with(company("上海甲方(中国)有限公司"), "法人"),
              fax(company("上海甲方（中国）有限公司")),
              with(company("上海乙方(中国)有限公司"), "法人"),
              fax(company("上海乙方（中国）有限公司")));
      workspace.tasks().run(workspace.companies().take(preview.changes(), _ -> {}));

      assertThat(store.applicants()).hasSize(2);
      assertThat(store.applicants())
          .extracting(line -> store.read(line.id()).dossier().applicant())
          .allSatisfy(
              applicant -> {
                assertThat(applicant.get(FieldCatalogue.LEGAL_NAME)).contains("法人");
                assertThat(applicant.get(FieldCatalogue.CONTACT_FAX)).contains("021-64885568");
              });
    }
  }

  @Test
  void aCompanyThatLiesOpenIsWrittenWithAllOthersAndShownThen() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      workspace.add(List.of(company("上海甲方（中国）有限公司")), _ -> {});
      long id = store.applicants().getFirst().id();
      List<DossierEditor> open = new ArrayList<>();
      workspace.dossierEditor(id, open::add);
      List<Boolean> writtenBefore = new ArrayList<>();
      open.getFirst()
          .assessmentProperty()
          .addListener(_ -> writtenBefore.add(hasFax(store.read(id).dossier())));

      CompanyIntake.Preview preview =
          preview(workspace, fax(company("上海甲方（中国）有限公司")), company("上海乙方（中国）有限公司"));
      workspace.tasks().run(workspace.companies().take(preview.changes(), _ -> {}));

      assertThat(writtenBefore).isNotEmpty().doesNotContain(false);
      assertThat(hasFax(open.getFirst().dossier())).isTrue();
      assertThat(hasFax(store.read(id).dossier())).isTrue();
      assertThat(store.applicants()).hasSize(2);
    }
  }

  @Test
  void aListIsTakenBackAsOneButForWhatSomebodyHasChangedSince() {
    try (UserStore store = UserStore.inMemory()) {
      Workspace workspace = TestWorkspace.of(store);
      Dossier first = company("上海甲方（中国）有限公司");
      workspace.add(List.of(first, company("上海砚微科技有限公司")), _ -> {});
      long id = store.applicants().getFirst().id();
      List<DossierEditor> open = new ArrayList<>();
      workspace.dossierEditor(id, open::add);
      CompanyIntake.Preview preview =
          preview(
              workspace,
              fax(first),
              fax(company("上海砚微科技有限公司")),
              company("苏州瑞达医疗器械有限公司"),
              company("上海澜汐生物制药有限公司"));
      List<CompanyIntake.Taken> taken = new ArrayList<>();
      workspace.tasks().run(workspace.companies().take(preview.changes(), taken::add));
      assertThat(store.applicants()).hasSize(4);
      // The last one is worked on, and so is the one that was there.
      workspace.dossierEditor(store.applicants().getLast().id(), open::add);
      open.getLast().change(dossier -> with(dossier, "法人"));

      List<CompanyIntake.TakenBack> back = new ArrayList<>();
      workspace.tasks().run(workspace.companies().takeBack(taken.getFirst(), back::add));

      assertThat(back).containsExactly(new CompanyIntake.TakenBack(2, 1, 1));
      assertThat(store.applicants())
          .extracting(line -> line.name().orElse(""))
          .containsExactly("上海甲方（中国）有限公司", "上海砚微科技有限公司", "上海澜汐生物制药有限公司");
      assertThat(workspace.applicants()).hasSize(3);
      assertThat(store.read(id).dossier()).isEqualTo(first);
      assertThat(open.getFirst().dossier()).isEqualTo(first);
      assertThat(store.bin().all()).hasSize(1);
    }
  }

  private static boolean hasFax(Dossier dossier) {
    return dossier.applicant().get(FieldCatalogue.CONTACT_FAX).isPresent();
  }

  private static CompanyIntake.Preview preview(Workspace workspace, Dossier... rows) {
    List<WorkbookContent.Company> companies = new ArrayList<>();
    for (Dossier row : rows) {
      companies.add(
          new WorkbookContent.Company(
              SourceLocation.of("名单.xlsx A" + (companies.size() + 2)), row));
    }
    WorkbookContent content = new WorkbookContent(companies, 0, List.of(), List.of(), List.of());
    List<CompanyIntake.Preview> read = new ArrayList<>();
    workspace.tasks().run(workspace.companies().preview(_ -> content, false).onSuccess(read::add));
    return read.getFirst();
  }

  private static Dossier company(String name) {
    return Dossier.BLANK.withApplicant(Applicant.BLANK.with(FieldCatalogue.NAME, name));
  }

  private static Dossier with(Dossier dossier, String legalName) {
    return dossier.withApplicant(dossier.applicant().with(FieldCatalogue.LEGAL_NAME, legalName));
  }

  private static Dossier fax(Dossier dossier) {
    return dossier.withApplicant(
        dossier.applicant().with(FieldCatalogue.CONTACT_FAX, "021-64885568"));
  }
}
