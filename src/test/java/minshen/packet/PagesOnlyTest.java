package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SampleSigner;
import minshen.packet.source.SampleZip;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an attached file leaves the house: no page that is not handed in, and no lock. */
class PagesOnlyTest {
  private static final byte[] SECRET = "密码".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private Path contract;

  @BeforeEach
  void makeFiles() throws IOException {
    contract = Packets.source(folder.resolve("contract.pdf"), "BANK", 2, PageSize.A4);
  }

  @Test
  void theZipHasNoPageThatIsNotHandedIn() throws Exception {
    byte[] copy =
        zip("{ material: m2, file: contract.pdf, pages: \"1\" }").get("c1/attachments/02-01.pdf");
    assertThat(Packets.texts(copy)).containsExactly("BANK-1");
    byte[] turned =
        zip("{ material: m2, file: contract.pdf, pages: \"2\", rotate: 90 }")
            .get("c1/attachments/02-01.pdf");
    assertThat(Packets.texts(turned)).containsExactly("BANK-2");
  }

  @Test
  void aFileOfWhichAllPagesAreHandedInStaysAsItIs() throws Exception {
    byte[] copy =
        zip("{ material: m2, file: contract.pdf, pages: \"1-2\" }").get("c1/attachments/02-01.pdf");
    assertThat(copy).isEqualTo(Files.readAllBytes(contract));
  }

  @Test
  void ofAPortfolioTheFilesThatAreNotHandedInStayBehind() throws Exception {
    portfolio("all.pdf");
    Map<String, byte[]> zip = zip("{ material: m2, file: all.pdf, pages: \"1-2\" }");
    byte[] copy = zip.get("c1/attachments/02-01.pdf");
    assertThat(Packets.texts(copy)).containsExactly("COVER-1", "BANK-1");
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(copy)))) {
      assertThat(pdf.getCatalog().getPdfObject().keySet())
          .doesNotContain(PdfName.Names, new PdfName("Collection"));
    }
  }

  @Test
  void ofAnArchiveOnlyPagesGoAlongIfSomeOfThemDo() throws Exception {
    try (SampleZip zip = SampleZip.at(folder.resolve("scans.zip"))) {
      zip.with("contract.pdf", contract);
    }
    Map<String, byte[]> zip = zip("{ material: m2, file: scans.zip, pages: \"2\" }");
    assertThat(Packets.texts(zip.get("c1/attachments/02-01.pdf"))).containsExactly("BANK-2");
    assertThat(zip).doesNotContainKey("c1/attachments/02-01.zip");
  }

  @Test
  void whoGetsTheZipNeedsNoPassword() throws Exception {
    lock("locked.pdf");
    try (SampleZip zip = SampleZip.at(folder.resolve("scans.zip"))) {
      zip.with("locked.pdf", folder.resolve("locked.pdf"));
    }
    Map<String, byte[]> zip =
        zip("{ material: m2, file: locked.pdf }, { material: m4, file: scans.zip }");
    assertThat(Packets.texts(zip.get("c1/attachments/02-01.pdf")))
        .containsExactly("BANK-1", "BANK-2");
    assertThat(Packets.texts(zip.get("c1/attachments/03-01.pdf")))
        .as("of a file within another")
        .containsExactly("BANK-1", "BANK-2");
    try (SourceReader reader = reader()) {
      Packet packet = prepared("{ material: m2, file: locked.pdf }", reader);
      assertThat(packet.sources().stream().map(ReadySource::remarks).toList().toString())
          .contains("opened-by-password");
      assertThat(sheet(packet)).contains("装订的页面和压缩包里的副本都不再加密");
    }
  }

  @Test
  void ofASignedFileWithPagesLeftOutTheSheetSaysThatTheOriginalStaysBehind() throws Exception {
    SampleSigner.rsa("张三").sign(contract, folder.resolve("合同.pdf"));
    try (SourceReader reader = reader()) {
      Packet packet = prepared("{ material: m2, file: 合同.pdf, pages: \"1\" }", reader);
      assertThat(sheet(packet)).contains("因只交其中几页，压缩包里不放原件");
    }
  }

  @Test
  void whatIsUploadedHasNoPageThatIsNotHandedInEither() throws Exception {
    portfolio("all.pdf");
    Assessment assessment =
        Packets.dossier(
            "{ material: m2, file: contract.pdf, pages: \"1\" },"
                + " { material: m4, file: all.pdf, pages: \"1\" }");
    Path out = Files.createDirectory(folder.resolve("out"));
    try (SourceReader reader = reader();
        AtomicFiles files = new AtomicFiles()) {
      UploadSet set =
          UploadSet.prepare(
              UploadPlan.of(assessment, "c1", Packets.ANY_NOTICE, PacketSettings.STANDARD),
              AttachmentFiles.in(folder),
              Packets.documents(assessment),
              reader);
      set.add(out, files, Words.CHINESE, PacketWatcher.NOBODY);
      files.commit();
    }
    StringBuilder all = new StringBuilder();
    try (var written = Files.list(out)) {
      for (Path file : written.filter(f -> f.toString().endsWith(".pdf")).toList()) {
        all.append(Packets.texts(Files.readAllBytes(file)));
      }
    }
    assertThat(all.toString()).contains("BANK-1", "COVER-1").doesNotContain("BANK-2");
  }

  private void lock(String name) throws IOException {
    WriterProperties properties =
        new WriterProperties()
            .setStandardEncryption(SECRET, SECRET, 0, EncryptionConstants.ENCRYPTION_AES_256);
    new PdfDocument(
            new PdfReader(contract.toFile()),
            new PdfWriter(folder.resolve(name).toString(), properties))
        .close();
  }

  /** A page of its own, then the two of the contract. */
  private void portfolio(String name) throws IOException {
    Path cover = Packets.source(folder.resolve("cover.pdf"), "COVER", 1, PageSize.A4);
    try (PdfDocument pdf =
        new PdfDocument(
            new PdfReader(cover.toFile()), new PdfWriter(folder.resolve(name).toFile()))) {
      pdf.addFileAttachment(
          "1",
          PdfFileSpec.createEmbeddedFileSpec(pdf, contract.toString(), "", "合同.pdf", null, null));
      pdf.getCatalog().put(new PdfName("Collection"), new PdfDictionary());
    }
  }

  private Map<String, byte[]> zip(String attachments) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceReader reader = reader()) {
      prepared(attachments, reader).writeZipTo(out);
    }
    return Packets.entries(out.toByteArray());
  }

  private Packet prepared(String attachments, SourceReader reader) throws Exception {
    Assessment assessment = Packets.dossier(attachments);
    PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), PacketSettings.STANDARD);
    return Packet.prepare(plan, folder, Packets.documents(assessment), reader);
  }

  private static String sheet(Packet packet) throws Exception {
    return String.join("", Packets.texts(packet.printSheet(Words.CHINESE, Optional.of("申报包.zip"))))
        .replaceAll("\\s", "");
  }

  private static SourceReader reader() throws IOException {
    Passwords passwords = _ -> Optional.of("密码");
    return new SourceReader(SourceLimits.standard(), passwords, () -> {});
  }
}
