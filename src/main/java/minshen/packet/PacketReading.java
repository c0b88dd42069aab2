package minshen.packet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.dossier.Redactions;
import minshen.dossier.SignedForm;
import minshen.files.Fingerprint;
import minshen.form.ClaimDocuments;
import minshen.form.Typeface;
import minshen.form.UnprintableCharacterException;
import minshen.form.signing.FileFingerprints;
import minshen.form.signing.SignableForm;
import minshen.form.signing.SigningRound;
import minshen.packet.Chapter.Document;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.words.Message;

/**
 * Reads what goes into a packet to the end, whatever is wrong with some of it: who has to mend five
 * files wants to hear of them at once.
 */
final class PacketReading {
  private final PacketPlan plan;
  private final AttachmentFiles files;
  private final ClaimDocuments documents;
  private final SourceReader reader;
  private final Map<Integer, byte[]> documentByChapter = new HashMap<>();
  private final Map<Attachment, ReadySource> sources = new HashMap<>();
  private final Map<String, SigningRound> rounds = new HashMap<>();
  private final Map<Integer, SignedPages> signed = new HashMap<>();
  private final Map<Path, ReadySource> read = new HashMap<>();
  private final Map<Wanted, ReadySource> redacted = new HashMap<>();
  private final Map<Path, String> fingerprints = new ConcurrentHashMap<>();
  private final Map<Path, SourceException> refused = new HashMap<>();

  /** A file, what of it is not handed in, and which pages are. */
  private record Wanted(Path file, Redactions redactions, Optional<PageChoice> pages) {}

  private PacketReading(
      PacketPlan plan, AttachmentFiles files, ClaimDocuments documents, SourceReader reader) {
    this.plan = plan;
    this.files = files;
    this.documents = documents;
    this.reader = reader;
  }

