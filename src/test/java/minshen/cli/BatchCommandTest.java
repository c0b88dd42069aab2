package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch}, and the sources of dossiers that the other commands share with it. */
class BatchCommandTest {
  @TempDir Path folder;

  private Path from;
  private Path out;
  private Path data;

  @BeforeEach
  void threeCompanies() throws IOException {
    from = Files.createDirectory(folder.resolve("from"));
    out = folder.resolve("out");
    data = folder.resolve("data");
    Files.writeString(from.resolve("a.minshen.yaml"), dossier("甲", "91310112MA1GBK7Q5E"));
    Path below = Files.createDirectories(from.resolve("乙单位"));
    Files.writeString(below.resolve("b.yaml"), dossier("乙", "91310112MA1G7K3Q82"));
    Files.writeString(from.resolve("bad.minshen.yaml"), dossier("丙", "x") + "extra: 1\n");
    Files.writeString(from.resolve("readme.yaml"), "hello: 1\n");
    Files.writeString(from.resolve("a.minshen.yaml.bak"), "old");
    Files.writeString(from.resolve(".hidden.minshen.yaml"), "x");
    Files.writeString(from.resolve("~$a.xlsx"), "x");
  }

  @Test
  void aFolderThatCannotBeReadIsNamedAndTheOthersAreMade() throws IOException {
    Path closed = Files.createDirectory(from.resolve("丁单位"));
    Files.writeString(closed.resolve("d.minshen.yaml"), dossier("丁", "x"));
    Path file = Files.writeString(from.resolve("e.yaml"), dossier("戊", "x"));
    Files.setPosixFilePermissions(closed, Set.of());
    Files.setPosixFilePermissions(file, Set.of());
    try {
      Assumptions.assumeFalse(Files.isReadable(closed), "nothing is closed to this user");
      Run run = Run.of("batch", "--from", from, "--out", out, "--make", "compute");

      assertThat(run.err()).contains("丁单位", "e.yaml", "无法读取");
      assertThat(run.out()).contains("甲", "乙");
      assertThat(Files.readString(out.resolve("report.txt"))).contains("丁单位", "e.yaml");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static String dossier(String name, String code) {
    return """
    format: minshen-dossier/1
    applicant: { name: 上海%s生物医药有限公司, creditCode: "%s", kind: enterprise }
    claims:
      - id: c1
        item: MH-03
        variant: trial
        eventDate: 2025-09-30
        applyDate: 2026-03-15
        facts: { citySupport: 500, rdCost: 1200 }
        answers: { scope: yes, noDouble: yes, cityProject: yes, stageReached: yes }
    """
        .formatted(name, code);
  }

  private Run batch(Object... more) {
    Object[] arguments =
        Stream.concat(
                Stream.of("batch", "--from", from, "--out", out, "--data", data), Stream.of(more))
            .toArray();
    return Run.of(arguments);
  }

  @Test
  void aCompanyThatCannotBeReadDoesNotKeepTheOthersFromBeingMade() throws IOException {
    Run run = batch();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .contains("bad.minshen.yaml:", "extra", "有 2 个文件不是申报档案")
        .doesNotContain("hidden");
    assertThat(out.resolve("上海甲生物医药有限公司"))
        .isDirectoryContaining(file -> file.endsWith("c1-minhang-application-2025.docx"))
        .isDirectoryContaining(file -> file.endsWith("c1-minhang-application-2025.pdf"))
        .isDirectoryContaining(file -> file.endsWith("c1-calculation.pdf"))
        .isDirectoryContaining(file -> file.endsWith("c1-packet.pdf"))
        .isDirectoryContaining(file -> file.endsWith("result.json"));
    assertThat(out.resolve("上海乙生物医药有限公司")).isDirectory();
    assertThat(out.resolve("report.txt"))
        .content()
        .contains("共 3 家单位：2 家全部做好，1 家有做不出来的", "缺材料：", "100.00", "读不懂");
    try (InputStream in = Files.newInputStream(out.resolve("report.xlsx"));
        XSSFWorkbook report = new XSSFWorkbook(in)) {
      assertThat(report.getSheet("申报").getRow(1).getCell(7).getNumericCellValue()).isEqualTo(100);
      assertThat(report.getSheet("单位").getLastRowNum()).isEqualTo(3);
      assertThat(texts(report.getSheet("问题"))).anyMatch(text -> text.contains("extra"));
    }
  }

  private static List<String> texts(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getCell(3).getStringCellValue())
        .toList();
  }

  @Test
  void whatHasNotChangedIsNotMadeAgain() throws IOException {
    batch("--make", "compute,fill");
    Path form = out.resolve("上海甲生物医药有限公司/c1-minhang-application-2025.pdf");
    var before = Files.getLastModifiedTime(form);
    assertThat(batch("--make", "compute,fill").out()).contains("2 家没有变化，没有重做");
    assertThat(Files.getLastModifiedTime(form)).isEqualTo(before);

    Files.delete(form);
    Path other = from.resolve("乙单位/b.yaml");
    Files.writeString(other, Files.readString(other).replace("rdCost: 1200", "rdCost: 1100"));
    assertThat(batch("--make", "compute,fill").out()).contains("0 家没有变化");
    assertThat(form).isNotEmptyFile();
  }

  @Test
  void aFileThatSomebodyHasWorkedOnIsNotReplacedUnlessAskedFor() throws IOException {
    batch("--make", "fill");
    Path word = out.resolve("上海甲生物医药有限公司/c1-minhang-application-2025.docx");
    Files.writeString(word, "改过");
    Run run = batch("--make", "fill");
    assertThat(run.err()).contains("上海甲生物医药有限公司", "没有替换", "加 --overwrite 再跑一次");
    assertThat(word).hasContent("改过");
    batch("--make", "fill", "--overwrite");
    assertThat(Files.size(word)).isGreaterThan(1000);
  }

  @Test
  void dossiersOfOneNameInTwoFoldersKeepTheirFolders() throws IOException {
    Path first = client("2025", dossier("甲", "91310112MA1GBK7Q5E"));
    Path other = client("2026", dossier("甲", "91310112MA1GBK7Q5E").replace("1200", "900"));
    make(first);
    Path result = out.resolve("上海甲生物医药有限公司/result.json");
    byte[] before = Files.readAllBytes(result);
    make(other);
    assertThat(result).hasBinaryContent(before);
    assertThat(names(out)).contains("上海甲生物医药有限公司 91310112MA1GBK7Q5E");
    client("2024", dossier("甲", "91310112MA1GBK7Q5E").replace("1200", "800"));
    make(folder.resolve("clients"));
    assertThat(result).hasBinaryContent(before);
  }

  @Test
  void companiesWithoutANameKeepTheirFoldersToo() throws IOException {
    String nameless = dossier("甲", "x").replaceFirst("name: [^,]+, creditCode: \"x\", ", "");
    make(client("a", nameless));
    Path result = out.resolve("_/result.json");
    byte[] before = Files.readAllBytes(result);
    make(client("b", nameless.replace("1200", "900")));
    assertThat(result).hasBinaryContent(before);
  }

  @Test
  void aFileThatWasMovedIsKnownAgain() throws IOException {
    Path file = client("a", dossier("甲", "91310112MA1GBK7Q5E"));
    make(file);
    Path moved = Files.createDirectory(folder.resolve("moved")).resolve(file.getFileName());
    Files.move(file, moved);
    assertThat(make(moved).out()).contains("1 家没有变化");
    assertThat(names(out)).filteredOn(name -> name.startsWith("上海")).hasSize(1);
  }

  private Path client(String name, String dossier) throws IOException {
    Path own = Files.createDirectories(folder.resolve("clients").resolve(name));
    return Files.writeString(own.resolve("dossier.minshen.yaml"), dossier);
  }

  private Run make(Path source) {
    return Run.of("batch", "--from", source, "--out", out, "--data", data, "--make", "compute");
  }

  @Test
  void severalWorkersMakeTheSameFilesAsOne() throws IOException {
    for (int i = 0; i < 6; i++) {
      Files.writeString(from.resolve("n" + i + ".minshen.yaml"), dossier("第" + i, "x" + i));
    }
    batch("--make", "compute,fill");
    Path one = folder.resolve("one");
    Run.of("fill", from.resolve("n3.minshen.yaml"), "--out", one, "--data", data);
    for (String name : List.of("c1-minhang-application-2025.docx", "c1-calculation.pdf")) {
      assertThat(out.resolve("上海第3生物医药有限公司").resolve(name))
          .hasSameBinaryContentAs(one.resolve(name));
    }
  }

  @Test
  void oneBadRowOfAWorkbookSpoilsItsCompanyAlone() throws IOException {
    Path workbook = folder.resolve("companies.xlsx");
    Files.write(workbook, workbook());
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook companies = new XSSFWorkbook(in)) {
      var sheet = companies.getSheet("申报");
      for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
        if (sheet.getRow(0).getCell(i).getStringCellValue().contains("填表时间")
            || sheet.getRow(0).getCell(i).getStringCellValue().contains("申请日期")) {
          sheet.getRow(2).createCell(i).setCellValue("明天");
        }
      }
      try (var to = Files.newOutputStream(workbook)) {
        companies.write(to);
      }
    }
    Run compute = Run.of("compute", workbook, "--data", data);
    assertThat(compute.code()).isEqualTo(ExitCode.INPUT);
    assertThat(compute.out()).contains("上海甲生物医药有限公司").doesNotContain("上海乙生物医药有限公司");
    assertThat(compute.err()).contains("申报!", "明天").hasLineCount(1);

