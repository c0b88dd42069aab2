package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Decision;
import minshen.policy.calc.Product;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** Each kind of reason that a plan gives, in the words in which people read it. */
class ReasonsTest {
  private static final List<Integer> YEARS = List.of(2026, 2027);

  @Test
  void whatExcludesTheClaimBringsMore() {
    Optimum optimum =
        best(
            List.of(),
            Claims.of("c1", "MH-05", "P1", "citySupport", 40, "rdCost", 1000),
            Claims.devices("c2", "MH-06", "P1", 450));
    assertThat(said(optimum)).containsExactly("「P1」放在 MH-06 得 90.00 万元；放在 MH-05 只有 40.00 万元");
    Optimum.Left left = optimum.left().getFirst();
    assertThat(left.claim().id()).isEqualTo("c1");
    assertThat(left.insteadOf()).extracting(ClaimInput::id).containsExactly("c2");
    assertThat(left.full()).isEmpty();
  }

  @Test
  void aFullCapLeavesLittleOfWhatIsExcluded() {
    Optimum optimum =
        best(
            List.of(),
            Claims.of("c1", "MH-05", "P1", "citySupport", 60, "rdCost", 1000),
            Claims.devices("c2", "MH-06", "P1", 500),
            Claims.devices("c3", "MH-06", "P2", 500, 500));
    assertThat(said(optimum))
        .containsExactly("「P1」放在 MH-05，不放在 MH-06：2026 年 MH-06 每个企业每年累计最高 200 万元，余额不够");
    assertThat(optimum.left().getFirst().full().orElseThrow().limit()).isEqualTo(Amount.of("200"));
  }

  /** Alone the claim would bring more, yet its product already counts elsewhere. */
  @Test
  void theSumWouldBeLess() {
    Optimum optimum =
        best(
            List.of(),
            Claims.of("c1", "MH-05", "P1", "citySupport", 40, "rdCost", 1000),
            ofProduct("导管", Claims.devices("c2", "MH-06", "P1", 450)),
            ofProduct("导管", Claims.devices("c3", "MH-06", "P2", 450)));
    assertThat(optimum.best().total()).isEqualTo(Amount.of("130"));
    assertThat(said(optimum))
        .containsExactly("「P1」放在 MH-05 得 40.00 万元；放在 MH-06 单独可得 90.00 万元，但合计反而少");
  }

  @Test
  void aProductCountsElsewhere() {
    Optimum optimum =
        best(
            List.of(),
            ofProduct("导管", Claims.devices("c1", "MH-06", "P1", 400)),
            ofProduct("导管", Claims.devices("c2", "MH-06", "P2", 450)));
    assertThat(said(optimum)).containsExactly("「P1」的 MH-06 不放进来：同一品种、同一阶段或三年年限已由「P2」用去");
    assertThat(optimum.left().getFirst().insteadOf()).isEmpty();
  }

  @Test
  void aCapIsFull() {
    Optimum optimum =
        best(
            List.of(),
            Claims.devices("c1", "MH-06", "P1", 100),
            Claims.devices("c2", "MH-06", "P2", 500, 500));
    assertThat(said(optimum))
        .containsExactly("「P1」的 MH-06 不放进来：2026 年 MH-06 每个企业每年累计最高 200 万元，已经没有余额");
  }

  @Test
  void aClaimMovesToAnotherYear() {
    Optimum optimum =
        best(
            YEARS,
            Claims.devices("c1", "MH-06", "P1", 500, 500),
            Claims.devices("c2", "MH-06", "P2", 400));
    assertThat(said(optimum))
        .containsExactly("「P2」的 MH-06 放在 2027 年：2026 年 MH-06 每个企业每年累计最高 200 万元，余额不够");
  }

  @Test
  void aClaimIsCut() {
    Optimum optimum =
        best(
            List.of(),
            Claims.devices("c1", "MH-06", "P1", 500, 300),
            Claims.devices("c2", "MH-06", "P2", 400));
    assertThat(optimum.best().total()).isEqualTo(Amount.of("200"));
    assertThat(said(optimum))
        .contains("「P2」的 MH-06 从 80.00 万元减为 40.00 万元：2026 年 MH-06 每个企业每年累计最高 200 万元");
  }

  @Test
  void anotherChoiceBringsAsMuch() {
    Optimum optimum =
        best(
            List.of(),
            Claims.of("c1", "MH-05", "P1", "citySupport", 40, "rdCost", 1000),
            Claims.devices("c2", "MH-06", "P1", 200));
    assertThat(optimum.runnerUp().orElseThrow().total())
        .isEqualByComparingTo(optimum.best().total());
    assertThat(said(optimum)).contains("另一个方案的合计与它相同");
  }

