package minshen.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.FormContent;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;

/** Reads a {@code form.yaml}, and refuses what cannot be drawn, naming the line. */
final class FormReader {
  private static final String FORMAT = "minshen-form/1";
  private static final Map<String, TextStyle.Align> ALIGNS =
      Map.of(
          "start", TextStyle.Align.START,
          "centre", TextStyle.Align.CENTRE,
          "end", TextStyle.Align.END);
  private static final Map<String, Cell.Stand> STANDS =
      Map.of("top", Cell.Stand.TOP, "middle", Cell.Stand.MIDDLE, "bottom", Cell.Stand.BOTTOM);

  private final Map<String, TextStyle> styles = new LinkedHashMap<>();
  private final Set<String> fieldIds = new HashSet<>();

  private FormReader() {}

  /**
   * Reads a grid.
   *
   * @throws InputException naming the line of whatever cannot be a form
   */
  static FormGrid read(Node document) {
    return new FormReader().grid(MappingReader.of(document, "form"));
  }

  private FormGrid grid(MappingReader in) {
    String format = in.requiredText("format");
    if (!format.equals(FORMAT)) {
      throw new InputException(in.at("format"), Message.of("form.wrong-format", format, FORMAT));
    }
    String id = in.requiredText("form");
    String title = in.requiredText("title");
    String shortTitle = in.text("short").orElse(title);
    FormGrid.Page page = page(in);
    MappingReader written = in.fields("styles").orElseThrow(() -> in.missing("styles"));
    for (String name : List.copyOf(written.keys())) {
      styles.put(name, style(name, written.fields(name).orElseThrow()));
    }
    for (String needed : List.of("title", "slip", "label", "value", FormGrid.SMALL)) {
      if (!styles.containsKey(needed)) {
        throw written.missing(needed);
      }
    }
    FormGrid.Continued continued = continued(in);
    List<Block> blocks = in.list("blocks", node -> block(node, page));
    if (!fieldIds.contains(continued.field())) {
      throw new InputException(
          in.at("continued"), Message.of("form.unknown-field", continued.field()));
    }
    Optional<OfficeOriginal> original = in.fields("office").map(FormReader::original);
    in.end();
    return new FormGrid(id, title, shortTitle, page, styles, blocks, continued, original);
  }

  private static OfficeOriginal original(MappingReader in) {
    OfficeOriginal read = new OfficeOriginal(in.requiredText("file"), in.requiredText("sha256"));
    in.end();
    return read;
  }

  private static FormGrid.Page page(MappingReader in) {
    MappingReader page = in.fields("page").orElseThrow(() -> in.missing("page"));
    FormGrid.Page read =
        new FormGrid.Page(
            length(page, "width"),
            length(page, "height"),
            length(page, "top"),
            length(page, "bottom"),
            length(page, "left"),
            length(page, "right"));
    page.end();
    return read;
  }

  private static FormGrid.Continued continued(MappingReader in) {
    MappingReader continued = in.fields("continued").orElseThrow(() -> in.missing("continued"));
    FormGrid.Continued read =
        new FormGrid.Continued(
            continued.requiredText("mark"),
            continued.text("note").orElse(FormGrid.Continued.NOTE),
            continued.requiredText("heading"),
            continued.requiredText("field"),
            length(continued, "labelWidth"));
    continued.end();
    return read;
  }

  private static TextStyle style(String name, MappingReader in) {
    TextStyle style =
        new TextStyle(
            name,
            length(in, "size"),
            length(in, "leading"),
            in.yesNo("bold").orElse(false),
            in.choice("align", ALIGNS).orElse(TextStyle.Align.START));
    in.end();
    return style;
  }

  private Block block(Node node, FormGrid.Page page) {
    MappingReader in = MappingReader.of(node, "block");
    Block block = in.node("paragraph").isPresent() ? paragraph(in) : table(in, page);
    in.end();
    return block;
  }

  private Block paragraph(MappingReader in) {
    return new Block.Paragraph(
        in.requiredText("paragraph"),
        style(in, "value"),
        in.decimal("before").map(BigDecimal::doubleValue).orElse(0.0),
        in.decimal("after").map(BigDecimal::doubleValue).orElse(0.0));
  }

