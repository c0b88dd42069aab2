package minshen.packet;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.finding.Finding;
import minshen.form.ClaimDocuments;
import minshen.form.PdfInk;
import minshen.form.Typeface;
import minshen.form.signing.SigningFindings;
import minshen.form.signing.SigningRound;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Contents;
import minshen.packet.Chapter.Cover;
import minshen.packet.Chapter.Divider;
import minshen.packet.Chapter.Document;
import minshen.packet.Chapter.Materials;
import minshen.packet.pdfa.Hindrance;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/** Everything that goes into a packet, read and counted: what is left is to write it. */
final class PacketContent {
  private final PacketPlan plan;
  private final ClaimDocuments documents;
  private final SourceReader reader;
  private final Typeface typeface = Typeface.standard();
  private final PacketPaper paper;
  private final PacketReading reading;
  private final Map<Integer, OwnPages> own = new HashMap<>();
  private final Map<Integer, Exhibit> exhibits;
  private final PageNumbering numbers;
  private final RedactedFiles redacted;
  private final List<Message> redactionRemarks;
  private final List<ArchivedFile> archive;

  PacketContent(
      PacketPlan plan, AttachmentFiles files, ClaimDocuments documents, SourceReader reader)
      throws IOException, PacketException {
    this.plan = plan;
    this.documents = documents;
    this.reader = reader;
    this.paper = new PacketPaper(plan.settings().printing());
    this.reading = PacketReading.of(plan, files, documents, reader, typeface);
    try {
      this.redacted =
          RedactedFiles.of(
              plan.attachments(), reading.sources(), plan.assessment().dossier(), files, reader);
      this.redactionRemarks = redacted.remarks();
      this.archive = ArchivedFile.of(this);
    } catch (SourceException e) {
      throw new PacketException(
          new PacketProblem(Optional.empty(), Optional.empty(), e.problem(), e.passwordHelps()), e);
    }
    List<Chapter> chapters = plan.chapters();
    PdfInk ink = freshInk();
    List<Pagination.Span> spans = new ArrayList<>();
    this.exhibits = Exhibits.of(chapters, this::source, plan.settings().printing().twoOnSheet());
    Map<Integer, Pagination.Span> attached = new HashMap<>();
    exhibits.forEach(
        (chapter, exhibit) -> {
          if (exhibit.firstChapter() == chapter) {
            attached.putAll(exhibit.spans());
          }
        });
    for (int i = 0; i < chapters.size(); i++) {
      spans.add(
          attached.containsKey(i)
              ? attached.get(i)
              : new Pagination.Span(count(i, chapters.get(i), ink), false));
    }
    this.numbers = new PageNumbering(chapters, Pagination.of(chapters, spans));
  }

  PacketPlan plan() {
    return plan;
  }

  PacketPaper paper() {
    return paper;
  }

  PageNumbering numbers() {
    return numbers;
  }

  PdfInk freshInk() {
    return PdfInk.of(typeface);
  }

  String title() {
    return PacketPlan.say("packet.title", plan.assessment().dossier().applicant().name().orElse(""))
        .strip();
  }

  /** The sheets that an attached file stands on, with those of its material. */
  Exhibit exhibit(int chapter) {
    return exhibits.get(chapter);
  }

  OwnPages own(int chapter) {
    return own.get(chapter);
  }

  /** The ASCII name of a claim. */
  String name(String claimId) {
    return documents.name(claimId);
  }

  /** The documents of a claim by file name, Word too, as {@code fill} writes them. */
  Map<String, byte[]> documents(String claimId) {
    return documents.of(claimId);
  }

  /** The chapter of a claim's document, if it is in the packet. */
  Optional<Integer> chapterOf(String claimId, String document) {
    return IntStream.range(0, plan.chapters().size())
        .filter(i -> plan.chapters().get(i).claimId().filter(claimId::equals).isPresent())
        .filter(i -> plan.chapters().get(i).content().equals(new Document(document)))
        .boxed()
        .findFirst();
  }

  byte[] document(int chapter) {
    return reading.documentByChapter().get(chapter);
  }

  /** The pages of a chapter that are printed as they were signed. */
  SignedPages signed(int chapter) {
    return reading.signed().getOrDefault(chapter, SignedPages.NONE);
  }

  /** What of a claim is to be signed and sealed, and what of it is done. */
  SigningRound round(String claimId) {
    return reading.rounds().get(claimId);
  }

  /** The files that are not given away as they are. */
  RedactedFiles redacted() {
    return redacted;
  }

  /** The attached files as they lie in the zip of the packet. */
  List<ArchivedFile> archive() {
    return archive;
  }

  /**
   * What is to be said of signed scans, of what is redacted in one place only, and of forms that
   * are an office's own and could not be drawn as it has them.
   */
  List<Message> remarks() {
    return Stream.of(
            redactionRemarks.stream(),
            plan.claimIds().stream()
                .flatMap(id -> SigningFindings.of(claim(id), round(id)).stream())
                .map(Finding::text),
            documents.redrawn().stream().map(title -> Message.of("packet.own-layout", title)))
        .flatMap(remarks -> remarks)
        .toList();
  }

  private Claim claim(String id) {
    return plan.assessment().dossier().claim(id).orElseThrow();
  }

  ReadySource source(Attachment attachment) {
    return reading.sources().get(attachment);
  }

  void confirm(ReadySource source) throws SourceException {
    reader.confirm(source);
  }

  private int count(int index, Chapter chapter, PdfInk ink) throws IOException {
    return switch (chapter.content()) {
      case Document _ -> pagesOf(document(index));
      case Attached _ -> throw new IllegalStateException("laid on sheets already");
      case Cover cover -> draw(index, new CoverPage(cover));
      case Divider divider -> draw(index, new DividerPage(divider));
      case Contents _ ->
          draw(index, new ContentsPages(plan.chapters(), paper.frame(1).width(), ink));
      case Materials materials -> {
        Outcome outcome = plan.assessment().outcome(chapter.claimId().orElseThrow());
        yield draw(
            index,
            new MaterialPages(
                outcome,
                materials.list(),
                plan.settings().numbering().listMissing(),
                paper.frame(1).width(),
                ink));
      }
    };
  }

  private int draw(int index, OwnPages pages) {
    own.put(index, pages);
    return pages.count();
  }

  private static int pagesOf(byte[] form) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(form)))) {
      return pdf.getNumberOfPages();
    }
  }

  /** What an attachment hinders, told of where it stands first. */
  PacketProblem problem(Hindrance hindrance) {
    return plan.chapters().stream()
        .filter(
            chapter -> plan.files(chapter).anyMatch(a -> source(a).file().equals(hindrance.file())))
        .findFirst()
        .map(chapter -> PacketProblem.of(chapter, hindrance.line()))
        .orElseThrow();
  }

  /** The sources in the order of the packet, each once. */
  List<ReadySource> sources() {
    return plan.attachments().stream().map(this::source).distinct().toList();
  }
}
