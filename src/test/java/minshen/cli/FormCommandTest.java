package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district's own Word form, from the blank file to a filled copy of a claim. */
class FormCommandTest {
  private static final Path FORMS = Path.of("src/test/resources/minshen/form/learn");
  private static final Path YUNLING = Path.of("src/test/resources/minshen/packs/YL2026");
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant:
        name: 云岭示例医药有限公司
        legalRepresentative: { name: 李四, phone: 021-54321000 }
        contact: { name: 王五, phone: 021-54321098, mobile: "13800000000" }
      claims:
        - id: c1
          item: YL-01
          project: 新药甲
          eventDate: 2026-03-10
          applyDate: 2026-04-20
          facts: { rdCost: 1400 }
          answers: { local: yes }
      """;

  @TempDir private Path folder;

  @Test
  void aClaimOfThePackIsWrittenIntoThatFile() throws IOException {
    Path pack = packWith("baita-sections");
    Run checked = Run.of("policy", "check", pack);
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();

    Run run = Run.of("fill", dossier(), "--pack", pack, "--out", folder.resolve("out"));

    Path word = folder.resolve("out/c1-yl-own.docx");
    assertThat(word).as(run.out() + run.err()).exists();
    try (InputStream in = Files.newInputStream(word);
        XWPFDocument read = new XWPFDocument(in)) {
      var rows = read.getTables().getFirst().getRows();
      assertThat(rows.get(1).getCell(1).getText()).isEqualTo("云岭示例医药有限公司");
      assertThat(rows.get(8).getCell(1).getText()).isEqualTo("021-54321000");
      assertThat(rows.get(11).getCell(1).getText()).isEqualTo("021-54321098");
      assertThat(rows.get(19).getCell(3).getText()).matches("190.00\\s+万元");
    }
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/c1-yl-own.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("白塔县生物医药企业补助申请表", "云岭示例医药有限公司", "新药甲", "021-54321098");
    }
  }

  @Test
  void travelsWithThePackThatWasImportedAndExported() throws IOException {
    Path data = folder.resolve("data");
    Path pack = packWith("baita-sections");

    assertThat(Run.of("policy", "import", pack, "--data", data).code()).isZero();
    Path exported = folder.resolve("exported");
    Run run = Run.of("policy", "export", "YL2026", "--out", exported, "--data", data);

    assertThat(run.code()).as(run.err()).isZero();
    for (String file : List.of("form.yaml", "template.docx")) {
      assertThat(exported.resolve("forms/yl-own").resolve(file))
          .hasSameBinaryContentAs(pack.resolve("forms/yl-own").resolve(file));
    }
  }

  @Test
  void whatIsUnsureIsToldAndOneWordAssignsIt() throws IOException {
    Path blank = FORMS.resolve("qingwan-boxes.docx");

    Run unsure = Run.of("form", "show", blank);
    assertThat(unsure.code()).isEqualTo(1);
    assertThat(unsure.out()).contains("请核对", "T1R2C5", "前面没有写是谁的");

    Run said =
        Run.of(
            "form",
            "learn",
            blank,
            "--out",
            folder.resolve("qw-2026"),
            "--assign",
            "name=T1R1C3",
            "--assign",
            "contactPhone=T1R2C5",
            "--assign",
            "-=T1R3C3");
    assertThat(said.code()).as(said.out() + said.err()).isZero();
    assertThat(Files.readString(folder.resolve("qw-2026/form.yaml")))
        .contains("form: qw-2026", "field: name,", "applicant.contact.phone");
  }

  @Test
  void boxesAreListedWithWhatCanBeTicked() throws IOException {
    Run run = Run.of("form", "show", FORMS.resolve("liuxi-vertical.docx"));

    assertThat(run.out().lines().filter(line -> line.contains("是否外资")).toList())
        .singleElement()
        .asString()
        .contains("T1R6C5", "留空", "□是 □否", "勾选");
  }

  @Test
  void wrongUseIsOneLineAndWritesNothing() throws IOException {
    Path out = folder.resolve("x-2026");
    Path noForm = Files.writeString(folder.resolve("a.docx"), "no Word file");

    for (Run run :
        List.of(
            Run.of("form", "learn", noForm, "--out", out),
            Run.of("form", "learn", FORMS.resolve("none.docx"), "--out", out),
            Run.of(
                "form",
                "learn",
                FORMS.resolve("platform-rows.docx"),
                "--out",
                out,
                "--assign",
                "name"),
            Run.of(
                "form",
                "learn",
                FORMS.resolve("platform-rows.docx"),
                "--out",
                out,
                "--assign",
                "nmae=T1R1C3"),
            Run.of(
                "form", "learn", FORMS.resolve("platform-rows.docx"), "--out", out, "--id", "表"))) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(out).doesNotExist();
  }

  /** The pack of the invented district with the office's file as its form. */
  private Path packWith(String blank) throws IOException {
    Path pack = folder.resolve("pack");
    try (Stream<Path> files = Files.list(YUNLING)) {
      Files.createDirectories(pack.resolve("forms"));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            pack.resolve(file.getFileName()),
            Files.readString(file).replace("yunling-application-2026", "yl-own"));
      }
    }
    Run.of("form", "learn", FORMS.resolve(blank + ".docx"), "--out", pack.resolve("forms/yl-own"));
    return pack;
  }

  private Path dossier() throws IOException {
    return Files.writeString(folder.resolve("d.minshen.yaml"), DOSSIER);
  }
}
