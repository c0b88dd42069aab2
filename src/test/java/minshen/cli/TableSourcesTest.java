package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.Qingxi;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.packs.PackLoader;
import minshen.words.Words;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command takes the kinds of tables that {@code import} takes. */
class TableSourcesTest {
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海甲生物医药有限公司, kind: enterprise }
      claims:
        - id: c1
          item: MH-03
          variant: trial
          applyDate: 2026-03-15
          eventDate: 2025-09-30
          facts: { citySupport: 500, rdCost: 1200 }
          answers: { scope: yes, noDouble: yes, cityProject: yes, stageReached: yes }
      """;

  @TempDir Path folder;

  private byte[] workbook;

  @BeforeEach
  void writeWorkbook() {
    var library = PackLoader.bundled();
    workbook =
        WorkbookWriter.write(
            List.of(
                new DossierReader(library)
                    .read(DOSSIER.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY)),
            library,
            Words.CHINESE);
  }

  /** What a list says and nobody could take is said beside the amount, and in the report. */
  @Test
  void whatOfAListWasLeftOutIsToldWhereItIsComputed() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("名单.csv"),
            """
            企业名称,注册资本,政策条款,项目名称,客户经理
            上海甲生物医药有限公司,500万美元,MH-13,灌装线,小王
            数据来源：公示系统,,,,
            """);

    Run computed = Run.of("compute", list);
    assertThat(computed.err()).contains("B2", "500万美元", "数据来源", "客户经理");

    Path out = folder.resolve("out");
    Run.of("batch", "--from", list, "--out", out, "--make", "compute");
    assertThat(Files.readString(out.resolve("report.txt"))).contains("B2", "500万美元");
    Run again = Run.of("batch", "--from", list, "--out", out, "--make", "compute");
    assertThat(again.err().split("500万美元", -1)).hasSize(2);
  }

  @Test
  void aWorkbookOfOursThatWasSavedAsXlsIsComputed() throws IOException {
    Path xls = folder.resolve("w.xls");
    try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        HSSFWorkbook to = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(xls)) {
      for (Sheet sheet : from) {
        copy(sheet, to.createSheet(sheet.getSheetName()));
      }
      to.write(out);
    }
    assertThatItIsComputed(xls);
  }

  private static void copy(Sheet from, Sheet to) {
    CellStyle day = to.getWorkbook().createCellStyle();
    day.setDataFormat((short) BuiltinFormats.getBuiltinFormat("m/d/yy"));
    for (Row row : from) {
      Row copied = to.createRow(row.getRowNum());
      for (Cell cell : row) {
        Cell same = copied.createCell(cell.getColumnIndex());
        if (cell.getCellType() == CellType.NUMERIC) {
          same.setCellValue(cell.getNumericCellValue());
          if (DateUtil.isCellDateFormatted(cell)) {
            same.setCellStyle(day);
          }
        } else {
          same.setCellValue(cell.toString());
        }
      }
    }
  }

  @Test
  void aWorkbookOfOursThatLibreOfficeSavedAsOdsIsComputed() throws Exception {
    Assumptions.assumeTrue(hasOffice(), "soffice (LibreOffice Calc) is not installed: skipped");
    assertThatItIsComputed(saved(Files.write(folder.resolve("w.xlsx"), workbook), "ods"));
  }

  /** What LibreOffice makes of a workbook, beside it. */
  private Path saved(Path workbook, String ending) throws Exception {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                folder.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String name = workbook.getFileName().toString();
    return workbook.resolveSibling(name.replace(".xlsx", "." + ending));
  }

  private static boolean hasOffice() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }

  /** By itself, and found in a folder. */
  private void assertThatItIsComputed(Path file) throws IOException {
    Run compute = Run.of("compute", file);
    assertThat(compute.code()).as(compute.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(compute.out()).contains("100.00");
    Path clients = Files.createDirectory(folder.resolve("clients"));
    Files.copy(file, clients.resolve(file.getFileName()));
    assertThat(batch(clients).out()).contains("上海甲生物医药有限公司：2 个文件");
  }

  @Test
  void aListThatSaysWhatIsClaimedIsComputedRowByRow() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("名单.csv"),
            """
            单位名称,统一社会信用代码,申报条款,项目名称
            上海甲生物医药有限公司,91310112MA1G7K3Q82,MH-11,首次升规
            上海乙生物医药有限公司,,第九十九条,首次升规
            上海丙生物医药有限公司,,MH-11,首次升规
            """);
    Run run = Run.of("compute", list);
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("C3", "第九十九条");
    assertThat(run.out()).contains("上海甲生物医药有限公司", "上海丙生物医药有限公司").doesNotContain("上海乙");
    assertThat(batch(list).out()).contains("共 3 家单位：2 家全部做好，1 家有做不出来的");
  }

  @Test
  void aListOfCompaniesAloneSaysWhatIsToBeDoneFirst() throws IOException {
    Path list = Files.writeString(folder.resolve("名单.csv"), "单位名称,法定代表人\n上海甲有限公司,张三\n上海乙有限公司,李四\n");
    Run run = Run.of("compute", list);
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("没有写申报哪个条款", "import").hasLineCount(1);
  }

  @Test
  void companiesOfOtherDistrictsGoThroughABatchByTheirOwnPolicies() throws IOException {
    Path mine = folder.resolve("mine");
    assertThat(Run.of("policy", "new", mine).code()).isZero();
    Path from = Files.createDirectory(folder.resolve("from"));
    Files.writeString(from.resolve("qs.minshen.yaml"), Qingxi.DOSSIER);
    Files.writeString(
        from.resolve("my.minshen.yaml"),
        """
        format: minshen-dossier/1
        applicant: { name: 某区甲公司, kind: enterprise }
        claims:
          - { id: c1, item: MY-01, eventDate: 2026-02-01, applyDate: 2026-03-15, facts: { rdCost: 800 } }
          - { id: c2, item: MY-02, project: 甲, eventDate: 2026-02-01, applyDate: 2026-03-15, facts: { equipmentCost: 1000 } }
        """);
    Path out = folder.resolve("out");
    Run run =
        Run.of(
            "batch",
            "--from",
            from,
            "--out",
            out,
            "--no-imported",
            "--make",
            "compute,fill,packet",
            "--pack",
            mine,
            "--pack",
            Qingxi.PACK);

    assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("共 2 家单位：2 家全部做好");
    assertThat(out.resolve("report.txt"))
        .content()
        .contains("MY-01", "130.00", "MY-02", "100.00", "QS-21");
    try (Stream<Path> files = Files.list(out.resolve("某区甲公司"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("c1-my-application.docx", "c1-my-application.pdf", "c2-packet.pdf");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void aListInAFolderThatOnlySpeaksOfApplicantsIsNoWorkbookOfOurs(String ending) throws Exception {
    Assumptions.assumeTrue(hasOffice(), "soffice (LibreOffice Calc) is not installed: skipped");
    Path from = Files.createDirectory(folder.resolve("from"));
    Path list = folder.resolve("名单.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(list)) {
      Row head = book.createSheet("申报单位汇总").createRow(0);
      head.createCell(0).setCellValue("申报单位");
      head.createCell(1).setCellValue("联系人");
      book.write(out);
    }
    Files.copy(ending.equals("xlsx") ? list : saved(list, ending), from.resolve("名单." + ending));
    Files.writeString(from.resolve("a.minshen.yaml"), DOSSIER);

    Run run = batch(from);
    assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("共 1 家单位：1 家全部做好");
  }

  private Run batch(Path from) {
    return Run.of(
        "batch",
        "--from",
        from,
        "--out",
        folder.resolve("out"),
        "--make",
        "compute",
        "--no-imported");
  }
}
