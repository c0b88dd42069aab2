package minshen.form;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minshen.dossier.FormContents;
import minshen.form.CalculationSheet.Amount;
import minshen.form.CalculationSheet.Finding;
import minshen.form.CalculationSheet.Line;
import minshen.form.CalculationSheet.Quotation;
import minshen.form.CalculationSheet.Range;
import minshen.form.CalculationSheet.Reading;
import minshen.form.CalculationSheet.Step;
import org.slf4j.LoggerFactory;

/** Applicants, platforms and a calculation, as people would give them. */
final class Samples {
  static final FormStamp STAMP = new FormStamp(LocalDate.of(2026, 3, 15), "c1-sample");

  static {
    // POI and veraPDF tell every step they take.
    ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
  }

  private Samples() {}

  /** A form with values. */
  record Sample(String formId, Map<String, String> values) {
    OfficialForm form() {
      return OfficialForm.load(formId, Typeface.alone());
    }

    byte[] pdf() {
      return form().toPdf(values, STAMP);
    }

    byte[] word() {
      return form().toWord(values, STAMP);
    }

    @Override
    public String toString() {
      return formId + " " + values.size() + " values";
    }
  }

  /** Everything that Word, PDF and their likeness are tried with. */
  static Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("blank", application(Map.of()));
    samples.put("ordinary", application(ordinary()));
    samples.put("eight-materials", application(eightMaterials()));
    samples.put("long-names", application(longNames()));
    samples.put("profile-3000", application(with("profile", longProfile(3000))));
    samples.put("materials-60", application(with("materials", materials(60))));
    samples.put("mixed", application(mixed()));
    Map<String, String> both = with("profile", longProfile(3000));
    both.put("materials", materials(60));
    samples.put("both-overflow", application(both));
    samples.put("platform-blank", new Sample(FormContents.PLATFORM, Map.of()));
    samples.put("platform", new Sample(FormContents.PLATFORM, platform()));
    return samples;
  }

  static Sample application(Map<String, String> values) {
    return new Sample(FormContents.APPLICATION, values);
  }

  static Map<String, String> with(String field, String value) {
    Map<String, String> values = ordinary();
    values.put(field, value);
    return values;
  }

  static Map<String, String> ordinary() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("applicantSeal", "上海示例生物医药有限公司");
    values.put("name", "上海示例生物医药有限公司");
    values.put("creditCode", "91310112MA1GBK7Q5E");
    values.put("postalAddress", "上海市闵行区江川东路1988号3幢501室");
    values.put("registeredAddress", "上海市闵行区剑川路951号5幢1层");
    values.put("legalName", "王志远");
    values.put("legalPhone", "021-64885566");
    values.put("legalMobile", "13800138000");
    values.put("legalEmail", "wang.zhiyuan@example.com");
    values.put("contactName", "李思敏");
    values.put("contactTitle", "项目申报主管");
    values.put("contactPhone", "021-64885567转801");
    values.put("contactMobile", "13912345678");
    values.put("fax", "021-64885568");
    values.put("contactEmail", "li.simin@example.com");
    values.put("bankName", "中国工商银行股份有限公司上海市闵行支行");
    values.put("bankAccount", "1001234509012345678");
    values.put("town", "莘庄工业区");
    values.put(
        "profile",
        "行业：化学药品制剂制造（2720）\n"
            + "经营范围：许可项目：药品生产；药品委托生产；药品批发；药品进出口。（依法须经批准的项目，经相关部门批准后"
            + "方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）一般项目：医学研究和试验发展；技术服务、"
            + "技术开发、技术咨询、技术交流、技术转让、技术推广；货物进出口。\n"
            + "成立时间：2015年6月1日；注册资金：5000万元；员工人数：120人");
    values.put("policyItem", "（三）支持创新药物研发产业化");
    values.put("project", "注射用重组人源化抗HER2单克隆抗体Ⅱ期临床试验");
    values.put("amount", "100.00");
    values.put("filledOn", "2026年3月15日");
    values.put("materials", materials(5));
    return values;
  }

  static String materials(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> i + ". 附件材料第" + i + "项：临床试验报告、审计报告及发票凭证等证明材料")
        .collect(Collectors.joining("\n"));
  }

  static String longProfile(int characters) {
    String sentence =
        "公司专注于抗体偶联药物（ADC）、双特异性抗体等创新药物的研发与产业化，拥有“两大平台”、三条管线，"
            + "已获批临床批件（IND）12件；2024年度营业收入3.56亿元，研发投入占比28.4%。";
    return sentence.repeat(characters / sentence.length() + 1).substring(0, characters);
  }

  /** More than the page holds in the usual size, and what it holds in the small one. */
  static Map<String, String> eightMaterials() {
    Map<String, String> values = with("materials", materials(8));
    values.merge(
        "profile", "\n公司主营抗体药物，拥有中试车间3200平方米，2024年营业收入3.56亿元，近三年承担国家和上海市科技计划项目5项。", String::concat);
    return values;
  }

  private static Map<String, String> longNames() {
    Map<String, String> values = ordinary();
    String name = "上海闵行紫竹国家高新技术产业开发区生物医药创新药物与高端医疗器械研究开发及产业化（集团）股份有限公司临床研究分公司";
    values.put("applicantSeal", name);
    values.put("name", name);
    values.put(
        "postalAddress", "上海市闵行区浦江镇联航路1588号国家863软件孵化器基地技术中心主楼及配楼三层A区308室、310室、312室（邮编：201112）");
    values.put(
        "registeredAddress", "中国（上海）自由贸易试验区临港新片区环湖西二路888号C楼12层1201-1215室，以及上海市闵行区紫秀路100号4号楼5层");
    values.put(
        "legalEmail",
        "a.very.long.mailbox.name.of.the.legal.representative@subsidiary.biopharma-example.com.cn");
    return values;
  }

  private static Map<String, String> mixed() {
    return with(
        "profile",
        "主页https://www.example.com.cn/products/anti-HER2/overview?lang=zh&page=2；邮箱info@example.com。\n"
            + "管线：SYN-101（Ⅱ期，NCT04512345）、SYN-202 (Phase I/II, n=36)、“双抗”平台《BiTE"
            + " 2.0》；国际专利PCT/CN2023/123456等18项。GMP车间3,200㎡，产能2×2,000L；pH 7.4±0.1，储存温度2–8℃。\n"
            + "Company registered capital RMB 50,000,000 (fully paid-in), employees: 120, R&D staff"
            + " 68 persons, of whom 12 hold a doctorate.\n\n"
            + "① 一般项目；② 许可项目：药品生产（依法须经批准的项目，经批准后方可开展）。");
  }

  static Map<String, String> platform() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("applicantSeal", "上海示例生物医药有限公司");
    values.put("platformName", "闵行区抗体药物中试与检测专业化公共服务平台");
    values.put("period", "2025年3月 - 2026年2月");
    values.put("builder", "上海示例生物医药有限公司");
    values.put("totalInvestment", "800万元");
    values.put("contactName", "李思敏");
    values.put("contactPhone", "021-64885567");
    values.put(
        "description",
        "平台面向区内生物医药企业提供抗体药物中试放大、质量检测与注册申报支持等服务。\n\n" + "建设内容：（一）中试车间改造；（二）分析检测实验室；（三）公共服务信息系统。");
    return values;
  }

  static CalculationSheet calculation() {
    Quotation opinion = new Quotation("意见（四）", "对获得三类医疗器械注册证的体外诊断试剂，给予最高100万元的一次性资金支持。");
    Quotation rule = new Quotation("细则（六）", "三类体外诊断试剂，每个品种给予最高不超过50万元支持。");
    List<Step> steps =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    new Step(
                        "第" + (i + 1) + "步：市级支持资金 500.00 万元 × 20%，不超过 100.00 万元（未触及）",
                        "100.00 万元",
                        "MH2025/细则/3/2/1",
                        Optional.of("R1")))
            .toList();
    return new CalculationSheet(
        "（三）支持创新药物研发产业化",
        "上海示例生物医药有限公司",
        List.of(new Line("项目名称", "抗HER2单抗Ⅱ期临床试验"), new Line("申请日期", "2026年3月15日")),
        new Amount(
            Optional.of("100.00"),
            Optional.of(new Range(Optional.of("50.00"), Optional.empty())),
            List.of(
                new CalculationSheet.Line("区承担", "80.00"),
                new CalculationSheet.Line("镇承担", "20.00"))),
        steps,
        List.of(opinion, rule),
        List.of(
            new Reading(
                "R1",
                "三类体外诊断试剂的上限",
                List.of(opinion, rule),
                "每个品种最高 50 万元",
                Optional.of("每个品种最高 100 万元"),
                Optional.of("50.00 万元"))),
        List.of(new Finding("警告", "附件 m2 尚未上传", Optional.empty())),
        List.of("研发投入专项审计金额", "市级立项文号"));
  }
}
