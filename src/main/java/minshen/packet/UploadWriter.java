package minshen.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.MaterialList;
import minshen.files.AtomicFiles;
import minshen.files.PortableNames;
import minshen.form.OfficialForm;
import minshen.packet.pdfa.Hindrance;
import minshen.packet.source.ImageLevel;
import minshen.packet.source.PagePictures;
import minshen.packet.source.PdfSplitting;
import minshen.packet.source.SourceException;
import minshen.policy.Portal;
import minshen.words.Message;
import minshen.words.Words;

/** The upload set of a claim on its way into files. */
final class UploadWriter {
  private final UploadPlan plan;
  private final PacketContent content;
  private final Path folder;
  private final AtomicFiles files;
  private final PacketWatcher watch;
  private final Path scratch;
  private final SlotFormat format;
  private final PortableNames names = new PortableNames();
  private final List<PacketProblem> problems = new ArrayList<>();

  /** What keeps slots from being PDF/A-2b that were to be. */
  private final Map<UploadPlan.Place, List<Hindrance>> hindrances = new HashMap<>();

  private int done;

  UploadWriter(
      UploadPlan plan,
      PacketContent content,
      Path folder,
      AtomicFiles files,
      PacketWatcher watch,
      Path scratch) {
    this.plan = plan;
    this.content = content;
    this.folder = folder;
    this.files = files;
    this.watch = watch;
    this.scratch = scratch;
    this.format = SlotFormat.of(plan.portal()).orElseThrow();
  }

  UploadReport write(Words words) throws IOException, PacketException {
    List<SlotFile> slots = slots();
    fit(slots);
    List<UploadedSlot> written = new ArrayList<>();
    for (SlotFile slot : slots) {
      written.add(slot.count() == 0 ? empty(slot.place()) : written(slot));
    }
    if (!problems.isEmpty()) {
      throw new PacketException(problems);
    }
    return finished(written, words);
  }

  /** The slots with their pages, of which those are empty that nothing goes into. */
  private List<SlotFile> slots() throws IOException, PacketException {
    List<SlotFile> slots = new ArrayList<>();
    int chapter = 0;
    for (UploadPlan.Place place : plan.places()) {
      int next = chapter + place.chapters();
      Packet.Pages pages = pages(chapter, next);
      Path whole = Files.createTempFile(scratch, "slot", ".pdf");
      if (pages.last() >= pages.first()) {
        int before = done;
        try (OutputStream out = Files.newOutputStream(whole)) {
          hindrances.put(
              place,
              PacketWriter.write(
                  content, pages, out, (_, _) -> {}, (page, _) -> progress(before + page)));
        }
      }
      slots.add(new SlotFile(place, pages, whole, scratch, () -> progress(done)));
      chapter = next;
    }
    return slots;
  }

  private Packet.Pages pages(int from, int to) {
    PageNumbering numbers = content.numbers();
    if (from == to) {
      return new Packet.Pages(1, 0);
    }
    return new Packet.Pages(numbers.first(from), numbers.first(to - 1) + numbers.pages(to - 1) - 1);
  }

  private void progress(int pages) {
    done = pages;
    watch.page(done, content.numbers().total());
  }

  /** Makes images coarser: of each file until it fits, then of all until they fit together. */
  private void fit(List<SlotFile> slots) throws IOException {
    if (format == SlotFormat.JPEG) {
      return;
    }
    for (SlotFile slot : slots) {
      slot.fit(limit(slot.place()));
    }
    long most = plan.portal().maxTotal().map(Portal::bytes).orElse(Long.MAX_VALUE);
    if (total(slots, SlotFile.AS_IT_IS) > most) {
      int level = SlotFile.mildest(0, wanted -> total(slots, wanted) <= most);
      for (SlotFile slot : slots) {
        slot.reduceTo(level);
      }
    }
  }

  private static long total(List<SlotFile> slots, int level) throws IOException {
    long total = 0;
    for (SlotFile slot : slots) {
      total += slot.bytesAt(level);
    }
    return total;
  }

  private UploadedSlot empty(UploadPlan.Place place) {
    return slot(place, List.of(), List.of());
  }

  private UploadedSlot written(SlotFile slot) throws IOException {
    String stem = slot.place().stem();
    List<Message> remarks = new ArrayList<>();
    slot.place().forms().stream()
        .flatMap(form -> UnsignedPages.of(content, plan.claimId(), form))
        .flatMap(UnsignedPages::told)
        .forEach(remarks::add);
    List<UploadedFile> written =
        format == SlotFormat.JPEG ? pictures(slot, stem) : documents(slot, stem);
    if (slot.level().isPresent()) {
      ImageLevel level = slot.level().get();
      remarks.add(
          Message.of(
              "packet.upload.reduced",
              Megabytes.about(slot.bytesBefore()),
              Megabytes.about(slot.bytes()),
              level.dpi(),
              level.quality()));
    }
    if (written.size() > 1) {
      String key = format == SlotFormat.JPEG ? "packet.upload.pictures" : "packet.upload.split";
      remarks.add(Message.of(key, written.size()));
    }
    if (format == SlotFormat.PDF) {
      hindrances.getOrDefault(slot.place(), List.of()).stream()
          .map(hindrance -> SourceException.byName(hindrance.line()))
          .forEach(remarks::add);
    }
    return slot(slot.place(), written, remarks);
  }

