package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import minshen.store.UserStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM in the middle of a command: it cleans up, and the store is closed in order. */
class SignalTest {
  private static final int BYTES = 24 << 20;

  @TempDir static Path shared;
  private static Path data;
  private static Path dossier;

  @TempDir Path folder;

  @BeforeAll
  static void makeStore() throws IOException {
    boolean signals = !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    if (!signals) {
      System.out.println("SKIPPED: this system sends processes no signals");
    }
    Assumptions.assumeTrue(signals);
    byte[] noise = new byte[BYTES];
    new Random(7).nextBytes(noise);
    Files.write(shared.resolve("big.bin"), noise);
    dossier = shared.resolve("a.minshen.yaml");
    Files.writeString(
        dossier,
        """
        format: minshen-dossier/1
        applicant: { name: 甲单位, kind: enterprise }
        claims:
          - id: c1
            item: MH-12
            attachments: [ { material: extra, title: 大文件, file: big.bin } ]
        """);
    data = shared.resolve("data");
    assertThat(Run.of("import", dossier, "--data", data).code()).isZero();
  }

  @Test
  void anImportIsCutShort() throws Exception {
    Path fresh = folder.resolve("fresh");
    terminate(() -> size(fresh.resolve("minshen.mv.db")) > 3 << 20, "import", dossier, fresh);
    assertThatItIsClosed(fresh);
    assertThat(hidden(fresh)).isEmpty();
    assertThat(Run.of("import", dossier, "--data", fresh).code()).isZero();
    try (UserStore store = UserStore.open(fresh)) {
      assertThat(store.contents().names(store.applicants().getFirst().id())).hasSize(1);
    }
  }

  @Test
  void anExportIsCutShort() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    terminate(() -> !hidden(out).isEmpty(), "export", "甲单位", "--out", out.resolve("a.xlsx"), data);
    assertThat(hidden(folder)).isEmpty();
    assertThat(out).isEmptyDirectory();
    assertThatItIsClosed(data);
  }

  @Test
  void aBackupIsCutShort() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    terminate(() -> !hidden(out).isEmpty(), "backup", "--out", out.resolve("a.zip"), data);
    assertThat(hidden(folder)).isEmpty();
    assertThat(out).isEmptyDirectory();
    assertThatItIsClosed(data);
  }

  /** Runs a command on a store, the last argument, and ends it when it has come so far. */
  private static void terminate(BooleanSupplier far, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "minshen.Main"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    command.add(command.size() - 1, "--data");
    Path said = Files.createTempFile(shared, "said", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      while (!far.getAsBoolean()) {
        assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
        TimeUnit.MILLISECONDS.sleep(2);
      }
      process.destroy();
      Instant asked = Instant.now();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
      assertThat(Files.readString(said)).endsWith("minshen: 已中止；没有留下写了一半的文件\n");
      assertThat(Files.readString(said)).doesNotContain("Exception").doesNotContain("at minshen");
    } finally {
      process.destroyForcibly();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<Path> hidden(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(".")).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  /** H2 says so in the header of the file. */
  private static void assertThatItIsClosed(Path folder) throws IOException {
    try (var file = Files.newInputStream(folder.resolve("minshen.mv.db"))) {
      assertThat(new String(file.readNBytes(4096), StandardCharsets.ISO_8859_1))
          .contains("clean:1");
    }
  }
}
