package minshen.packet;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import minshen.form.ArchivalClaim;
import minshen.form.VeraPdf;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * A file as the only attachment of a packet that is to be a PDF/A-2b, and what became of it.
 *
 * @param why what hinders it, in words, or what veraPDF says
 */
record PdfAVerdict(Verdict verdict, String why) {
  /** What may become of it. */
  enum Verdict {
    /** The packet is a PDF/A-2b and says so. */
    KEPT,
    /** It is none, and says so, and could not be one. */
    HINDERED,
    /** It could be one. */
    MISSED,
    /** There is no packet. */
    REFUSED,
    /** It says that it is one, and is none. */
    FALSE
  }

  static PacketSettings settings() {
    return SeenFile.settings(false).with(PacketFormat.PDF_A, true);
  }

  static PdfAVerdict of(Path file, Path scratch) throws Exception {
    Path folder = Files.createTempDirectory(scratch, "one");
    Files.copy(file, folder.resolve("source.pdf"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PacketSettings settings = settings();
    PacketPlan plan = SeenFile.plan("source.pdf", settings);
    try (SourceReader reader =
        new SourceReader(settings.sourceLimits(), Passwords.none(), () -> {})) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(plan.assessment()), reader);
      packet.writeTo(out, (_, _) -> {});
      return of(out.toByteArray(), packet);
    } catch (PacketException e) {
      return new PdfAVerdict(Verdict.REFUSED, e.getMessage());
    }
  }

  private static PdfAVerdict of(byte[] pdf, Packet packet) throws Exception {
    boolean claimed = isClaimed(pdf);
    String wrong = "";
    try {
      wrong =
          String.join(
              " | ", VeraPdf.violations(claimed ? pdf : claiming(pdf), PDFAFlavour.PDFA_2_B));
    } catch (Exception e) {
      wrong = "veraPDF fails: " + e;
    }
    if (claimed) {
      return new PdfAVerdict(wrong.isEmpty() ? Verdict.KEPT : Verdict.FALSE, wrong);
    }
    String why =
        packet.hindrances().stream()
            .map(one -> Words.ENGLISH.say(one.problemByName()))
            .findFirst()
            .orElse("nothing said");
    return new PdfAVerdict(
        wrong.isEmpty() ? Verdict.MISSED : Verdict.HINDERED, why + " # " + wrong);
  }

  static boolean isClaimed(byte[] pdf) throws IOException {
    try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
      return ArchivalClaim.isMade(document);
    }
  }

  /** What it would be if it claimed to be one. */
  private static byte[] claiming(byte[] pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document =
        new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)), new PdfWriter(out))) {
      ArchivalClaim.make(document);
    }
    return out.toByteArray();
  }
}
