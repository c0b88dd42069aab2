package minshen.packet;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.form.ClaimDocuments;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.TypedNotice;
import minshen.policy.YearlyCall;
import minshen.words.Words;

/** Dossiers with attachments, and the packets made of them. */
final class Packets {
  private static final Library LIBRARY = PackLoader.bundled();

  /** A notice that says nothing but that a form is handed in. */
  static final Notice ANY_NOTICE =
      new Notice(
          YearlyCall.ANY,
          new Submission(
              Submission.How.FORM,
              Portal.UNSAID,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));

  private Packets() {}

  /** A dossier whose first claim has some attachments, as a YAML list in flow style. */
  static Assessment dossier(String attachments) {
    return dossier(attachments, "");
  }

  /** The same, with attachments of its second claim, too. */
  static Assessment dossier(String attachments, String ofSecond) {
    String yaml =
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
        claims:
          - id: c1
            item: MH-03
            variant: trial
            project: 示例新药Ⅱ期临床
            eventDate: 2025-09-30
            applyDate: 2026-03-15
            facts: { citySupport: 500, rdCost: 1200 }
            answers: { scope: yes, noDouble: yes, cityProject: yes, stageReached: yes }
            attachments: [ %s ]
          - id: c2
            item: MH-11
            project: 首次升规
            eventDate: 2026-01-31
            applyDate: 2026-03-15
            attachments: [ %s ]
        """
            .formatted(attachments, ofSecond);
    Dossier dossier =
        new DossierReader(LIBRARY)
            .read(yaml.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
    return Assessment.of(LIBRARY, dossier);
  }

  /** A dossier whose only claim is filed in advance, with 附件2. */
  static Assessment platform() {
    String yaml =
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
        claims:
          - id: c1
            item: MH-10
            project: 示例检测平台
            eventDate: 2026-01-31
            applyDate: 2026-03-15
            platform: { name: 示例检测平台, builder: 上海示例生物医药有限公司 }
        """;
    Dossier dossier =
        new DossierReader(LIBRARY)
            .read(yaml.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
    return Assessment.of(LIBRARY, dossier);
  }

  /** The packet of a dossier's claims, as the bytes of its PDF. */
  static byte[] pdf(
      Assessment assessment,
      Path folder,
      PacketSettings settings,
      PacketWatcher watch,
      String... claims)
      throws IOException, PacketException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PacketPlan plan = PacketPlan.of(assessment, List.of(claims), settings);
    try (SourceReader reader = reader()) {
      Packet.prepare(plan, folder, documents(assessment, settings), reader).writeTo(out, watch);
    }
    return out.toByteArray();
  }

  /** Reads attachments that have no passwords. */
  static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  /** The files in a zip by their names, in order. */
  static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  static ClaimDocuments documents(Assessment assessment) {
    return documents(assessment, PacketSettings.STANDARD);
  }

  /** The documents as a packet with some settings has them. */
  static ClaimDocuments documents(Assessment assessment, PacketSettings settings) {
    return new ClaimDocuments(assessment, Words.CHINESE, settings.numbering().missing());
  }

  /** The same dossier where a notice of 2026 says something of handing in. */
  static Assessment under(Assessment assessment, Notice notice) {
    return Assessment.of(
        assessment.library().withNotices(List.of(new TypedNotice("MH2025", 2026, notice))),
        assessment.dossier());
  }

  /** Writes a PDF whose pages say a word and their number. */
  static Path source(Path file, String word, int pages, PageSize size) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      PdfFont font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      for (int i = 1; i <= pages; i++) {
        PdfCanvas canvas = new PdfCanvas(pdf.addNewPage(size));
        canvas.setFillColorRgb(0.8f, 0.1f, 0.1f).rectangle(60, 60, 80, 80).fill();
        canvas.beginText().setFontAndSize(font, 20).moveText(80, size.getHeight() - 80);
        canvas.showText(word + "-" + i).endText();
      }
    }
    return file;
  }

  /** The text of each page. */
  static List<String> texts(byte[] pdf) throws IOException {
    try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
      return IntStream.rangeClosed(1, document.getNumberOfPages())
          .mapToObj(i -> PdfTextExtractor.getTextFromPage(document.getPage(i)))
          .toList();
    }
  }
}
