package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
  @Test
  void theUserMayNameIt() {
    assertThat(DataFolder.of(List.of("--lang", "en", "--data", "数据"))).isEqualTo(Path.of("数据"));
    assertThat(DataFolder.of(List.of("--data=d"))).isEqualTo(Path.of("d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "jdbc:postgresql://server/minshen",
        " jdbc:postgresql://server/minshen",
        "jdbc:h2:/data",
        "JDBC:H2:mem:x",
        "http://server/",
        "https://server/minshen",
        "file:/home/u",
        "file:///home/u",
        "smb://server/share",
        "postgres://u:p@server:5432/minshen",
        "server:5432/minshen",
        "192.168.1.20:5432",
        "u@server:minshen",
      })
  void nothingAndAddressesAreRefused(String name) {
    assertThatThrownBy(() -> DataFolder.named(name))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("--data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\minshen",
        "c:/minshen",
        "D:",
        "\\\\server\\share",
        "./jdbc:x",
        "/a/b:c",
        "数据"
      })
  void foldersAreTaken(String name) {
    assertThat(DataFolder.named(name)).isEqualTo(Path.of(name));
  }

  @Test
  void aFileIsNoFolderAndAnOptionWithoutAValueNamesNone(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("store"));
    assertThatThrownBy(() -> DataFolder.named(file.toString())).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> DataFolder.of(List.of("--data"))).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> DataFolder.of(List.of("--data="))).isInstanceOf(InputException.class);
  }

  @Test
  void elseItIsWhereTheSystemKeepsSuchThings() {
    assertThat(standard("Linux", Map.of("XDG_DATA_HOME", "/x"))).isEqualTo(Path.of("/x/minshen"));
    assertThat(standard("Linux", Map.of())).isEqualTo(Path.of("/home/u/.local/share/minshen"));
    assertThat(standard("Linux", Map.of("XDG_DATA_HOME", "relative")))
        .isEqualTo(Path.of("/home/u/.local/share/minshen"));
    assertThat(standard("Windows 11", Map.of("APPDATA", "/a"))).isEqualTo(Path.of("/a/minshen"));
    assertThat(standard("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/home/u/Library/Application Support/minshen"));
  }

  private static Path standard(String os, Map<String, String> environment) {
    Properties system = new Properties();
    system.setProperty("user.home", "/home/u");
    system.setProperty("os.name", os);
    return DataFolder.standard(system, environment);
  }
}