    Run run =
        Run.of("batch", "--from", workbook, "--out", out, "--data", data, "--make", "compute");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(out.resolve("上海甲生物医药有限公司/c1-calculation.pdf")).isNotEmptyFile();
    assertThat(out.resolve("上海乙生物医药有限公司")).doesNotExist();
  }

  @Test
  void aRowThatNobodyCanPlaceKeepsEveryCompanyOfItsWorkbook() throws IOException {
    Path workbook = folder.resolve("companies.xlsx");
    Files.write(workbook, workbook());
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook companies = new XSSFWorkbook(in)) {
      var row = companies.getSheet("台账").createRow(1);
      row.createCell(0).setCellValue("上海假医药有限公司");
      row.createCell(1).setCellValue("2025");
      try (var to = Files.newOutputStream(workbook)) {
        companies.write(to);
      }
    }
    Run compute = Run.of("compute", workbook, "--data", data);
    assertThat(compute.code()).isEqualTo(ExitCode.INPUT);
    assertThat(compute.out()).isEmpty();
    assertThat(compute.err()).contains("台账!", "上海假医药有限公司", "看不出是哪家单位的").hasLineCount(3);
  }

  @Test
  void aDataFolderWithoutClaimsIsTold() throws IOException {
    Run.of("import", from.resolve("a.minshen.yaml"), "--data", data);
    Path empty = folder.resolve("empty");
    Path noClaims =
        Files.writeString(
            folder.resolve("n.minshen.yaml"), dossier("甲", "x").replaceFirst("(?s)claims:.*", ""));
    Run.of("import", noClaims, "--data", empty);
    Run compute = Run.of("compute", "--data", empty);
    assertThat(compute.code()).isEqualTo(ExitCode.INPUT);
    assertThat(compute.err()).contains("都还没有申报").hasLineCount(1);
    assertThat(Run.of("check", "--data", empty).err()).hasLineCount(1);
    assertThat(Run.of("fill", "--data", empty, "--out", out).code()).isEqualTo(ExitCode.INPUT);
  }

  private byte[] workbook() {
    Library library = PackLoader.bundled();
    return WorkbookWriter.write(
        List.of(from.resolve("a.minshen.yaml"), from.resolve("乙单位/b.yaml")).stream()
            .map(
                file ->
                    new DossierReader(library)
                        .read(file, file.toString(), ClaimsWanted.AT_LEAST_ONE))
            .toList(),
        library,
        Words.CHINESE);
  }

  @Test
  void theCompaniesOfTheStoreAreASourceToo() throws IOException {
    Run.of("import", from.resolve("a.minshen.yaml"), from.resolve("乙单位/b.yaml"), "--data", data);
    assertThat(Run.of("compute", "--data", data).out()).contains("上海甲生物医药有限公司", "上海乙生物医药有限公司");
    assertThat(Run.of("batch", "--out", out, "--data", data, "--make", "compute").out())
        .contains("共 2 家单位：2 家全部做好");
    assertThat(Run.of("compute").err()).contains("--data").hasLineCount(1);

    Path all = folder.resolve("all");
    assertThat(Run.of("export", "--all", "--out", all, "--data", data).out()).contains("2 家单位");
    assertThat(names(all))
        .containsExactlyInAnyOrder("上海甲生物医药有限公司.minshen.yaml", "上海乙生物医药有限公司.minshen.yaml");
    Path workbook = folder.resolve("all.xlsx");
    Run.of("export", "--all", "--out", workbook, "--data", data);
    assertThat(Run.of("compute", workbook, "--data", folder.resolve("none")).out())
        .contains("上海甲生物医药有限公司", "上海乙生物医药有限公司");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
    }
  }
}
