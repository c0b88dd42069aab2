package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import minshen.dossier.finding.Assessment;
import minshen.packet.source.EverythingInside;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets, zips and sheets of a dossier in which some of a file is redacted. */
class RedactedPacketTest {
  /** The same file twice: once with a box over the number, in another claim's place as it is. */
  private static final String FILES =
      "{ material: m2, file: card.pdf, pages: '2,3', rotate: 90,"
          + " redact: [ { page: 2, box: [0, 0, 100, 20] } ] },"
          + " { material: m4, file: report.pdf }";

  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Packets.source(folder.resolve("card.pdf"), "SECRET", 3, PageSize.A4);
    Packets.source(folder.resolve("report.pdf"), "REPORT", 1, PageSize.A4);
  }

  @Test
  void thePacketHoldsNothingOfWhatABoxCovers() throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("card.pdf"));
    for (boolean grey : List.of(false, true)) {
      PacketSettings settings = PacketSettings.STANDARD;
      if (grey) {
        settings = settings.with(draft -> draft.blackAndWhite = true);
      }
      byte[] packet =
          Packets.pdf(Packets.dossier(FILES), folder, settings, PacketWatcher.NOBODY, "c1");
      Path written = Files.write(folder.resolve("packet.pdf"), packet);
      EverythingInside inside = EverythingInside.of(written);
      assertThat(inside.mentions("SECRET-2")).isFalse();
      assertThat(inside.mentions("SECRET-3")).isTrue();
      assertThat(inside.mentions("SECRET-1")).as("a page that is not handed in").isFalse();
      assertThat(String.join("", Packets.texts(packet))).contains("SECRET-3", "REPORT-1");
      assertThat(textByPoppler(written)).doesNotContain("SECRET-2").contains("SECRET-3");
    }
    assertThat(Files.readAllBytes(folder.resolve("card.pdf"))).isEqualTo(before);
  }

  private static String textByPoppler(Path pdf) throws Exception {
    assumeThat(Viewer.Program.isInstalled("pdftotext")).isTrue();
    Process process = new ProcessBuilder("pdftotext", pdf.toString(), "-").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }

  @Test
  void theZipHoldsTheRedactedPagesAndNotTheFile() throws Exception {
    Map<String, byte[]> entries = entries(zip());
    Path copy = Files.write(folder.resolve("copy.pdf"), entries.get("c1/attachments/02-01.pdf"));
    assertThat(Packets.texts(Files.readAllBytes(copy))).hasSize(2);
    EverythingInside inside = EverythingInside.of(copy);
    assertThat(inside.mentions("SECRET-2")).isFalse();
    assertThat(inside.mentions("SECRET-1")).isFalse();
    assertThat(inside.mentions("SECRET-3")).isTrue();
    assertThat(entries.get("c1/attachments/03-01.pdf"))
        .isEqualTo(Files.readAllBytes(folder.resolve("report.pdf")));
    assertThat(new String(entries.get("manifest.json"), StandardCharsets.UTF_8))
        .containsPattern("\"source\" : \"card.pdf\",\\s+\"pages\" : \"2,3\",\\s+\"redacted\" : 1");
    // Without the dates that would make it another each time.
    assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
        .doesNotContain("ModDate", "CreationDate");
    assertThat(entries(zip()).get("c1/attachments/02-01.pdf")).isEqualTo(Files.readAllBytes(copy));
  }

  /** Other pages of it, without a box, elsewhere; and the same content under another name. */
  @Test
  void noCopyInTheZipIsTheFileOfWhichSomethingIsRedacted() throws Exception {
    Files.copy(folder.resolve("card.pdf"), folder.resolve("again.pdf"));
    Map<String, byte[]> entries =
        entries(
            zip(
                "{ material: m2, file: card.pdf, pages: '1,2',"
                    + " redact: [ { page: 2, box: [0, 0, 100, 20] } ] },"
                    + " { material: m4, file: card.pdf, pages: '3' },"
                    + " { material: m4, file: again.pdf, pages: '1' },"
                    + " { material: m4, file: report.pdf }"));
    assertThat(mentions(entries.get("c1/attachments/02-01.pdf"), 2)).isFalse();
    byte[] other = entries.get("c1/attachments/03-01.pdf");
    assertThat(mentions(other, 2)).isFalse();
    assertThat(mentions(other, 3)).isTrue();
    byte[] again = entries.get("c1/attachments/03-02.pdf");
    assertThat(mentions(again, 2)).isFalse();
    assertThat(mentions(again, 1)).isTrue();
    assertThat(entries.get("c1/attachments/03-03.pdf"))
        .isEqualTo(Files.readAllBytes(folder.resolve("report.pdf")));
  }

  /** As many programs write it: one table of resources for all pages. */
  @Test
  void chosenPagesDoNotBringTheImagesOfOthers() throws Exception {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(folder.resolve("shared.pdf").toFile()))) {
      PdfPage first = pdf.addNewPage();
      for (int page = 1; page <= 2; page++) {
        byte[] pixels = {(byte) page, 1, 2};
        PdfImageXObject image =
            new PdfImageXObject(ImageDataFactory.create(1, 1, 3, 8, pixels, null));
        PdfPage drawn = page == 1 ? first : pdf.addNewPage();
        drawn.getPdfObject().put(PdfName.Resources, first.getResources().getPdfObject());
        PdfName name = first.getResources().addImage(image);
        new PdfCanvas(drawn.newContentStreamAfter(), first.getResources(), pdf)
            .writeLiteral(name + " Do\n");
      }
    }
    String chosen = "{ material: m2, file: shared.pdf, pages: '2' }";
    byte[] packet =
        Packets.pdf(
            Packets.dossier(chosen), folder, PacketSettings.STANDARD, PacketWatcher.NOBODY, "c1");
    Path written = Files.write(folder.resolve("packet.pdf"), packet);
    assertThat(EverythingInside.of(written).images()).hasSize(1);
  }

  private boolean mentions(byte[] pdf, int page) throws Exception {
    Path copy = Files.write(folder.resolve("copy.pdf"), pdf);
    return EverythingInside.of(copy).mentions("SECRET-" + page);
  }

  @Test
  void thePrintSheetTellsWhichPagesAreRedacted() throws Exception {
    try (SourceReader reader = reader()) {
      String text =
          String.join(
              "",
              Packets.texts(prepare(reader, FILES).printSheet(Words.CHINESE, Optional.empty())));
      assertThat(text.replaceAll("\\s", "")).contains("card.pdf遮盖了1处（第2页）");
    }
  }

  private byte[] zip() throws Exception {
    return zip(FILES);
  }

  private byte[] zip(String files) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceReader reader = reader()) {
      prepare(reader, files).writeZipTo(out);
    }
    return out.toByteArray();
  }

  private Packet prepare(SourceReader reader, String files) throws Exception {
    Assessment assessment = Packets.dossier(files);
    PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), PacketSettings.STANDARD);
    return Packet.prepare(plan, folder, Packets.documents(assessment), reader);
  }

  private static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
