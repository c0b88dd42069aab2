package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.Signals;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.TypedNotice;
import minshen.store.UserStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A signal ends the workbench as the user would: what was typed is saved, the store is closed. */
class SessionEndTest {
  @TempDir Path place;
  private Path folder;

  @BeforeEach
  void makeStore() {
    folder = place.resolve("data");
    boolean signals = !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    if (!signals) {
      System.out.println("SKIPPED: this system sends processes no signals");
    }
    Assumptions.assumeTrue(signals);
    try (UserStore store = UserStore.open(folder)) {
      store.add(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of()));
    }
  }

  @Test
  @Timeout(180)
  void whatWasTypedBeforeTheSignalIsSaved() throws Exception {
    Process process = start();
    try (BufferedReader said = process.inputReader()) {
      String last = said.readLine();
      for (int line = 0; line < 40; line++) {
        last = said.readLine();
      }
      end(process, "-TERM");
      assertThatItIsClosed();
      assertThat(Integer.parseInt(saved())).isGreaterThanOrEqualTo(Integer.parseInt(last));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(180)
  void nothingThatHangsKeepsItFromThat() throws Exception {
    Process process = start("stuck");
    try (BufferedReader said = process.inputReader()) {
      String last = "";
      for (String line = said.readLine(); !line.equals("stuck"); line = said.readLine()) {
        last = line;
      }
      end(process, Signals.interrupt());
      assertThatItIsClosed();
      assertThat(saved()).isEqualTo(last);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(180)
  void whatWasTypedOfTheNoticeASecondAgoIsThereAfterAKill() throws Exception {
    Process process = start("notice");
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("typed");
      end(process, "-KILL");
    } finally {
      process.destroyForcibly();
    }
    try (UserStore store = UserStore.open(folder)) {
      TypedNotice typed = store.notices().getFirst();
      assertThat(typed.notice().call().onlineBy()).contains(LocalDate.of(2026, 4, 10));
      assertThat(typed.notice().call().paperBy()).isEmpty();
      assertThat(typed.notice().call().copies()).contains(2);
      assertThat(typed.notice().call().order()).containsExactly("封面", "申请表");
      assertThat(typed.notice().submission().portal().name()).contains("示例平台");
      assertThat(typed.notice().submission().window()).contains("三楼");
      assertThat(typed.notice().submission().phone()).contains("021-64120000");
      assertThat(store.settings().values()).anyMatch(text -> text.contains("大概四月"));
    }
  }

  private Process start(String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ProcessHandle.current().info().arguments().map(List::of).orElse(List.of()).stream()
        .takeWhile(argument -> !argument.equals("-jar"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            TypesInTheWindow.class.getName(),
            folder.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(place.resolve("err").toFile()).start();
  }

  /** Ends it, and waits no longer than systems do. */
  private static void end(Process process, String signal) throws Exception {
    Instant asked = Instant.now();
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }

  private String saved() {
    try (UserStore store = UserStore.open(folder)) {
      return store.applicants().getFirst().name().orElseThrow();
    }
  }

  /** H2 says so in the header of the file; no bell hangs beside it, and nothing half written. */
  private void assertThatItIsClosed() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".") || name.endsWith(".sock"));
    }
    try (var file = Files.newInputStream(folder.resolve("minshen.mv.db"))) {
      assertThat(new String(file.readNBytes(4096), StandardCharsets.ISO_8859_1))
          .contains("clean:1");
    }
  }
}
