package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import minshen.exchange.cases.PackProof;
import minshen.files.InputException;
import minshen.packs.PackCase;
import minshen.packs.PackCases;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.words.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every pack's own cases, worked by hand from the policy's text. */
class PackCasesTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsThePackSays() {
    return LIBRARY.packs().stream()
        .flatMap(pack -> cases(pack).stream().map(packCase -> test(pack, packCase)));
  }

  @TestFactory
  Stream<DynamicTest> everyItemHasAtLeastFourCases() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Pack pack : LIBRARY.packs()) {
      for (PackCase packCase : cases(pack)) {
        new PackProof(LIBRARY, pack)
            .outcomes(packCase).stream()
                .map(outcome -> outcome.item().id())
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

  private static DynamicTest test(Pack pack, PackCase packCase) {
    return DynamicTest.dynamicTest(
        pack.id() + ": " + packCase.name(),
        () ->
            assertThat(new PackProof(LIBRARY, pack).failures(packCase))
                .extracting((InputException failure) -> failure.say(Words.CHINESE))
                .isEmpty());
  }

  private static List<PackCase> cases(Pack pack) {
    return PackCases.of(PackFiles.bundled(pack.id()));
  }
}
