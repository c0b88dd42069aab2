package minshen.packet;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.MaterialList;
import minshen.form.ClaimDocuments;
import minshen.form.PdfInk;
import minshen.packet.PageCanvas.Style;
import minshen.packet.Placement.Frame;
import minshen.packet.source.ReadySource;
import minshen.policy.ApplyWords;
import minshen.policy.Material;
import minshen.policy.calc.Outcome;
import minshen.words.Message;
import minshen.words.Words;

/** 打印说明: how to print the packet, where to sign and seal, what is still missing. For the clerk. */
final class PrintSheet {
  private static final Style TITLE = new Style(20, true, PageCanvas.INK);
  private static final Style FOR = new Style(10.5, false, PageCanvas.QUIET);
  private static final Style HEADING = new Style(12, false, PageCanvas.ACCENT);
  private static final Style LABEL = new Style(10.5, false, PageCanvas.QUIET);
  private static final Style ITEM = new Style(10.5, false, PageCanvas.INK);

  private static final Frame FRAME =
      new Frame(62, 56, PacketPaper.WIDTH - 124, PacketPaper.HEIGHT - 112);
  private static final double BOTTOM = 790;
  private static final double LABELS = 72;
  private static final double WHERE = 84;

  private final PacketContent content;
  private final Words words;
  private final PdfInk ink;
  private final PdfDocument pdf;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private PageCanvas sheet;
  private double at;

  private PrintSheet(PacketContent content, Words words) {
    this.content = content;
    this.words = words;
    this.ink = content.freshInk();
    this.pdf = new PdfDocument(new PdfWriter(bytes));
    newPage();
  }

  /** The sheet of a packet. */
  static byte[] of(PacketContent content, Words words) {
    PrintSheet sheet = new PrintSheet(content, words);
    sheet.draw();
    return sheet.bytes.toByteArray();
  }

  private void draw() {
    pdf.getDocumentInfo().setTitle(words.say("packet.print.title")).setCreator("Minshen");
    sheet.text(words.say("packet.print.title"), sheet.left(), at, TITLE);
    at += 24;
    sheet.text(content.title(), sheet.left(), at, FOR);
    at += 30;
    facts();
    heading("packet.print.todo");
    content.plan().claimIds().forEach(this::claim);
    if (content.plan().settings().has(PacketPart.CALCULATION)) {
      todo(Optional.empty(), words.say("packet.print.calculation"));
    }
    todo(Optional.empty(), words.say("packet.print.perforation", "" + content.numbers().total()));
    remarks();
    pdf.close();
  }

  private void facts() {
    PacketPrinting printing = content.plan().settings().printing();
    int pages = content.numbers().total();
    int sheets = printing.doubleSided() ? (pages + 1) / 2 : pages;
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
  }

  private void fact(String label, String value) {
    sheet.text(words.say(label), sheet.left(), at, LABEL);
    sheet.text(value, sheet.left() + LABELS, at, ITEM);
    sheet.rule(sheet.left(), sheet.right(), at + 7, 0.5, PageCanvas.HAIR);
    at += 22;
  }

  private void claim(String claimId) {
    PageNumbering numbers = content.numbers();
    if (content.plan().claimIds().size() > 1) {
      room(64);
      at += 8;
      String title = content.plan().assessment().outcome(claimId).item().title();
      sheet.text(sheet.broken(title, FRAME.width(), LABEL).getFirst(), sheet.left(), at, LABEL);
      at += 20;
    }
    Outcome outcome = content.plan().assessment().outcome(claimId);
    ApplyWords.online(outcome.pack(), outcome.item())
        .ifPresent(where -> todo(Optional.empty(), words.say(where)));
    for (Chapter chapter : numbers.chapters()) {
      if (chapter.claimId().filter(claimId::equals).isPresent()
          && chapter.content() instanceof Chapter.Document form
          && !form.file().equals(ClaimDocuments.CALCULATION)) {
        todo(
            numbers.ofDocument(claimId, form.file()),
            chapter.title() + "  " + words.say("packet.print.form"));
      }
    }
    for (MaterialList.Entry entry : content.plan().materials(claimId).entries()) {
      List<String> duties = duties(entry);
      if (!duties.isEmpty()) {
        todo(
            numbers.of(claimId, entry),
            content.plan().label(entry.number())
                + "  "
                + entry.name()
                + "  "
                + words.say("packet.print.duties", duties));
      }
    }
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
    if (told.isEmpty()) {
      return;
    }
    heading("packet.print.remarks");
    for (ReadySource source : told) {
      String name = Objects.toString(source.file().getFileName(), "");
      for (Message remark : source.remarks()) {
        paragraph(name + "  " + words.say(remark), sheet.left(), FRAME.width());
      }
    }
  }

  private void heading(String key) {
    room(60);
    at += 18;
    sheet.text(words.say(key), sheet.left(), at, HEADING);
    at += 24;
  }

  /** Something to do, with a box to tick and the pages it is about. */
  private void todo(Optional<PageNumbering.Range> where, String what) {
    double indent = 20;
    double width = FRAME.width() - indent - WHERE;
    room(PageCanvas.broken(ink, what, width, ITEM).size() * ITEM.leading() + 8);
    sheet.box(sheet.left(), at, 10);
    where.ifPresent(
        pages ->
            sheet.flushRight(words.say("packet.print.where", pages), sheet.right(), at, LABEL));
    paragraph(what, sheet.left() + indent, width);
  }

  private void paragraph(String text, double x, double width) {
    List<String> lines = PageCanvas.broken(ink, text, width, ITEM);
    room(lines.size() * ITEM.leading());
    sheet.lines(lines, x, at, ITEM);
    at += lines.size() * ITEM.leading() + 5;
  }

  private void room(double height) {
    if (at + height > BOTTOM) {
      newPage();
    }
  }

  private void newPage() {
    PageSize a4 = new PageSize((float) PacketPaper.WIDTH, (float) PacketPaper.HEIGHT);
    sheet = new PageCanvas(new PdfCanvas(pdf.addNewPage(a4)), ink, FRAME, false);
    at = 84;
  }
}
