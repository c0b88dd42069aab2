package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import minshen.dossier.CompanyIdentity.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a name or a code makes no second company, and two companies are not one. */
class CompanyIdentityTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GBK7Q5E, 上海示例生物医药有限公司, SAME
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GBK7Q5E, 改了名的有限公司, SAME
          91310112ma1gbk7q5e, , ９１３１０１１２MA1GBK7Q5E, , SAME
          , 上海示例（中国）生物医药有限公司, 91310112MA1GBK7Q5E, 上海示例(中国) 生物医药有限公司, SAME
          , 上海示例生物医药有限公司, , 上海示例生物医药有限责任公司, ALIKE
          , 上海示例生物医药有限公司, , 上海示列生物医药有限公司, ALIKE
          , 上海示例生物医药有限公司, , 上海例示生物医药有限公司, ALIKE
          , 上海示例生物医药有限公司, , 上海示例生物医有限公司, ALIKE
          , 上海示例生物医药有限公司, , 上海示例生物医药（有限公司）, ALIKE
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GBK7Q5F, 上海示例生物医药有限公司, ALIKE
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GBK7Q5, 上海示例生物医药有限公司, ALIKE
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GBK75QE, 另一个名字有限公司, ALIKE
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GC9LW98, 上海示例生物医药有限公司, ALIKE
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GC9LW98, 上海示列生物医药有限公司, OTHER
          91310112MA1GBK7Q5E, 上海示例生物医药有限公司, 91310112MA1GC9LW98, 上海锦云园区管理有限公司, OTHER
          91310112MA1GBK7Q01, 上海示例生物医药戊有限公司, 91310112MA1GBK7Q02, 上海示例生物医药己有限公司, OTHER
          91310112MA1GBK7Q01, 上海示例医药A厂有限公司, 91310112MA1GBK7Q92, 上海示例医药B厂有限公司, OTHER
          91310112MA1GBK7Q01, 上海东示例医药有限公司, 91310112MA1GBK7Q02, 上海西示例医药有限公司, OTHER
          91310112MA1GBK7Q01, 上海示例医药有限公司, 91310112MA1GBK7Q02, 上海示列医药有限公司, ALIKE
          , 上海第一制药有限公司, , 上海第二制药有限公司, OTHER
          , 单位 1 有限公司, , 单位 2 有限公司, OTHER
          , 甲公司, , 乙公司, OTHER
          , , , 上海示例生物医药有限公司, OTHER
          """)
  void oneIsToTheOtherAsTheOtherToIt(
      String code, String name, String otherCode, String otherName, Likeness likeness) {
    CompanyIdentity one = company(code, name);
    CompanyIdentity other = company(otherCode, otherName);

    assertThat(one.to(other)).isEqualTo(likeness);
    assertThat(other.to(one)).isEqualTo(likeness);
  }

  private static CompanyIdentity company(String code, String name) {
    return new CompanyIdentity(Optional.ofNullable(code), Optional.ofNullable(name));
  }
}
