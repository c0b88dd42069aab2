package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.packs.PackLoader;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages call things as forms and sheets do; a key of a file stands beside that, if at all. */
class PlainMessagesTest {
  /** A key such as {@code registeredCapital}, unless what it is called stands before it. */
  private static final Pattern KEY =
      Pattern.compile("(?<![（(A-Za-z0-9/.{-])[a-z]+[A-Z][A-Za-z0-9]*(?![A-Za-z0-9/（])");

  /** What may stand in a file that somebody types. */
  private static final String LISTED = "(?<=ml:\\d{1,3}: .{0,90})，(这里可以用|可以是)：.*";

  @TempDir Path folder;

  private final Library library = PackLoader.bundled();

  @ParameterizedTest
  @ValueSource(strings = {"乱写", "-5", "二〇二六年十三月", "99999999999999"})
  void everyCellOfAWorkbookIsCalledByItsHeading(String wrong) throws IOException {
    Path file = folder.resolve("单位.xlsx");
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(
                new ByteArrayInputStream(
                    WorkbookWriter.write(companies(), library, Words.CHINESE)));
        OutputStream out = Files.newOutputStream(file)) {
      for (Sheet sheet : workbook) {
        spoil(sheet, wrong);
      }
      workbook.write(out);
    }
    assertThatMessagesArePlain("compute", file);
    assertThatMessagesArePlain("check", file);
    assertThatMessagesArePlain("fill", file, "--out", folder.resolve("表"));
    assertThatMessagesArePlain("import", file, "--data", folder.resolve("data"));
    assertThatMessagesArePlain("import", file, "--show", "--data", folder.resolve("data"));
    assertThatMessagesArePlain(
        "batch", "--from", file, "--out", folder.resolve("批"), "--make", "fill");
  }

  /** In each row another column has what no column takes. */
  private static void spoil(Sheet sheet, String wrong) {
    Row head = sheet.getRow(0);
    int columns = head == null ? 0 : head.getLastCellNum();
    for (int column = 1; column < columns; column++) {
      Row row = sheet.getRow(column);
      if (row != null) {
        row.createCell(column).setCellValue(wrong);
      }
    }
  }

  private List<minshen.dossier.Dossier> companies() {
    DossierReader reader = new DossierReader(library);
    List<Item> items =
        library.packs().stream()
            .flatMap(pack -> pack.items().stream())
            .filter(item -> !item.forms().isEmpty())
            .toList();
    return Stream.iterate(0, n -> n + 1)
        .limit(120)
        .map(
            n -> {
              Item item = items.get(n % items.size());
              String variant =
                  item.variants().stream()
                      .findFirst()
                      .map(one -> ", variant: " + one.id())
                      .orElse("");
              String text =
                  """
                  format: minshen-dossier/1
                  applicant:
                    name: 上海第%d生物医药有限公司
                    kind: enterprise
                  ledger: [ { item: MH-06, year: 2025, amount: 10 } ]
                  claims:
                    - { id: c1, item: %s, applyDate: 2026-03-15, eventDate: 2025-09-30%s }
                  """
                      .formatted(n, item.id(), variant);
              return reader.read(text.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY);
            })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicant: { profile: { registeredCapital: 很多 } }",
        "applicant: { profile: { foundedOn: 昨天 } }",
        "applicant: { creditCod: x }",
        "applicant: { legalRepresentativ: { name: x } }",
        "applicant: { legalRepresentative: x }",
        "claims: [ { id: c1, item: MH-06, facts: { constructionCots: 1 } } ]",
        "claims: [ { id: c1, item: MH-06, facts: { abc: 1 } } ]",
        "claims: [ { id: c1, item: MH-03, variant: trial, facts: { rdCost: viel } } ]",
        "claims: [ { id: c1, item: MH-03, variant: trial, answers: { noDoubl: yes } } ]",
        "claims: [ { id: c1, item: MH-03, variant: trail } ]",
        "claims: [ { id: c1, item: MH-03, variant: trial, requestedAmount: x } ]",
        "claims: [ { id: c1, item: MH-04, products: [ { name: a, rdCost: x } ] } ]",
        "claims: [ { id: c1, item: MH-04, products: [ { name: a, kind: nonivd } ] } ]",
        "ledger: [ { item: MH-04, year: 2025, amount: 1, kind: nonivd } ]",
        "ledger: [ { item: MH-04, year: 2025, amount: 1, citySupport: x } ]",
      })
  void aFileIsToldTheKeyAndWhatItIsCalled(String fault) throws IOException {
    Path file = folder.resolve("d.yaml");
    Files.writeString(file, "format: minshen-dossier/1\n" + fault + "\n");
    Run run = Run.of("compute", file);
    assertThat(run.err()).contains("d.yaml:2:");
    // What somebody has typed himself is told as it stands there.
    String said =
        Pattern.compile("“(\\w+)”")
            .matcher(run.err())
            .replaceAll(word -> fault.contains(word.group(1)) ? "" : word.group());
    assertThatLinesArePlain(said);
  }

  @Test
  void aListIsToldItsHeadings() throws IOException {
    Path file = folder.resolve("名单.csv");
    Files.writeString(
        file,
        """
        企业名称,统一社会信用代码,注册资本,成立日期,员工人数,申报条款,申报方式,申请金额,项目名称,事项日期
        甲一公司,9.1E+17,很多,昨天,若干,MH-03,不知道,x,项目,某天
        甲二公司,,-5,2015-13-01,1.5,MH-99,,-1,项目,
        ,,1,,,,,,,
        """);
    assertThatMessagesArePlain("import", file, "--data", folder.resolve("data"));
    assertThatMessagesArePlain("compute", file);
    assertThatMessagesArePlain("batch", "--from", file, "--out", folder.resolve("批"));
  }

  private static void assertThatMessagesArePlain(Object... arguments) {
    Run run = Run.of(arguments);
    assertThatLinesArePlain(run.out() + run.err());
  }

  private static void assertThatLinesArePlain(String said) {
    assertThat(said.lines().filter(line -> KEY.matcher(line.replaceFirst(LISTED, "")).find()))
        .isEmpty();
  }
}
