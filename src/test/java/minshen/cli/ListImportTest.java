package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.ProgressStage;
import minshen.policy.amount.Amount;
import minshen.store.ApplicantSummary;
import minshen.store.UndoStates;
import minshen.store.UserStore;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of companies go into the store by command, as offices and registers keep them. */
class ListImportTest {
  private static final String REGISTER =
      """
      企业名单（公示系统导出）,,,,,,
      序号,企业名称,统一社会信用代码,法定代表人,注册资本,成立日期,企业地址
      1,上海澜汐生物制药有限公司,91310112MA1G7K3Q82,顾清和,12600.0000万人民币,2017-04-18,上海市闵行区东川路 2188 号
      2,上海乙有限公司,,李四,800万元,2015/6/1,"虹梅南路 1 号, 2 楼"
      """;

  private static final String FAULTY =
      """
      企业名称\t统一社会信用代码\t成立日期
      甲\t\t2015-06-01
      乙\t9.13101E+17\t昨天
      """;

  private static final String TWO =
      """
      企业名称,企业地址
      上海甲方生物医药有限公司,东川路 1 号
      上海乙方生物医药有限公司,东川路 2 号
      """;

  private static final String SLIPS =
      """
      企业名称,法定代表人
      上海甲方生物医药有线公司,赵一
      上海乙方生物医要有限公司,钱二
      上海丙方医疗器械有限公司,孙三
      """;

  @TempDir Path folder;

  @Test
  void aSureListIsTakenAndTakenAgainChangesNothing() throws IOException {
    Path list = write("名单.csv", REGISTER, "GB18030");

    Run first = run("import", list);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("新增 2 家").doesNotContain("序号");
    Applicant applicant = applicant("澜汐");
    assertThat(applicant.creditCode()).contains("91310112MA1G7K3Q82");
    assertThat(applicant.get(FieldCatalogue.REGISTERED_CAPITAL)).contains(Amount.of("12600"));
    assertThat(applicant.get(FieldCatalogue.FOUNDED_ON)).contains(LocalDate.of(2017, 4, 18));

    assertThat(run("import", list).out()).contains("新增 0 家，改动 0 家，相同 2 家");
  }

