package minshen.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
  @Test
  void everyLibraryOfTheProgramIsNamed() throws IOException {
    List<ThirdParty> all = ThirdParty.all();
    List<String> files =
        Arrays.stream(
                Files.readString(Path.of("target", "libraries.classpath"))
                    .strip()
                    .split(File.pathSeparator))
            .map(file -> Path.of(file).getFileName().toString())
            .toList();
    assertThat(files).isNotEmpty();
    assertThat(files.stream().filter(file -> all.stream().noneMatch(party -> party.has(file))))
        .isEmpty();
  }
}
