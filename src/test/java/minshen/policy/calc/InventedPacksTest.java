package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

/** The cases of invented districts, whose rules go further than those of the program's packs. */
class InventedPacksTest {
  private static final Path PACKS = Path.of("src/test/resources/minshen/packs");
  private static final List<PackFiles> FILES =
      Stream.of("QS2026", "YL2026", "ZX2026").map(PACKS::resolve).map(PackFiles::of).toList();
  private static final Library LIBRARY = PackLoader.with(FILES);

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsThePackSays() {
    return FILES.stream().flatMap(files -> PackCases.of(files).stream()).map(this::test);
  }

  private DynamicTest test(PackCase packCase) {
    return DynamicTest.dynamicTest(
        packCase.at() + " " + packCase.name(),
        () ->
            assertThat(proof(packCase).failures(packCase))
                .extracting((InputException failure) -> failure.say(Words.CHINESE))
                .isEmpty());
  }

  private static PackProof proof(PackCase packCase) {
    Pack pack =
        LIBRARY.packs().stream()
            .filter(p -> packCase.at().file().contains(p.id()))
            .findFirst()
            .orElseThrow();
    return new PackProof(LIBRARY, pack);
  }
}