  @Test
  void whatTheListSaysOtherwiseIsShownKeptAndTakenWhenAskedFor() throws IOException {
    assertThat(run("import", write("名单.csv", REGISTER, "UTF-8")).code()).isZero();
    Path later = write("新.csv", REGISTER.replace("顾清和", "顾新"), "UTF-8");

    assertThat(run("import", later, "--overwrite", "--show").out())
        .contains("改动 1 家", "法人代表 由“顾清和”改为“顾新”", "没有写入");
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).contains("顾清和");
    assertThat(run("import", later, "--show").out()).contains("相同 1 家", "不同但保持原样 1 家");
    assertThat(run("import", later).out()).contains("没有改动 法人代表", "--overwrite");
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).contains("顾清和");
    assertThat(run("import", later, "--overwrite").code()).isZero();
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).contains("顾新");
  }

  @Test
  void allFaultsAreToldAndTheGoodRowsTakenAloneWhenAskedFor() throws IOException {
    Path list = write("名单.tsv", FAULTY, "UTF-8");

    Run refused = run("import", list);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("B3（统一社会信用代码）", "C3（成立日期）", "--good-rows");
    assertThat(names()).isEmpty();

    Run part = run("import", list, "--good-rows");
    assertThat(part.code()).isEqualTo(1);
    assertThat(names()).containsExactly("甲");
  }

  @Test
  void anUnsureListIsAskedForAndItsMappingRemembered() throws IOException {
    Path list = resource("other-headings.xlsx");
    Run asked = run("import", list);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("“手机”", "“金额”", "--propose-mapping");

    Path mapping = folder.resolve("对应.yaml");
    assertThat(run("import", list, "--propose-mapping", mapping).code()).isZero();
    Run faulty = run("import", list, "--mapping", mapping);
    assertThat(faulty.code()).isEqualTo(2);
    assertThat(faulty.err()).contains("H2（申报条款）", "第十条");

    Files.writeString(
        mapping,
        Files.readString(mapping)
            .replace("\"政策条款\"", "\"不导入\"")
            .replace("\"项目名称\"", "\"不导入\"")
            .replace("\"申请金额（万元）\"", "\"不导入\""));
    assertThat(run("import", list, "--mapping", mapping).code()).isZero();
    Applicant applicant = applicant("上海某某公司");
    assertThat(applicant.creditCode()).contains("91310112MA1G7K3Q82");
    assertThat(applicant.get(FieldCatalogue.LEGAL_NAME)).contains("张三");
    assertThat(applicant.get(FieldCatalogue.LEGAL_MOBILE)).contains("13900000000");
    assertThat(applicant.get(FieldCatalogue.BANK_NAME)).contains("工行");
    assertThat(applicant.get(FieldCatalogue.BANK_ACCOUNT)).contains("622848");

    Run again = run("import", list);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("相同 1 家");
  }

  @Test
  void aWorkbookOfOursWithAColumnMoreIsTakenAndTheColumnTold() throws IOException {
    Run run = run("import", resource("extra-column.xlsx"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("没有对应字段的列，原样留存在单位下：客户经理（例：小王）");
    Applicant applicant = applicant("澜汐");
    assertThat(applicant.get(FieldCatalogue.BANK_ACCOUNT)).contains("1001267109300123456");
    assertThat(applicant.get(FieldCatalogue.EMPLOYEES)).contains(318);
  }

  @Test
  void whatAWorkbookOfOursWouldChangeIsShownWithTheCompaniesThatCannotBeTaken() throws IOException {
    Path workbook = folder.resolve("我们的.xlsx");
    try (InputStream in = Files.newInputStream(resource("extra-column.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Row head = book.getSheet("申报单位").getRow(0);
      int days = -1;
      for (int i = 0; i < head.getLastCellNum(); i++) {
        days = head.getCell(i).getStringCellValue().contains("成立") ? i : days;
      }
      book.getSheet("申报单位").getRow(1).createCell(days).setCellValue("昨天");
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }

    Run run = run("import", workbook, "--show");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("将新增 0 家，改动 0 家，相同 0 家，不能导入 1 家");
    assertThat(run.err()).containsOnlyOnce("昨天");
  }

  @Test
  void aCellOfAWorkbookOfOursThatIsClearedClearsTheValueWhenAskedFor() throws IOException {
    assertThat(run("import", write("名单.csv", REGISTER, "UTF-8")).code()).isZero();
    Path workbook = folder.resolve("all.xlsx");
    assertThat(run("export", "--all", "--out", workbook).code()).isZero();
    edit(workbook, "法人代表", false);

    assertThat(run("import", workbook).out()).contains("没有清空 法人代表", "--overwrite");
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).contains("顾清和");
    assertThat(run("import", workbook, "--overwrite", "--show").out()).contains("法人代表");
    assertThat(run("import", workbook, "--overwrite").out()).contains("清空 法人代表");
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).isEmpty();
    assertThat(applicant("澜汐").get(FieldCatalogue.FOUNDED_ON)).isPresent();
  }

  @Test
  void aColumnThatAWorkbookOfOursDoesNotHaveClearsNothing() throws IOException {
    assertThat(run("import", write("名单.csv", REGISTER, "UTF-8")).code()).isZero();
    Path workbook = folder.resolve("all.xlsx");
    assertThat(run("export", "--all", "--out", workbook).code()).isZero();
    edit(workbook, "法人代表", true);

    assertThat(run("import", workbook, "--overwrite").code()).isZero();
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).contains("顾清和");
  }

  @Test
  void aClearedCellOfAClaimIsToldAndClearedOnlyWhenAskedFor() throws IOException {
    Path dossier =
        write(
            "甲.minshen.yaml",
            """
            format: minshen-dossier/1
            applicant: { name: 上海澜汐生物制药有限公司 }
            claims: [ { id: c1, item: MH-06, project: 洁净车间, applyDate: 2026-03-15 } ]
            """,
            "UTF-8");
    assertThat(run("import", dossier).code()).isZero();
    Path workbook = folder.resolve("all.xlsx");
    assertThat(run("export", "--all", "--out", workbook).code()).isZero();
    edit(workbook, "申报", "项目名称", false);

    assertThat(run("import", workbook).out()).contains("没有清空 项目名称：现在是“洁净车间”");
    assertThat(project()).contains("洁净车间");
    assertThat(run("import", workbook, "--overwrite", "--show").out()).contains("清空 项目名称");
    assertThat(project()).contains("洁净车间");
    assertThat(run("import", workbook, "--overwrite").out()).contains("清空 项目名称");
    assertThat(project()).isEmpty();
  }

  @Test
  void whatIsOfALockedClaimIsChangedOnlyWhenAskedForAndCanBeTakenBack() throws IOException {
    String mine =
        """
        format: minshen-dossier/1
        applicant: { name: 上海澜汐生物制药有限公司 }
        claims:
          - id: c1
            item: MH-06
            project: 洁净车间
            progress: [ { kind: submitted, on: 2026-03-10 } ]
        """;
    assertThat(run("import", write("甲.minshen.yaml", mine, "UTF-8")).code()).isZero();
    Path theirs =
        write(
            "乙.minshen.yaml",
            mine.replace("progress: [", "projectLead: 李静\n    progress: [")
                .replace("10 } ]", "10 }, { kind: accepted, on: 2026-03-12 } ]"),
            "UTF-8");
    Path workbook = folder.resolve("all.xlsx");
    assertThat(
            Run.of("import", theirs, "--data", folder.resolve("other")).code()
                + Run.of("export", "--all", "--out", workbook, "--data", folder.resolve("other"))
                    .code())
        .isZero();

    assertThat(run("import", workbook, "--show").out()).contains("没有改动 项目负责人，申报已提交");
    assertThat(run("import", workbook).out()).contains("没有改动 项目负责人：申报已提交", "--overwrite");
    assertThat(claim().projectLead()).isEmpty();
    assertThat(run("import", workbook, "--overwrite").code()).isZero();
    assertThat(claim().projectLead()).contains("李静");
    assertThat(claim().progress().stage()).isEqualTo(ProgressStage.ACCEPTED);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      assertThat(store.read(store.applicants().getFirst().id()).undos().get("c1").past().getFirst())
          .extracting(UndoStates.Step::change)
          .isInstanceOfSatisfying(
              UndoStates.OfClaim.class, step -> assertThat(step.state().projectLead()).isEmpty());
    }
  }

  private Claim claim() {
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      long id = store.applicants().getFirst().id();
      return store.read(id).dossier().claims().getFirst();
    }
  }

  private Optional<String> project() {
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      long id = store.applicants().getFirst().id();
      return store.read(id).dossier().claims().getFirst().get(FieldCatalogue.PROJECT);
    }
  }

  private static void edit(Path workbook, String heading, boolean whole) throws IOException {
    edit(workbook, "申报单位", heading, whole);
  }

  /** Clears what stands below a heading, or the heading as well. */
  private static void edit(Path workbook, String name, String heading, boolean whole)
      throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      var sheet = book.getSheet(name);
      for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
        if (sheet.getRow(0).getCell(i).getStringCellValue().equals(heading)) {
          for (int row = whole ? 0 : 1; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(i) != null) {
              sheet.getRow(row).removeCell(sheet.getRow(row).getCell(i));
            }
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }

  @Test
  void aProposedMappingReplacesNoFileUnlessAskedFor() throws IOException {
    Path list = write("名单.csv", TWO, "UTF-8");
    Path mapping = Files.writeString(folder.resolve("对应.yaml"), "改好的");

    Run refused = run("import", list, "--propose-mapping", mapping);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).contains("已有这个文件").hasLineCount(1);
    assertThat(mapping).hasContent("改好的");

    assertThat(run("import", list, "--propose-mapping", mapping, "--overwrite").code()).isZero();
    assertThat(mapping).content().contains("minshen-list/2");
  }

  @Test
  void aWorkbookOfOursWithAColumnMoreKeepsItsAttachments() throws IOException {
    Path scan =
        Files.writeString(Files.createDirectories(folder.resolve("in/f")).resolve("a.pdf"), "scan");
    Path dossier =
        Files.writeString(
            folder.resolve("in/d.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 上海甲有限公司 }
            claims:
              - id: c1
                item: MH-06
                attachments:
                  - { material: m1, file: f/a.pdf }
            """);
    assertThat(run("import", dossier).code()).isZero();
    Path workbook = folder.resolve("all.xlsx");
    assertThat(run("export", "--all", "--out", workbook).code()).isZero();
    Files.delete(scan);
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Row head = book.getSheet("申报单位").getRow(0);
      head.createCell(head.getLastCellNum()).setCellValue("客户经理");
      book.getSheet("申报单位").getRow(1).createCell(head.getLastCellNum() - 1).setCellValue("小王");
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }

    Run over = run("import", workbook, "--overwrite");
    assertThat(over.code()).as(over.err()).isZero();
    assertThat(over.out()).contains("没有对应字段的列，原样留存在单位下：客户经理（例：小王）");
    assertThat(attached("data")).containsExactly("scan");

    Run fresh = Run.of("import", workbook, "--data", folder.resolve("other"));
    assertThat(fresh.code()).as(fresh.err()).isZero();
    assertThat(attached("other")).containsExactly("scan");
  }

  /** What the store has of the files that claims name. */
  private List<String> attached(String data) throws IOException {
    List<String> all = new ArrayList<>();
    try (UserStore store = UserStore.open(folder.resolve(data))) {
      long id = store.applicants().getFirst().id();
      for (String name : store.read(id).dossier().files()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.contents().write(id, name, out);
        all.add(out.toString(StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  @Test
  void twoRowsThatAreOneStoredCompanyAreBothTaken() throws IOException {
    assertThat(run("import", write("名单.csv", REGISTER, "UTF-8")).code()).isZero();
    Path list =
        write(
            "新.csv",
            """
            企业名称,统一社会信用代码,银行账号,开户行
            ,91310112MA1G7K3Q82,622848,
            上海澜汐生物制药有限公司,,,工行
            """,
            "UTF-8");

    Run run = run("import", list);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("改动 1 家");
    assertThat(applicant("澜汐").get(FieldCatalogue.BANK_ACCOUNT)).contains("622848");
    assertThat(applicant("澜汐").get(FieldCatalogue.BANK_NAME)).contains("工行");
  }

  @Test
  void aRememberedUnitDoesNotSilenceFiguresOfTheOther() throws IOException {
    Path small = write("一月.csv", "企业名称,注册资本\n甲,800\n乙,500\n", "UTF-8");
    Path mapping = folder.resolve("对应.yaml");
    assertThat(run("import", small, "--propose-mapping", mapping).code()).isZero();
    assertThat(run("import", small, "--mapping", mapping).code()).isZero();
    assertThat(run("import", small).code()).isZero();

    Run large = run("import", write("二月.csv", "企业名称,注册资本\n丙,5000000\n", "UTF-8"));
    assertThat(large.code()).isEqualTo(2);
    assertThat(large.err()).contains("注册资本", "万元还是元");
  }

  @Test
  void aStrayCellBesideAListMakesItNoOther() throws IOException {
    Path first = write("一月.csv", "企业名称,手机,负责人\n甲,13800000001,张三\n", "UTF-8");
    Path mapping = folder.resolve("对应.yaml");
    assertThat(run("import", first, "--propose-mapping", mapping).code()).isZero();

    Path second = write("二月.csv", "企业名称,手机,负责人\n乙,13800000002,李四,已回访\n", "UTF-8");
    Run given = run("import", second, "--mapping", mapping);
    assertThat(given.code()).as(given.err()).isZero();

    Path third = write("三月.csv", "企业名称,手机,负责人\n丙,13800000003,王五\n", "UTF-8");
    Run remembered = run("import", third);
    assertThat(remembered.code()).as(remembered.err()).isZero();
    assertThat(names()).contains("乙", "丙");
  }

  @Test
  void theSameListComesFromEveryProgramThatSavesOne() throws Exception {
    Assumptions.assumeTrue(hasOffice(), "soffice (LibreOffice Calc) is not installed: skipped");
    Path csv = write("名单.csv", REGISTER, "UTF-8");
    office(csv, "xlsx", "--infilter=CSV:44,34,76,1,1/2/2/2/3/2/4/2/5/2/6/5/7/2");
    office(folder.resolve("名单.xlsx"), "xls");
    office(folder.resolve("名单.xlsx"), "ods");
    assertThat(run("import", csv).code()).isZero();

    for (String ending : List.of("xlsx", "xls", "ods")) {
      Run run = run("import", folder.resolve("名单." + ending));
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("新增 0 家，改动 0 家，相同 2 家").doesNotContain("没有改动");
    }
  }

  @Test
  void whatAListOfLibreOfficeWithHeadingsOfItsOwnBringsIsShownFirst() throws Exception {
    Assumptions.assumeTrue(hasOffice(), "soffice (LibreOffice Calc) is not installed: skipped");
    office(write("名单.csv", REGISTER, "UTF-8"), "ods", "--infilter=CSV:44,34,76");
    Path list = folder.resolve("名单.ods");

    Run shown = run("import", list, "--show");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("新增 2 家", "没有写入");
    assertThat(names()).isEmpty();

    assertThat(run("import", list).out()).contains("新增 2 家");
    assertThat(applicant("澜汐").get(FieldCatalogue.LEGAL_NAME)).contains("顾清和");
    assertThat(applicant("澜汐").get(FieldCatalogue.FOUNDED_ON)).contains(LocalDate.of(2017, 4, 18));
  }

  @Test
  void rowsWithASlipAreFaultsAllAtOnceAndTheOthersAreTaken() throws IOException {
    assertThat(run("import", write("已有.csv", TWO, "UTF-8")).code()).isZero();
    Path list = write("名单.csv", SLIPS, "UTF-8");
    Path dossier =
        Files.writeString(
            folder.resolve("新.minshen.yaml"),
            "format: minshen-dossier/1\napplicant: { name: 上海新来医疗器械有限公司 }\n");

    Run refused = run("import", dossier, list);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err())
        .contains("A2", "上海甲方生物医药有线公司", "A3", "上海乙方生物医要有限公司")
        .contains("--applicant", "--as-new", "--good-rows");
    assertThat(names()).as("nothing of the other file is written").hasSize(2);

    Run part = run("import", dossier, list, "--good-rows");
    assertThat(part.code()).as(part.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(names())
        .containsExactlyInAnyOrder("上海甲方生物医药有限公司", "上海乙方生物医药有限公司", "上海新来医疗器械有限公司", "上海丙方医疗器械有限公司");
  }

  @Test
  void theNamedApplicantIsMeantByTheRowThatIsNearlyItAndByNoOther() throws IOException {
    assertThat(run("import", write("已有.csv", TWO, "UTF-8")).code()).isZero();
    Path list = write("名单.csv", SLIPS, "UTF-8");

    Run part = run("import", list, "--applicant", "上海甲方生物医药有限公司", "--good-rows");

    assertThat(part.err()).contains("上海乙方生物医要有限公司").doesNotContain("上海甲方生物医药有线公司”与");
    assertThat(applicant("甲方").get(FieldCatalogue.LEGAL_NAME)).contains("赵一");
    assertThat(applicant("乙方").get(FieldCatalogue.LEGAL_NAME)).isEmpty();
  }

  @Test
  void twoRowsOfOneListThatAreNearlyTheSameAreAskedAbout() throws IOException {
    Path list =
        write(
            "名单.csv",
            """
            企业名称,统一社会信用代码,法定代表人
            上海甲方生物医药有限公司,91310112MA1GBK7Q5E,赵一
            上海甲方生物医药有限公司,91310112MA1GBK75QE,赵一
            """,
            "UTF-8");

    Run refused = run("import", list);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(names()).isEmpty();
    assertThat(run("import", list, "--good-rows").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(names()).hasSize(1);
  }

  @Test
  void aCompanyOfAListAndOfAnotherFileOfTheSameImportIsOne() throws IOException {
    Path list = write("名单.csv", TWO, "UTF-8");
    Path other = write("另.csv", "企业名称,法定代表人\n上海甲方（中国）生物医药有限公司,赵一\n上海甲方(中国)生物医药有限公司,赵一\n", "UTF-8");
    Path dossier =
        Files.writeString(
            folder.resolve("新.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 上海乙方生物医药有限公司, legalRepresentative: { name: 钱二 } }
            """);

    Run run = run("import", list, dossier, other);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(names())
        .containsExactlyInAnyOrder("上海甲方生物医药有限公司", "上海乙方生物医药有限公司", "上海甲方（中国）生物医药有限公司");
    assertThat(applicant("乙方").get(FieldCatalogue.LEGAL_NAME)).contains("钱二");
  }

  @Test
  void theBlankWorkbookIsWrittenOnceAndItsExampleIsNotImported() throws IOException {
    Path file = folder.resolve("模板.xlsx");

    assertThat(run("template", "--out", file).code()).isZero();
    byte[] written = Files.readAllBytes(file);
    assertThat(run("template", "--out", file).code()).isEqualTo(2);
    assertThat(Files.readAllBytes(file)).isEqualTo(written);
    Run blank = run("import", file);
    assertThat(blank.code()).isEqualTo(2);
    assertThat(blank.err()).contains("一行也没有填");
  }

  @Test
  void theWayOutIsToldOnceForAllRowsThatMayBeSlips() throws IOException {
    assertThat(run("import", write("名单.csv", TWO, "UTF-8")).code()).isZero();

    Run refused = run("import", write("错.csv", SLIPS, "UTF-8"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines().filter(line -> line.contains("很像"))).hasSize(2);
    assertThat(refused.err()).containsOnlyOnce("--as-new");
  }

  private Run run(Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = arguments[0].equals("template") ? "--no-imported" : "--data";
    all[arguments.length + 1] =
        arguments[0].equals("template") ? "--lang=zh" : folder.resolve("data");
    return Run.of(all);
  }

  private List<String> names() {
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      return store.applicants().stream().flatMap(line -> line.name().stream()).toList();
    }
  }

  private Applicant applicant(String called) {
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      List<ApplicantSummary> found = ApplicantSummary.called(store.applicants(), called);
      assertThat(found).hasSize(1);
      return store.read(found.getFirst().id()).dossier().applicant();
    }
  }

  private Path write(String name, String text, String charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
  }

  private Path resource(String name) throws IOException {
    try (InputStream in =
        ListImportTest.class.getResourceAsStream("/minshen/exchange/list/" + name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private void office(Path file, String to, String... filter) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless"));
    command.addAll(List.of(filter));
    command.addAll(List.of("--convert-to", to, "--outdir", folder.toString(), file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor(120, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  private static boolean hasOffice() {
    return java.util.stream.Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }
}
