package minshen.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.MaterialList;
import minshen.form.ClaimDocuments;
import minshen.form.Typeface;
import minshen.packet.ClerkSheet.Tick;
import minshen.packet.source.ReadySource;
import minshen.policy.ApplyWords;
import minshen.policy.Material;
import minshen.policy.calc.Outcome;
import minshen.words.Message;
import minshen.words.Words;

/**
 * 打印说明: how to print the packet and what is still missing, for the clerk; behind it, where to sign
 * and seal.
 */
final class PrintSheet {
  private final PacketContent content;
  private final List<Message> originals;
  private final List<PacketProblem> hindrances;
  private final Words words;
  private final ClerkSheet sheet;

  private PrintSheet(
      PacketContent content, List<Message> originals, List<PacketProblem> hindrances, Words words) {
    this.content = content;
    this.originals = originals;
    this.hindrances = hindrances;
    this.words = words;
    this.sheet = new ClerkSheet(content.freshInk(), words.say("packet.print.title"));
  }

  /**
   * The sheet of a packet.
   *
   * @param originals what is to be said of the originals of signed files
   * @param hindrances what kept it from being a PDF/A-2b, if it was to be one
   */
  static byte[] of(
      PacketContent content, List<Message> originals, List<PacketProblem> hindrances, Words words) {
    PrintSheet sheet = new PrintSheet(content, originals, hindrances, words);
    sheet.draw();
    SigningSheets.behind(content, words, sheet.sheet);
    return sheet.sheet.done();
  }

  private void draw() {
    sheet.title(words.say("packet.print.title"), content.title());
    facts();
    sheet.heading(words.say("packet.print.todo"));
    content.plan().claimIds().forEach(this::claim);
    if (content.plan().settings().has(PacketPart.CALCULATION)) {
      sheet.todo(Tick.OPEN, words.say("packet.print.calculation"));
    }
    if (content.plan().wantsSeam()) {
      sheet.todo(Tick.OPEN, words.say("packet.print.perforation", "" + content.numbers().total()));
    }
    remarks();
  }

  private void facts() {
    PacketPrinting printing = content.plan().settings().printing();
    int pages = content.numbers().total();
    int sheets = printing.sheets(pages);
    fact("packet.print.pages", words.say("packet.print.pages-value", "" + pages));
    fact("packet.print.paper", words.say("packet.print.paper-value"));
    fact(
        "packet.print.sides",
        words.say(printing.doubleSided() ? "packet.print.double" : "packet.print.single"));
    fact(
        "packet.print.copies",
        words.say(
            "packet.print.copies-value", "" + printing.copies(), "" + sheets * printing.copies()));
    fact("packet.print.edge", words.say("packet.print.edge-value", "" + printing.bindingEdge()));
    if (content.plan().settings().format().pdfA()) {
      fact(
          "packet.print.format",
          hindrances.isEmpty()
              ? words.say("packet.print.pdfa")
              : words.say("packet.print.not-pdfa", "" + hindrances.size()));
    }
  }

  private void fact(String label, String value) {
    sheet.fact(words.say(label), value);
  }

  private void claim(String claimId) {
    PageNumbering numbers = content.numbers();
    Outcome outcome = content.plan().assessment().outcome(claimId);
    if (content.plan().claimIds().size() > 1) {
      sheet.room(64);
      sheet.down(8);
      sheet.paragraph(outcome.item().title(), sheet.left(), sheet.width(), ClerkSheet.LABEL);
    }
    ApplyWords.online(outcome.pack(), outcome.item(), content.plan().notice(claimId))
        .ifPresent(where -> sheet.todo(Tick.OPEN, words.say(where)));
    for (Chapter chapter : numbers.chapters()) {
      if (chapter.claimId().filter(claimId::equals).isPresent()
          && chapter.content() instanceof Chapter.Document form
          && !form.file().equals(ClaimDocuments.CALCULATION)) {
        form(claimId, chapter.title(), form.file());
      }
    }
    MaterialList materials = content.plan().materials(claimId);
    materials.listed().forEach(entry -> material(claimId, entry));
    materials.missing().stream()
        .filter(entry -> !entry.isListed())
        .forEach(entry -> material(claimId, entry));
  }

  private void material(String claimId, MaterialList.Entry entry) {
    List<String> duties = duties(entry);
    String label = content.plan().settings().numbering().label(entry);
    if (!duties.isEmpty()) {
      todo(
          content.numbers().of(claimId, entry),
          (label + "  " + entry.name()).strip() + "  " + words.say("packet.print.duties", duties));
    }
  }

  private void form(String claimId, String title, String form) {
    boolean done = content.round(claimId).isDone(form);
    sheet.todo(
        done ? Tick.DONE : Tick.OPEN,
        where(content.numbers().ofDocument(claimId, form)),
        title + "  " + words.say(done ? "packet.print.form-done" : "packet.print.form"));
  }

  private List<String> duties(MaterialList.Entry entry) {
    List<String> duties = new ArrayList<>();
    if (entry.isMissing()) {
      duties.add(words.say("packet.print.missing"));
    }
    entry.material().stream()
        .filter(material -> !entry.isOfficialForm())
        .flatMap(material -> material.marks().stream().sorted())
        .flatMap(mark -> duty(mark).stream())
        .forEach(duties::add);
    return duties;
  }

  private Optional<String> duty(Material.Mark mark) {
    return switch (mark) {
      case SEAL -> Optional.of(words.say("packet.print.seal"));
      case ORIGINAL -> Optional.of(words.say("packet.print.original"));
      case COLOUR_SCAN -> Optional.of(words.say("packet.print.colour"));
      case FILED_IN_ADVANCE -> Optional.of(words.say("packet.print.advance"));
      case ONE_OF -> Optional.of(words.say("packet.print.one-of"));
      case COPY, OFFICIAL_FORM -> Optional.empty();
    };
  }

  private void remarks() {
    List<ReadySource> told =
        content.sources().stream().filter(source -> !source.remarks().isEmpty()).toList();
    List<Message> signed = content.remarks();
    if (told.isEmpty() && signed.isEmpty() && hindrances.isEmpty()) {
      return;
    }
    sheet.heading(words.say("packet.print.remarks"));
    signed.forEach(remark -> paragraph(words.say(remark)));
    originals.forEach(remark -> paragraph(words.say(remark)));
    hindrances.forEach(hindrance -> paragraph(words.say(hindrance.problemByName())));
    for (ReadySource source : told) {
      String name = Objects.toString(source.file().getFileName(), "");
      for (Message remark : source.remarks()) {
        paragraph(name + "  " + words.say(remark));
      }
    }
  }

  /** Names of files may hold what no font has. */
  private void paragraph(String text) {
    String printed = Typeface.standard().printable(text);
    sheet.paragraph(printed, sheet.left(), sheet.width(), ClerkSheet.ITEM);
  }

  /** Something to do, with a box to tick and the pages it is about. */
  private void todo(Optional<PageNumbering.Range> where, String what) {
    sheet.todo(Tick.OPEN, where(where), what);
  }

  private Optional<String> where(Optional<PageNumbering.Range> pages) {
    return pages.map(range -> words.say("packet.print.where", range));
  }
}
