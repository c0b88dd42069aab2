package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packs.PackLoader;
import minshen.policy.Readings;
import minshen.policy.Scope;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import org.junit.jupiter.api.Test;

class CapUseTest {
  private static final Calculator CALCULATOR = new Calculator(PackLoader.bundled());

  @Test
  void aSharedCapTellsWhoUsedHowMuch() {
    List<Award> ledger =
        List.of(
            new Award(
                "MH-02",
                2026,
                Amount.of("25"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    List<Outcome> outcomes =
        CALCULATOR.compute(
            List.of(laboratory("c1", "200"), laboratory("c2", "300")), ledger, Readings.DEFAULT);
    CapUse use = outcomes.get(1).caps().getFirst();
    assertThat(use.scope()).isEqualTo(Scope.ENTERPRISE_YEAR);
    assertThat(use.limit()).isEqualTo(Amount.of("100"));
    assertThat(use.byLedger()).isEqualTo(Amount.of("25"));
    assertThat(use.byEarlier()).isEqualTo(Amount.of("60"));
    assertThat(use.byThis()).isEqualTo(Amount.of("15"));
    assertThat(use.left()).isEqualTo(Amount.ZERO);
    assertThat(outcomes.getFirst().caps().getFirst().left()).isEqualTo(Amount.of("15"));
  }

  @Test
  void anOpenAmountUsesNothing() {
    ClaimInput open = laboratory("c1", "200").withFacts(Map.of());
    Outcome outcome = CALCULATOR.compute(List.of(open), List.of(), Readings.DEFAULT).getFirst();
    assertThat(outcome.caps().getFirst().byThis()).isEqualTo(Amount.ZERO);
    assertThat(outcome.caps().getFirst().left()).isEqualTo(Amount.of("100"));
  }

  @Test
  void whatTheClaimCannotShareIsNoSharedCap() {
    ClaimInput yearless =
        laboratory("c1", "200").withDays(Optional.empty(), Optional.empty(), Optional.empty());
    Outcome outcome = CALCULATOR.compute(List.of(yearless), List.of(), Readings.DEFAULT).getFirst();
    assertThat(outcome.caps()).isEmpty();
  }

  private static ClaimInput laboratory(String id, String investment) {
    return new ClaimInput(
        id,
        "MH-02",
        Optional.empty(),
        Optional.of("联合实验室"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(2026),
        Map.of("projectInvestment", new Value.Figure(new BigDecimal(investment))),
        List.of(),
        Map.of());
  }
}
