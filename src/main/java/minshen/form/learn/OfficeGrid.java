package minshen.form.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import minshen.form.OfficeOriginal;
import minshen.form.WordDom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The form.yaml of an office's form: its tables, words and places, for the screen and for a PDF
 * where no office program makes one of the Word file. Lengths are hundredths of a point until they
 * are written.
 */
final class OfficeGrid {
  /** A4, and margins for a file that has none. */
  private static final double WIDTH = 595;

  private static final double HEIGHT = 842;
  private static final double MARGIN = 56;
  private static final double LEAST_MARGIN = 28;
  private static final double LINE = 16;
  private static final double ROW = 22;
  private static final double ROOM = 60;
  private static final int SCALE = 100;

  /** A place within a line is at least so wide, in halves of a character. */
  private static final int ROOMY = 24;

  private static final int LONG_WORDS = 30;

  /** What is long when it is filled in. */
  private static final List<String> LONG =
      List.of("profile", "materials", "description", "applicant.profile.businessScope");

  private final List<OfficeBlock> blocks;
  private final IdentityHashMap<Element, List<MarkedPlace>> byCell = new IdentityHashMap<>();
  private final IdentityHashMap<Element, List<MarkedPlace>> byParagraph = new IdentityHashMap<>();
  private final List<MarkedPlace> marked;
  private final StringBuilder yaml = new StringBuilder();
  private final Map<String, Double> page = new HashMap<>();
  private int signs;

  /** The grid of a file's blocks with what is marked in it. */
  OfficeGrid(List<OfficeBlock> blocks, List<MarkedPlace> marked, List<Document> texts) {
    this.blocks = blocks;
    this.marked = marked;
    marked.forEach(
        one -> {
          one.place()
              .cell()
              .ifPresent(
                  cell -> byCell.computeIfAbsent(cell.element(), _ -> new ArrayList<>()).add(one));
          if (one.place() instanceof FillPlace.Gap gap) {
            byParagraph.computeIfAbsent(gap.paragraph(), _ -> new ArrayList<>()).add(one);
          }
        });
    readPage(texts);
  }

  private void readPage(List<Document> texts) {
    Optional<Element> section =
        texts.stream()
            .flatMap(text -> WordDom.all(text.getDocumentElement(), "sectPr").stream())
            .reduce((_, last) -> last);
    page.put("w", size(section, "pgSz", "w", WIDTH));
    page.put("h", size(section, "pgSz", "h", HEIGHT));
    for (String side : List.of("top", "bottom", "left", "right")) {
      page.put(side, Math.clamp(size(section, "pgMar", side, MARGIN), LEAST_MARGIN, 2 * MARGIN));
    }
  }

  private static double size(
      Optional<Element> section, String element, String attribute, double otherwise) {
    return section
        .flatMap(all -> WordDom.child(all, element))
        .map(found -> WordDom.attribute(found, attribute))
        .filter(value -> value.matches("\\d{1,5}"))
        .map(value -> Math.floor(Integer.parseInt(value) / 20.0))
        .orElse(otherwise);
  }

  private long innerWidth() {
    return Math.round((page.get("w") - page.get("left") - page.get("right")) * SCALE);
  }

