package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  @Test
  void theUserMayNameIt() {
    assertThat(DataFolder.of(List.of("--lang", "en", "--data", "数据"))).isEqualTo(Path.of("数据"));
    assertThat(DataFolder.of(List.of("--data=d"))).isEqualTo(Path.of("d"));
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
