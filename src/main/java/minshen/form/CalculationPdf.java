package minshen.form;

import static minshen.form.SheetStyle.ACCENT;
import static minshen.form.SheetStyle.BODY;
import static minshen.form.SheetStyle.HAIR;
import static minshen.form.SheetStyle.INK;
import static minshen.form.SheetStyle.PALE;
import static minshen.form.SheetStyle.QUIET;
import static minshen.form.SheetStyle.SMALL;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.form.CalculationSheet.Finding;
import minshen.form.CalculationSheet.Line;
import minshen.form.CalculationSheet.Quotation;
import minshen.form.CalculationSheet.Reading;
import minshen.form.CalculationSheet.Step;
import minshen.words.Words;

/** Prints a calculation sheet, the 测算说明, as PDF/A-2a and PDF/UA-1. */
public final class CalculationPdf {
  private final CalculationSheet sheet;
  private final Words words;
  private final PdfPaper paper;
  private final SheetStyle style;
  private final Document document;

  private CalculationPdf(CalculationSheet sheet, Words words, Typeface typeface, FormStamp stamp) {
    this.sheet = sheet;
    this.words = words;
    String title = say("form.calc.title") + " " + sheet.title();
    this.paper = new PdfPaper(title, words.language().locale().toLanguageTag(), stamp);
    this.style = new SheetStyle(typeface, paper);
    this.document = style.document();
  }

  /**
   * The sheet as the bytes of a PDF.
   *
   * @param words the language of its headings
   * @throws UnprintableCharacterException if a text holds a character that cannot be printed
   */
  public static byte[] render(
      CalculationSheet sheet, Words words, Typeface typeface, FormStamp stamp) {
    return new CalculationPdf(sheet, words, typeface, stamp).render();
  }

  private byte[] render() {
    title();
    claim();
    amount();
    missing();
    findings();
    steps();
    readings();
    clauses();
    style.footers(say("form.calc.notice"), words);
    document.flush();
    return paper.finish();
  }

  private String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  private void title() {
    style.title(document, say("form.calc.title"), sheet.title(), sheet.applicant());
  }

  private void claim() {
    if (sheet.claim().isEmpty()) {
      return;
    }
    Table table = SheetStyle.table(22, 78);
    table.setBorderTop(new SolidBorder(HAIR, 0.5f));
    for (Line line : sheet.claim()) {
      table.addCell(style.header(line.label(), "Row"));
      table.addCell(style.cell(line.value()));
    }
    document.add(table);
  }

  private void amount() {
    CalculationSheet.Amount amount = sheet.amount();
    Div box =
        new Div()
            .setMarginTop(16)
            .setPadding(10)
            .setPaddingLeft(14)
            .setBackgroundColor(PALE)
            .setBorderLeft(new SolidBorder(ACCENT, 3))
            .setKeepTogether(true);
    box.add(style.words(say("form.calc.amount"), SMALL, QUIET, false));
    Paragraph figure = style.words("", 28, ACCENT, true).setFixedLeading(38);
    style.add(figure, amount.headline().orElseGet(() -> say("form.calc.open")), 28, ACCENT, true);
    if (amount.headline().isPresent()) {
      style.add(figure, " " + say("form.calc.wan"), 12, ACCENT, true);
    }
    box.add(figure);
    List<String> below = new ArrayList<>();
    amount
        .range()
        .ifPresent(
            range ->
                below.add(
                    say("form.calc.range") + " " + end(range.low()) + " – " + end(range.high())));
    amount.funding().forEach(share -> below.add(share.label() + " " + inWan(share.value())));
    if (!below.isEmpty()) {
      box.add(style.words(String.join("  ·  ", below), SMALL, QUIET, false));
    }
    document.add(box);
  }

  private String end(Optional<String> amount) {
    return amount.map(this::inWan).orElseGet(() -> say("form.calc.unbounded"));
  }

  private String inWan(String amount) {
    return amount + " " + say("form.calc.wan");
  }

