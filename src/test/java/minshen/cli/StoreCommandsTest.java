package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import minshen.dossier.Redactions;
import minshen.files.Fingerprint;
import minshen.store.Cancelled;
import minshen.store.SingleInstance;
import minshen.store.UserStore;
import minshen.store.backup.BackupWriter;
import minshen.store.backup.StoreCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that touch the user's store, from outside. */
class StoreCommandsTest {
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司, creditCode: "91310112MA1GBK7Q5E" }
      claims:
        - id: c1
          item: MH-03
          variant: trial
          project: 示例新药Ⅱ期临床
          attachments:
            - { material: m2, file: scans/立项.pdf, note: 原件 }
            - { material: m3, file: scans/没有.pdf }
      """;

  @TempDir Path folder;
  private Path dossier;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("scans"));
    Files.writeString(folder.resolve("scans/立项.pdf"), "scan");
    dossier = Files.writeString(folder.resolve("示例.minshen.yaml"), DOSSIER);
  }

  @Test
  void whatWasImportedIsExportedWithItsAttachments() throws IOException {
    Run taken = run("import", dossier);
    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(taken.out()).contains("上海示例生物医药有限公司").contains("没有.pdf");
    Files.delete(folder.resolve("scans/立项.pdf"));

    Path out = folder.resolve("out/导出.minshen.yaml");
    Run given = run("export", "示例生物", "--out", out);
    assertThat(given.code()).as(given.err()).isZero();
    assertThat(Files.readString(out)).contains("导出.files/01-立项.pdf").contains("Ⅱ期");
    assertThat(folder.resolve("out/导出.files/01-立项.pdf")).hasContent("scan");

    // What came out goes in again, elsewhere.
    Run again = Run.of("import", out, "--data", folder.resolve("elsewhere"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(
            Run.of(
                    "export",
                    "91310112MA1GBK7Q5E",
                    "--out",
                    folder.resolve("2.json"),
                    "--data",
                    folder.resolve("elsewhere"))
                .code())
        .isZero();
    assertThat(folder.resolve("2.files/01-立项.pdf")).hasContent("scan");
  }

  @Test
  void whatWasHandedInIsChangedOnlyWhenToldTo() throws IOException {
    String mine =
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, creditCode: "91310112MA1GBK7Q5E" }
        claims:
          - { id: c1, item: MH-12, project: 灌装线, progress: [ { kind: submitted, on: 2026-03-10 } ] }
        """;
    String theirs =
        mine.replace("progress: [ { kind: submitted, on: 2026-03-10 } ]", "projectLead: 李静");
    run("import", Files.writeString(folder.resolve("m.minshen.yaml"), mine));
    Path other = Files.writeString(folder.resolve("t.minshen.yaml"), theirs);
    Run refused = run("import", other);
    assertThat(refused.out()).contains("没有改动 项目负责人", "内容已锁定", "李静", "--overwrite");
    assertThat(exported("1.minshen.yaml")).contains("submitted").doesNotContain("李静");
    assertThat(run("import", "--overwrite", other).out()).contains("补进 1 处");
    assertThat(exported("2.minshen.yaml")).contains("submitted", "李静");
  }

  private String exported(String name) throws IOException {
    Path out = folder.resolve(name);
    assertThat(run("export", "示例生物", "--out", out).code()).isZero();
    return Files.readString(out);
  }

  @Test
  void whatWasExportedChangesNothingWhenItComesBack() throws IOException {
    Files.writeString(folder.resolve("scans/没有.pdf"), "another scan");
    run("import", dossier);
    Path out = folder.resolve("out/导出.minshen.yaml");
    assertThat(run("export", "示例生物", "--out", out).code()).isZero();
    for (int time = 0; time < 2; time++) {
      Run again = run("import", "--overwrite", out);
      assertThat(again.out()).contains("已在").hasLineCount(1);
    }
  }

  @Test
  void aFolderOrALinkInThePlaceOfTheStoreIsNotTakenForIt() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path place = Files.createSymbolicLink(data.resolve("minshen.mv.db"), folder.resolve("gone"));
    Run link = run("import", dossier);
    assertThat(link.code()).isEqualTo(3);
    assertThat(link.err()).contains("链接").hasLineCount(1);
    assertThat(folder.resolve("gone")).doesNotExist();
    Files.delete(place);
    Files.createDirectory(place);
    assertThat(run("import", dossier).err()).contains("文件夹").hasLineCount(1);
  }

  @Test
  void nothingIsWrittenOverTheData() throws IOException {
    run("import", dossier);
    Path data = folder.resolve("data");
    for (String own : new String[] {"minshen.mv.db", "minshen.lock", "backups/minshen-x.zip"}) {
      for (Run run :
          new Run[] {
            run("export", "示例生物", "--out", data.resolve(own)),
            run("backup", "--out", data.resolve(own)),
            run("compute", dossier, "--json", data.resolve(own))
          }) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("自己的数据").hasLineCount(1);
      }
    }
    assertThat(run("export", "示例生物", "--out", data.resolve("示例.yaml")).code()).isZero();
  }

  @Test
  void whoGivesAwayDataThatIsNotThereIsToldSo() {
    assertThat(run("backup", "--out", folder.resolve("b.zip")).code()).isEqualTo(2);
    assertThat(run("export", "示例", "--out", folder.resolve("e.yaml")).err())
        .contains("还没有数据")
        .hasLineCount(1);
    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(folder.resolve("b.zip")).doesNotExist();
  }

  @Test
  void answersOfWhatIsNotClaimedComeBackFromAWorkbook() throws IOException {
    Files.writeString(
        dossier, Files.readString(dossier) + "answers: { MH-11: { industrial: yes } }\n");
    run("import", dossier);
    Path workbook = folder.resolve("单位.xlsx");
    assertThat(run("export", "上海示例", "--out", workbook).code()).isZero();
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(Run.of("import", workbook, "--data", elsewhere).code()).isZero();
    try (UserStore store = UserStore.open(elsewhere)) {
      assertThat(store.read(store.applicants().getFirst().id()).dossier().answers())
          .containsOnlyKeys("MH-11");
    }
  }

  @Test
  void whereThereIsNoBackupTheListSaysSo() {
    assertThat(run("restore", "--list").out()).contains("还没有备份").hasLineCount(1);
  }

  @Test
  void whatIsExportedHasAFileNameOfAKnownKind() {
    run("import", dossier);
    for (Object out : List.of("/", folder, folder.resolve("x.txt"), folder.resolve("无扩展名"))) {
      Run refused = run("export", "上海示例", "--out", out);
      assertThat(refused.code()).as("%s", out).isEqualTo(2);
      assertThat(refused.err()).contains("--out").hasLineCount(1);
    }
    assertThat(folder.resolve("x.txt")).doesNotExist();
  }

  @Test
  void nothingElseThatTheUserHasIsWrittenOver() throws IOException {
    run("import", dossier);
    Path letter = Files.writeString(folder.resolve("信.docx"), "a letter");
    Path other = Files.writeString(folder.resolve("别家.yaml"), "format: minshen-dossier/1\n");
    for (Run refused :
        List.of(
            run("backup", "--out", letter),
            run("backup", "--out", other),
            run("backup", "--out", folder),
            run("backup", "--out", "/"),
            run("export", "上海示例", "--out", other))) {
      assertThat(refused.code()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err()).hasLineCount(1);
    }
    assertThat(letter).hasContent("a letter");
    assertThat(other).hasContent("format: minshen-dossier/1");
    Path backup = folder.resolve("备份.zip");
    assertThat(run("backup", "--out", backup).code()).isZero();
    assertThat(run("backup", "--out", backup).code()).isZero();
    assertThat(run("restore", "--mend", backup).code()).isEqualTo(2);
  }

  @Test
  void exportsThatDifferInTheirEndingHaveAttachmentsOfTheirOwn() throws IOException {
    run("import", dossier);
    Path yaml = folder.resolve("x.yaml");
    Path json = folder.resolve("x.json");
    Files.createDirectories(folder.resolve("x.files"));
    Files.writeString(folder.resolve("x.files/01-audit.pdf"), "of somebody else");
    for (Path out : List.of(yaml, json, yaml, json)) {
      assertThat(run("export", "上海示例", "--out", out).code()).isZero();
    }
    assertThat(folder.resolve("x.files/01-audit.pdf")).hasContent("of somebody else");
    assertThat(folder.resolve("x-4.files")).doesNotExist();
  }

  @Test
  void theSameDossierIsTakenInOnce() {
    run("import", dossier);
    assertThat(run("import", dossier).out()).contains("已在");
    assertThat(run("export", "没有这家", "--out", folder.resolve("x.yaml")).err()).contains("1");
  }

  @Test
  void aWorkbookThatWasExportedComesBackWithWhatWasAddedToIt() throws IOException {
    run("import", dossier);
    Path workbook = folder.resolve("单位.xlsx");
    assertThat(run("export", "上海示例", "--out", workbook).code()).isZero();
    Run again = Run.of("import", workbook, "--data", folder.resolve("elsewhere"));
    assertThat(again.code()).as(again.err()).isZero();
    Run same = run("import", workbook);
    assertThat(same.out()).contains("没有改动 附件");
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      assertThat(store.applicants()).hasSize(1);
    }
  }

  @Test
  void whatAFileSaysOtherwiseStaysUnlessItIsToBeOverwritten() throws IOException {
    run("import", dossier);
    Path changed =
        Files.writeString(
            folder.resolve("changed.yaml"),
            Files.readString(dossier).replaceFirst("生物医药有限", "医药有限")
                + "\nledger: [ { item: MH-03, year: 2025, amount: 5 } ]\n");
    Run kept = run("import", changed);
    assertThat(kept.out()).contains("补进 1 处").contains("没有改动 单位名称");
    Run taken = run("import", "--overwrite", changed);
    assertThat(taken.out()).contains("“上海示例医药有限公司”").doesNotContain("没有改动");
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      assertThat(store.applicants()).hasSize(1);
      assertThat(store.read(store.applicants().getFirst().id()).dossier().ledger()).hasSize(1);
    }
  }

  @Test
  void boxesCountAsSeenOnWhatTheyWereSeenOnAndOnNothingElse() throws IOException {
    Files.writeString(dossier, boxed("1:10,10,30,4"));
    run("import", dossier);
    String seen = Fingerprint.of(folder.resolve("scans/立项.pdf"));
    assertThat(redactions().content()).contains(seen);

    Files.writeString(folder.resolve("scans/立项.pdf"), "another scan");
    run("import", "--overwrite", dossier);
    assertThat(redactions().isOutdated(Fingerprint.of(folder.resolve("scans/立项.pdf")))).isTrue();

    Files.writeString(folder.resolve("scans/立项.pdf"), "scan");
    run("import", "--overwrite", dossier);
    Files.writeString(dossier, boxed("1:20,10,30,4"));
    run("import", "--overwrite", dossier);
    assertThat(redactions()).hasToString("1:20,10,30,4");
    assertThat(redactions().content()).contains(Redactions.UNSEEN);
  }

  private String boxed(String boxes) {
    return DOSSIER.replace("note: 原件", "redact: \"" + boxes + "\"");
  }

  private Redactions redactions() {
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      return store
          .read(store.applicants().getFirst().id())
          .dossier()
          .claims()
          .getFirst()
          .attachments()
          .getFirst()
          .redactions();
    }
  }

  @Test
  void oneBadFileKeepsAllOutOfTheStore() throws IOException {
    Path bad =
        Files.writeString(folder.resolve("bad.yaml"), "format: minshen-dossier/1\nclams: []");
    Run run = run("import", dossier, bad);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("clams").hasLineCount(1);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      assertThat(store.applicants()).isEmpty();
    }
  }

  @Test
  void anApplicantThatIsNoneOrManyIsSaidSo() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            "format: minshen-dossier/1\napplicant: { name: 上海示例医疗器械有限公司 }\n");
    run("import", dossier, other);
    Run none = run("export", "北京", "--out", folder.resolve("x.yaml"));
    assertThat(none.code()).isEqualTo(2);
    Run many = run("export", "上海示例", "--out", folder.resolve("x.yaml"));
    assertThat(many.code()).isEqualTo(2);
    assertThat(many.err()).contains("上海示例生物医药有限公司").contains("上海示例医疗器械有限公司").hasLineCount(1);
    assertThat(folder.resolve("x.yaml")).doesNotExist();
  }

  @Test
  void aBackupBringsBackWhatWasThere() {
    run("import", dossier);
    Path backup = folder.resolve("备份.zip");
    assertThat(run("backup", "--out", backup).code()).isZero();
    Run restored = Run.of("restore", backup, "--data", folder.resolve("new"));
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(
            Run.of(
                    "export",
                    "示例",
                    "--out",
                    folder.resolve("y.yaml"),
                    "--data",
                    folder.resolve("new"))
                .code())
        .isZero();
  }

  @Test
  void aDamagedStoreIsMended() throws IOException {
    run("import", dossier);
    Path file = folder.resolve("data/minshen.mv.db");
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, 0, 8192, (byte) 0);
    Files.write(file, damaged);
    Run refused = run("export", "示例", "--out", folder.resolve("x.yaml"));
    assertThat(refused.err()).contains("restore --mend").hasLineCount(1);
    Run shown = run("restore", "--mend", "--show");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("修复后：1 家单位", "没有缺失");
    assertThat(file).hasBinaryContent(damaged);
    Run mended = run("restore", "--mend");
    assertThat(mended.code()).as(mended.err()).isZero();
    assertThat(run("export", "示例", "--out", folder.resolve("x.yaml")).code()).isZero();
  }

  @Test
  void whereNothingCanBeMendedThatIsSaidInOneLine() throws IOException {
    Path file = folder.resolve("data/minshen.mv.db");
    assertThat(run("restore", "--mend").err()).contains("不用修复").hasLineCount(1);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[20_000]);
    Run run = run("restore", "--mend");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("什么也读不出来").hasLineCount(1);
    assertThat(file).hasBinaryContent(new byte[20_000]);
  }

  @Test
  void whatIsNoBackupIsRefusedInOneLine() {
    Run run = run("restore", dossier);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("示例.minshen.yaml").hasLineCount(1);
  }

  @Test
  void aStoreThatIsHeldIsAFailureOfTheMachine() throws IOException {
    run("import", dossier);
    Path backup = folder.resolve("b.zip");
    run("backup", "--out", backup);
    try (UserStore _ = UserStore.open(folder.resolve("data"))) {
      for (Run run :
          new Run[] {
            run("import", dossier),
            run("export", "示例", "--out", folder.resolve("x.yaml")),
            run("backup", "--out", folder.resolve("c.zip")),
            run("restore", backup)
          }) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("PID").hasLineCount(1);
      }
    }
    assertThat(folder.resolve("c.zip")).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(f -> f.getFileName().toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void whatOnlyReadsWorksWhileTheWindowIsOpen() throws IOException {
    run("import", dossier);
    Path older = folder.resolve("older.zip");
    assertThat(run("backup", "--out", older).code()).isZero();
    Path data = folder.resolve("data");
    try (UserStore store = UserStore.open(data);
        SingleInstance _ = SingleInstance.answer(data, new OpenWindow(store)).orElseThrow()) {
      Run export = run("export", "示例", "--out", folder.resolve("x.yaml"));
      assertThat(export.code()).as(export.err()).isZero();
      Run unknown = run("export", "没有的", "--out", folder.resolve("y.yaml"));
      assertThat(unknown.code()).isEqualTo(2);
      assertThat(unknown.err()).hasLineCount(1);
      Run backup = run("backup", "--out", folder.resolve("b.zip"));
      assertThat(backup.code()).as(backup.err()).isZero();
      assertThat(backup.out()).contains("1 家单位");
      Run nowhere = run("backup", "--out", dossier.resolve("b.zip"));
      assertThat(nowhere.code()).isEqualTo(3);
      assertThat(nowhere.err()).contains(dossier.toString()).hasLineCount(1);
      for (Run refused : new Run[] {run("import", dossier), run("restore", older)}) {
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("PID").hasLineCount(1);
      }
    }
    assertThat(folder.resolve("x.yaml")).exists();
    Run restored = Run.of("restore", folder.resolve("b.zip"), "--data", folder.resolve("restored"));
    assertThat(restored.code()).as(restored.err()).isZero();
  }

  private record OpenWindow(UserStore store) implements SingleInstance.Host {
    @Override
    public void toFront(List<Path> files) {}

    @Override
    public SingleInstance.Written backUp(Path file, Cancelled unwanted) throws IOException {
      return BackupWriter.writeWhole(store, file, LocalDateTime.of(2026, 3, 2, 9, 30), unwanted);
    }

    @Override
    public void copy(Path target, String company, Cancelled unwanted) throws IOException {
      StoreCopy.write(store, target, company, unwanted);
    }
  }

  private Run run(Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data");
    return Run.of(all);
  }
}
