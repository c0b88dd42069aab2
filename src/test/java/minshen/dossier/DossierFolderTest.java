package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierFolderTest {
  @TempDir Path above;

  private Path own;
  private DossierFolder folder;

  @BeforeEach
  void make() throws IOException {
    own = Files.createDirectories(above.resolve("own/scans")).getParent();
    folder = DossierFolder.of(own.resolve("a.minshen.yaml"));
    Files.createFile(own.resolve("scans/a.pdf"));
    Files.createFile(above.resolve("secret.pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../secret.pdf",
        "scans/../../secret.pdf",
        "..\\secret.pdf",
        "C:\\secret.pdf",
        "c:secret.pdf",
        "\\\\server\\share\\secret.pdf",
        "//server/share/secret.pdf",
        "../own2/a.pdf",
      })
  void whatLiesElsewhereIsTold(String file) {
    assertThat(folder.holds(file)).isFalse();
    assertThat(folder.nameOf(file))
        .doesNotContain("/", "\\", ":")
        .isIn("secret.pdf", "a.pdf", "passwd");
    assertThat(attachment(file).shownFile()).doesNotContain("/", "\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scans/a.pdf", "./scans/../scans/a.pdf", "not-there.pdf", "a..b.pdf"})
  void whatLiesInTheFolderIsNamedFromThere(String file) {
    assertThat(folder.holds(file)).isTrue();
    assertThat(folder.nameOf(file)).isIn("scans/a.pdf", "not-there.pdf", "a..b.pdf");
    assertThat(attachment(file).shownFile()).isEqualTo(file);
  }

  @Test
  void aWholePathIntoTheFolderLeadsNotAway() {
    String whole = own.resolve("scans/a.pdf").toString();
    assertThat(folder.holds(whole)).isTrue();
    assertThat(folder.nameOf(whole)).isEqualTo("scans/a.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsFollowedToSeeWhereItLeads() throws IOException {
    Files.createSymbolicLink(own.resolve("within.pdf"), Path.of("scans/a.pdf"));
    Files.createSymbolicLink(own.resolve("away.pdf"), above.resolve("secret.pdf"));
    Files.createSymbolicLink(own.resolve("up"), above);
    assertThat(folder.holds("within.pdf")).isTrue();
    assertThat(folder.holds("away.pdf")).isFalse();
    assertThat(folder.holds("up/secret.pdf")).isFalse();
    assertThat(folder.nameOf("up/secret.pdf")).isEqualTo("secret.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatLiesHereIsNoDrive() throws IOException {
    Files.writeString(own.resolve("a:b?.pdf"), "here");
    assertThat(folder.holds("a:b?.pdf")).isTrue();
    assertThat(folder.holds("c:b?.pdf")).isFalse();
    assertThat(folder.holds("a:\\b?.pdf")).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFolderItselfMayBeReachedByALink() throws IOException {
    Path link = Files.createSymbolicLink(above.resolve("link"), own);
    assertThat(DossierFolder.of(link.resolve("a.yaml")).holds("scans/a.pdf")).isTrue();
  }

  private static Attachment attachment(String file) {
    return new Attachment("m2", file, Optional.empty());
  }
}
