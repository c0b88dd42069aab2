package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import minshen.Main;
import minshen.form.ArchivalClaim;
import minshen.form.PdfInk;
import minshen.form.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the pages: the program runs in a Java of its own with 128 MB. */
class ManyPagesTest {
  private static final int FILES = 10;
  private static final int PAGES = 1_000;

  @TempDir Path folder;

  @Test
  void tenThousandPagesAsPdfA() throws Exception {
    StringBuilder yaml =
        new StringBuilder("format: minshen-dossier/1\napplicant: { name: 示例 }\nclaims:\n");
    yaml.append("  - id: c1\n    item: MH-11\n    attachments:\n");
    for (int i = 0; i < FILES; i++) {
      written(folder.resolve(i + ".pdf"));
      yaml.append("      - { material: extra, title: 材料%d, file: %d.pdf }%n".formatted(i, i));
    }
    Path dossier = Files.writeString(folder.resolve("f.yaml"), yaml);
    Path out = folder.resolve("out.pdf");

    String said = run("packet", dossier.toString(), "--pdf-a", "--out", out.toString());

    assertThat(out).as(said).exists();
    try (PdfDocument pdf = new PdfDocument(new PdfReader(out.toFile()))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(FILES * PAGES);
      assertThat(ArchivalClaim.isMade(pdf)).as(said).isTrue();
    }
  }

  /** Pages with their fonts. */
  private static void written(Path file) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfInk ink = PdfInk.of(Typeface.standard());
      for (int page = 1; page <= PAGES; page++) {
        PdfPage fresh = pdf.addNewPage(PageSize.A4);
        PdfCanvas canvas = new PdfCanvas(fresh);
        canvas.beginText().moveText(80, 700);
        ink.show(canvas, "检测报告 第 " + page + " 页", 14, false);
        canvas.endText().release();
        fresh.flush();
      }
    }
  }

  @Test
  void tenThousandPages() throws Exception {
    StringBuilder yaml =
        new StringBuilder("format: minshen-dossier/1\napplicant: { name: 示例 }\nclaims:\n");
    yaml.append("  - id: c1\n    item: MH-11\n    attachments:\n");
    for (int i = 0; i < FILES; i++) {
      Packets.source(folder.resolve(i + ".pdf"), "FILE" + i, PAGES, PageSize.A4);
      yaml.append("      - { material: extra, title: 材料%d, file: %d.pdf }%n".formatted(i, i));
    }
    Path dossier = Files.writeString(folder.resolve("f.yaml"), yaml);
    Path out = folder.resolve("out.pdf");

    String said = run("packet", dossier.toString(), "--out", out.toString());

    assertThat(out).as(said).exists();
    try (PdfDocument pdf = new PdfDocument(new PdfReader(out.toFile()))) {
      int all = pdf.getNumberOfPages();
      assertThat(all).isGreaterThan(FILES * PAGES + FILES);
      assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(all)))
          .contains("FILE9-1000", "第 " + all + " 页 共 " + all + " 页");
    }
  }

  private String run(String... arguments) throws Exception {
    Path said = folder.resolve("said.txt");
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-Djava.awt.headless=true",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    command.command().addAll(List.of(arguments));
    Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