  /**
   * Reads everything.
   *
   * @throws PacketException if something cannot be used
   */
  static PacketReading of(
      PacketPlan plan,
      AttachmentFiles files,
      ClaimDocuments documents,
      SourceReader reader,
      Typeface typeface)
      throws IOException, PacketException {
    PacketReading reading = new PacketReading(plan, files, documents, reader);
    List<PacketProblem> problems = new ArrayList<>();
    try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
      // The forms are drawn while the attachments are read.
      Future<List<PacketProblem>> drawn = aside.submit(reading::drawDocuments);
      List<PacketProblem> ofAttachments = reading.readAttachments();
      problems.addAll(await(drawn));
      problems.addAll(new PacketTexts(plan, typeface).problems(problems));
      problems.addAll(ofAttachments);
    }
    if (problems.isEmpty()) {
      problems.addAll(reading.sign());
    }
    if (!problems.isEmpty()) {
      problems.sort(
          Comparator.comparing(p -> p.claimId().map(plan.claimIds()::indexOf).orElse(-1)));
      PacketException all = new PacketException(problems);
      // What libraries said, for whoever looks into it.
      reading.refused.values().forEach(all::addSuppressed);
      throw all;
    }
    return reading;
  }

  /** The documents, by their chapters. */
  Map<Integer, byte[]> documentByChapter() {
    return documentByChapter;
  }

  /** The attachments in their order, each as it was read. */
  Map<Attachment, ReadySource> sources() {
    return sources;
  }

  /** What of each claim is to be signed and sealed, and what of it is done. */
  Map<String, SigningRound> rounds() {
    return rounds;
  }

  /** The pages that are printed as they were signed, by their chapters. */
  Map<Integer, SignedPages> signed() {
    return signed;
  }

  /** Puts the scans of signed pages in the place of our own. */
  private List<PacketProblem> sign() {
    List<PacketProblem> problems = new ArrayList<>();
    List<Chapter> chapters = plan.chapters();
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).content() instanceof Document document) {
        try {
          signed.put(i, signed(chapters.get(i), document));
        } catch (SourceException e) {
          problems.add(PacketProblem.of(chapters.get(i), e));
        }
      }
    }
    return problems;
  }

  private SignedPages signed(Chapter chapter, Document document) throws SourceException {
    SignedPages pages = SignedPages.NONE;
    SigningRound round = rounds.get(chapter.claimId().orElseThrow());
    for (SignedForm scan : plan.signed(chapter, document)) {
      SignableForm form = round.form(scan.form()).orElseThrow();
      pages = pages.with(form, scan, sources.get(scan.scan()));
    }
    return pages;
  }

  private List<PacketProblem> drawDocuments() {
    Set<PacketProblem> problems = new LinkedHashSet<>();
    for (String claimId : plan.claimIds()) {
      try {
        rounds.put(
            claimId, SigningRound.of(plan.assessment(), claimId, documents, sealed(claimId)));
      } catch (UnprintableCharacterException e) {
        problems.addAll(unprintable(claimId, e));
      }
    }
    List<Chapter> chapters = plan.chapters();
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).content() instanceof Document document) {
        String claimId = chapters.get(i).claimId().orElseThrow();
        try {
          documentByChapter.put(i, documents.pdf(claimId, document.file()));
        } catch (UnprintableCharacterException e) {
          problems.addAll(unprintable(claimId, e));
        }
      }
    }
    return List.copyOf(problems);
  }

  /** Files are looked into only if something was signed or sealed. */
  private FileFingerprints sealed(String claimId) {
    return plan.assessment().dossier().claim(claimId).orElseThrow().signing().signatures().isEmpty()
        ? FileFingerprints.UNKNOWN
        : this::fingerprint;
  }

  private Optional<String> fingerprint(Attachment attachment) {
    try {
      return Optional.of(fingerprint(files.of(attachment)));
    } catch (IOException | SourceException e) {
      // Whoever reads it says what is wrong.
      return Optional.empty();
    }
  }

  private String fingerprint(Path file) throws IOException {
    String known = fingerprints.get(file);
    if (known == null) {
      known = Fingerprint.of(file);
      fingerprints.put(file, known);
    }
    return known;
  }

  /** All fields of a claim that cannot be printed, where one of them was met. */
  private List<PacketProblem> unprintable(String claimId, UnprintableCharacterException met) {
    List<UnprintableCharacterException> fields = documents.unprintable(claimId);
    return (fields.isEmpty() ? List.of(met) : fields)
        .stream()
            .map(
                field ->
                    new PacketProblem(
                        Optional.of(claimId), Optional.empty(), field.problem(), false))
            .toList();
  }

  private static List<PacketProblem> await(Future<List<PacketProblem>> drawn) throws IOException {
    try {
      return drawn.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UncheckedIOException trouble -> throw trouble.getCause();
        case RuntimeException trouble -> throw trouble;
        case Error trouble -> throw trouble;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private List<PacketProblem> readAttachments() throws IOException {
    List<PacketProblem> problems = new ArrayList<>();
    for (Chapter chapter : plan.chapters()) {
      for (Attachment attachment : plan.files(chapter).toList()) {
        try {
          sources.put(attachment, read(attachment));
        } catch (SourceException e) {
          problems.add(PacketProblem.of(chapter, e));
        }
      }
    }
    return problems;
  }

  private ReadySource read(Attachment attachment) throws IOException, SourceException {
    Path file = files.of(attachment);
    if (refused.containsKey(file)) {
      throw refused.get(file);
    }
    ReadySource ready = read.get(file);
    if (ready == null) {
      ready = readNow(file);
      read.put(file, ready);
    }
    Optional<Integer> last = attachment.pages().map(pages -> pages.last());
    if (last.isPresent() && last.get() > ready.pages()) {
      throw new SourceException(
          Message.of("packet.no-such-page", file, "" + ready.pages(), "" + last.get()));
    }
    if (attachment.redactions().isEmpty()) {
      return ready;
    }
    refuseOutdated(file, attachment.redactions());
    return redacted(new Wanted(file, attachment.redactions(), attachment.pages()), ready);
  }

  /** On another content the boxes may leave open what they are to cover: somebody has to look. */
  private void refuseOutdated(Path file, Redactions redactions)
      throws IOException, SourceException {
    if (redactions.content().isEmpty()) {
      return;
    }
    if (redactions.isOutdated(fingerprint(file))) {
      throw new SourceException(Message.of("packet.redacted-other", file, "" + redactions.count()));
    }
  }

  private ReadySource redacted(Wanted wanted, ReadySource whole)
      throws IOException, SourceException {
    ReadySource known = redacted.get(wanted);
    if (known != null) {
      return known;
    }
    ReadySource ready = reader.redact(whole, wanted.redactions(), wanted.pages());
    redacted.put(wanted, ready);
    return ready;
  }

  private ReadySource readNow(Path file) throws IOException, SourceException {
    try {
      return reader.read(file);
    } catch (SourceException e) {
      // What several materials share is not read again only to hear the same.
      refused.put(file, e);
      throw e;
    }
  }
}
