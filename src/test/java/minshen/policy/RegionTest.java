package minshen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "闵行区, 闵行区, true",
    "闵行区, 示例区, false",
    "示例区, 闵行区, false",
    "上海市, 闵行区, true",
    "上海市, 上海市闵行区, true",
    "上海市, 苏州市吴中区, false",
    "上海市, 江苏省苏州市吴中区, false",
    "江苏省, 江苏省苏州市吴中区, true",
    "苏州市, 江苏省苏州市吴中区, true",
    "闵行区, 上海市闵行区, true",
    "苏州市新区, 无锡市新区, false",
    "全国, 闵行区, true"
  })
  void aPackConcernsWhoIsInItsRegionOrUnderIt(String region, String home, boolean concerns) {
    assertThat(Region.concerns(pack("P", region, List.of()), Optional.of(new Region(home))))
        .isEqualTo(concerns);
  }

  @Test
  void aCityWithTownsOfItsOwnIsNoCityAroundDistricts() {
    Pack kunshan = pack("KS", "昆山市", List.of("玉山镇"));
    assertThat(Region.concerns(kunshan, Optional.of(new Region("闵行区")))).isFalse();
    assertThat(Region.concerns(kunshan, Optional.of(new Region("江苏省苏州市昆山市")))).isTrue();
  }

  @Test
  void whatIsNotKnownLeavesNothingOut() {
    assertThat(Region.concerns(pack("P", "闵行区", List.of()), Optional.empty())).isTrue();
    assertThat(Region.concerns(pack("P", null, List.of()), Optional.of(new Region("甲区")))).isTrue();
  }

  @Test
  void anApplicantIsWhereItsTownIs() {
    Library library =
        new Library(
            List.of(
                pack("A", "甲区", List.of("东山镇", "西山街道", "同名镇")),
                pack("B", "乙区", List.of("南山镇", "同名镇"))));

    assertThat(Region.ofTown(library, Optional.of("东山"))).contains(new Region("甲区"));
    assertThat(Region.ofTown(library, Optional.of("南山镇"))).contains(new Region("乙区"));
    assertThat(Region.ofTown(library, Optional.of("同名镇"))).isEmpty();
    assertThat(Region.ofTown(library, Optional.of("北山镇"))).isEmpty();
    assertThat(Region.ofTown(library, Optional.empty())).isEmpty();
    assertThat(Region.towns(library)).containsExactly("东山镇", "西山街道", "同名镇", "南山镇");
  }

  private static Pack pack(String id, String region, List<String> towns) {
    Pack.Period always = new Pack.Period(Optional.empty(), Optional.empty());
    return new Pack(
        id,
        "1",
        "政策",
        Optional.empty(),
        List.of(),
        Optional.<LocalDate>empty(),
        new Pack.InForce(Optional.empty(), Optional.empty(), Pack.Stated.DAYS),
        new Pack.EventWindow(always, Optional.empty(), Optional.empty()),
        Pack.Source.DOCUMENT,
        Pack.Role.POLICY,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Guide.NONE,
        YearlyCall.ANY,
        List.of(),
        List.of(),
        Optional.empty(),
        new Authority(Optional.ofNullable(region), towns, List.of(), Submission.BY_FORM));
  }
}