  /** The text of form.yaml. */
  byte[] yaml(String id, String title, OfficeOriginal original) {
    String plain = TablePlaces.oneLine(title);
    int tables = 0;
    for (OfficeBlock block : blocks) {
      switch (block) {
        case OfficeBlock.Paragraph paragraph -> paragraph(paragraph.line(), plain);
        case OfficeBlock.Table table -> table(table, "table" + ++tables);
      }
    }
    String name =
        marked.stream()
            .filter(one -> one.content().isPresent())
            .map(MarkedPlace::id)
            .filter(one -> one.equals("name") || one.equals("applicantSeal"))
            .findFirst()
            .orElseGet(
                () ->
                    marked.stream()
                        .filter(one -> one.content().isPresent())
                        .findFirst()
                        .orElseThrow()
                        .id());
    String head =
        """
      # %s
      format: minshen-form/1
      form: %s
      title: %s
      office: { file: %s, sha256: %s }
      page: { width: %s, height: %s, top: %s, bottom: %s, left: %s, right: %s }
      styles:
        title: { size: 16, leading: 26, bold: yes, align: centre }
        slip: { size: 10.5, leading: 16 }
        label: { size: 10.5, leading: 16, align: centre }
        value: { size: 10.5, leading: 16 }
        small: { size: 9, leading: 13 }
        sign: { size: 10.5, leading: 16 }
      continued: { mark: （续）, heading: 申报单位：, field: %s, labelWidth: 94 }
      blocks:
      """
            .formatted(
                plain,
                id,
                quoted(title),
                quoted(original.file()),
                original.sha256(),
                number(page.get("w")),
                number(page.get("h")),
                number(page.get("top")),
                number(page.get("bottom")),
                number(page.get("left")),
                number(page.get("right")),
                name);
    return (head + yaml).getBytes(StandardCharsets.UTF_8);
  }

  private void paragraph(ParagraphText line, String title) {
    String text = tidy(line.text());
    List<MarkedPlace> places = byParagraph.getOrDefault(line.paragraph(), List.of());
    if (places.stream().anyMatch(one -> one.content().isPresent())) {
      parts(List.of(line), places, "line" + yaml.length());
    } else if (!text.isBlank()) {
      boolean isTitle = TablePlaces.oneLine(text).equals(title);
      yaml.append("  - { paragraph: ")
          .append(quoted(isTitle ? text.strip() : text))
          .append(", style: ")
          .append(isTitle ? "title" : "slip")
          .append(" }\n");
    }
  }

  // ---- lines with places in them

  /** A stretch of a line: printed words, or a place. */
  private record Part(String words, Optional<MarkedPlace> place) {
    int weight() {
      return Math.max(place.isPresent() ? ROOMY : 1, 2 * words.length() + 2);
    }
  }

  private static List<Part> partsOf(List<ParagraphText> lines, List<MarkedPlace> places) {
    List<Part> parts = new ArrayList<>();
    for (ParagraphText line : lines) {
      int from = 0;
      for (MarkedPlace one : places) {
        if (one.place() instanceof FillPlace.Gap gap
            && gap.paragraph().isSameNode(line.paragraph())) {
          addWords(parts, line.text().substring(from, gap.from()));
          if (one.content().isPresent()) {
            parts.add(new Part(tidy(gap.empty().replace('_', ' ')), Optional.of(one)));
          } else {
            addWords(parts, gap.empty());
          }
          from = gap.to();
        }
      }
      addWords(parts, line.text().substring(from));
    }
    return parts;
  }

  private static void addWords(List<Part> parts, String words) {
    String tidy = tidy(words).strip();
    if (!tidy.isEmpty()) {
      parts.add(new Part(tidy, Optional.empty()));
    }
  }

  private void parts(List<ParagraphText> lines, List<MarkedPlace> places, String name) {
    List<Part> parts = partsOf(lines, places);
    List<Long> edges = edges(0, innerWidth(), parts);
    yaml.append("  - table: ").append(name).append("\n    framed: no\n    columns: ");
    yaml.append(widths(edges)).append("\n    rows:\n      - height: ").append(number(ROW));
    yaml.append("\n        cells:\n");
    for (Part part : parts) {
      part(part, 1, 1, false);
    }
  }

  private static List<Long> edges(long from, long to, List<Part> parts) {
    long all = parts.stream().mapToLong(Part::weight).sum();
    List<Long> edges = new ArrayList<>(List.of(from));
    long done = 0;
    for (Part part : parts) {
      done += part.weight();
      edges.add(from + (to - from) * done / all);
    }
    return edges;
  }

