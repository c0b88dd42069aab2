package minshen.packet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.itextpdf.kernel.geom.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.form.VeraPdf;
import minshen.form.WordDrawing;
import minshen.form.learn.OfficeForm;
import minshen.form.signing.FileFingerprints;
import minshen.form.signing.SigningDuty;
import minshen.form.signing.SigningRound;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Packets and upload sets of claims whose form is the office's own Word file. */
class OfficePacketTest {
  private static final Path FORMS = Path.of("src/test/resources/minshen/form/learn");
  private static final Path YUNLING = Path.of("src/test/resources/minshen/packs/YL2026");
  private static final String FORM = "yunling-application-2026";
  private static final PacketSettings FORMS_ONLY =
      PacketSettings.STANDARD.withParts(List.of(PacketPart.FORMS));

  @TempDir private Path folder;

  @Test
  void thePacketHasThePagesOfTheOfficesFile() throws Exception {
    ClaimDocuments documents = drawn(threePages(PageSize.A4));

    List<String> pages = Packets.texts(packet(documents, FORMS_ONLY));

    assertThat(pages).hasSize(3);
    assertThat(pages.get(2)).contains("OFFICE-3", "第 3 页 共 3 页");
  }

  @Test
  void aPageOfAnotherPaperIsFittedOntoThatOfThePacket() throws Exception {
    ClaimDocuments documents = drawn(threePages(PageSize.A3.rotate()));

    byte[] packet = packet(documents, FORMS_ONLY);

    assertThat(Packets.texts(packet).get(0)).contains("OFFICE-1", "第 1 页 共 3 页");
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(packet)) {
      assertThat(pdf.getPages())
          .allSatisfy(page -> assertThat(page.getMediaBox().getWidth()).isEqualTo(595f));
    }
  }

  @Test
  void theUploadSetHasThem() throws Exception {
    ClaimDocuments documents = drawn(threePages(PageSize.A4));
    Assessment assessment = assessment();
    Path target = folder.resolve("upload");
    try (SourceReader reader = reader();
        AtomicFiles files = new AtomicFiles()) {
      UploadSet.prepare(
              UploadPlan.of(assessment, "c1", assessment.notice("c1"), PacketSettings.STANDARD),
              AttachmentFiles.in(folder),
              documents,
              reader)
          .add(target, files, Words.CHINESE, (_, _) -> {});
      files.commit();
    }

    try (Stream<Path> files = Files.walk(target)) {
      List<Path> forms = files.filter(file -> file.toString().contains("申请表.pdf")).toList();
      assertThat(forms).hasSize(1);
      assertThat(Packets.texts(Files.readAllBytes(forms.getFirst())))
          .hasSize(3)
          .last()
          .asString()
          .contains("OFFICE-3");
    }
  }

  @Test
  void withoutAProgramThatDrawsItAPacketHasOurLayoutAndSaysSo() throws Exception {
    ClaimDocuments documents = drawn(WordDrawing.NONE);

    assertThat(Packets.texts(packet(documents, FORMS_ONLY)).getFirst()).contains("闵行区生物医药产业政策申请表");
    assertThat(remarks(documents)).anyMatch(line -> line.contains("本程序排的版"));
    assertThat(remarks(drawn(threePages(PageSize.A4)))).noneMatch(line -> line.contains("本程序排的版"));
  }

  @Test
  void whatIsSignedIsOnThePagesThatArePrinted() throws Exception {
    ClaimDocuments installed = drawn(installed());
    ClaimDocuments ours = drawn(WordDrawing.NONE);

    SigningRound printed = round(installed);

    byte[] pdf = installed.officesPdf("c1", FORM).orElseThrow();
    List<String> pages = Packets.texts(pdf);
    assertThat(printed.form(FORM).orElseThrow().pages()).isEqualTo(pages.size());
    List<SigningDuty> duties =
        printed.duties().stream().filter(duty -> duty.paper().equals(FORM)).toList();
    assertThat(duties).isNotEmpty();
    for (SigningDuty duty : duties) {
      String page = pages.get(duty.page().orElseThrow() - 1).replaceAll("[\\s_:：]+", "");
      assertThat(page).contains(duty.words().replaceAll("[\\s_:：]+", ""));
    }
    // What was signed here is known by its content where nothing draws Word files, too.
    assertThat(printed.form(FORM).orElseThrow().contentOf(1))
        .isEqualTo(round(ours).form(FORM).orElseThrow().contentOf(1));
  }

  @Test
  void aPacketOfTheOfficesFormMayBeKeptForLong() throws Exception {
    byte[] pdf = packet(drawn(installed()), FORMS_ONLY.with(PacketFormat.PDF_A, true));

    assertThat(PdfAVerdict.isClaimed(pdf)).isTrue();
    assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
  }

  private static WordDrawing installed() {
    WordDrawing installed = WordDrawing.installed();
    if (installed.equals(WordDrawing.NONE)) {
      System.out.println("SKIPPED: LibreOffice is not installed");
    }
    assumeTrue(!installed.equals(WordDrawing.NONE), "LibreOffice");
    return installed;
  }

  private WordDrawing threePages(PageSize size) throws IOException {
    byte[] pdf =
        Files.readAllBytes(Packets.source(folder.resolve("office.pdf"), "OFFICE", 3, size));
    return _ -> Optional.of(pdf);
  }

  private byte[] packet(ClaimDocuments documents, PacketSettings settings) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SourceReader reader = reader()) {
      prepared(documents, settings, reader).writeTo(out, (_, _) -> {});
    }
    return out.toByteArray();
  }

  private List<String> remarks(ClaimDocuments documents) throws Exception {
    try (SourceReader reader = reader()) {
      return prepared(documents, FORMS_ONLY, reader).remarks().stream()
          .map(Words.CHINESE::say)
          .toList();
    }
  }

  private Packet prepared(ClaimDocuments documents, PacketSettings settings, SourceReader reader)
      throws Exception {
    return Packet.prepare(
        PacketPlan.of(assessment(), List.of("c1"), settings), folder, documents, reader);
  }

  private static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  private SigningRound round(ClaimDocuments documents) throws IOException {
    return SigningRound.of(assessment(), "c1", documents, FileFingerprints.UNKNOWN);
  }

  private ClaimDocuments drawn(WordDrawing drawing) throws IOException {
    return new ClaimDocuments(
        assessment(), Words.CHINESE, PacketSettings.STANDARD.numbering().missing(), drawing);
  }

  /** A claim of the invented district's pack, whose form is a Word file of its office. */
  private static Assessment assessment() throws IOException {
    Library library = PackLoader.with(List.of(pack()));
    String yaml =
        """
        format: minshen-dossier/1
        applicant:
          name: 云岭示例医药有限公司
          legalRepresentative: { name: 李四, phone: 021-54321000 }
        claims:
          - id: c1
            item: YL-01
            project: 新药甲
            eventDate: 2026-03-10
            applyDate: 2026-04-20
            facts: { rdCost: 1400 }
            answers: { local: yes }
        """;
    Dossier dossier =
        new DossierReader(library).read(yaml.getBytes(UTF_8), "d.yaml", ClaimsWanted.ANY);
    return Assessment.of(library, dossier);
  }

  private static PackFiles pack() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(YUNLING)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    OfficeForm.read(Files.readAllBytes(FORMS.resolve("application-printed.docx")), "a.docx")
        .files(FORM, "政策申请表")
        .forEach((name, content) -> files.put("forms/" + FORM + "/" + name, content));
    return PackFiles.of("YL2026", files);
  }
}