  @Test
  void nothingIsSaidWhereAllIsTaken() {
    assertThat(said(best(List.of(), Claims.devices("c1", "MH-06", "P1", 100)))).isEmpty();
  }

  @Test
  void aClaimStandsAsideBecauseItIsNotEligible() {
    ClaimInput claim = Claims.devices("c1", "MH-06", "P1", 100);
    String condition = Claims.LIBRARY.item("MH-06").orElseThrow().conditions().getFirst().id();
    java.util.Map<String, Answer> answers = new java.util.HashMap<>(claim.answers());
    answers.put(condition, Answer.NO);
    assertThat(aside(claim.withAnswers(answers))).startsWith("「P1」的 MH-06 不符合条件，没有参与组合：");
  }

  @Test
  void aClaimStandsAsideBecauseItIsOnlyEstimated() {
    assertThat(aside(Claims.of("c1", "MH-Y01", "P1", "citySupport", 100)))
        .isEqualTo("「P1」的 MH-Y01 只作估算，不计入合计，没有参与组合");
  }

  @Test
  void aClaimStandsAsideBecauseItHasNoAmountYet() {
    assertThat(aside(Claims.of("c1", "MH-08", "P1"))).isEqualTo("「P1」的 MH-08 还算不出金额，没有参与组合");
  }

  @Test
  void aClaimStandsAsideBecauseItBringsNothing() {
    assertThat(aside(Claims.of("c1", "MH-08", "P1", "citySupport", 0)))
        .isEqualTo("「P1」的 MH-08 金额为零，没有参与组合");
  }

  @Test
  void aClaimStandsAsideBecauseItWasTurnedDown() {
    ClaimInput rejected =
        Claims.devices("c1", "MH-06", "P1", 100)
            .withDecision(decision(Decision.State.REJECTED, Optional.empty()));
    assertThat(aside(rejected)).isEqualTo("「P1」的 MH-06 未获批，没有参与组合");
  }

  @Test
  void aClaimStandsAsideBecauseADecidedOneExcludesIt() {
    ClaimInput granted =
        Claims.of("c1", "MH-05", "P1", "citySupport", 40, "rdCost", 1000)
            .withDecision(decision(Decision.State.APPROVED, Optional.of(Amount.of("40"))));
    Optimum optimum = best(List.of(), granted, Claims.devices("c2", "MH-06", "P1", 450));
    assertThat(optimum.best().takes("c1")).isTrue();
    assertThat(optimum.aside())
        .extracting(aside -> Words.CHINESE.say(aside.reason()))
        .containsExactly("「P1」的 MH-06 与已获批的 MH-05 互斥，没有参与组合");
  }

  /** The ledger leaves a little of 2027, which the claim would fill: yet nothing bids it move. */
  @Test
  void aClaimThatBringsAsMuchInItsOwnYearStaysThere() {
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(
                List.of(
                    Claims.devices("c1", "MH-06", "P1", 200),
                    Claims.devices("c2", "MH-06", "P2", 350)),
                List.of(
                    new Award(
                        "MH-06",
                        2027,
                        Amount.of("155"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Readings.DEFAULT,
                YEARS,
                () -> false);
    assertThat(optimum.best().total()).isEqualTo(Amount.of("110"));
    assertThat(optimum.best().outcomes())
        .extracting(o -> o.claim().year())
        .containsOnly(Optional.of(2026));
    assertThat(optimum.reasons()).isEmpty();
  }

  private static Optional<Decision> decision(Decision.State state, Optional<Amount> amount) {
    return Optional.of(new Decision(state, amount, Optional.empty()));
  }

  private static ClaimInput ofProduct(String name, ClaimInput claim) {
    return claim.withProducts(
        claim.products().stream().map(p -> new Product(Optional.of(name), p.facts())).toList());
  }

  private static Optimum best(List<Integer> years, ClaimInput... claims) {
    return new Optimiser(Claims.LIBRARY)
        .optimise(List.of(claims), List.of(), Readings.DEFAULT, years, () -> false);
  }

  private static String aside(ClaimInput claim) {
    return Words.CHINESE.say(best(List.of(), claim).aside().getFirst().reason());
  }

  private static List<String> said(Optimum optimum) {
    return optimum.reasons().stream().map(Words.CHINESE::say).toList();
  }
}
