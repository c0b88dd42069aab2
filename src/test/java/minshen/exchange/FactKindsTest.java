package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.Qingxi;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.workbook.WorkbookReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.files.InputException;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Value;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fact is read, written, put into a workbook and computed with. */
class FactKindsTest {
  private static final Dossier DOSSIER = Qingxi.dossier();
  private static final DossierReader READER = new DossierReader(Qingxi.LIBRARY);

  @Test
  void eachKindIsReadAsWhatItIs() {
    assertThat(DOSSIER.applicant().facts())
        .containsExactly(Map.entry("QS2026/headcount", figure("126")));
    assertThat(facts("c2").get("localShare")).isEqualTo(figure("0.625"));
    assertThat(facts("c3").get("rdAbroad"))
        .isEqualTo(
            new Value.Foreign(
                Optional.of(new BigDecimal("100")),
                Optional.of(new BigDecimal("7.1034")),
                Optional.of(LocalDate.of(2026, 3, 2))));
    assertThat(facts("c4"))
        .containsEntry("certified", new Value.Truth(true))
        .containsEntry("openedOn", new Value.Day(LocalDate.of(2025, 6, 1)))
        .containsEntry("fields", new Value.Words(List.of("testing", "trials")));
  }

  @Test
  void whatIsWrittenReadsBack() {
    for (String written : List.of(DossierWriter.yaml(DOSSIER), DossierWriter.json(DOSSIER))) {
      assertThat(READER.read(written.getBytes(StandardCharsets.UTF_8), "w.yaml", ClaimsWanted.ANY))
          .isEqualTo(DOSSIER);
    }
    assertThat(DossierWriter.yaml(DOSSIER)).contains("QS2026/headcount: 126");
  }

  @Test
  void aWorkbookKeepsEveryKind() throws IOException {
    for (Words words : Words.all()) {
      byte[] xlsx = WorkbookWriter.write(List.of(DOSSIER), Qingxi.LIBRARY, words);
      assertThat(new WorkbookReader(Qingxi.LIBRARY).read(xlsx, "w.xlsx")).containsExactly(DOSSIER);
    }
  }

