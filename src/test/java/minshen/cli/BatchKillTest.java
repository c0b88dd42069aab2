package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.files.Fingerprint;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A batch that is ended in the middle leaves whole files only; the next run goes on with it, and in
 * the end everything is there as if nobody had ended it.
 */
class BatchKillTest {
  private static final int COMPANIES = 8;

  /** So many companies are done when the run is ended. */
  private static final int FAR = 2;

  private static final String RECORDS = ".minshen-batch";

  @TempDir static Path shared;
  private static Path from;
  private static Map<String, String> whole;

  @TempDir Path folder;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    boolean signals = !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    if (!signals) {
      System.out.println("SKIPPED: this system sends processes no signals");
    }
    Assumptions.assumeTrue(signals);
    from = Files.createDirectory(shared.resolve("from"));
    for (int i = 1; i <= COMPANIES; i++) {
      Files.writeString(
          from.resolve(i + ".minshen.yaml"),
          """
          format: minshen-dossier/1
          applicant: { name: 上海第%d生物医药有限公司, kind: enterprise }
          claims:
            - id: c1
              item: MH-03
              variant: trial
              applyDate: 2026-03-15
              facts: { citySupport: 500, rdCost: 1200 }
          """
              .formatted(i));
    }
    Path out = shared.resolve("out");
    assertThat(Run.of(arguments(out)).code()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    whole = contents(out);
    assertThat(whole).hasSizeGreaterThan(COMPANIES * 3);
  }

  private static Object[] arguments(Path out) {
    return new Object[] {
      "batch",
      "--from",
      from,
      "--out",
      out,
      "--make",
      "compute,fill",
      "--workers",
      2,
      "--data",
      shared.resolve("data")
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"-TERM", "-KILL"})
  void theNextRunGoesOnWithARunThatWasEnded(String signal) throws Exception {
    Path out = folder.resolve("out");
    end(signal, out);
    Map<String, String> left = contents(out);
    assertThat(whole).containsAllEntriesOf(left);
    List<Path> before = records(out);
    assertThat(before).hasSizeGreaterThanOrEqualTo(FAR).hasSizeLessThan(COMPANIES);

    Run again = Run.of(arguments(out));

    assertThat(again.code()).as(again.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(contents(out)).isEqualTo(whole);
    assertThat(again.out().lines().filter(line -> line.contains("没有变化，没有重做")).count())
        .as("companies that are not made again, and the line that counts them")
        .isBetween((long) before.size() - 1, (long) before.size() + 1)
        .isGreaterThan(FAR - 1);
    assertThat(hidden(out)).as("nothing of the ended process stays").isEmpty();
  }

  /** Runs it in a process of its own, and ends that once some companies are done. */
  private void end(String signal, Path out) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "minshen.Main"));
    for (Object argument : arguments(out)) {
      command.add(argument.toString());
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      while (records(out).size() < FAR) {
        assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
        TimeUnit.MILLISECONDS.sleep(2);
      }
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      if (signal.equals("-TERM")) {
        assertThat(Files.readString(said)).endsWith("minshen: 已中止；没有留下写了一半的文件\n");
        assertThat(hidden(out)).as("it cleans up by itself").isEmpty();
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<Path> records(Path out) throws IOException {
    Path folder = out.resolve(RECORDS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .toList();
    }
  }

  /** What lies in the folders of companies, by path; not the reports. */
  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files(out)) {
      String path = out.relativize(file).toString();
      if (path.contains("/") && !path.startsWith(RECORDS) && !isHidden(file)) {
        contents.put(path, Fingerprint.of(file));
      }
    }
    return contents;
  }

  private static List<Path> hidden(Path out) throws IOException {
    return files(out).stream()
        .filter(BatchKillTest::isHidden)
        .filter(file -> !file.endsWith(RECORDS + "/.reports"))
        .toList();
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static List<Path> files(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
