package minshen.desktop.claims.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packs.PackLoader;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

class WaterfallTest {
  private static final Calculator CALCULATOR = new Calculator(PackLoader.bundled());

  @Test
  void productsStandOnEachOtherAndCapsCutFromTheTop() {
    Waterfall waterfall = of(devices("1286.4", "300"));
    assertThat(waterfall.bars())
        .extracting(bar -> bar.kind() + " " + span(bar))
        .containsExactly(
            "STEP 0–257.28|257.28",
            "CUT 100–100|257.28",
            "STEP 100–160|160",
            "STEP 0–160|160",
            "AMOUNT 0–160|160");
    assertThat(waterfall.top()).isEqualTo(Amount.of("257.28"));
    assertThat(Waterfall.figure(waterfall.bars().get(1))).isEqualTo("−157.28");
  }

  @Test
  void whatCannotBeToldIsOpenAndMovesNothing() {
    Waterfall waterfall = of(devices("1286.4", ""));
    assertThat(waterfall.bars())
        .extracting(Waterfall.Bar::kind)
        .startsWith(Waterfall.Kind.STEP, Waterfall.Kind.CUT, Waterfall.Kind.OPEN);
    assertThat(waterfall.bars().getLast().kind()).isNotEqualTo(Waterfall.Kind.AMOUNT);
  }

  @Test
  void whatOnlyTellsHasNoBarAndAProductSupportedBeforeIsCutWhole() {
    ClaimInput claim = devices("100", "300", "400");
    List<Product> products = new ArrayList<>(claim.products());
    products.set(1, new Product(Optional.of("器械0"), products.get(1).facts()));
    Award received =
        new Award(
            "MH-06",
            2025,
            Amount.of(10),
            Optional.of("项目"),
            Optional.empty(),
            Optional.of("器械2"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Waterfall waterfall =
        Waterfall.of(
            CALCULATOR
                .compute(List.of(claim.withProducts(products)), List.of(received), Readings.DEFAULT)
                .getFirst());
    assertThat(waterfall.bars())
        .extracting(bar -> Words.CHINESE.say(bar.name()) + " " + bar.kind() + " " + span(bar))
        .containsExactly(
            "器械0 STEP 0–80|80",
            "器械2 STEP 80–160|160",
            "器械2 CUT 80–80|160",
            "封顶 STEP 0–80|80",
            "可申请金额 AMOUNT 0–80|80");
  }

  private static Waterfall of(ClaimInput claim) {
    return Waterfall.of(CALCULATOR.compute(List.of(claim), List.of(), Readings.DEFAULT).getFirst());
  }

  private static ClaimInput devices(String... costs) {
    List<Product> products = new ArrayList<>();
    for (String cost : costs) {
      Map<String, Value> facts =
          cost.isEmpty()
              ? Map.of("kind", new Value.Word("nonIvd"))
              : Map.of(
                  "kind",
                  new Value.Word("nonIvd"),
                  "rdCost",
                  new Value.Figure(new BigDecimal(cost)));
      products.add(new Product(Optional.of("器械" + products.size()), facts));
    }
    return new ClaimInput(
        "c1",
        "MH-06",
        Optional.empty(),
        Optional.of("项目"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(2026),
        Map.of(),
        products,
        Map.of());
  }

  private static String span(Waterfall.Bar bar) {
    return bar.from() + "–" + bar.to() + "|" + bar.cutTo();
  }
}
