package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places a packet cannot be written to: one line names the file and why, and nothing is left. */
class PacketTargetTest {
  @TempDir private Path folder;
  private Path dossier;

  @BeforeEach
  void dossier() throws IOException {

    Path pdf = folder.resolve("扫描 件.pdf");
    PacketCommandTest.noise(pdf, 12, 500_000);
    dossier =
        Files.writeString(
            folder.resolve("d.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 上海示例生物医药有限公司 }
            claims:
              - id: c1
                item: MH-11
                project: 首次升规
                attachments: [ { material: m2, file: 扫描 件.pdf } ]
            """);
  }

  @Test
  void aFileWhereAFolderIsWanted() throws Exception {
    Path file = Files.writeString(folder.resolve("out"), "x");
    Run run = Run.of("packet", dossier, "--out", file.resolve("包.pdf"));
    assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
    assertThat(run.err()).contains(file.toString()).contains("已有同名的文件").hasLineCount(1);
    assertThat(file).hasContent("x");
  }

  @Test
  void aFolderOfThatName() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("包.pdf"));
    Run run = Run.of("packet", dossier, "--out", taken);
    assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
    assertThat(run.err()).contains(taken.toString()).hasLineCount(1);
    assertThat(taken).isEmptyDirectory();
  }

  @Test
  void aFullDisk() throws Exception {
    whenMounted(
        "size=2m",
        disk -> {
          Path target = disk.resolve("包.pdf");
          Run run = Run.of("packet", dossier, "--out", target);
          assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
          assertThat(run.err()).contains(target.toString()).contains("磁盘已满").hasLineCount(1);
          assertThat(disk).isEmptyDirectory();
        });
  }

  @Test
  void aDiskThatIsReadOnly() throws Exception {
    whenMounted(
        "ro",
        disk -> {
          Path target = disk.resolve("包.pdf");
          Run run = Run.of("packet", dossier, "--out", target);
          assertThat(run.code()).isEqualTo(ExitCode.MACHINE);
          assertThat(run.err()).contains(target.toString()).contains("只读").hasLineCount(1);
        });
  }

  private interface Work {
    void on(Path disk) throws Exception;
  }

  /** A small file system in memory, which only root may mount. */
  private void whenMounted(String how, Work work) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", how, "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "SKIPPED: no file system can be mounted here (needs root)");
    try {
      work.on(disk);
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
