package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import minshen.exchange.Assumption;
import minshen.exchange.ClaimReader;
import minshen.exchange.LedgerReader;
import minshen.files.Node;
import minshen.packs.PackCase;
import minshen.packs.PackCases;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.amount.Amount;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every pack's own cases, worked by hand from the policy's text. */
class PackCasesTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsThePackSays() {
    return LIBRARY.packs().stream()
        .flatMap(
            pack ->
                cases(pack).stream()
                    .map(
                        packCase ->
                            DynamicTest.dynamicTest(
                                pack.id() + ": " + packCase.name(), () -> check(packCase))));
  }

  @TestFactory
  Stream<DynamicTest> everyItemHasAtLeastFourCases() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Pack pack : LIBRARY.packs()) {
      for (PackCase packCase : cases(pack)) {
        claims(packCase).stream()
            .map(ClaimInput::item)
            .distinct()
            .forEach(item -> counts.merge(item, 1, Integer::sum));
      }
    }
    return LIBRARY.itemIds().stream()
        .map(
            item ->
                DynamicTest.dynamicTest(
                    item, () -> assertThat(counts.getOrDefault(item, 0)).isGreaterThan(3)));
  }

  private static void check(PackCase packCase) {
    List<Outcome> outcomes =
        new Calculator(LIBRARY).compute(claims(packCase), ledger(packCase), packCase.readings());
    SoftAssertions soft = new SoftAssertions();
    for (Outcome outcome : outcomes) {
      PackCase.Expected expected = packCase.expected().get(outcome.claim().id());
      if (expected != null) {
        expected
            .texts()
            .forEach(
                (key, text) ->
                    soft.assertThat(actual(outcome, key))
                        .as(packCase.at() + " " + outcome.claim().id() + " " + key)
                        .isEqualTo(text));
        expected
            .missing()
            .ifPresent(
                missing ->
                    soft.assertThat(outcome.missing().stream().map(MissingFact::key))
                        .as(packCase.at() + " missing")
                        .containsExactlyInAnyOrderElementsOf(missing));
      }
    }
    packCase
        .totals()
        .ifPresent(
            totals -> {
              Map<String, String> actual = new TreeMap<>();
              Calculator.totals(outcomes)
                  .forEach((year, total) -> actual.put(year.toString(), total.plain()));
              soft.assertThat(actual)
                  .as(packCase.at() + " totals")
                  .isEqualTo(new TreeMap<>(totals));
            });
    soft.assertAll();
  }

  private static Optional<String> actual(Outcome outcome, String key) {
    return switch (key) {
      case "eligibility" ->
          Optional.of(outcome.eligibility().verdict().name().toLowerCase(Locale.ROOT));
      case "amount" -> outcome.amount().map(Amount::plain);
      case "exact" -> outcome.exact().map(Amount::digits);
      case "low" -> Optional.of(outcome.bounds().low().plain());
      case "high" -> outcome.bounds().high().map(Amount::plain);
      case "limitedBy" ->
          outcome.trace().reversed().stream()
              .filter(row -> row.cut().isPositive())
              .map(TraceRow::clause)
              .findFirst();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static List<PackCase> cases(Pack pack) {
    return PackCases.of(PackFiles.bundled(pack.id()));
  }

  private static List<ClaimInput> claims(PackCase packCase) {
    ClaimReader reader = new ClaimReader(LIBRARY);
    return ((Node.Sequence) packCase.claims())
        .items().stream()
            .map(node -> reader.read(node).input())
            .map(claim -> assumed(packCase, claim))
            .toList();
  }

  private static ClaimInput assumed(PackCase packCase, ClaimInput claim) {
    if (!packCase.assumeEligible()) {
      return claim;
    }
    Pack pack = LIBRARY.packOf(claim.item()).orElseThrow();
    return Assumption.eligible(
        claim, pack, pack.item(claim.item()).orElseThrow(), packCase.readings());
  }

  private static List<Award> ledger(PackCase packCase) {
    LedgerReader reader = new LedgerReader(LIBRARY);
    return packCase
        .ledger()
        .map(node -> ((Node.Sequence) node).items().stream().map(reader::read).toList())
        .orElse(List.of());
  }
}
