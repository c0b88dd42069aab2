package minshen.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the remark of 附件1 asks 企业基本情况 to tell.
 *
 * @param industryCode 国民经济行业分类 小类 (GB/T 4754-2017), four digits
 * @param industryName the name of that 小类, for codes the program does not know
 * @param businessScope 经营范围
 * @param foundedOn 成立时间
 * @param registeredCapital 注册资金 in 万元
 * @param employees 员工人数
 * @param foreignInvested whether it is foreign-invested
 * @param text replaces the composed text
 */
public record Profile(
    Optional<String> industryCode,
    Optional<String> industryName,
    Optional<String> businessScope,
    Optional<LocalDate> foundedOn,
    Optional<BigDecimal> registeredCapital,
    Optional<Integer> employees,
    Optional<Boolean> foreignInvested,
    Optional<String> text) {
  /** Nothing filled in. */
  public static final Profile BLANK =
      new Profile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
