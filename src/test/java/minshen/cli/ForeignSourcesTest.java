package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet of files that other programs wrote: each is where the contents say, all pages sound. */
class ForeignSourcesTest {
  private static final Pattern ENTRY = Pattern.compile("附件 \\d+\\s+FOREIGN(\\d\\d)\\D*?(\\d+)");

  private static final String SCRIPT =
      "/Helvetica 24 selectfont 72 600 moveto (GHOST-1) show showpage"
          + " << /PageSize [842 595] >> setpagedevice"
          + " /Helvetica 24 selectfont 72 300 moveto (GHOST-2) show showpage";

  /**
   * An attached file.
   *
   * @param pages what each page says; nothing on a picture
   */
  private record Foreign(Path file, List<String> pages) {}

  @TempDir private Path folder;

  private final List<Foreign> files = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<Object> passwords = new ArrayList<>();

  @Test
  void filesOfOtherProgramsAreWhereTheContentsSay() throws Exception {
    ghostscript();
    pictures();
    office();
    Assumptions.assumeFalse(files.isEmpty(), "none of the programs is here");
    Path out = folder.resolve("申报包 1.pdf");
    List<Object> command = new ArrayList<>(List.of("packet", dossier(), "--out", out));
    command.addAll(passwords);

    Run run = Run.of(command.toArray());

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    check(out);
    if (has("qpdf")) {
      run("qpdf", "--check", out);
    }
    missing.forEach(tool -> System.out.println("SKIPPED: files of " + tool + ", not installed"));
    Assumptions.assumeTrue(missing.isEmpty(), "not installed: " + missing);
  }

  /** Two pages, one of them wide; plain, and locked by qpdf with either kind of password. */
  private void ghostscript() throws Exception {
    if (!has("gs")) {
      return;
    }
    Path script = Files.writeString(folder.resolve("in.ps"), SCRIPT);
    Path plain = folder.resolve("说明 书.pdf");
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sOutputFile=" + plain, script);
    List<String> pages = List.of("GHOST-1", "GHOST-2");
    files.add(new Foreign(plain, pages));
    if (has("qpdf")) {
      Path owner = folder.resolve("owner.pdf");
      run("qpdf", "--encrypt", "", "owner", "256", "--modify=none", "--", plain, owner);
      files.add(new Foreign(owner, pages));
      Path user = folder.resolve("user.pdf");
      run("qpdf", "--encrypt", "open sesame", "owner", "256", "--", plain, user);
      files.add(new Foreign(user, pages));
      passwords.addAll(List.of("--password", "user.pdf=open sesame"));
      Path packed = folder.resolve("packed.pdf");
      run("qpdf", "--object-streams=generate", "--linearize", plain, packed);
      files.add(new Foreign(packed, pages));
    }
  }

  private void pictures() throws Exception {
    Optional<String> magick =
        Stream.of("magick", "/usr/bin/convert").filter(ForeignSourcesTest::isHere).findFirst();
    if (magick.isEmpty()) {
      missing.add("ImageMagick");
      return;
    }
    picture(magick.get(), "scan.jpg", 1, "-quality", "80");
    picture(magick.get(), "scan.png", 1);
    picture(magick.get(), "scan.gif", 1);
    picture(magick.get(), "scan.bmp", 1);
    picture(magick.get(), "fax.tif", 2, "-monochrome", "-compress", "Group4");
    picture(magick.get(), "lzw.tif", 2, "-compress", "LZW");
    picture(magick.get(), "photo.tif", 1, "-compress", "JPEG");
    if (has("cwebp")) {
      Path webp = folder.resolve("scan.webp");
      run("cwebp", "-quiet", folder.resolve("scan.png"), "-o", webp);
      files.add(new Foreign(webp, List.of("")));
    }
  }

  private void picture(String magick, String name, int pages, String... how) throws Exception {
    List<Object> command = new ArrayList<>(List.of(magick));
    for (int i = 0; i < pages; i++) {
      command.addAll(List.of("(", "-size", "420x594", "gradient:navy-white", ")"));
    }
    command.addAll(List.of(how));
    Path file = folder.resolve(name);
    command.add(file);
    run(command.toArray());
    files.add(new Foreign(file, Collections.nCopies(pages, "")));
  }

  private void office() throws Exception {
    if (!has("soffice")) {
      return;
    }
    Path word = folder.resolve("立项 报告.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(word)) {
      document.createParagraph().createRun().setText("WORD-1");
      document.createParagraph().setPageBreak(true);
      document.createParagraph().createRun().setText("WORD-2");
      document.write(out);
    }
    files.add(new Foreign(word, List.of("WORD-1", "WORD-2")));
    Path sheet = folder.resolve("费用.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      book.createSheet("费用").createRow(0).createCell(0).setCellValue("SHEET-1");
      book.write(out);
    }
    files.add(new Foreign(sheet, List.of("SHEET-1")));
  }

  private Path dossier() throws Exception {
    StringBuilder yaml =
        new StringBuilder("format: minshen-dossier/1\napplicant: { name: 示例 }\nclaims:\n");
    yaml.append("  - id: c1\n    item: MH-11\n    attachments:\n");
    for (int i = 0; i < files.size(); i++) {
      yaml.append(
          "      - { material: extra, title: FOREIGN%02d, file: \"%s\" }%n"
              .formatted(i, files.get(i).file().getFileName()));
    }
    return Files.writeString(folder.resolve("申报.minshen.yaml"), yaml);
  }

  /** Behind its divider, whose page the contents say, each file has its pages in order. */
  private void check(Path packet) throws Exception {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(packet.toFile()))) {
      int all = pdf.getNumberOfPages();
      List<String> texts = new ArrayList<>();
      for (int i = 1; i <= all; i++) {
        texts.add(PdfTextExtractor.getTextFromPage(pdf.getPage(i)));
        assertThat(texts.getLast()).contains("第 " + i + " 页 共 " + all + " 页");
      }
      Map<Integer, Integer> contents = new TreeMap<>();
      Matcher entries = ENTRY.matcher(texts.get(1));
      while (entries.find()) {
        contents.put(Integer.valueOf(entries.group(1)), Integer.valueOf(entries.group(2)));
      }
      assertThat(contents).as(texts.get(1)).hasSize(files.size());
      for (int i = 0; i < files.size(); i++) {
        int divider = contents.get(i);
        assertThat(texts.get(divider - 1)).contains("FOREIGN");
        List<String> pages = files.get(i).pages();
        for (int j = 0; j < pages.size(); j++) {
          assertThat(texts.get(divider + j)).as("" + files.get(i)).contains(pages.get(j));
          assertThat(drawsAttachment(pdf.getPage(divider + j + 1))).isTrue();
        }
        int next = i + 1 < files.size() ? contents.get(i + 1) : all + 1;
        assertThat(next).as("" + files.get(i)).isEqualTo(divider + pages.size() + 1);
      }
    }
  }

  private static boolean drawsAttachment(PdfPage page) {
    return !page.getResources().getResourceNames(com.itextpdf.kernel.pdf.PdfName.XObject).isEmpty();
  }

  private boolean has(String tool) {
    boolean here = isHere(tool);
    if (!here && !missing.contains(tool)) {
      missing.add(tool);
    }
    return here;
  }

  private static boolean isHere(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(Path::of)
        .anyMatch(folder -> Files.isExecutable(folder.resolve(tool)));
  }

  private static void run(Object... command) throws Exception {
    Process process =
        new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