  private void steps() {
    if (sheet.steps().isEmpty()) {
      return;
    }
    document.add(style.heading(say("form.calc.steps")));
    Table table = SheetStyle.table(54, 18, 28);
    table.addHeaderCell(style.header(say("form.calc.step"), "Column"));
    table.addHeaderCell(SheetStyle.figure(style.header(say("form.calc.value"), "Column")));
    table.addHeaderCell(style.header(say("form.calc.basis"), "Column"));
    for (Step step : sheet.steps()) {
      table.addCell(style.cell(step.text()).setKeepTogether(true));
      table.addCell(SheetStyle.figure(style.cell(step.value())));
      String reading = step.reading().map(id -> " · " + id).orElse("");
      table.addCell(style.tag(step.clause() + reading));
    }
    document.add(table);
  }

  private void missing() {
    if (sheet.missing().isEmpty()) {
      return;
    }
    document.add(style.heading(say("form.calc.missing")));
    document.add(style.words(say("form.calc.list", sheet.missing()), BODY, INK, false));
  }

  private void readings() {
    if (sheet.readings().isEmpty()) {
      return;
    }
    document.add(style.heading(say("form.calc.readings")));
    for (Reading reading : sheet.readings()) {
      Div block = new Div().setKeepTogether(true).setMarginBottom(10);
      block.add(
          style
              .words(reading.id() + "  " + reading.question(), BODY, INK, false)
              .setMarginBottom(4));
      if (!reading.quotations().isEmpty()) {
        block.add(quotations(reading.quotations()));
      }
      block.add(line("form.calc.chosen", reading.taken(), ACCENT));
      reading.other().ifPresent(other -> block.add(line("form.calc.other", other, QUIET)));
      reading
          .difference()
          .ifPresent(change -> block.add(line("form.calc.difference", change, INK)));
      document.add(block);
    }
  }

  /** The quotations side by side, two in a row. */
  private Table quotations(List<Quotation> quotations) {
    boolean pairs = quotations.size() > 1;
    Table table = pairs ? SheetStyle.table(50, 50) : SheetStyle.table(100);
    quotations.forEach(quotation -> table.addCell(quotation(quotation)));
    if (pairs && quotations.size() % 2 == 1) {
      table.addCell(new Cell().setBorder(Border.NO_BORDER));
    }
    return table;
  }

  private Cell quotation(Quotation quotation) {
    return new Cell()
        .add(style.words(quotation.source(), SMALL, QUIET, false))
        .add(style.words(quotation.text(), BODY, INK, false))
        .setPadding(8)
        .setBorder(new SolidBorder(HAIR, 0.5f));
  }

  private Paragraph line(String label, String text, Color colour) {
    Paragraph line = style.words(say(label) + "  ", SMALL, QUIET, false).setMarginTop(3);
    style.add(line, text, SMALL, colour, false);
    return line;
  }

  private void findings() {
    if (sheet.findings().isEmpty()) {
      return;
    }
    document.add(style.heading(say("form.calc.findings")));
    Table table = SheetStyle.table(12, 60, 28);
    table.addHeaderCell(style.header(say("form.calc.severity"), "Column"));
    table.addHeaderCell(style.header(say("form.calc.finding"), "Column"));
    table.addHeaderCell(style.header(say("form.calc.basis"), "Column"));
    for (Finding finding : sheet.findings()) {
      table.addCell(style.cell(finding.severity()));
      table.addCell(style.cell(finding.text()));
      table.addCell(style.tag(finding.clause().orElse("")));
    }
    document.add(table);
  }

  private void clauses() {
    if (sheet.clauses().isEmpty()) {
      return;
    }
    document.add(style.heading(say("form.calc.clauses")));
    Table table = SheetStyle.table(28, 72);
    table.addHeaderCell(style.header(say("form.calc.clause"), "Column"));
    table.addHeaderCell(style.header(say("form.calc.text"), "Column"));
    for (Quotation clause : sheet.clauses()) {
      table.addCell(style.tag(clause.source()));
      table.addCell(style.cell(clause.text()));
    }
    document.add(table);
  }
}
