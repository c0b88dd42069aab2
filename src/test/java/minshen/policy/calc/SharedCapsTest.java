package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import org.junit.jupiter.api.Test;

class SharedCapsTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @Test
  void twoClaimsAndTheLedgerShareOneYear() {
    List<CapUse> caps =
        caps(
            List.of(lab("c1", 2026, 100), lab("c2", 2026, 300)),
            List.of(award("MH-02", 2026, 45), award("MH-02", 2025, 20)),
            Readings.DEFAULT);
    CapUse of2026 = only(caps, 2026);
    assertThat(of2026.limit()).isEqualTo(Amount.of("100"));
    assertThat(of2026.byLedger()).isEqualTo(Amount.of("45"));
    assertThat(of2026.byEarlier()).isEqualTo(Amount.of("55"));
    assertThat(of2026.left()).isEqualTo(Amount.of("0"));
    CapUse of2025 = only(caps, 2025);
    assertThat(of2025.byEarlier()).isEqualTo(Amount.ZERO);
    assertThat(of2025.left()).isEqualTo(Amount.of("80"));
  }

  @Test
  void aReadingJoinsTwoCaps() {
    List<Award> ledger = List.of(award("MH-06", 2026, 10), award("MH-07", 2026, 5));
    assertThat(caps(List.of(), ledger, Readings.DEFAULT)).hasSize(2);
    List<CapUse> joined = caps(List.of(), ledger, Readings.DEFAULT.switched("R8"));
    assertThat(joined).hasSize(1);
    assertThat(joined.getFirst().items()).containsExactlyInAnyOrder("MH-06", "MH-07");
    assertThat(joined.getFirst().byLedger()).isEqualTo(Amount.of("15"));
  }

  @Test
  void aLedgerAboveTheLimitLeavesNothing() {
    List<CapUse> caps = caps(List.of(), List.of(award("MH-17", 2025, 130)), Readings.DEFAULT);
    assertThat(caps).hasSize(1);
    assertThat(caps.getFirst().left()).isEqualTo(Amount.of("0"));
  }

  @Test
  void whatTheCapDoesNotLimitTouchesNone() {
    Award generic =
        new Award(
            "MH-04",
            2026,
            Amount.of(100),
            Optional.empty(),
            Optional.of("generic"),
            Optional.empty());
    assertThat(caps(List.of(), List.of(generic), Readings.DEFAULT)).isEmpty();
  }

  private static List<CapUse> caps(List<ClaimInput> claims, List<Award> ledger, Readings readings) {
    List<Outcome> outcomes = new Calculator(LIBRARY).compute(claims, ledger, readings);
    return SharedCaps.of(LIBRARY, outcomes, ledger, readings);
  }

  private static CapUse only(List<CapUse> caps, int year) {
    List<CapUse> ofYear =
        caps.stream().filter(cap -> cap.year().equals(Optional.of(year))).toList();
    assertThat(ofYear).hasSize(1);
    return ofYear.getFirst();
  }

  /** 校企联合实验室: 30 % of the year's investment, 100 a year. */
  private static ClaimInput lab(String id, int year, long investment) {
    return new ClaimInput(
        id,
        "MH-02",
        Optional.empty(),
        Optional.of("实验室" + id),
        Optional.of(LocalDate.of(2025, 9, 30)),
        Optional.empty(),
        Optional.of(year),
        Map.of("projectInvestment", new Value.Figure(BigDecimal.valueOf(investment))),
        List.of(),
        Map.of());
  }

  private static Award award(String item, int year, long amount) {
    return new Award(
        item, year, Amount.of(amount), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
