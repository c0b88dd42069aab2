package minshen.desktop.claims.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packs.PackLoader;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.Product;
import org.junit.jupiter.api.Test;

/** Where what a finding is about is mended. */
class FieldPlaceTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @Test
  void theFieldOfEveryOpenQuestionLeadsBackToIt() {
    for (Pack pack : LIBRARY.packs()) {
      for (Item item : pack.items()) {
        Outcome outcome = outcome(item);
        for (Eligibility.Reason reason : outcome.eligibility().reasons()) {
          ClaimPoint about = reason.about();
          assertThat(FieldPlace.point(outcome, about.key())).as(item.id()).contains(about);
          assertThat(FieldPlace.of(outcome, about.key())).contains(ClaimStep.FACTS);
        }
        assertThat(outcome.missing()).allMatch(outcome::isMissing);
      }
    }
  }

  @Test
  void keysNameProductsByTheirPlace() {
    assertThat(new MissingFact.OfProduct(1, "rdCost").key()).isEqualTo("products[1].rdCost");
    assertThat(new ClaimPoint.NameOfProduct(0).key()).isEqualTo("products[0].name");
  }

  @Test
  void whatWasGrantedBeforeIsNotMendedInTheClaim() {
    Outcome outcome = outcome(LIBRARY.item("MH-02").orElseThrow());
    assertThat(FieldPlace.of(ClaimPoint.Head.LEDGER)).isEmpty();
    assertThat(FieldPlace.of(outcome, ClaimPoint.Head.LEDGER.key())).isEmpty();
    assertThat(FieldPlace.of(outcome, "applicant.nowhere")).isEmpty();
    assertThat(FieldPlace.of(outcome, "attachments[0].material")).contains(ClaimStep.MATERIALS);
  }

  private static Outcome outcome(Item item) {
    ClaimInput claim =
        new ClaimInput(
            "c1",
            item.id(),
            item.variants().stream().findFirst().map(Item.Variant::id),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            item.hasProducts() ? List.of(new Product(Optional.empty(), Map.of())) : List.of(),
            Map.of());
    return new Calculator(LIBRARY).compute(List.of(claim), List.of(), Readings.DEFAULT).getFirst();
  }
}
