package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has nothing in it, and what is no file at all, is named in one line and at once. */
class NoFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "  \n\n"})
  void anEmptyTableIsSaidToBeEmpty(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("名单.csv"), content, StandardCharsets.UTF_8);
    for (String command : new String[] {"import", "compute"}) {
      assertThatOneLineSays("一格也没有填", command, file);
    }
  }

  @Test
  void headingsAloneAreSaidToBeAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("名单.csv"), "企业名称,注册资本\n");
    for (String command : new String[] {"import", "compute"}) {
      assertThatOneLineSays("只有表头", command, file);
    }
  }

  @Test
  void aLinkThatLeadsToItselfIsNamed() throws IOException {
    Path one = folder.resolve("一.csv");
    Files.createSymbolicLink(one, folder.resolve("二.csv"));
    Files.createSymbolicLink(folder.resolve("二.csv"), one);
    for (String command : new String[] {"import", "compute"}) {
      assertThatOneLineSays("链接", command, one);
    }
  }

  @Test
  @Timeout(60)
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipes = Files.createDirectory(folder.resolve("管道"));
    Path pipe = pipes.resolve("管道.csv");
    make(pipe);
    for (String command : new String[] {"import", "compute", "check"}) {
      assertThatOneLineSays("管道", command, pipe);
    }
    assertThat(Run.of("compute", pipes).err()).contains("看了 1 个文件");
  }

  private static void make(Path pipe) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    Process made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
    assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private void assertThatOneLineSays(String words, String command, Path file) {
    Run run = Run.of(command, file, "--data", folder.resolve("data"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(file.getFileName().toString(), words).hasLineCount(1);
  }
}
