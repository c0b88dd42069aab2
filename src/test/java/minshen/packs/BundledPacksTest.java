package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build proves the packs that the program does not hold against the schema when it starts. */
class BundledPacksTest {
  @ParameterizedTest
  @MethodSource("minshen.packs.BundledPacks#names")
  void everyPackIsProvedByTheBuild(String name) {
    assertThat(PackReader.mistakes(PackFiles.bundled(name))).isEmpty();
  }
}
