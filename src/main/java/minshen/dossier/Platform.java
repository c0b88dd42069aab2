package minshen.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import minshen.policy.Item;
import minshen.policy.Material;

/**
 * 专业化公共服务平台, as 附件2 asks for it.
 *
 * @param name 平台名称
 * @param builder 建设主体
 * @param from 建设日期: the first month
 * @param to 建设日期: the last month
 * @param totalInvestment 项目总投资 in 万元
 * @param filedOn the day on which 附件2 was filed; it must lie before the first month
 * @param description 平台建设情况
 */
public record Platform(
    Optional<String> name,
    Optional<String> builder,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<BigDecimal> totalInvestment,
    Optional<LocalDate> filedOn,
    Optional<String> description) {
  /** Nothing filled in. */
  public static final Platform BLANK =
      new Platform(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same platform under another name. */
  public Platform withName(Optional<String> other) {
    return new Platform(other, builder, from, to, totalInvestment, filedOn, description);
  }

  /** The same platform, built by another. */
  public Platform withBuilder(Optional<String> other) {
    return new Platform(name, other, from, to, totalInvestment, filedOn, description);
  }

  /** The same platform, built in other months. */
  public Platform withMonths(Optional<YearMonth> first, Optional<YearMonth> last) {
    return new Platform(name, builder, first, last, totalInvestment, filedOn, description);
  }

  /** The same platform at another cost. */
  public Platform withTotalInvestment(Optional<BigDecimal> other) {
    return new Platform(name, builder, from, to, other, filedOn, description);
  }

  /** The same platform, filed on another day. */
  public Platform withFiledOn(Optional<LocalDate> other) {
    return new Platform(name, builder, from, to, totalInvestment, other, description);
  }

  /** The same platform, described in other words. */
  public Platform withDescription(Optional<String> other) {
    return new Platform(name, builder, from, to, totalInvestment, filedOn, other);
  }

  /** Whether a claim of this item tells of a platform: something of it is filed in advance. */
  public static boolean askedOf(Item item) {
    return formOf(item).isPresent();
  }

  /** The material that is the form filed in advance. */
  public static Optional<Material> formOf(Item item) {
    return item.materials().stream()
        .filter(m -> m.marks().contains(Material.Mark.FILED_IN_ADVANCE))
        .findFirst();
  }
}
