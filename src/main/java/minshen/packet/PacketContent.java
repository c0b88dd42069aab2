package minshen.packet;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.PageChoice;
import minshen.dossier.Redactions;
import minshen.dossier.SignedForm;
import minshen.dossier.finding.Finding;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.ClaimDocuments;
import minshen.form.PdfInk;
import minshen.form.Typeface;
import minshen.form.signing.SignableForm;
import minshen.form.signing.SigningFindings;
import minshen.form.signing.SigningRound;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Contents;
import minshen.packet.Chapter.Cover;
import minshen.packet.Chapter.Divider;
import minshen.packet.Chapter.Document;
import minshen.packet.Chapter.Materials;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/** Everything that goes into a packet, read and counted: what is left is to write it. */
final class PacketContent {
  private final PacketPlan plan;
  private final Path folder;
  private final ClaimDocuments documents;
  private final SourceReader reader;
  private final Typeface typeface = Typeface.standard();
  private final PacketPaper paper;
  private final Map<Integer, byte[]> documentByChapter = new HashMap<>();
  private final Map<Wanted, ReadySource> sources = new HashMap<>();
  private final Map<Integer, OwnPages> own = new HashMap<>();
  private final Map<String, SigningRound> rounds = new HashMap<>();
  private final Map<Integer, SignedPages> signed = new HashMap<>();
  private final Map<Integer, Exhibit> exhibits;
  private final PageNumbering numbers;

  /** A file, and what of it is not handed in. */
  private record Wanted(Path file, Redactions redactions) {}

  PacketContent(PacketPlan plan, Path folder, ClaimDocuments documents, SourceReader reader)
      throws IOException, SourceException {
    this.plan = plan;
    this.folder = folder;
    this.documents = documents;
    this.reader = reader;
    this.paper = new PacketPaper(plan.settings().printing());
    List<Chapter> chapters = plan.chapters();
    for (Chapter chapter : chapters) {
      typeface.check(chapter.title(), "attachments", chapter.title());
    }
    for (Attachment attachment : plan.attachments()) {
      attachment.note().ifPresent(note -> typeface.check(note, "attachments", note));
    }
    PdfInk ink = freshInk();
    List<Pagination.Span> spans = new ArrayList<>();
    try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
      // The forms are drawn while the attachments are read.
      Future<?> drawn = aside.submit(() -> drawDocuments(chapters));
      for (Attachment attachment : plan.attachments()) {
        read(attachment);
      }
      await(drawn);
    }
    this.exhibits = Exhibits.of(chapters, this::source, plan.settings().printing().twoOnSheet());
    Map<Integer, Pagination.Span> attached = new HashMap<>();
    exhibits.forEach(
        (chapter, exhibit) -> {
          if (exhibit.firstChapter() == chapter) {
            attached.putAll(exhibit.spans());
          }
        });
    for (int i = 0; i < chapters.size(); i++) {
      sign(i, chapters.get(i));
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
    return documentByChapter.get(chapter);
  }

  /** The pages of a chapter that are printed as they were signed. */
  SignedPages signed(int chapter) {
    return signed.getOrDefault(chapter, SignedPages.NONE);
  }

  /** What of a claim is to be signed and sealed, and what of it is done. */
  SigningRound round(String claimId) {
    return rounds.get(claimId);
  }

  /** What is to be said of signed scans. */
  List<Message> remarks() {
    return plan.claimIds().stream()
        .flatMap(id -> SigningFindings.of(claim(id), round(id)).stream())
        .map(Finding::text)
        .toList();
  }

  private Claim claim(String id) {
    return plan.assessment().dossier().claim(id).orElseThrow();
  }

  ReadySource source(Attachment attachment) {
    return sources.get(wanted(attachment));
  }

  void confirm(ReadySource source) throws SourceException {
    reader.confirm(source);
  }

  private int count(int index, Chapter chapter, PdfInk ink) throws IOException, SourceException {
    return switch (chapter.content()) {
      case Document _ -> pagesOf(documentByChapter.get(index));
      case Attached _ -> throw new IllegalStateException("laid on sheets already");
      case Cover cover -> draw(index, new CoverPage(cover));
      case Divider divider -> draw(index, new DividerPage(divider));
      case Contents _ ->
          draw(index, new ContentsPages(plan.chapters(), paper.frame(1).width(), ink));
      case Materials materials -> {
        Outcome outcome = plan.assessment().outcome(chapter.claimId().orElseThrow());
        yield draw(
            index, new MaterialPages(outcome, materials.list(), paper.frame(1).width(), ink));
      }
    };
  }

  /** Puts the scans of signed pages in the place of our own. */
  private void sign(int index, Chapter chapter) throws SourceException {
    if (chapter.content() instanceof Document document) {
      SignedPages pages = SignedPages.NONE;
      for (SignedForm scan : plan.signed(chapter, document)) {
        SignableForm form = round(chapter.claimId().orElseThrow()).form(scan.form()).orElseThrow();
        pages = pages.with(form, scan, source(scan.scan()));
      }
      signed.put(index, pages);
    }
  }

  private void drawDocuments(List<Chapter> chapters) {
    for (String claimId : plan.claimIds()) {
      rounds.put(claimId, SigningRound.of(plan.assessment(), claimId, documents));
    }
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).content() instanceof Document document) {
        String claimId = chapters.get(i).claimId().orElseThrow();
        documentByChapter.put(i, documents.pdf(claimId, document.file()));
      }
    }
  }

  private static void await(Future<?> drawn) throws IOException {
    try {
      drawn.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException trouble -> throw trouble;
        case Error trouble -> throw trouble;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
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

  private void read(Attachment attachment) throws IOException, SourceException {
    Path file = path(attachment);
    int there = ready(wanted(attachment)).pages();
    int last = attachment.pages().map(PageChoice::last).orElse(there);
    if (last > there) {
      throw new SourceException(Message.of("packet.no-such-page", file, "" + there, "" + last));
    }
  }

  private ReadySource ready(Wanted wanted) throws IOException, SourceException {
    ReadySource known = sources.get(wanted);
    if (known != null) {
      return known;
    }
    ReadySource ready =
        wanted.redactions().isEmpty()
            ? reader.read(wanted.file())
            : reader.redact(ready(new Wanted(wanted.file(), Redactions.NONE)), wanted.redactions());
    sources.put(wanted, ready);
    return ready;
  }

  private Wanted wanted(Attachment attachment) {
    return new Wanted(path(attachment), attachment.redactions());
  }

  /** The sources in the order of the packet, each once. */
  List<ReadySource> sources() {
    return plan.attachments().stream().map(this::source).distinct().toList();
  }

  Path path(Attachment attachment) {
    try {
      return folder.resolve(attachment.file()).normalize();
    } catch (InvalidPathException e) {
      throw new InputException(SourceLocation.of(attachment.file()), Message.of("packet.bad-path"));
    }
  }
}
