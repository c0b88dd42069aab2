package minshen.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.files.AtomicFiles;
import minshen.form.WordDrawing;
import minshen.packet.AttachmentFiles;
import minshen.packet.source.Passwords;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a batch over parts that do what the disk and people do to them. */
class BatchTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @TempDir Path folder;

  private Path out;
  private Dossier dossier;

  @BeforeEach
  void oneCompany() throws IOException {
    out = folder.resolve("out");
    Path file =
        Files.writeString(
            folder.resolve("a.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: 甲单位, kind: enterprise }
            claims: [ { id: c1, item: MH-03, variant: trial } ]
            """);
    dossier = new DossierReader(LIBRARY).read(file, "a", ClaimsWanted.AT_LEAST_ONE);
  }

  @Test
  void aCompanyOfWhichLessWasMadeTwiceIsGoneOnWith() throws IOException {
    assertThat(run("1", "a", "b").notes()).isEmpty();
    assertThat(said(run("2", "a"))).containsExactly("文件夹里有 1 个文件是以前做的，这次没有再做，已经过时：b。交件前请移走");
    assertThat(run("2", "a").unchanged()).isTrue();
    assertThat(said(run("3", "a"))).hasSize(1);
    BatchOutcome again = run("4", "a", "b");
    assertThat(again.faults()).isEmpty();
    assertThat(again.notes()).isEmpty();
    assertThat(out.resolve("甲单位/b")).hasContent("4");
  }

  @Test
  void whatSomebodyHasWorkedOnIsNeitherReplacedNorCalledOutdated() throws IOException {
    run("1", "a", "b");
    Files.writeString(out.resolve("甲单位/b"), "改过");
    assertThat(run("2", "a").notes()).isEmpty();
    assertThat(run("3", "a", "b").faults())
        .extracting(BatchFault::kind)
        .containsExactly(BatchFault.Kind.NOT_REPLACED);
    assertThat(out.resolve("甲单位/b")).hasContent("改过");
  }

  @Test
  void aFullDiskIsNoFaultOfTheProgramHoweverItComes() throws IOException {
    IOException full = new IOException("No space left on device");
    for (RuntimeException thrown :
        List.of(new UncheckedIOException(full), new IllegalStateException(full))) {
      BatchOutcome failed =
          run(
              "1",
              (_, _) -> {
                throw thrown;
              });
      assertThat(Words.CHINESE.say(failed.faults().getFirst().text()))
          .contains("磁盘")
          .doesNotContain("程序内部出错");
    }
  }

  @Test
  void aFullDiskEndsTheRunAtOnceAndTheNextOneGoesOn() throws IOException {
    List<One> inputs = List.of(new One("a"), new One("b"), new One("c"), new One("d"));
    List<String> begun = new ArrayList<>();
    BatchResult full =
        runAll(
            inputs,
            (job, files) -> {
              begun.add(job.named());
              if (job.named().equals("b")) {
                throw new IOException("No space left on device");
              }
              return add(job, files, "1", "x");
            });
    assertThat(begun).containsExactly("a", "b");
    assertThat(full.companies()).hasSize(2);
    assertThat(full.companies().getLast().named()).isEqualTo("b");
    assertThat(Words.CHINESE.say(full.companies().getLast().faults().getFirst().text()))
        .isEqualTo("磁盘已满，做到这里停下，另有 2 家还没有做。请腾出空间，再做一次：做好的不会重做");

    BatchResult again = runAll(inputs, (job, files) -> add(job, files, "1", "x"));
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.complete()).isEqualTo(4);
  }

  @Test
  void aSourceThatTakesNothingIsOfOneCompanyAlone() throws IOException {
    List<One> inputs = List.of(new One("a"), new One("b"), new One("c"));
    BatchResult result =
        runAll(
            inputs,
            (job, files) -> {
              if (job.named().equals("b")) {
                throw new FileSystemException("/source/b.pdf", null, "Read-only file system");
              }
              return add(job, files, "1", "x");
            });

    assertThat(result.companies()).extracting(BatchOutcome::named).containsExactly("a", "b", "c");
    assertThat(result.complete()).isEqualTo(2);
    assertThat(result.companies().get(1).faults())
        .singleElement()
        .satisfies(fault -> assertThat(Words.CHINESE.say(fault.text())).contains("只读"));
  }

  @Test
  void whatAPartSaysOfItsFilesIsSaidAgainWhenNothingHasChanged() throws IOException {
    BatchPart part =
        (job, files) -> {
          job.notes().accept(Message.of("form.redrawn", "表"));
          return add(job, files, "a", "1");
        };
    List<String> first = said(run("1", part));
    assertThat(first).singleElement().asString().contains("“表”");
    assertThat(said(run("1", part))).isEqualTo(first);
  }

  @Test
  void aReportReplacesNoFileButAReport() throws IOException {
    BatchResult result = new BatchResult(List.of(run("1", "a")));
    Files.writeString(out.resolve("report.txt"), "我的");
    BatchReport report = new BatchReport(result, out, Words.CHINESE);
    assertThat(report.write().workbook()).isEqualTo(out.resolve("report (2).xlsx"));
    assertThat(report.write().text()).isEqualTo(out.resolve("report (2).txt"));
    assertThat(out.resolve("report.txt")).hasContent("我的");
    assertThat(out.resolve("report.xlsx")).doesNotExist();
    Files.delete(out.resolve("report.txt"));
    assertThat(report.write().text()).isEqualTo(out.resolve("report.txt"));
    Files.writeString(out.resolve("report.txt"), "批注");
    assertThat(report.write().text()).isEqualTo(out.resolve("report (2).txt"));
  }

  private static List<String> said(BatchOutcome outcome) {
    return outcome.notes().stream().map(Words.CHINESE::say).toList();
  }

  /** A run whose files hold what it is called. */
  private BatchOutcome run(String wanted, String... names) throws IOException {
    return run(wanted, (job, files) -> add(job, files, wanted, names));
  }

  private static List<Path> add(BatchJob job, AtomicFiles files, String content, String... names)
      throws IOException {
    List<Path> added = new ArrayList<>();
    for (String name : names) {
      added.add(job.folder().resolve(name));
      files.add(added.getLast(), content.getBytes(StandardCharsets.UTF_8));
    }
    return added;
  }

  private BatchOutcome run(String wanted, BatchPart part) throws IOException {
    return runAll(List.of(new One("a")), wanted, part).companies().getFirst();
  }

  private BatchResult runAll(List<One> inputs, BatchPart part) throws IOException {
    return runAll(inputs, "1", part);
  }

  private BatchResult runAll(List<One> inputs, String wanted, BatchPart part) throws IOException {
    BatchOptions options = new BatchOptions(wanted, false, WordDrawing.NONE);
    return new Batch(out, List.of(part), options, Words.CHINESE, 1)
        .run(
            inputs,
            new BatchWatcher() {
              @Override
              public void checkCancelled() {}

              @Override
              public void done(BatchOutcome company, int done) {}
            });
  }

  private final class One implements BatchInput, BatchCompany {
    private final String name;

    One(String name) {
      this.name = name;
    }

    @Override
    public String key() {
      return name;
    }

    @Override
    public String named() {
      return name;
    }

    @Override
    public BatchCompany open() {
      return this;
    }

    @Override
    public Dossier dossier() {
      return dossier;
    }

    @Override
    public Assessment assess() {
      return Assessment.of(LIBRARY, dossier);
    }

    @Override
    public List<String> claimIds(Assessment assessment) {
      return List.of("c1");
    }

    @Override
    public AttachmentFiles files() {
      return AttachmentFiles.in(folder);
    }

    @Override
    public Passwords passwords() {
      return _ -> Optional.empty();
    }

    @Override
    public void close() {}
  }
}
