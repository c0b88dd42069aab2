package minshen.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are right each by itself and are asked about together. */
class FieldsTogetherTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final Set<String> CODES = Set.of("FIELDS_TOGETHER", "AMOUNT_IN_YUAN");

  /** As much of a dossier as one of the lines changes, and nothing to ask about. */
  private static final String GOOD =
      """
      format: minshen-dossier/1
      applicant: { name: 甲公司, profile: { foundedOn: 2025-09-30, registeredCapital: 999999.99 } }
      claims:
        - id: p
          item: MH-10
          project: 检测平台建设项目
          eventDate: 2025-09-30
          applyDate: 2026-03-15
          facts: { constructionCost: 99999.99 }
          platform: { name: 检测 平台, from: 2025-01, to: 2025-09, totalInvestment: 99999.99, filedOn: 2024-11-30 }
        - id: d
          item: MH-07
          eventDate: 2025-10-01
          products: [ { name: 支架, rdCost: 99999.99 }, { name: 导管, rdCost: 80 }, { name: ' 导管', rdCost: 80 }, { rdCost: 80 } ]
      """;

  @Test
  void whatFitsTogetherIsNotAskedAbout() {
    assertThat(asked(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          registeredCapital: 999999.99 | registeredCapital: 6000000 | - applicant.profile.registeredCapital 注册资金 6,000,000 万元：是不是按元填的？按元填的应改成 600 万元；确实这么多就不用改
          registeredCapital: 999999.99 | registeredCapital: 1000000 | - applicant.profile.registeredCapital 注册资金 1,000,000 万元：是不是按元填的？按元填的应改成 100 万元；确实这么多就不用改
          totalInvestment: 99999.99 | totalInvestment: 100000 | p platform.totalInvestment 项目总投资 100,000 万元：是不是按元填的？按元填的应改成 10 万元；确实这么多就不用改
          rdCost: 99999.99 | rdCost: 1234567.5 | d products[0].rdCost 研发投入 1,234,567.5 万元：是不是按元填的？按元填的应改成 123.45675 万元；确实这么多就不用改
          totalInvestment: 99999.99 | totalInvestment: 99999.98 | p facts.constructionCost 建设费用 99,999.99 万元多于附件2 的项目总投资 99,999.98 万元，请核对
          name: 检测 平台 | name: 检验平台 | p platform.name 附件2 的平台名称“检验平台”与项目名称“检测平台建设项目”不同，请核对是不是同一个平台
          to: 2025-09 | to: 2025-10 | p platform.to 附件2 的建设日期到 2025年10月为止，晚于建设完成日（审计报告日） 2025年9月30日，请核对
          filedOn: 2024-11-30 | filedOn: 2026-03-16 | p platform.filedOn 附件2 申报日期 2026年3月16日 晚于填表时间 2026年3月15日，请核对
          foundedOn: 2025-09-30 | foundedOn: 2025-10-01 | p eventDate 事项日期 2025年9月30日 早于成立时间 2025年10月1日，请核对
          name: 支架, rdCost: 99999.99 | name: 支架, rdCost: 80.0 | d products[1].rdCost “支架”和“导管”的研发投入都是 80 万元：审计报告要按品种分列，请核对是不是各填了合计
          """)
  void whatHardlyFitsTogetherIsAskedAbout(String good, String odd, String question) {
    assertThat(GOOD).contains(good);
    assertThat(asked(GOOD.replace(good, odd))).containsExactly(question);
  }

  private static List<String> asked(String text) {
    Assessment assessment =
        Assessment.of(
            LIBRARY,
            new DossierReader(LIBRARY)
                .read(text.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY));
    return assessment.findings().stream()
        .filter(found -> CODES.contains(found.code()))
        .peek(found -> assertThat(found.severity()).isEqualTo(Severity.WARNING))
        .flatMap(
            found ->
                Stream.of(
                    found.claimId().orElse("-")
                        + " "
                        + found.field().orElseThrow()
                        + " "
                        + Words.CHINESE.say(found.text())))
        .toList();
  }
}
