package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.Qingxi;
import minshen.packs.PackLoader;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import org.junit.jupiter.api.Test;

/** What an outcome tells beside the amount: who pays it, how it came about, what it uses. */
class OutcomeTest {
  private static final Library LIBRARY = PackLoader.bundled();

  /** 区镇 8:2: what the district bears is rounded down, and the town has the rest. */
  @Test
  void theFundersShareTheRoundedAmountToTheCent() {
    Outcome outcome = device("333.36", Readings.DEFAULT);

    assertThat(outcome.exact()).contains(Amount.of("66.672"));
    assertThat(outcome.funding())
        .extracting(share -> share.funder().who() + " " + share.amount().plain())
        .containsExactly("district 53.33", "town 13.34");
  }

  @Test
  void theLastRowTellsWhatRoundingDropped() {
    TraceRow last = device("333.36", Readings.DEFAULT).trace().getLast();

    assertThat(last.effect()).isEqualTo(TraceRow.Effect.ROUNDS);
    assertThat(last.event())
        .isEqualTo(new TraceEvent.Rounded(Amount.of("66.672"), Amount.of("0.002")));
    assertThat(last.value()).contains(Amount.of("66.67"));
  }

  @Test
  void nothingIsToldOfRoundingWhereNothingIsDropped() {
    assertThat(device("333.35", Readings.DEFAULT).trace())
        .noneMatch(row -> row.effect() == TraceRow.Effect.ROUNDS);
  }

  /** R8: whether 首个 and 后续 share one cap. */
  @Test
  void theRowOfALimitNamesTheReadingUnderWhichItIsTaken() {
    for (Readings readings : List.of(Readings.DEFAULT, Readings.DEFAULT.switched("R8"))) {
      assertThat(named("R8", device("600", readings))).hasSize(1);
    }
  }

  /** R12: whether one stage has one joint ceiling, or the whole project. */
  @Test
  void theRowOfAFormulaNamesTheReadingThatChoseAPartOfIt() {
    Map<String, Value> facts =
        Map.of(
            "citySupport", new Value.Figure(new BigDecimal("40")),
            "rdCost", new Value.Figure(new BigDecimal("1000")));
    ClaimInput claim = claim("MH-05", List.of()).withFacts(facts);
    for (Readings readings : List.of(Readings.DEFAULT, Readings.DEFAULT.switched("R12"))) {
      Outcome outcome =
          new Calculator(LIBRARY).compute(List.of(claim), List.of(), readings).getFirst();
      assertThat(named("R12", outcome)).isNotEmpty().isEqualTo(outcome.trace());
    }
  }

  @Test
  void whatTheOfficeDecidesUsesNothingOfItsCapUntilSomethingIsRequested() {
    CapUse cap = range(Optional.empty());

    assertThat(cap.limit()).isEqualTo(Amount.of("100"));
    assertThat(cap.byLedger()).isEqualTo(Amount.of("30"));
    assertThat(cap.byThis()).isEqualTo(Amount.ZERO);
    assertThat(cap.left()).isEqualTo(Amount.of("70"));
  }

  @Test
  void whatIsRequestedOfTheOfficeUsesItsCap() {
    assertThat(range(Optional.of(Amount.of("60"))).byThis()).isEqualTo(Amount.of("60"));
    assertThat(range(Optional.of(Amount.of("60"))).left()).isEqualTo(Amount.of("10"));
    assertThat(range(Optional.of(Amount.of("90"))).byThis()).isEqualTo(Amount.of("70"));
  }

  /** 10 % to 30 % of 100, of a district where all items share 1000 a year. */
  @Test
  void theLeastThatTheOfficeMayGrantUsesNothingYet() {
    Map<String, Value> facts =
        Map.of(
            "cost", new Value.Figure(new BigDecimal("100")),
            "tax", new Value.Figure(new BigDecimal("1000")));
    ClaimInput claim =
        ClaimInput.blank("c1", "QS-16")
            .withDays(
                Optional.of(LocalDate.of(2026, 2, 1)),
                Optional.of(LocalDate.of(2026, 3, 15)),
                Optional.empty())
            .withFacts(facts);
    Outcome outcome =
        new Calculator(Qingxi.LIBRARY)
            .compute(List.of(claim), List.of(), Readings.DEFAULT)
            .getFirst();

    assertThat(outcome.bounds().high()).contains(Amount.of("30"));
    assertThat(outcome.caps()).hasSize(2).allMatch(cap -> cap.byThis().equals(Amount.ZERO));
  }

  /** 行业组织: up to 100 a year, as the office decides; 30 were received. */
  private static CapUse range(Optional<Amount> requested) {
    Award award =
        new Award(
            "MH-17", 2026, Amount.of("30"), Optional.empty(), Optional.empty(), Optional.empty());
    ClaimInput claim = claim("MH-17", List.of()).withRequested(requested);
    List<CapUse> caps =
        new Calculator(LIBRARY)
            .compute(List.of(claim), List.of(award), Readings.DEFAULT)
            .getFirst()
            .caps();
    assertThat(caps).hasSize(1);
    return caps.getFirst();
  }

  private static List<TraceRow> named(String reading, Outcome outcome) {
    return outcome.trace().stream()
        .filter(row -> row.reading().equals(Optional.of(reading)))
        .toList();
  }

  /** A device of which 20 % are paid. */
  private static Outcome device(String cost, Readings readings) {
    Map<String, Value> facts =
        Map.of(
            "rdCost",
            new Value.Figure(new BigDecimal(cost)),
            Fact.PRODUCT_KIND,
            new Value.Word("nonIvd"));
    ClaimInput claim = claim("MH-06", List.of(new Product(Optional.of("导管"), facts)));
    return new Calculator(LIBRARY).compute(List.of(claim), List.of(), readings).getFirst();
  }

  private static ClaimInput claim(String item, List<Product> products) {
    Pack pack = LIBRARY.packOf(item).orElseThrow();
    Item known = pack.item(item).orElseThrow();
    Map<String, Answer> answers = new LinkedHashMap<>();
    pack.conditions().forEach(c -> answers.put(c.id(), Answer.YES));
    known.conditions().forEach(c -> answers.put(c.id(), Answer.YES));
    return ClaimInput.blank("c1", item)
        .withProject(Optional.of("项目"))
        .withDays(
            Optional.of(LocalDate.of(2025, 9, 30)),
            Optional.of(LocalDate.of(2026, 3, 15)),
            Optional.empty())
        .withProducts(products)
        .withAnswers(answers);
  }
}
