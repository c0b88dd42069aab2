package minshen.policy.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packs.PackLoader;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.ReadingCondition;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.TraceKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves, estimates and comparisons against the calculator. */
class WhatIfTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final Offset<BigDecimal> HAIR = Offset.offset(new BigDecimal("1E-20"));
  private static final Amount FAR = Amount.of(20_000);

  /** Both curves agree with the calculator at any place, in hundredths of 万元. */
  @Property(tries = 300)
  void curvesAreWhatTheCalculatorComputes(
      @ForAll @IntRange(max = 2_000_000) int support, @ForAll @IntRange(max = 2_000_000) int cost) {
    Amount c = new Amount(BigDecimal.valueOf(support, 2));
    Amount r = new Amount(BigDecimal.valueOf(cost, 2));
    for (String item : List.of("MH-03", "MH-05")) {
      ClaimInput claim = claim(item, c.exact(), r.exact());
      Amount exact =
          new Calculator(LIBRARY)
              .compute(List.of(claim), List.of(), Readings.DEFAULT)
              .getFirst()
              .exact()
              .orElseThrow();
      JointMatch match = JointMatch.of(LIBRARY, claim, Readings.DEFAULT).orElseThrow();
      assertThat(match.overSupport(r, FAR).at(c).exact()).isCloseTo(exact.exact(), HAIR);
      assertThat(match.overCost(c, FAR).at(r).exact()).isCloseTo(exact.exact(), HAIR);
      assertThat(match.amount(c, r)).isEqualTo(exact);
      assertThat(match.binding(c, r) == JointMatch.Binding.CEILING)
          .isEqualTo(c.isMoreThan(exact) && exact.isPositive());
    }
  }

  @Test
  void theCurveBendsAtAQuarterAndAtHalfOfTheCost() {
    JointMatch match = match();
    Curve curve = match.overSupport(Amount.of("4000"), Amount.of("3000"));
    assertThat(curve.points())
        .extracting(p -> p.fact().exact().intValueExact())
        .containsExactly(0, 1000, 2000, 3000);
    assertThat(curve.points())
        .extracting(p -> p.amount().exact().intValueExact())
        .containsExactly(0, 1000, 0, 0);
    assertThat(match.bitingShare()).isEqualByComparingTo("0.25");
    assertThat(match.costForAll(Amount.of("1000"))).isEqualTo(Amount.of("4000"));
  }

  @Test
  void whatBindsChangesJustAboveTheBends() {
    Amount cost = Amount.of(4000);
    JointMatch match = match();
    assertThat(match.binding(Amount.ZERO, cost)).isEqualTo(JointMatch.Binding.NOTHING);
    assertThat(match.binding(Amount.of("1000"), cost)).isEqualTo(JointMatch.Binding.SUPPORT);
    assertThat(match.binding(Amount.of("1000.01"), cost)).isEqualTo(JointMatch.Binding.CEILING);
    assertThat(match.binding(Amount.of("1999.99"), cost)).isEqualTo(JointMatch.Binding.CEILING);
    assertThat(match.binding(Amount.of("2000"), cost)).isEqualTo(JointMatch.Binding.USED_UP);
  }

  @Test
  void anItemWithoutAJointCeilingHasNoCurve() {
    assertThat(JointMatch.of(LIBRARY, ClaimInput.blank("c", "MH-08"), Readings.DEFAULT)).isEmpty();
  }

  @Test
  void theCityIsEstimatedByItsCeilingOfThePhase() {
    CityEstimate estimate = new CityEstimate(LIBRARY);
    CityEstimate.Source source = source("MH-03", "SH21-01");
    ClaimInput claim = claim("MH-03", BigDecimal.ZERO, new BigDecimal("2000"));
    Map<String, Value> known = CityEstimate.known(source, claim);
    assertThat(known).containsOnlyKeys("rdCost");
    assertThat(estimate.most(source, known)).isEmpty();
    Map<String, Value> facts = Map.of("rdCost", known.get("rdCost"), "phase", new Value.Word("I"));
    assertThat(estimate.most(source, facts)).hasValue(Amount.of("500.00"));
  }

  @Test
  void sourcesOfAnEstimateAreCeilingsOfTheCity() {
    assertThat(new CityEstimate(LIBRARY).sources(LIBRARY.item("MH-03").orElseThrow()))
        .extracting(s -> s.item().id())
        .startsWith("SH21-01")
        .contains("SH21-03", "SH24-01")
        .noneMatch(id -> id.startsWith("MH"));
  }

  /** What lists products or has variants, or asks for a day, cannot be asked for in a line. */
  @Test
  void whatIsEstimatedIsComputedFromFiguresAndChoicesAlone() {
    CityEstimate estimate = new CityEstimate(LIBRARY);
    for (Item claimed : LIBRARY.packOf("MH-03").orElseThrow().items()) {
      assertThat(estimate.sources(claimed))
          .extracting(CityEstimate.Source::item)
          .noneMatch(Item::counted)
          .noneMatch(Item::hasProducts)
          .noneMatch(item -> !item.variants().isEmpty())
          .noneMatch(CityEstimate::concerns);
    }
  }

  @Test
  void aChoiceOfTheClaimIsKnownOnlyWhereTheCityHasItToo() {
    CityEstimate.Source source = source("MH-03", "SH21-01");
    ClaimInput claim = claim("MH-03", BigDecimal.ZERO, new BigDecimal("2000"));
    Map<String, Value> phase = Map.of("phase", new Value.Word("I"));
    Map<String, Value> other = Map.of("phase", new Value.Word("preclinical-of-old"));
    assertThat(CityEstimate.known(source, claim.withFacts(phase))).isEqualTo(phase);
    assertThat(CityEstimate.known(source, claim.withFacts(other))).isEmpty();
  }

  @Test
  void aCurveGoesFromTheLeftToTheRight() {
    Curve curve = match().overSupport(Amount.of("4000"), Amount.of("3000"));
    assertThat(curve.most()).isEqualTo(Amount.of("1000"));
    assertThat(curve.end()).isEqualTo(Amount.of("3000"));
    assertThat(curve.at(Amount.of("3000"))).isEqualTo(Amount.ZERO);
    assertThat(new Curve(curve.points().subList(0, 2)).end()).isEqualTo(Amount.of("1000"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Curve(curve.points().subList(0, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Curve(curve.points().reversed()));
    assertThatIllegalArgumentException().isThrownBy(() -> curve.at(Amount.of("3000.01")));
  }

  /** R7: whether the limit of a year is that of the enterprise or of each laboratory. */
  @Test
  void aReadingIsComparedAsWell() {
    ClaimInput claim = lab("c1", "500");
    Scenario asItIs = new Scenario(claim, Readings.DEFAULT);
    Scenario switched = asItIs.switched("R7");
    assertThat(switched.readings().hold(new ReadingCondition("R7", true))).isTrue();
    ScenarioComparison comparison =
        ScenarioComparison.of(LIBRARY, List.of(claim), List.of(), asItIs, switched);
    assertThat(comparison.steps())
        .hasSizeGreaterThanOrEqualTo(comparison.second().trace().size())
        .allMatch(pair -> pair.first().isPresent() || pair.second().isPresent());
    assertThat(comparison.steps().stream().flatMap(pair -> pair.second().stream()))
        .containsExactlyInAnyOrderElementsOf(comparison.second().trace());
  }

  @ParameterizedTest
  @CsvSource({
    "MH-03, SH21-01",
    "MH-05, SH21-03",
    "MH-08, SH21-05",
    "MH-12, SH21-08",
    "MH-14, SH21-04",
    "MH-15, SH21-04",
    "MH-16, SH21-09",
  })
  void whatSpeaksOfTheSameThingStandsFirst(String claimed, String city) {
    assertThat(new CityEstimate(LIBRARY).sources(LIBRARY.item(claimed).orElseThrow()))
        .first()
        .extracting(s -> s.item().id())
        .isEqualTo(city);
  }

  @Test
  void scenariosAreComparedStepByStep() {
    ClaimInput claim = claim("MH-03", new BigDecimal("300"), new BigDecimal("1000"));
    Scenario asItIs = new Scenario(claim, Readings.DEFAULT);
    Scenario dearer = asItIs.with("rdCost", Optional.of(new BigDecimal("1200")));
    ScenarioComparison comparison =
        ScenarioComparison.of(LIBRARY, List.of(claim), List.of(), asItIs, dearer);
    assertThat(comparison.first().amount()).hasValue(Amount.of("200.00"));
    assertThat(comparison.difference()).hasValue(new BigDecimal("100.00"));
    assertThat(comparison.differing())
        .extracting(p -> p.second().orElseThrow().kind())
        .containsExactly(TraceKind.JOINT_CEILING);
    assertThat(dearer.guesses(claim)).isFalse();
    assertThat(asItIs.with("citySupport", Optional.of(BigDecimal.TEN)).guesses(claim)).isTrue();
    assertThat(asItIs.with("citySupport", Optional.empty()).guesses(claim)).isTrue();
  }

  @Test
  void otherClaimsThatShareACapAreTold() {
    ClaimInput first = lab("c1", "60");
    ClaimInput second = lab("c2", "500");
    Scenario asItIs = new Scenario(first, Readings.DEFAULT);
    ScenarioComparison comparison =
        ScenarioComparison.of(
            LIBRARY,
            List.of(first, second),
            List.of(),
            asItIs,
            asItIs.with("projectInvestment", Optional.of(new BigDecimal("200"))));
    assertThat(comparison.difference()).hasValue(new BigDecimal("42.00"));
    assertThat(comparison.others()).isEqualByComparingTo("-42");
    ScenarioComparison nextYear =
        ScenarioComparison.of(LIBRARY, List.of(first, second), List.of(), asItIs, asItIs.in(2027));
    assertThat(nextYear.others()).isEqualByComparingTo("18");
  }

  private static JointMatch match() {
    return JointMatch.of(LIBRARY, claim("MH-03", BigDecimal.ONE, BigDecimal.ONE), Readings.DEFAULT)
        .orElseThrow();
  }

  private static CityEstimate.Source source(String claimed, String item) {
    return new CityEstimate(LIBRARY)
        .sources(LIBRARY.item(claimed).orElseThrow()).stream()
            .filter(s -> s.item().id().equals(item))
            .findFirst()
            .orElseThrow();
  }

  private static ClaimInput claim(String item, BigDecimal support, BigDecimal cost) {
    String variant = LIBRARY.item(item).orElseThrow().variants().getFirst().id();
    return dated(ClaimInput.blank("c1", item).withVariant(Optional.of(variant)))
        .withFacts(
            Map.of("citySupport", new Value.Figure(support), "rdCost", new Value.Figure(cost)))
        .withAnswers(
            Map.of("cityProject", Answer.YES, "stageReached", Answer.YES, "noDouble", Answer.YES));
  }

  private static ClaimInput lab(String id, String investment) {
    return dated(ClaimInput.blank(id, "MH-02").withProject(Optional.of("实验室" + id)))
        .withFacts(
            Map.of(
                "projectInvestment", new Value.Figure(new BigDecimal(investment)),
                "supportYear", new Value.Figure(BigDecimal.ONE)))
        .withAnswers(
            Map.of("noDouble", Answer.YES, "jointLab", Answer.YES, "keyResearch", Answer.YES));
  }

  private static ClaimInput dated(ClaimInput claim) {
    return claim.withDays(
        Optional.of(LocalDate.of(2025, 9, 30)),
        Optional.of(LocalDate.of(2026, 3, 15)),
        Optional.empty());
  }
}
