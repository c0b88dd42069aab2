package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.Folders;
import minshen.packet.source.EverythingInside;
import minshen.packet.source.SampleZip;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files within files of which something is redacted, in all that goes out. */
class RedactedContainersTest {
  private static final String BOX = ", redact: [ { page: 2, box: [0, 0, 100, 20] } ] }";

  @TempDir private Path folder;

  private Path card;

  @BeforeEach
  void makeFiles() throws IOException {
    card = Packets.source(folder.resolve("card.pdf"), "SECRET", 2, PageSize.A4);
    Path memo = Packets.source(folder.resolve("memo.pdf"), "MEMO", 1, PageSize.A4);
    zip("all.zip", card, memo);
    zip("outer.zip", folder.resolve("all.zip"));
    Files.writeString(folder.resolve("mail.eml"), mail());
    try (PdfDocument pdf =
        new PdfDocument(
            new PdfReader(memo.toFile()), new PdfWriter(folder.resolve("holds.pdf").toFile()))) {
      pdf.addFileAttachment(
          "1", PdfFileSpec.createEmbeddedFileSpec(pdf, card.toString(), "", "卡.pdf", null, null));
    }
    zip("carrier.zip", folder.resolve("holds.pdf"));
  }

  private void zip(String name, Path... files) throws IOException {
    try (SampleZip zip = SampleZip.at(folder.resolve(name))) {
      for (Path file : files) {
        zip.with(String.valueOf(file.getFileName()), file);
      }
    }
  }

  private String mail() throws IOException {
    return "From: a@example.com\n"
        + "Subject: x\n"
        + "MIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=b\n\n"
        + "--b\n"
        + "Content-Type: application/pdf; name=card.pdf\n"
        + "Content-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(Files.readAllBytes(card))
        + "\n--b--\n";
  }

  /** By the page that a file is in what holds it. */
  @ParameterizedTest
  @ValueSource(strings = {"all.zip", "outer.zip", "mail.eml"})
  void nothingThatGoesOutHoldsWhatABoxCovers(String holder) throws Exception {
    // The letter comes before what is attached to it.
    int page = holder.equals("mail.eml") ? 3 : 2;
    String files = "{ material: m2, file: " + holder + BOX.replace("page: 2", "page: " + page);
    Written written = written(files);
    assertThat(inside(written.packet, "SECRET-1")).isTrue();
    assertThat(inside(written.packet, "SECRET-2")).isFalse();
    assertThat(written.zip.keySet()).contains("c1/attachments/02-01.pdf");
    assertThat(inside(written.zip.get("c1/attachments/02-01.pdf"), "SECRET-1")).isTrue();
    assertNothingOpen(written.zip);
    assertThat(written.remarks).isEmpty();
    Map<String, byte[]> uploaded = uploaded(files);
    assertThat(uploaded.keySet()).anyMatch(name -> name.startsWith("02-"));
    assertNothingOpen(uploaded);
  }

  /** The archive holds the file with the number as it was. */
  @ParameterizedTest
  @ValueSource(strings = {"all.zip", "outer.zip", "mail.eml", "holds.pdf", "carrier.zip"})
  void aFileThatHoldsARedactedOneIsNotGivenAwayAsItIs(String holder) throws Exception {
    Written written =
        written(
            "{ material: m2, file: card.pdf" + BOX + ", { material: m4, file: " + holder + " }");
    byte[] given = written.zip.get("c1/attachments/03-01.pdf");
    assertThat(given).as("only its pages").isNotNull();
    assertThat(given).isNotEqualTo(Files.readAllBytes(folder.resolve(holder)));
    assertThat(embedded(given)).isZero();
    assertThat(written.remarks).hasSize(1);
    assertThat(written.remarks.getFirst())
        .startsWith("“" + holder + "”里的“")
        .contains("在另一处有遮盖，这里没有", "zip 里只放装订的页");
  }

