package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A version of a pack is what it was: stores out there refuse the same version with other contents.
 * A changed pack raises {@code version} in its {@code pack.yaml} and adds a line to the list.
 */
class PackVersionsTest {
  private static final Path LIST = Path.of("src/test/resources/minshen/store/pack-versions.txt");

  @TestFactory
  Stream<DynamicTest> everyBundledPackIsAVersionOnTheList() throws IOException {
    List<String> known = Files.readAllLines(LIST);
    return BundledPacks.read().stream()
        .map(
            pack ->
                DynamicTest.dynamicTest(
                    pack.pack().id(),
                    () ->
                        assertThat(known)
                            .contains(
                                pack.pack().id()
                                    + " "
                                    + pack.pack().version()
                                    + " "
                                    + pack.sha256())));
  }
}
