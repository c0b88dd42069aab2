package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minshen.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process whose attachments take an office program, played by a script: how often it is
 * called, and what stays of it and of the copies it was given, whatever ends the run.
 */
@DisabledOnOs(OS.WINDOWS)
class OfficeRunsTest {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path folder;
  private Path temporary;
  private Path calls;
  private Path pids;
  private Path out;

  @BeforeEach
  void files() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
    calls = folder.resolve("calls");
    pids = folder.resolve("pids");
    out = folder.resolve("out");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("pages.pdf").toFile()))) {
      pdf.addNewPage();
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("a.docx")))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          "<Types><Override ContentType='x.wordprocessingml.document.main+xml'/></Types>"
              .getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("d.yaml"),
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
        claims:
          - { id: c1, item: MH-11, attachments: [ { material: m2, file: a.docx } ] }
          - id: c2
            item: MH-11
            attachments: [ { material: m2, file: a.docx }, { material: m2, file: ./a.docx } ]
        """);
  }

  @AfterEach
  void endWhatStillRuns() throws IOException {
    running().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aFileOfSeveralClaimsIsConvertedOnce() throws Exception {
    office("cp '" + folder.resolve("pages.pdf") + "' \"$out/source.pdf\"");
    Process run = start();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).as(said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readAllLines(calls)).hasSize(1);
    assertThat(out).isDirectoryContaining("glob:**d-c2.pdf");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void askedToEndInTheMiddleOfAConversionItLeavesNothing() throws Exception {
    for (String signal : List.of("-TERM", Signals.interrupt())) {
      Files.deleteIfExists(pids);
      office("sleep 60 & echo $! >> '" + pids + "'; wait");
      Process run = start();
      await(() -> Files.exists(pids));
      List<ProcessHandle> office = running();
      assertThat(office).isNotEmpty();
      new ProcessBuilder("kill", signal, "" + run.pid()).start().waitFor();
      assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said().lines()).as(signal).containsExactly("minshen: 已中止；没有留下写了一半的文件");
      assertThat(temporary).as(signal).isEmptyDirectory();
      assertThat(out).doesNotExist();
      await(() -> office.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void anOfficeProgramThatIsKilledIsSaidAtItsFiles() throws Exception {
    office("kill -9 $$");
    Process run = start();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(ExitCode.INPUT);
    assertThat(said().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("minshen: ") && line.contains("a.docx"));
    assertThat(temporary).isEmptyDirectory();
    assertThat(out).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftTheNextOneRemoves() throws Exception {
    office("sleep 60 & echo $! >> '" + pids + "'; wait");
    Process run = start();
    await(() -> Files.exists(pids));
    run.destroyForcibly();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(temporary).isNotEmptyDirectory();
    running().forEach(ProcessHandle::destroyForcibly);
    office("cp '" + folder.resolve("pages.pdf") + "' \"$out/source.pdf\"");
    Process next = start();
    assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(next.exitValue()).as(said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(temporary).isEmptyDirectory();
  }

  /** A script in the place of the office program, which notes that it was called. */
  private void office(String work) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("soffice");
    Files.writeString(
        program,
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          [ "$1" = --outdir ] && out=$2
          shift
        done
        echo called >> '%s'
        %s
        """
            .formatted(calls, work));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("-Djava.io.tmpdir=" + temporary);
    // Bounded, so that the suite's own folder for temporary files stays out of it.
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "minshen.Main"));
    command.addAll(List.of("packet", folder.resolve("d.yaml").toString(), "--out", out.toString()));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    return builder
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }

  private List<ProcessHandle> running() throws IOException {
    if (!Files.exists(pids)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(pids)) {
      return lines.flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream()).toList();
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
