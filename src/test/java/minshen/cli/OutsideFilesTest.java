package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import minshen.dossier.Dossier;
import minshen.store.UserStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers that name files outside of their own folder, and where files lay on this computer. */
class OutsideFilesTest {
  private static final byte[] PNG = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    '\r',
    '\n',
    0x1a,
    '\n',
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    1,
    8,
    0,
    0,
    0,
    0,
    0x3a,
    0x7e,
    (byte) 0x9b,
    0x55,
    0,
    0,
    0,
    10,
    'I',
    'D',
    'A',
    'T',
    0x78,
    (byte) 0x9c,
    0x63,
    0x68,
    0,
    0,
    0,
    (byte) 0x82,
    0,
    (byte) 0x81,
    0x77,
    (byte) 0xcd,
    0x72,
    (byte) 0xb6,
    0,
    0,
    0,
    0,
    'I',
    'E',
    'N',
    'D',
    (byte) 0xae,
    0x42,
    0x60,
    (byte) 0x82
  };

  @TempDir Path above;

  private Path folder;
  private Path secret;

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(above.resolve("收到/scans")).getParent();
    Files.write(folder.resolve("scans/a.png"), PNG);
    secret = Files.write(above.resolve("机密.png"), PNG);
  }

  @Test
  void theyAreRefusedInOneLineThatSaysWhichClaimAndMaterial() throws IOException {
    for (String file : new String[] {secret.toString(), "../机密.png", "C:\\机密.png"}) {
      Path dossier = dossier("d.yaml", "c1", file);
      for (Run run :
          new Run[] {
            Run.of("check", dossier),
            Run.of("packet", dossier, "--out", above.resolve("p.pdf")),
            Run.of("import", dossier, "--data", above.resolve("data"))
          }) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("c1", "m2", file, "--allow-outside");
      }
    }
    assertThat(above.resolve("p.pdf")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsAwayIsRefusedToo() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.png"), secret);
    Run run =
        Run.of("packet", dossier("d.yaml", "c1", "link.png"), "--out", above.resolve("p.pdf"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("link.png", "--allow-outside");
  }

  @Test
  void whereAllowedTheyAreTakenAndNobodyIsToldWhereTheyLay() throws IOException {
    Path dossier = dossier("d.yaml", "c1", secret.toString());
    Path zip = above.resolve("p.zip");
    Run packet =
        Run.of("packet", dossier, "--allow-outside", "--out", above.resolve("p.pdf"), "--zip", zip);
    assertThat(packet.code()).as(packet.err()).isEqualTo(1);
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      String manifest =
          new String(
              packed.getInputStream(packed.getEntry("manifest.json")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(manifest).contains("\"机密.png\"").doesNotContain(above.toString());
    }

    Path data = above.resolve("data");
    assertThat(Run.of("import", dossier, "--allow-outside", "--data", data).code()).isZero();
    Path out = above.resolve("out/e.yaml");
    assertThat(Run.of("export", "示例", "--out", out, "--data", data).code()).isZero();
    assertThat(Files.readString(out)).doesNotContain(above.toString());
    assertThat(above.resolve("out/e.files/01-机密.png")).hasBinaryContent(PNG);
  }

  @Test
  void filesAreNamedFromTheFolderAndTwoPapersOfOneNameStayTwo() throws IOException {
    Path data = above.resolve("data");
    Run.of("import", dossier("d.yaml", "c1", "scans/a.png"), "--data", data);
    Path other = Files.createDirectories(above.resolve("再次/scans"));
    Files.write(other.resolve("a.png"), new byte[] {1, 2, 3});
    folder = other.getParent();
    Path second = dossier("d.yaml", "c2", "scans/a.png");
    for (int i = 0; i < 2; i++) {
      Run run = Run.of("import", second, "--data", data);
      assertThat(run.code()).as(run.err()).isZero();
    }
    // From elsewhere it is still the same dossier.
    Path third = Files.createDirectories(above.resolve("搬走/scans"));
    Files.copy(other.resolve("a.png"), third.resolve("a.png"));
    Files.copy(second, third.resolveSibling("d.yaml"));
    Run moved = Run.of("import", third.resolveSibling("d.yaml"), "--data", data);
    assertThat(moved.out()).contains("补进 0 处").doesNotContain("没有改动");

    try (UserStore store = UserStore.open(data)) {
      long id = store.applicants().getFirst().id();
      Dossier dossier = store.read(id).dossier();
      assertThat(dossier.claims()).hasSize(2);
      assertThat(dossier.files()).containsExactly("scans/a.png", "scans/a (2).png");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.contents().write(id, "scans/a (2).png", bytes);
      assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
    }
  }

  private Path dossier(String name, String claim, String file) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, creditCode: "91310112MA1GBK7Q5E" }
        claims:
          - id: %s
            item: MH-03
            variant: trial
            project: 项目 %s
            attachments: [ { material: m2, file: '%s' } ]
        """
            .formatted(claim, claim, file));
  }
}
