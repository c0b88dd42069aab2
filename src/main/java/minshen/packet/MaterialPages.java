package minshen.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.form.PdfInk;
import minshen.packet.PageCanvas.Style;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.calc.Outcome;

/** 材料清单: every listed material, the shape it must have, its pages; and what is missing. */
final class MaterialPages implements OwnPages {
  private static final Style TITLE = new Style(20, true, PageCanvas.INK);
  private static final Style SUBJECT = new Style(10.5, false, PageCanvas.QUIET);
  private static final Style HEAD = new Style(10, false, PageCanvas.QUIET);
  private static final Style CELL = new Style(11, false, PageCanvas.INK);
  private static final Style SMALL = new Style(9, false, PageCanvas.QUIET);

  private static final double TOP = 176;
  private static final double BOTTOM = 780;
  private static final double NUMBER = 40;
  private static final double MARKS = 92;
  private static final double PAGES = 66;

  /** A row: the material, its name broken to fit, its files and what it must look like. */
  private record Row(
      MaterialList.Entry entry, List<String> name, List<String> files, List<String> marks) {
    double height() {
      double names = name.size() * CELL.leading() + files.size() * SMALL.leading();
      return Math.max(names, marks.size() * SMALL.leading()) + 12;
    }
  }

  private final String claimId;
  private final Item item;
  private final Optional<String> project;
  private final boolean saysMissing;
  private final List<List<Row>> pages = new ArrayList<>();

  /**
   * The pages of a list.
   *
   * @param saysMissing whether what is missing is said to be; else there is room for its pages
   */
  MaterialPages(Outcome outcome, MaterialList list, boolean saysMissing, double width, PdfInk ink) {
    this.saysMissing = saysMissing;
    this.claimId = outcome.claim().id();
    this.item = outcome.item();
    this.project = outcome.claim().project();
    double room = width - NUMBER - MARKS - PAGES - 16;
    List<Row> page = new ArrayList<>();
    double at = TOP;
    for (MaterialList.Entry entry : list.listed()) {
      Row row = row(entry, room, ink);
      if (at + row.height() > BOTTOM && !page.isEmpty()) {
        pages.add(page);
        page = new ArrayList<>();
        at = TOP;
      }
      page.add(row);
      at += row.height();
    }
    pages.add(page);
  }

  private static Row row(MaterialList.Entry entry, double room, PdfInk ink) {
    List<String> files = new ArrayList<>();
    for (Attachment file : entry.attachments()) {
      if (entry.attachments().size() > 1 || file.note().isPresent()) {
        String note = file.note().map(n -> "（" + n + "）").orElse("");
        files.addAll(PageCanvas.broken(ink, "· " + DividerPage.title(file) + note, room, SMALL));
      }
    }
    return new Row(
        entry,
        PageCanvas.broken(ink, entry.name(), room, CELL),
        files,
        PageCanvas.broken(ink, marks(entry), MARKS - 12, SMALL));
  }

  /** 原件、盖章, in the order of the marks. */
  static String marks(MaterialList.Entry entry) {
    return entry.material().stream()
        .flatMap(material -> material.marks().stream().sorted())
        .filter(mark -> mark != Material.Mark.OFFICIAL_FORM)
        .map(mark -> PacketPlan.say("packet.mark." + mark.name()))
        .collect(Collectors.joining("、"));
  }

  @Override
  public int count() {
    return pages.size();
  }

  @Override
  public void draw(PageCanvas sheet, int index, PageNumbering numbers) {
    sheet.spaced(PacketPlan.say("packet.list"), 92, 8, TITLE);
    String subject = item.title() + project.map(p -> "  ·  " + p).orElse("");
    sheet.centred(
        sheet.broken(subject, sheet.frame().width(), SUBJECT).getFirst(),
        sheet.middle(),
        118,
        SUBJECT);
    head(sheet);
    double at = TOP;
    for (Row row : pages.get(index)) {
      row(sheet, row, at, numbers);
      at += row.height();
    }
  }

  private static void head(PageCanvas sheet) {
    double at = TOP - 26;
    sheet.centred(PacketPlan.say("packet.list.number"), sheet.left() + NUMBER / 2 - 4, at, HEAD);
    sheet.text(PacketPlan.say("packet.list.name"), sheet.left() + NUMBER, at, HEAD);
    sheet.text(PacketPlan.say("packet.list.marks"), marksAt(sheet), at, HEAD);
    sheet.flushRight(PacketPlan.say("packet.list.pages"), sheet.right() - 2, at, HEAD);
    sheet.rule(sheet.left(), sheet.right(), at - 16, 1, PageCanvas.INK);
    sheet.rule(sheet.left(), sheet.right(), at + 9, 0.5, PageCanvas.INK);
  }

  private void row(PageCanvas sheet, Row row, double at, PageNumbering numbers) {
    String number = row.entry().ordinal();
    sheet.centred(number, sheet.left() + NUMBER / 2 - 4, at, CELL);
    sheet.lines(row.name(), sheet.left() + NUMBER, at, CELL);
    double below = at + row.name().size() * CELL.leading() - 2;
    sheet.lines(row.files(), sheet.left() + NUMBER, below, SMALL);
    sheet.lines(row.marks(), marksAt(sheet), at, SMALL);
    where(row.entry(), numbers)
        .ifPresentOrElse(
            pages -> sheet.flushRight(pages, sheet.right() - 2, at, CELL),
            () -> {
              String missing = saysMissing ? PacketPlan.say("packet.list.missing") : "";
              sheet.flushRight(missing, sheet.right() - 2, at, CELL.in(PageCanvas.QUIET));
            });
    sheet.rule(sheet.left(), sheet.right(), at + row.height() - 18, 0.5, PageCanvas.HAIR);
  }

  /** Official forms stand in the order in which the item names their materials. */
  private Optional<String> where(MaterialList.Entry entry, PageNumbering numbers) {
    Optional<PageNumbering.Range> form = Optional.empty();
    if (entry.isOfficialForm()) {
      List<Material> forms =
          item.materials().stream()
              .filter(m -> m.marks().contains(Material.Mark.OFFICIAL_FORM))
              .toList();
      int which = forms.indexOf(entry.material().orElseThrow());
      if (which < item.forms().size()) {
        form = numbers.ofDocument(claimId, item.forms().get(which));
      }
    }
    return form.or(() -> numbers.of(claimId, entry)).map(PageNumbering.Range::toString);
  }

  private static double marksAt(PageCanvas sheet) {
    return sheet.right() - PAGES - MARKS;
  }
}