  private static long limit(UploadPlan.Place place) {
    return place.most().map(Portal::bytes).orElse(Long.MAX_VALUE);
  }

  private List<UploadedFile> documents(SlotFile slot, String stem) throws IOException {
    long limit = limit(slot.place());
    List<PdfSplitting.Part> parts = slot.parts(limit);
    List<UploadedFile> written = new ArrayList<>();
    for (PdfSplitting.Part part : parts) {
      if (part.bytes() > limit) {
        tooLarge(slot, part.first(), part.bytes());
      }
      String ending = parts.size() == 1 ? ".pdf" : "-" + (written.size() + 1) + ".pdf";
      int pages = part.last() - part.first() + 1;
      written.add(add(names.free(stem, ending), pages, out -> Files.copy(part.pdf(), out)));
    }
    return written;
  }

  private List<UploadedFile> pictures(SlotFile slot, String stem) throws IOException {
    List<UploadedFile> written = new ArrayList<>();
    long limit = limit(slot.place());
    try (PagePictures pictures = PagePictures.of(slot.pdf())) {
      for (int page = 1; page <= slot.count(); page++) {
        progress(done);
        byte[] picture = pictures.page(page, limit);
        if (picture.length > limit) {
          tooLarge(slot, page, picture.length);
        }
        String ending = slot.count() == 1 ? ".jpg" : "-" + page + ".jpg";
        written.add(add(names.free(stem, ending), 1, out -> out.write(picture)));
      }
    }
    return written;
  }

  private void tooLarge(SlotFile slot, int page, long bytes) {
    problems.add(
        UploadProblems.tooLarge(content, slot.place(), slot.pages().first() + page - 1, bytes));
  }

  private UploadedSlot slot(
      UploadPlan.Place place, List<UploadedFile> written, List<Message> remarks) {
    Stream<String> forms = place.forms().stream().map(this::title);
    Stream<String> attached =
        place.entries().stream()
            .flatMap(
                entry ->
                    entry.attachments().stream()
                        .map(file -> titled(place, entry, DividerPage.title(file))));
    return new UploadedSlot(
        place.number(),
        place.name(),
        place.required(),
        written,
        Stream.concat(forms, attached).toList(),
        place.missing().stream().map(MaterialList.Entry::name).toList(),
        place.most().filter(most -> !plan.portal().maxUpload().equals(Optional.of(most))),
        remarks);
  }

  /** Where the portal names the slot, the number of a material is not that of the slot. */
  private String titled(UploadPlan.Place place, MaterialList.Entry entry, String title) {
    return place.named() ? plan.label(entry) + " " + title : title;
  }

  private String title(String form) {
    return OfficialForm.title(form, plan.outcome().pack());
  }

  private UploadReport finished(List<UploadedSlot> slots, Words words) throws IOException {
    List<UploadedFile> word = word();
    String name = names.free(words.say("packet.upload.sheet"), ".pdf");
    UploadReport report =
        new UploadReport(
            plan.claimId(),
            folder,
            plan.portal(),
            slots,
            word,
            new UploadedFile(name, 0, 0, " ".repeat(64)),
            plan.left(),
            others());
    byte[] sheet = UploadCheckSheet.of(plan, content, report, words);
    UploadedFile checkSheet = add(name, 1, out -> out.write(sheet));
    return new UploadReport(
        plan.claimId(),
        folder,
        plan.portal(),
        slots,
        word,
        checkSheet,
        plan.left(),
        report.others());
  }

  /** The forms in Word, under the names of the slots that have them as pages. */
  private List<UploadedFile> word() throws IOException {
    List<UploadedFile> word = new ArrayList<>();
    Map<String, byte[]> documents = content.documents(plan.claimId());
    for (UploadPlan.Place place : plan.places()) {
      for (String form : place.forms()) {
        Optional<byte[]> docx =
            documents.entrySet().stream()
                .filter(document -> document.getKey().endsWith("-" + form + ".docx"))
                .map(Map.Entry::getValue)
                .findFirst();
        if (docx.isPresent()) {
          String stem = place.stem() + (place.forms().size() == 1 ? "" : "-" + title(form));
          word.add(add(names.free(stem, ".docx"), 0, out -> out.write(docx.get())));
        }
      }
    }
    return word;
  }

  /** Files that are there and are not of this set: they would be taken for a part of it. */
  private List<String> others() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> there = Files.list(folder)) {
      return there
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !names.has(name) && !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private UploadedFile add(String name, int pages, AtomicFiles.Content body) throws IOException {
    MessageDigest digest = sha256();
    Path there =
        files.add(folder.resolve(name), out -> body.writeTo(new DigestOutputStream(out, digest)));
    return new UploadedFile(
        name, pages, Files.size(there), HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