  private Block table(MappingReader in, FormGrid.Page page) {
    String name = in.requiredText("table");
    List<Double> columns =
        in
            .list(
                "columns",
                node -> MappingReader.decimal(MappingReader.scalar(node, "columns"), "columns"))
            .stream()
            .map(BigDecimal::doubleValue)
            .toList();
    double width = columns.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(width - page.innerWidth()) > 0.01) {
      throw new InputException(
          in.at("columns"), Message.of("form.columns-do-not-add-up", width, page.innerWidth()));
    }
    boolean framed = in.yesNo("framed").orElse(true);
    int[] taken = new int[columns.size()];
    List<GridRow> rows = in.list("rows", node -> row(node, taken));
    for (int left : taken) {
      if (left > 0) {
        throw new InputException(in.at("rows"), Message.of("form.span-below-table", name));
      }
    }
    return new Block.Table(name, framed, columns, rows);
  }

  /** Reads a row; {@code taken} holds for each column how many rows a cell above still covers. */
  private GridRow row(Node node, int[] taken) {
    MappingReader in = MappingReader.of(node, "row");
    double height = length(in, "height");
    int stretch = in.whole("stretch").orElse(0);
    List<Cell> cells = new ArrayList<>();
    int[] column = {0};
    boolean[] covered = new boolean[taken.length];
    in.list(
        "cells",
        cellNode -> {
          while (column[0] < taken.length && taken[column[0]] > 0) {
            covered[column[0]++] = true;
          }
          Cell cell = cell(cellNode, column[0], cells);
          if (column[0] + cell.columns() > taken.length) {
            throw new InputException(cellNode.at(), Message.of("form.row-too-wide"));
          }
          for (int i = 0; i < cell.columns(); i++) {
            taken[column[0]] = cell.rows();
            covered[column[0]++] = true;
          }
          return cells.add(cell);
        });
    for (int i = 0; i < taken.length; i++) {
      if (!covered[i] && taken[i] == 0) {
        throw new InputException(node.at(), Message.of("form.row-too-narrow"));
      }
      taken[i]--;
    }
    in.end();
    return new GridRow(height, stretch, cells);
  }

  private Cell cell(Node node, int column, List<Cell> before) {
    MappingReader in = MappingReader.of(node, "cell");
    Cell.Kind kind = kind(in);
    List<String> text =
        switch (kind) {
          case LABEL -> List.of(in.requiredText("label"));
          case GROUP -> List.of(in.requiredText("group"));
          case TEXT -> in.texts("text");
          case SIGN -> List.of(in.requiredText("sign"));
          case FIELD -> in.text("empty").stream().toList();
        };
    TextStyle style = style(in, defaultStyle(kind));
    style =
        new TextStyle(
            style.name(),
            style.size(),
            style.leading(),
            style.bold(),
            in.choice("align", ALIGNS).orElse(style.align()));
    Optional<String> named = in.text("named");
    Cell cell =
        new Cell(
            kind,
            column,
            in.whole("columns").orElse(1),
            in.whole("rows").orElse(1),
            style,
            in.choice("stand", STANDS).orElse(Cell.Stand.MIDDLE),
            text,
            field(in, kind, named, before),
            in.yesNo("joined").orElse(false));
    in.end();
    return cell;
  }

  private Optional<FormField> field(
      MappingReader in, Cell.Kind kind, Optional<String> named, List<Cell> before) {
    Optional<String> id = in.text("field");
    boolean blank = in.yesNo("blankByLaw").orElse(kind == Cell.Kind.SIGN);
    Optional<Signer> signer = in.choice("signer", Signer.WORDS);
    return id.map(
        fieldId -> {
          if (!fieldIds.add(fieldId)) {
            throw new InputException(in.at("field"), Message.of("form.field-twice", fieldId));
          }
          String label =
              named.orElseGet(
                  () ->
                      before.isEmpty()
                          ? fieldId
                          : String.join("", before.getLast().text()).replace("\n", ""));
          return new FormField(
              fieldId, label, blank, blank ? nothing(in) : shows(in, fieldId), signer);
        });
  }

  private static FormContent nothing(MappingReader in) {
    if (in.node("shows").isPresent()) {
      throw new InputException(in.at("shows"), Message.of("form.shows-blank"));
    }
    return FormContent.Derived.NOTHING;
  }

  /** What a place shows: what {@code shows} names, or what its id stands for, or nothing. */
  private static FormContent shows(MappingReader in, String fieldId) {
    Optional<Node> written = in.node("shows");
    if (written.isEmpty()) {
      return FormContent.of(fieldId).orElse(FormContent.Derived.NOTHING);
    }
    List<String> names =
        written.get() instanceof Node.Sequence
            ? in.texts("shows")
            : List.of(in.requiredText("shows"));
    for (String name : names) {
      if (FormContent.of(name).isEmpty()) {
        throw MappingReader.unknown(
            in.at("shows"), "form.unknown-content", name, FormContent.names());
      }
    }
    return FormContent.of(names)
        .orElseThrow(
            () -> new InputException(in.at("shows"), Message.of("form.shows-several", names)));
  }

  private static Cell.Kind kind(MappingReader in) {
    if (in.node("label").isPresent()) {
      return Cell.Kind.LABEL;
    } else if (in.node("group").isPresent()) {
      return Cell.Kind.GROUP;
    } else if (in.node("text").isPresent()) {
      return Cell.Kind.TEXT;
    } else if (in.node("sign").isPresent()) {
      return Cell.Kind.SIGN;
    }
    in.requiredText("field");
    return Cell.Kind.FIELD;
  }

  private static String defaultStyle(Cell.Kind kind) {
    return switch (kind) {
      case LABEL, GROUP -> "label";
      case FIELD, TEXT -> "value";
      case SIGN -> "sign";
    };
  }

  private TextStyle style(MappingReader in, String otherwise) {
    String name = in.text("style").orElse(otherwise);
    TextStyle style = styles.get(name);
    if (style == null) {
      SourceLocation at = in.at("style");
      throw MappingReader.unknown(at, "form.unknown-style", name, styles.keySet());
    }
    return style;
  }

  private static double length(MappingReader in, String key) {
    return in.decimal(key).orElseThrow(() -> in.missing(key)).doubleValue();
  }
}
