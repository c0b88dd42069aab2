package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.Fixture;
import minshen.dossier.PageChoice;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.policy.ApplicantKind;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierReaderTest {
  private static final String HEAD = "format: minshen-dossier/1\n";

  private static final String FULL =
      """
      format: minshen-dossier/1
      applicant:
        name: 上海示例生物医药有限公司
        creditCode: 913101120012345678
        kind: enterprise
        legalRepresentative: { name: 王五, mobile: 013812345678 }
        contact: { fax: 021-64881234 }
        bank: { account: 00012345678901234567890 }
        profile:
          industryCode: 0171
          foundedOn: 2015-06-01
          registeredCapital: 5000.50
          employees: 120
          foreignInvested: no
      readings: { R1: alternative, R3: default }
      years: [2026, "2027"]
      ledger:
        - { item: T-06, year: 2025, amount: "150.00", project: 甲, product: 试剂盒 }
      claims:
        - id: c1
          item: T-03
          variant: trial
          project: " 甲 "
          eventDate: 2025-09-30
          applyDate: "2026-03-15"
          facts: { citySupport: 500, rdCost: "1200.5", phase: III, upfrontRate: 7.1234, remark: 007 }
          answers: { scope: yes, noDouble: true, cityProject: no, domesticTrial: unknown }
          requestedAmount: 1e2
          attachments:
            - { material: m2, file: 扫描件/立项.pdf }
            - { material: m2, file: 扫描件/批复.pdf, title: 批复, pages: "2-3，1", rotate: 90, redact: [ { page: 3, box: [12.5, 40, 30, 4.25] } ] }
            - { material: extra, file: 获奖.jpg, title: " 获奖证书 ", pages: 1, rotate: "0", late: yes, redact: "1: 1.5，2,30.25,4；1:0,0,100,100", content: " 0123456789abcdef" }
        - id: c2
          item: T-06
          products: [ { name: 试剂盒, kind: ivd, rdCost: 10 }, { } ]
        - id: c3
          item: T-10
          platform: { from: 2025-03, to: 2026-02, filedOn: 2025-01-10 }
      """;

  @TempDir Path folder;

  @Test
  void everythingTheFormatDescribesIsRead() {
    Dossier dossier = read(FULL);
    assertThat(dossier.applicant().kind()).contains(ApplicantKind.ENTERPRISE);
    assertThat(dossier.applicant().creditCode()).contains("913101120012345678");
    assertThat(dossier.applicant().get(FieldCatalogue.LEGAL_MOBILE)).contains("013812345678");
    assertThat(dossier.applicant().get(FieldCatalogue.BANK_ACCOUNT))
        .contains("00012345678901234567890");
    assertThat(dossier.applicant().get(FieldCatalogue.INDUSTRY_CODE)).contains("0171");
    assertThat(dossier.applicant().get(FieldCatalogue.FOREIGN_INVESTED)).contains(false);
    assertThat(dossier.applicant().get(FieldCatalogue.REGISTERED_CAPITAL))
        .contains(Amount.of("5000.5"));
    assertThat(dossier.readings().alternatives()).containsExactly("R1");
    assertThat(dossier.years()).containsExactly(2026, 2027);
    assertThat(dossier.ledger().getFirst().amount()).isEqualTo(Amount.of("150"));
    Claim first = dossier.claims().getFirst();
    assertThat(first.input().project()).contains("甲");
    assertThat(first.input().applyDate()).contains(LocalDate.of(2026, 3, 15));
    assertThat(first.input().facts())
        .containsEntry("rdCost", new Value.Figure(new BigDecimal("1200.5")))
        .containsEntry("phase", new Value.Word("III"))
        .containsEntry("remark", new Value.Word("007"));
    assertThat(first.input().answers())
        .containsEntry("noDouble", Answer.YES)
        .containsEntry("cityProject", Answer.NO)
        .containsEntry("domesticTrial", Answer.UNKNOWN);
    assertThat(first.attachments())
        .containsExactly(
            new Attachment("m2", "扫描件/立项.pdf", Optional.empty()),
            new Attachment(
                "m2",
                "扫描件/批复.pdf",
                Optional.empty(),
                Optional.of("批复"),
                PageChoice.parse("2-3,1"),
                90,
                new Redactions(List.of(new Redaction(3, 1250, 4000, 3000, 425))),
                false),
            new Attachment(
                Attachment.EXTRA,
                "获奖.jpg",
                Optional.empty(),
                Optional.of("获奖证书"),
                PageChoice.parse("1"),
                0,
                new Redactions(
                    List.of(
                        new Redaction(1, 150, 200, 3025, 400),
                        new Redaction(1, 0, 0, 10_000, 10_000)),
                    Optional.of("0123456789abcdef")),
                true));
    assertThat(first.requestedAmount()).contains(Amount.of("100"));
    assertThat(dossier.claims().get(1).input().products()).hasSize(2);
    assertThat(dossier.claims().get(2).get(FieldCatalogue.BUILT_FROM))
        .contains(YearMonth.of(2025, 3));
  }

  @Test
  void everyBoxThatIsNoneIsNamedInOneLine() {
    assertThat(
            refusedRedaction(
                "[ { page: 0, box: [1, 1, 1, 1] }, { page: 1, box: [1, 1, 1, 1] },"
                    + " { page: 1, box: [50, 1, 51, 1] }, { page: 1, box: [1, 2, 3] } ]"))
        .startsWith("f.yaml:3: redact 里这几处不对：#1、#3、#4。遮盖写作 page: 1, box: [左, 上, 宽, 高]");
    assertThat(refusedRedaction("\"1: 5,5,0,1\"")).contains("redact 里这几处不对：1: 5,5,0,1。");
    assertThat(refusedRedaction("[ { page: 1, box: [1, 1, 1, 0.001] } ]")).contains("#1");
    assertThat(refusedRedaction("\"1: 5,5,1,1\", content: 0123456789ABCDEF"))
        .startsWith("f.yaml:3: content 应当是程序给出的 16 位指纹");
    assertThat(refusedRedaction("[ { page: 1, bx: [] } ]")).contains("“bx”").contains("“box”");
  }

  private String refusedRedaction(String boxes) {
    return refused(
        HEAD
            + "claims:\n  - { id: c1, item: T-06, attachments: [ { material: m2, file: a, redact: "
            + boxes
            + " } ] }\n");
  }

  @Test
  void whatIsWrittenReadsBack() {
    Dossier dossier = read(FULL);
    assertThat(read(DossierWriter.yaml(dossier))).isEqualTo(dossier);
    assertThat(read(DossierWriter.json(dossier))).isEqualTo(dossier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: minshen-dossier/2 | f.yaml:1: format 应当是 minshen-dossier/1，而不是“minshen-dossier/2”",
        "claims: [] | f.yaml:1: 缺少 format，请补上",
        "fromat: minshen-dossier/1 | f.yaml:1: 不认识的键“fromat”，是不是“format”？",
        "[] | f.yaml:1: minshen-dossier 应当是“键: 值”的一组",
        "5 | f.yaml:1: minshen-dossier 应当是“键: 值”的一组"
      })
  void aFileThatIsNoDossierIsRefused(String text, String line) {
    assertThat(line).isIn(ways(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim: [] | :2: 不认识的键“claim”，是不是“claims”？",
        "applicant: { nmae: x } | :2: 不认识的键“nmae”，是不是“name”？",
        "applicant: { kind: firm } | :2: kind"
            + " 不能是“firm”，可以是：enterprise、institution、nonprofit、park、association、hospital",
        "applicant: x | :2: applicant 应当是“键: 值”的一组",
        "applicant: { name: [x] } | :2: name 应当是单个值",
        "applicant: { name: true } | :2: name 应当是文字；确要写“true”请加引号",
        "applicant: { profile: { foundedOn: 2015-02-30 } } | :2: foundedOn 应当是存在的日期，写作"
            + " 2026-03-15，而不是“2015-02-30”",
        "applicant: { profile: { employees: 1.5 } } | :2: employees 应当是整数，而不是“1.5”",
        "applicant: { profile: { registeredCapital: -1 } } | :2: registeredCapital 不能是负数：-1",
        "applicant: { profile: { foreignInvested: maybe } } | :2: foreignInvested 应当是 yes 或"
            + " no，而不是“maybe”",
        "readings: { R7: default } | :2: 不认识的判读“R7”，是不是“R1”？",
        "readings: { R3: alternative } | :2: 判读 R3 没有另一种读法（alternative），请删去，或写 default",
        "readings: { R1: other } | :2: R1 不能是“other”，可以是：default、alternative",
        "years: 2026 | :2: years 应当是列表，每项以 “- ” 开头",
        "years: [26] | :2: years 应当是四位年份，而不是“26”",
        "years: [999] | :2: years 应当是四位年份，而不是“999”",
        "years: [10000] | :2: years 应当是四位年份，而不是“10000”",
        "years: [2026.5] | :2: years 应当是四位年份，而不是“2026.5”",
        "ledger: [ { item: T-06, amount: 1 } ] | :2: 缺少 year，请补上",
        "ledger: [ { item: T-06, year: 2026 } ] | :2: 缺少 amount，请补上",
        "ledger: [ { item: T-99, year: 2026, amount: 1 } ] | :2: 不认识的条款“T-99”，是不是“T-03”？",
        "ledger: [ { item: T-06, year: 2026, amount: .inf } ] | :2: amount 应当是数字，而不是“.inf”"
      })
  void whatIsNotUnderstoodIsRefusedWithItsLine(String text, String line) {
    assertThat("f.yaml" + line).isIn(ways(HEAD + text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1999, 2101, 9999})
  void aYearHasFourDigitsWhereverItStands(int year) {
    Dossier dossier =
        read(
            """
            format: minshen-dossier/1
            years: [%1$d]
            ledger: [ { item: T-06, year: %1$d, amount: 1 } ]
            claims: [ { id: c1, item: T-06, year: %1$d } ]
            """
                .formatted(year));
    assertThat(dossier.years()).containsExactly(year);
    assertThat(dossier.ledger().getFirst().year()).isEqualTo(year);
    assertThat(dossier.claims().getFirst().input().statedYear()).contains(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item: T-06 | :3: 缺少 id，请补上",
        "id: c1 | :3: 缺少 item，请补上",
        "id: c1, itm: T-06 | :3: 不认识的键“itm”，是不是“item”？",
        "id: c1, item: T-66 | :3: 不认识的条款“T-66”，是不是“T-06”？",
        "id: c1, item: 别的 | :3: 不认识的条款“别的”，可以是：T-03、T-06、T-07、T-10",
        "id: c1, item: T-03 | :3: 没有写申报方式（variant）：T-03 要写明是哪一种，可以是：trial、marketed",
        "id: c1, item: T-03, variant: trail | :3: 不认识的申报方式“trail”，是不是“trial（临床试验）”？",
        "id: c1, item: T-06, variant: trial | :3: T-06 没有 variant，请删去",
        "id: c1, item: T-03, variant: trial, products: [] | :3: T-03 没有 products，请删去",
        "id: c1, item: T-06, platform: {} | :3: T-06 没有 platform，请删去",
        "id: c1, item: T-06, facts: { rdCost: 1 } | :3: 这一条款不用填数据（facts），请删去“rdCost（rdCost）”",
        "'id: c1, item: T-03, variant: trial, facts: { rdcost: 1 }' | :3:"
            + " 这一条款没有“rdcost”，是不是“rdCost”？",
        "'id: c1, item: T-03, variant: trial, facts: { rdCost: NaN }' | :3: rdCost 应当是数字，而不是“NaN”",
        "'id: c1, item: T-03, variant: trial, facts: { rdCost: 0x1F }' | :3: rdCost"
            + " 应当是数字，而不是“0x1F”",
        "'id: c1, item: T-03, variant: trial, facts: { phase: IV }' | :3: phase"
            + " 不能是“IV”，可以是：I、II、III",
        "'id: c1, item: T-03, variant: trial, facts: { supportYear: 1.5 }' | :3: supportYear"
            + " 应当是整数，而不是“1.5”",
        "'id: c1, item: T-06, products: [ { name: x, rdCosts: 1 } ]' | :3:"
            + " 这一条款没有“rdCosts”，是不是“rdCost”？",
        "'id: c1, item: T-06, answers: { newCertificat: yes }' | :3: 不认识的条件“newCertificat”，"
            + "是不是“newCertificate（newCertificate？）”？",
        "'id: c1, item: T-06, answers: { scope: maybe }' | :3: scope（scope？）"
            + " 不能是“maybe”，可以是：yes、no、unknown",
        "'id: c1, item: T-10, platform: { from: 2025-13 }' | :3: from 应当是年月，写作"
            + " 2025-03，而不是“2025-13”",
        "'id: c1, item: T-06, attachments: [ { material: m2 } ]' | :3: 缺少 file，请补上",
        "'id: c1, item: T-06, attachments: [ { material: extra, file: a.pdf } ]' | :3: 缺少"
            + " title，请补上",
        "'id: c1, item: T-06, attachments: [ { material: m2, file: a, page: 1 } ]' | :3:"
            + " 不认识的键“page”，是不是“pages”？",
        "'id: c1, item: T-06, attachments: [ { material: m2, file: a, pages: 3-1 } ]' | :3: pages"
            + " 应当是页码，写作 1-3,5，每页只写一次，而不是“3-1”",
        "'id: c1, item: T-06, attachments: [ { material: m2, file: a, pages: 0 } ]' | :3: pages"
            + " 应当是页码，写作 1-3,5，每页只写一次，而不是“0”",
        "'id: c1, item: T-06, attachments: [ { material: m2, file: a, rotate: 45 } ]' | :3: rotate"
            + " 不能是“45”，可以是：0、90、180、270",
        "id: c1, item: T-06, requestedAmount: 1e400 | ':3: requestedAmount 的整数最多 12 位、小数最多 6"
            + " 位：1e400'"
      })
  void aClaimMayNotSayWhatItsItemDoesNotHave(String claim, String line) {
    String text = HEAD + "claims:\n  - { " + claim + " }\n";
    assertThat("f.yaml" + line).isIn(ways(text));
  }

  @Test
  void twoClaimsOfOneIdAreRefused() {
    String text = HEAD + "claims:\n- { id: a, item: T-06 }\n- { id: a, item: T-06 }\n";
    assertThat(refused(text)).isEqualTo("f.yaml:4: 申报编号（id）“a”与 f.yaml:3 的重复，请改成不同的编号");
  }

  @Test
  void claimsMustBeThereOnlyWhereTheyAreNeeded() {
    byte[] text = HEAD.getBytes(StandardCharsets.UTF_8);
    DossierReader reader = new DossierReader(Fixture.LIBRARY);
    assertThat(reader.read(text, "f", ClaimsWanted.ANY).claims()).isEmpty();
    InputException e =
        catchThrowableOfType(
            InputException.class, () -> reader.read(text, "f", ClaimsWanted.AT_LEAST_ONE));
    assertThat(e).hasMessage("f:1: 没有申报（claims），请至少写一项");
    assertThat(e.say(Words.ENGLISH)).isASCII();
  }

  @Test
  void jsonKnowsItsLinesToo() {
    String text =
        """
        {
        \t"format": "minshen-dossier\\/1",
        \t"claims": [ { "id": "c1", "item": "T-06",
        \t\t"porject": "x" } ]
        }
        """;
    assertThat(ways(text)).contains("f.yaml:4: 不认识的键“porject”，是不是“project”？");
  }

  @Test
  void oneReaderReadsAThousandFiles() throws IOException {
    DossierReader reader = new DossierReader(Fixture.LIBRARY);
    for (int i = 0; i < 1000; i++) {
      Files.writeString(folder.resolve(i + ".minshen.yaml"), FULL);
    }
    for (int i = 0; i < 1000; i++) {
      Path file = folder.resolve(i + ".minshen.yaml");
      assertThat(reader.read(file, file.toString(), ClaimsWanted.ANY).claims()).hasSize(3);
    }
  }

  @Test
  void aMistypedKindInTheLedgerIsRefused() {
    assertThat(refused(ledgerRow("T-06", "ivdd"))).contains("不认识的类别“ivdd”，是不是“ivd”？");
    assertThat(refused(ledgerRow("T-06", "NonIvd"))).contains("是不是“nonIvd”？");
    assertThat(refused(ledgerRow("T-03", "purchase"))).contains("可以是：trial、marketed");
    assertThat(read(ledgerRow("T-06", "ivd")).ledger()).hasSize(1);
    assertThat(read(ledgerRow("T-03", "trial")).ledger()).hasSize(1);
  }

  @Test
  void anItemWithoutKindsTakesAnyNoteOfThem() {
    assertThat(read(ledgerRow("T-10", "设备")).ledger().getFirst().kind()).contains("设备");
  }

  private static String ledgerRow(String item, String kind) {
    return "format: minshen-dossier/1\nledger: [ { item: %s, year: 2026, amount: 1, kind: %s } ]\n"
        .formatted(item, kind);
  }

  @Test
  void lineBreaksOfTextsAreAllLineFeeds() {
    String text =
        """
        { "format": "minshen-dossier/1",
          "applicant": { "profile": { "text": "甲\\r\\n乙\\r丙\\n丁" } } }
        """;
    assertThat(read(text).applicant().get(FieldCatalogue.OWN_TEXT)).contains("甲\n乙\n丙\n丁");
  }

  @Test
  void aTestOfAPackNeedOnlyStateWhatItTests() {
    Claim claim =
        new ClaimReader(Fixture.LIBRARY)
            .read(
                Documents.parse(
                    "{id: a, item: T-06, answers: {newCertificate: no}}"
                        .getBytes(StandardCharsets.UTF_8),
                    "tests.yaml"));
    ClaimInput assumed =
        Assumption.eligible(
            claim.input(), Fixture.PACK, Fixture.PACK.item("T-06").orElseThrow(), Readings.DEFAULT);
    assertThat(assumed.answers())
        .containsEntry("scope", Answer.YES)
        .containsEntry("newCertificate", Answer.NO);
    assertThat(assumed.eventDate()).isEqualTo(Optional.of(Assumption.EVENT));
  }

  private static Dossier read(String text) {
    return new DossierReader(Fixture.LIBRARY)
        .read(text.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
  }

  private static String refused(String text) {
    InputException e = catchThrowableOfType(InputException.class, () -> read(text));
    assertThat(e).as("nothing refused in %s", text).isNotNull();
    assertThat(e.say(Words.ENGLISH)).doesNotContain("{0}", "{1}").hasSizeLessThan(200);
    return e.getMessage();
  }

  /** What is refused, as it is said, and with the keys alone. */
  private static List<String> ways(String text) {
    String said = refused(text);
    return List.of(said, byKeys(said));
  }

  /** A message with keys alone: what they are called beside that is no matter here. */
  private static String byKeys(String message) {
    return message.replaceAll("[^“：、 ]+（([A-Za-z/]+)）", "$1");
  }
}
