package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import minshen.dossier.CompanyIdentity.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looking companies up finds the same as comparing with each of them, and soon. */
class CompanyIndexTest {
  private static final String LETTERS = "海示例生物（）";

  @Test
  void itFindsWhatComparingWithEachOneFinds() {
    Random random = new Random(7);
    List<CompanyIdentity> all = new ArrayList<>();
    CompanyIndex<CompanyIdentity> index = new CompanyIndex<>();
    for (int i = 0; i < 300; i++) {
      CompanyIdentity company = company(random);
      all.add(company);
      index.add(company, company);
    }
    for (int i = 0; i < 300; i++) {
      CompanyIdentity company = company(random);
      for (Likeness likeness : List.of(Likeness.SAME, Likeness.ALIKE)) {
        assertThat(index.find(company, likeness))
            .as(company + " " + likeness)
            .isEqualTo(all.stream().filter(one -> company.to(one) == likeness).toList());
      }
    }
  }

  @Test
  void aCompanyOfTheSameCodeComesBeforeOneOfTheSameName() {
    CompanyIndex<String> index = new CompanyIndex<>();
    index.add(new CompanyIdentity(Optional.empty(), Optional.of("甲公司")), "name");
    index.add(new CompanyIdentity(Optional.of("91310112MA1GBK7Q5E"), Optional.of("乙")), "code");

    assertThat(
            index.same(new CompanyIdentity(Optional.of("91310112MA1GBK7Q5E"), Optional.of("甲公司"))))
        .contains("code");
  }

  @Test
  @Timeout(20)
  void tenThousandAreLookedUpInSeconds() {
    CompanyIndex<Integer> index = new CompanyIndex<>();
    for (int i = 0; i < 10_000; i++) {
      CompanyIdentity company =
          new CompanyIdentity(
              Optional.of("91310112MA1%07d".formatted(i * 37)),
              Optional.of("上海第" + i + "号生物医药有限公司"));
      assertThat(index.same(company)).isEmpty();
      index.add(company, i);
    }
  }

  /** Of few letters, so that many are near each other. */
  private static CompanyIdentity company(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    StringBuilder code = new StringBuilder("91310112MA1GBK7Q5E");
    code.setCharAt(random.nextInt(18), (char) ('0' + random.nextInt(2)));
    return new CompanyIdentity(
        random.nextBoolean() ? Optional.of(code.toString()) : Optional.empty(),
        random.nextInt(4) > 0 ? Optional.of(name + "有限公司") : Optional.empty());
  }
}
