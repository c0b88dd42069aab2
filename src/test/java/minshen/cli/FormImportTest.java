package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import minshen.dossier.FormContents;
import minshen.form.FormStamp;
import minshen.form.OfficialForm;
import minshen.form.learn.TypedForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that come back to a store that knows the company, nearly or not at all. */
class FormImportTest {
  private static final String CODE = "91310112MA1GBK7Q5E";
  private static final String NAME = "上海示例生物医药有限公司";
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant:
        name: 上海示例生物医药有限公司
        creditCode: "91310112MA1GBK7Q5E"
        contact: { name: 李思敏, fax: "021-64885568" }
      claims:
        - { id: c1, item: MH-10, project: 检测平台, requestedAmount: 300 }
      """;

  @TempDir Path folder;

  @BeforeEach
  void takeIn() throws IOException {
    Path dossier = Files.writeString(folder.resolve("示例.minshen.yaml"), DOSSIER);
    assertThat(run("import", dossier).code()).isZero();
  }

  @Test
  void aNearMissIsRefusedNamingBothUntilTheUserDecides() throws IOException {
    Path form = form(Map.of("name", "上海示列生物医药有限公司", "project", "检测平台"));

    Run refused = run("import", form);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).contains("上海示列生物医药有限公司").contains(NAME + " " + CODE);
    assertThat(refused.err()).contains("--applicant").contains("--as-new");

    Run same = run("import", form, "--applicant", CODE);
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out()).contains("没有改动 单位名称");

    assertThat(run("import", form, "--as-new").out()).contains("已导入“上海示列生物医药有限公司”");
  }

  @Test
  void aClearedPlaceIsToldAndClearedOnDemand() throws IOException {
    Path form =
        form(Map.of("name", NAME, "creditCode", CODE, "contactName", "李思敏", "project", "检测平台"));

    assertThat(run("import", form).out())
        .contains("没有清空 传真：现在是“021-64885568”")
        .contains("没有清空 申请金额");
    assertThat(exported()).contains("021-64885568").contains("requestedAmount: 300");

    assertThat(run("import", form, "--overwrite").out()).contains("清空 传真：原来是“021-64885568”");
    assertThat(exported()).doesNotContain("021-64885568").doesNotContain("requestedAmount");
  }

  @Test
  void whatAFormWouldChangeIsShownAndNothingIsWritten() throws IOException {
    Path known = form(Map.of("name", NAME, "creditCode", CODE, "project", "检测平台", "amount", "450"));
    String before = exported();

    Run shown = run("import", known, "--show");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("“" + NAME + "”已在数据库里", "没有写入", "没有改动 申请金额(万元)：现在是“300")
        .containsOnlyOnce("--overwrite");
    assertThat(run("import", known, "--show", "--overwrite").out())
        .contains("改动 申请金额(万元)：由“300", "改为“450”", "清空 传真");
    assertThat(exported()).isEqualTo(before);

    Path fresh = form(Map.of("name", "上海澜汐生物制药有限公司", "project", "新项目"));
    assertThat(run("import", fresh, "--show").out()).contains("将新增“上海澜汐生物制药有限公司”", "补进 项目名称：新项目");
    assertThat(run("export", "澜汐", "--out", folder.resolve("no.yaml")).code()).isEqualTo(2);
  }

  @Test
  void whatIsNotUnderstoodIsNamedWithTheReasonAndNoOptionThatWouldNotHelp() throws IOException {
    Path form =
        form(
            Map.of(
                "name",
                NAME,
                "creditCode",
                CODE,
                "project",
                "检测平台",
                "amount",
                "约三百万",
                "filledOn",
                "2026年3月",
                "fax",
                "021-64885568",
                "contactName",
                "李思敏"));

    String said = run("import", form, "--overwrite").out();
    assertThat(said)
        .contains("没有采用 申请金额(万元)：申请金额(万元)写的是“约三百万”，看不懂；请写成数字")
        .contains("没有采用 填表时间：填表时间写的是“2026年3月”，看不懂；日期要写到日")
        .doesNotContain("--overwrite");
  }

  @Test
  void theSameInOtherWordsIsNoDifference() throws IOException {
    Path form =
        form(
            Map.of(
                "name",
                NAME,
                "creditCode",
                "９１３１０１１２MA1GBK7Q5E",
                "project",
                "检测平台\u00a0",
                "amount",
                "人民币3,000,000元整",
                "fax",
                "０２１-64885568",
                "contactName",
                "李思敏"));

    assertThat(run("import", form).out()).contains("补进 0 处，改动 0 处").doesNotContain("没有");
  }

  @Test
  void aFormComesBackFromItsPdf() throws IOException {
    OfficialForm application = OfficialForm.load(FormContents.APPLICATION);
    Path pdf =
        Files.write(
            folder.resolve("表.pdf"),
            application.toPdf(
                Map.of("name", NAME, "creditCode", CODE, "project", "检测平台", "amount", "450"),
                new FormStamp(LocalDate.of(2026, 3, 1), "x")));

    assertThat(run("import", pdf).out()).contains("没有改动 申请金额(万元)：现在是“300").contains("文件里是“450”");
  }

  @Test
  void whatAFormOfAnotherOfficeClaimsIsSaidForIt() throws IOException {
    byte[] letter =
        new TypedForms()
            .line("我单位| 上海青禾生物科技有限公司 |（统一社会信用代码：91310112MA1GDQ5Y7J），现有员工| 73 |人。")
            .line("现就我单位| 抗体注射液 |项目申请扶持资金人民币| 80 |万元。")
            .file();
    Path file = Files.write(folder.resolve("函.docx"), letter);

    assertThat(run("import", file).err()).contains("--item");
    assertThat(run("import", file, "--item", "MH-77").err()).contains("MH-77");
    assertThat(run("import", file, "--item", "MH-10").code()).isZero();
    Path out = folder.resolve("青禾.minshen.yaml");
    assertThat(run("export", "青禾", "--out", out).code()).isZero();
    assertThat(Files.readString(out))
        .contains("item: MH-10", "project: 抗体注射液", "requestedAmount: 80", "employees: 73");
  }

  private Path form(Map<String, String> values) throws IOException {
    Map<String, String> named = new HashMap<>(values);
    named.putIfAbsent("policyItem", "操作细则（十）专业化公共服务平台建设资金支持");
    OfficialForm application = OfficialForm.load(FormContents.APPLICATION);
    return Files.write(
        folder.resolve("表.docx"),
        application.toWord(named, new FormStamp(LocalDate.of(2026, 3, 1), "x")));
  }

  private String exported() throws IOException {
    Path out = folder.resolve("out.minshen.yaml");
    assertThat(run("export", CODE, "--out", out).code()).isZero();
    return Files.readString(out);
  }

  private Run run(Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data");
    return Run.of(all);
  }
}
