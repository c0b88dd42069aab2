package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import minshen.Main;
import minshen.dossier.Dossier;
import minshen.store.SmallDisk;
import minshen.store.UserStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are cut off, or find only some of the files: the next one completes them. */
class CutOffImportTest {
  private static final int KILLS = 3;
  private static final int FILES = 3;

  /** More than is committed at once. */
  private static final int LARGE = 20 << 20;

  @TempDir Path folder;
  private Path dossier;

  @BeforeEach
  void write() throws IOException {
    StringBuilder attachments = new StringBuilder();
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = new byte[i == 1 ? LARGE : 1000];
      new Random(i).nextBytes(bytes);
      Files.write(folder.resolve(i + ".pdf"), bytes);
      attachments.append("      - { material: m2, file: ").append(i).append(".pdf }\n");
    }
    dossier =
        Files.writeString(
            folder.resolve("示例.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 上海示例生物医药有限公司, creditCode: "91310112MA1GBK7Q5E" }
            claims:
              - id: c1
                item: MH-03
                variant: trial
                attachments:
            """
                + attachments);
  }

  @Test
  void anImportThatIsKilledLeavesNothingOrWhatTheNextOneCompletes() throws Exception {
    long start = System.nanoTime();
    assertThat(process("whole").waitFor()).isZero();
    long whole = System.nanoTime() - start;
    for (int kill = 1; kill <= KILLS; kill++) {
      Process process = process("data");
      process.waitFor(whole * kill / (KILLS + 1), TimeUnit.NANOSECONDS);
      process.destroyForcibly().waitFor();
      try (UserStore store = open()) {
        for (var line : store.applicants()) {
          Dossier there = store.read(line.id()).dossier();
          assertThat(store.contents().names(line.id())).isEqualTo(Set.copyOf(there.files()));
        }
      }
    }
    Run last = run("import", dossier);
    assertThat(last.code()).as(last.err()).isZero();
    assertAllIsThere();
  }

  @Test
  void anImportOnAFullDiskSaysSoAndTheNextOneCompletesIt() throws Exception {
    Path data = folder.resolve("data");
    try (SmallDisk _ = SmallDisk.mount(data, 96)) {
      UserStore.open(data).close();
      Path filler = Files.write(data.resolve("filler"), new byte[88 << 20]);
      Run full = run("import", dossier);
      assertThat(full.code()).isEqualTo(ExitCode.MACHINE);
      assertThat(full.err()).contains("磁盘已满").hasLineCount(1);
      try (UserStore store = open()) {
        assertThat(store.applicants()).isEmpty();
      }
      Files.delete(filler);
      Run again = run("import", dossier);
      assertThat(again.code()).as(again.err()).isZero();
      assertAllIsThere();
    }
  }

  @Test
  void filesThatWereNotThereComeWithTheNextImport() throws IOException {
    Path later = Files.move(folder.resolve("1.pdf"), folder.resolve("later"));
    Run first = run("import", dossier);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("没有收进来（找不到）").contains("1.pdf");
    Run still = run("import", dossier);
    assertThat(still.out()).contains("内容相同，没有重复导入").contains("1.pdf");
    Files.move(later, folder.resolve("1.pdf"));
    Run second = run("import", dossier);
    assertThat(second.out()).contains("补上 1 个附件").doesNotContain("没有收进来");
    assertThat(run("import", dossier).out()).contains("内容相同，没有重复导入");
    assertAllIsThere();
  }

  @Test
  void filesThatComeInAnotherFolderAreThoseOfTheSameName() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path bare = Files.copy(dossier, elsewhere.resolve("bare.yaml"));
    assertThat(run("import", bare).out()).contains("没有收进来");
    Run second = run("import", dossier);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out()).doesNotContain("没有收进来");
    assertAllIsThere();
  }

  @Test
  void aFileThatIsAnotherOneNowStaysUnlessItIsToBeOverwritten() throws IOException {
    run("import", dossier);
    Files.writeString(folder.resolve("1.pdf"), "another");
    Run left = run("import", dossier);
    assertThat(left.out()).contains("没有改动").contains("1.pdf");
    run("import", "--overwrite", dossier);
    assertAllIsThere();
  }

  private void assertAllIsThere() throws IOException {
    try (UserStore store = open()) {
      long id = store.applicants().getFirst().id();
      List<String> names = new ArrayList<>(store.read(id).dossier().files());
      assertThat(names).hasSize(FILES);
      for (int i = 0; i < FILES; i++) {
        assertThat(store.contents().file(id, names.get(i)))
            .hasSameBinaryContentAs(folder.resolve(i + ".pdf"));
      }
    }
  }

  private UserStore open() {
    return UserStore.open(folder.resolve("data"));
  }

  private Run run(Object... arguments) {
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data");
    return Run.of(all);
  }

  private Process process(String data) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "import",
            dossier.toString(),
            "--data",
            folder.resolve(data).toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