  private static String widths(List<Long> edges) {
    List<String> widths = new ArrayList<>();
    for (int i = 1; i < edges.size(); i++) {
      widths.add(number((edges.get(i) - edges.get(i - 1)) / (double) SCALE));
    }
    return widths.toString();
  }

  private void part(Part part, int columns, int rows, boolean joined) {
    String more = joined ? ", joined: yes" : "";
    if (part.place().isPresent()) {
      field(part.place().get(), part.words(), columns, rows, more);
    } else {
      cell("label: " + quoted(part.words()) + ", style: slip", columns, rows, more);
    }
  }

  // ---- tables

  private void table(OfficeBlock.Table table, String name) {
    if (table.widths().isEmpty()) {
      return;
    }
    List<Long> columns = columns(table);
    Map<OfficeCell, List<Part>> split = new HashMap<>();
    TreeSet<Long> all = new TreeSet<>(columns);
    for (OfficeCell cell : table.cells()) {
      List<MarkedPlace> places = byCell.getOrDefault(cell.element(), List.of());
      if (places.stream()
          .anyMatch(p -> p.content().isPresent() && p.place() instanceof FillPlace.Gap)) {
        List<Part> parts = partsOf(cell.lines(), places);
        split.put(cell, parts);
        all.addAll(edges(columns.get(cell.column()), columns.get(cell.behind()), parts));
      }
    }
    List<Long> edges = List.copyOf(all);
    yaml.append("  - table: ").append(name).append("\n    framed: yes\n    columns: ");
    yaml.append(widths(edges)).append("\n    rows:\n");
    for (int row = 0; row < table.heights().size(); row++) {
      row(table, row, columns, edges, split);
    }
  }

  /** The edges of a table's columns over the width of the page. */
  private List<Long> columns(OfficeBlock.Table table) {
    double sum = table.widths().stream().mapToDouble(w -> Math.max(w, 1)).sum();
    List<Long> columns = new ArrayList<>(List.of(0L));
    double done = 0;
    for (double width : table.widths()) {
      done += Math.max(width, 1);
      columns.add(Math.round(innerWidth() * done / sum));
    }
    return columns;
  }

  private void row(
      OfficeBlock.Table table,
      int row,
      List<Long> columns,
      List<Long> edges,
      Map<OfficeCell, List<Part>> split) {
    double needed = Math.clamp(table.heights().get(row), ROW, mostOfARow());
    for (OfficeCell cell : table.row(row)) {
      if (cell.rows() == 1) {
        double width = (columns.get(cell.behind()) - columns.get(cell.column())) / (double) SCALE;
        needed = Math.max(needed, LINE * lines(tidy(cell.text()), width) + 6);
        if (isLong(cell)) {
          needed = Math.max(needed, ROOM);
        }
      }
    }
    yaml.append("      - height: ").append(number(needed)).append("\n        cells:");
    int length = yaml.length();
    yaml.append('\n');
    int cells = 0;
    int column = 0;
    while (column < table.widths().size()) {
      Optional<OfficeCell> there = table.at(row, column);
      if (there.isEmpty()) {
        cell("text: [\" \"]", span(edges, columns.get(column), columns.get(column + 1)), 1, "");
        column++;
        cells++;
      } else {
        if (there.get().row() == row) {
          cell(there.get(), columns, edges, split);
          cells++;
        }
        column = there.get().behind();
      }
    }
    if (cells == 0) {
      yaml.replace(length, yaml.length(), " []\n");
    }
  }

  private double mostOfARow() {
    return Math.max(ROW, (page.get("h") - page.get("top") - page.get("bottom")) / 2);
  }

  private boolean isLong(OfficeCell cell) {
    return byCell.getOrDefault(cell.element(), List.of()).stream()
        .anyMatch(one -> one.content().filter(LONG::contains).isPresent());
  }

  private static int span(List<Long> edges, long from, long to) {
    return edges.indexOf(to) - edges.indexOf(from);
  }