  @Test
  void aWorkbookShowsThemAsPeopleWriteThem() throws IOException {
    byte[] xlsx = WorkbookWriter.write(List.of(DOSSIER), Qingxi.LIBRARY, Words.CHINESE);
    Map<String, String> shown = new HashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      DataFormatter format = new DataFormatter();
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell ->
                              shown.merge(
                                  format.formatCellValue(
                                      sheet.getRow(0).getCell(cell.getColumnIndex())),
                                  format.formatCellValue(cell),
                                  (a, b) -> a + "|" + b))));
    }
    assertThat(shown.get("职工人数（人）")).endsWith("|126");
    assertThat(shown.get("本区职工比例（%）")).endsWith("|62.50%");
    assertThat(shown.get("海外研发投入（万美元）")).endsWith("|100");
    assertThat(shown.get("海外研发投入：汇率（1 美元合多少元）")).endsWith("|7.1034");
    assertThat(shown.get("取得认证")).endsWith("|是");
    assertThat(shown.get("服务领域")).endsWith("|检验检测；临床试验");
  }

  @Test
  void aForeignAmountIsExchangedOnceInTheTrace() {
    List<String> told = new ArrayList<>();
    Outcome outcome = outcome(DOSSIER, "c3");
    for (TraceRow row : outcome.trace()) {
      told.add(Words.CHINESE.say(new TraceWords(outcome.item()).of(row)));
    }
    assertThat(told)
        .containsOnlyOnce("海外研发投入 100 万美元 × 7.1034（2026-03-02 汇率）= 710.34 万元")
        .filteredOn(text -> text.contains("美元"))
        .hasSize(1);
    assertThat(told).contains("海外研发投入 710.34 万元 × 20% = 142.068 万元");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          amount: 100, rate: 7.1034, day: 2026-03-02 | amount: 100, rate: 7.1034 | 还没有填：海外研发投入的汇率日期
          amount: 100, rate: 7.1034, day: 2026-03-02 | amount: 100, day: 2026-03-02 | 还没有填：海外研发投入的汇率
          amount: 100, rate: 7.1034, day: 2026-03-02 | rate: 7.1034 | 还没有填：海外研发投入的外币金额、汇率日期
          """)
  void whatLacksOfAForeignAmountIsSaidInOneLine(String there, String instead, String said) {
    Outcome outcome = outcome(Qingxi.dossier(there, instead), "c3");
    assertThat(outcome.missing()).containsExactly(new MissingFact.OfClaim("rdAbroad"));
    assertThat(outcome.eligibility().reasons())
        .extracting(reason -> Words.CHINESE.say(reason.text()))
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          localShare: 62.5% | localShare: 1500 | 本区职工比例（localShare） 是 150,000%，最多 1,000%；百分之十五写成 15% 或 0.15
          localShare: 62.5% | localShare: many | 本区职工比例（localShare） 应当是数字，而不是“many”
          localShare: 62.5% | localShare: 12.345678% | 小数最多 6 位
          openedOn: 2025-06-01 | openedOn: 2025-02-30 | openedOn
          certified: yes | certified: maybe | 取得认证（certified） 应当是 yes 或 no
          [trials, testing] | [trials, testin] | “testin”不认识，是不是“testing（检验检测）”？
          '{ amount: 100, rate: 7.1034, day: 2026-03-02 }' | 100 | “海外研发投入（rdAbroad）”是美元（USD）金额，写成 { amount: 100, rate: 7.1034, day: 2026-03-02 }
          rate: 7.1034 | rate: 0 | 汇率（rate）不能是 0
          rate: 7.1034 | rat: 7.1034 | 不认识的键“rat”，是不是“rate”？
          headcount: 126 | headcounts: 126 | 没有哪个政策包要问单位的“headcounts”，是不是“职工人数（headcount）”？
          headcount: 126 | QS2026/headcont: 126 | 是不是“职工人数（QS2026/headcount）”？
          headcount: 126 | headcount: 12.5 | headcount
          wages: 1000 | headcount: 126 | “职工人数（headcount）”是整个单位的数，写在申报单位里（applicant 的 facts）
          """)
  void aBadValueIsOneLineWithItsCure(String there, String instead, String said) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> Qingxi.dossier(there, instead));
    assertThat(refused).as(instead).isNotNull();
    assertThat(refused.say(Words.CHINESE)).contains("清溪.yaml:").contains(said).hasLineCount(1);
  }

  @Test
  void aNameThatTwoPacksUseMustSayWhichIsMeant() {
    Library both = PackLoader.with(List.of(PackFiles.of(Qingxi.PACK), renamed()));
    DossierReader reader = new DossierReader(both);
    byte[] plain = Qingxi.DOSSIER.getBytes(StandardCharsets.UTF_8);
    InputException refused =
        catchThrowableOfType(
            InputException.class, () -> reader.read(plain, "清溪.yaml", ClaimsWanted.ANY));
    assertThat(refused.say(Words.CHINESE))
        .contains("QS2026/headcount")
        .contains("QX2026/headcount");
    byte[] named =
        Qingxi.DOSSIER.replace("headcount:", "QX2026/headcount:").getBytes(StandardCharsets.UTF_8);
    Dossier read = reader.read(named, "清溪.yaml", ClaimsWanted.ANY);
    assertThat(Assessment.of(both, read).outcome("c1").missing())
        .containsExactly(new MissingFact.OfClaim("headcount"));
    assertThat(
            new WorkbookReader(both)
                .read(WorkbookWriter.write(List.of(read), both, Words.CHINESE), "w.xlsx"))
        .containsExactly(read);
  }

  @Test
  void whatSomebodyElseSaysOfTheApplicantIsSeenAndTaken() {
    Dossier theirs = Qingxi.dossier("headcount: 126", "headcount: 130");
    DossierComparison comparison =
        DossierComparison.ofDossier(
            new IncomingDossier(theirs, Map.of(), Map.of()), DOSSIER, Qingxi.LIBRARY);
    assertThat(comparison.differences())
        .extracting(difference -> Words.CHINESE.say(difference.label()))
        .containsExactly("职工人数");
    assertThat(comparison.take(comparison.differences())).isEqualTo(theirs);
  }

  @Test
  void theApplicantIsNoPartOfAClaim() {
    Outcome outcome = outcome(DOSSIER, "c1");
    assertThat(outcome.claim().value("headcount")).contains(figure("126"));
    assertThat(outcome.claim().word("applicant.kind")).contains("enterprise");
    assertThat(outcome.missing()).isEmpty();
    Claim claim = Claim.of(outcome.claim());
    assertThat(claim).isEqualTo(DOSSIER.claim("c1").orElseThrow());
  }

  private static PackFiles renamed() {
    Map<String, byte[]> files = new HashMap<>();
    PackFiles.of(Qingxi.PACK)
        .contents()
        .forEach(
            (name, bytes) ->
                files.put(
                    name,
                    new String(bytes, StandardCharsets.UTF_8)
                        .replace("QS2026", "QX2026")
                        .replace("QS-", "QX-")
                        .getBytes(StandardCharsets.UTF_8)));
    return PackFiles.of("QX", files);
  }

  private static Map<String, Value> facts(String claim) {
    return DOSSIER.claim(claim).orElseThrow().input().facts();
  }

  private static Outcome outcome(Dossier dossier, String claim) {
    return Assessment.of(Qingxi.LIBRARY, dossier).outcome(claim);
  }

  private static Value figure(String number) {
    return new Value.Figure(new BigDecimal(number));
  }
}