  private static int embedded(byte[] pdf) throws IOException {
    try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
      return document.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().size();
    }
  }

  @Test
  void aFileThatIsRedactedWithinAnotherIsNotGivenAwayAloneAndTheOthersAre() throws Exception {
    Written written =
        written(
            "{ material: m2, file: all.zip"
                + BOX
                + ", { material: m4, file: card.pdf }, { material: m4, file: memo.pdf }");
    assertThat(written.zip.get("c1/attachments/03-01.pdf")).isNotEqualTo(Files.readAllBytes(card));
    assertThat(written.zip.get("c1/attachments/03-02.pdf"))
        .isEqualTo(Files.readAllBytes(folder.resolve("memo.pdf")));
    assertThat(written.remarks).hasSize(1);
    assertThat(written.remarks.getFirst()).startsWith("“card.pdf”在另一份压缩包、邮件或 PDF 里有遮盖");
  }

  @Test
  void whatIsCoveredInOnePlaceAndOpenInAnotherIsTold() throws Exception {
    Files.copy(card, folder.resolve("again.pdf"));
    Written written =
        written(
            "{ material: m2, file: card.pdf"
                + BOX
                + ", { material: m4, file: again.pdf, pages: '2,1' }");
    assertThat(written.remarks).containsExactly("“again.pdf”第 2 页在另一处有遮盖，这里没有，按原样装订，请核对是否漏了遮盖");
    Written other =
        written(
            "{ material: m2, file: card.pdf"
                + BOX
                + ", { material: m4, file: again.pdf, pages: '1' }");
    assertThat(other.remarks).as("another page of it").isEmpty();
  }

  @Test
  void anArchiveOfWhichNothingIsRedactedIsGivenAwayAsItIs() throws Exception {
    Files.delete(folder.resolve("outer.zip"));
    zip("outer.zip", folder.resolve("memo.pdf"));
    Written written =
        written("{ material: m2, file: card.pdf" + BOX + ", { material: m4, file: outer.zip }");
    assertThat(written.zip.get("c1/attachments/03-01.zip"))
        .isEqualTo(Files.readAllBytes(folder.resolve("outer.zip")));
    assertThat(written.remarks).isEmpty();
  }

  private void assertNothingOpen(Map<String, byte[]> files) throws Exception {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".pdf")) {
        assertThat(inside(file.getValue(), "SECRET-2")).as(file.getKey()).isFalse();
      } else {
        assertThat(file.getKey()).matches(".*(\\.docx|manifest\\.json|SHA256SUMS)");
      }
    }
  }

  private boolean inside(byte[] pdf, String word) throws Exception {
    return EverythingInside.of(Files.write(folder.resolve("written.bin"), pdf)).mentions(word);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Written(byte[] packet, Map<String, byte[]> zip, List<String> remarks) {}

  private Written written(String files) throws Exception {
    Assessment assessment = Packets.dossier(files);
    PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), PacketSettings.STANDARD);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (SourceReader reader = Packets.reader()) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      packet.writeTo(pdf, PacketWatcher.NOBODY);
      packet.writeZipTo(zip);
      return new Written(
          pdf.toByteArray(),
          Packets.entries(zip.toByteArray()),
          packet.remarks().stream().map(Words.CHINESE::say).toList());
    }
  }

  private Map<String, byte[]> uploaded(String files) throws Exception {
    Assessment assessment = Packets.dossier(files);
    Path target = Files.createDirectories(folder.resolve("upload"));
    try (SourceReader reader = Packets.reader();
        AtomicFiles written = new AtomicFiles()) {
      UploadSet.prepare(
              UploadPlan.of(assessment, "c1", Packets.ANY_NOTICE, PacketSettings.STANDARD),
              AttachmentFiles.in(folder),
              Packets.documents(assessment),
              reader)
          .add(target, written, Words.CHINESE, PacketWatcher.NOBODY);
      written.commit();
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Path file : Folders.files(target)) {
      all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
    return all;
  }
}