  private void cell(
      OfficeCell cell, List<Long> columns, List<Long> edges, Map<OfficeCell, List<Part>> split) {
    long from = columns.get(cell.column());
    long to = columns.get(cell.behind());
    List<Part> parts = split.get(cell);
    if (parts != null) {
      List<Long> own = edges(from, to, parts);
      for (int i = 0; i < parts.size(); i++) {
        int span = span(edges, own.get(i), own.get(i + 1));
        part(parts.get(i), span, cell.rows(), i > 0);
      }
      return;
    }
    int span = span(edges, from, to);
    Optional<MarkedPlace> whole =
        byCell.getOrDefault(cell.element(), List.of()).stream()
            .filter(one -> one.place() instanceof FillPlace.Whole)
            .findFirst();
    if (whole.filter(one -> one.content().isPresent()).isPresent()) {
      field(whole.get(), tidy(cell.text()), span, cell.rows(), isLong(cell) ? ", stand: top" : "");
    } else if (whole.isPresent() && cell.text().isBlank()) {
      cell(
          "field: "
              + whole.get().id()
              + ", named: "
              + quoted(named(whole.get()))
              + ", blankByLaw: yes",
          span,
          cell.rows(),
          "");
    } else {
      words(cell, span);
    }
  }

  private void words(OfficeCell cell, int span) {
    String text = tidy(cell.text()).strip();
    if (text.isEmpty()) {
      cell("text: [\" \"]", span, cell.rows(), "");
    } else if (text.matches("(?s).*(签字|签名|签章|盖章|公章).*")) {
      cell(
          "sign: "
              + quoted(text)
              + ", field: sign-"
              + ++signs
              + ", named: "
              + quoted(TablePlaces.oneLine(text)),
          span,
          cell.rows(),
          "");
    } else if (text.length() > LONG_WORDS) {
      cell("text: [" + quoted(text) + "]", span, cell.rows(), "");
    } else {
      String kind = cell.rows() > 1 ? "group: " : "label: ";
      cell(kind + quoted(text), span, cell.rows(), "");
    }
  }

  private void field(MarkedPlace one, String empty, int columns, int rows, String more) {
    String content = one.content().orElseThrow();
    cell(
        "field: "
            + one.id()
            + (content.equals(one.id()) ? "" : ", shows: " + content)
            + ", named: "
            + quoted(named(one))
            + (empty.isBlank() ? "" : ", empty: " + quoted(empty)),
        columns,
        rows,
        more);
  }

  /** The label, with the unit that is printed behind the place. */
  private static String named(MarkedPlace one) {
    String label = one.named().isEmpty() ? one.id() : one.named();
    boolean unit =
        one.place() instanceof FillPlace.Gap gap
            && gap.line().text().substring(gap.to()).strip().startsWith("万元");
    return unit && !label.contains("万元") ? label + "（万元）" : label;
  }

  private void cell(String what, int columns, int rows, String more) {
    yaml.append("          - { ").append(what);
    if (columns > 1) {
      yaml.append(", columns: ").append(columns);
    }
    if (rows > 1) {
      yaml.append(", rows: ").append(rows);
    }
    yaml.append(more).append(" }\n");
  }

  /** About how many lines a text takes. */
  private static int lines(String text, double width) {
    return text.lines()
        .mapToInt(line -> 1 + (int) (line.length() * 10.5 / Math.max(width - 8, 10.5)))
        .sum();
  }

  /** A text without blank lines, and with no more than two blanks in a row. */
  private static String tidy(String text) {
    return text.replaceAll("[ \\t\\u3000\\u00a0_]{3,}", "  ").replaceAll("\\n\\s*(?=\\n)", "");
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("  ");
                default -> {
                  if (c >= ' ') {
                    quoted.append((char) c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  private static String number(double points) {
    String text = String.format(Locale.ROOT, "%.2f", points);
    return text.replaceAll("\\.?0+$", "");
  }
}
