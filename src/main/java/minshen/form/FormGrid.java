package minshen.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The grid of one official form: everything printed on it and every place to be filled, as read
 * from its {@code form.yaml}. All lengths are points.
 *
 * @param id the form's id, such as {@code minhang-application-2025}
 * @param title the form's title
 * @param shortTitle what people call it, as in the names of files
 * @param page the sheet
 * @param styles the text styles by name
 * @param blocks what stands on the page, from top to bottom
 * @param continued how a page is headed that takes what the first has no room for
 * @param original the office's file that the form was learned from, if it was
 */
public record FormGrid(
    String id,
    String title,
    String shortTitle,
    Page page,
    Map<String, TextStyle> styles,
    List<Block> blocks,
    Continued continued,
    Optional<OfficeOriginal> original) {

  /** The sheet and its margins. */
  public record Page(
      double width, double height, double top, double bottom, double left, double right) {
    /** The width between the margins. */
    public double innerWidth() {
      return width - left - right;
    }

    /** The height between the margins. */
    public double innerHeight() {
      return height - top - bottom;
    }
  }

  /**
   * The heading of a continuation page, and what leads to it.
   *
   * @param mark what follows the title
   * @param note what stands below a value that goes on on another page
   * @param heading what stands before the value of the field
   * @param field the id of the field named under the title
   * @param labelWidth the width of the column that names the field continued
   */
  public record Continued(
      String mark, String note, String heading, String field, double labelWidth) {
    /** What a form says whose grid does not. */
    static final String NOTE = "（下接续页）";
  }

  public FormGrid {
    styles = Map.copyOf(styles);
    blocks = List.copyOf(blocks);
  }

  /** The tables, from top to bottom. */
  public List<Block.Table> tables() {
    return blocks.stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }

  /** Every cell, in reading order. */
  public Stream<Cell> cells() {
    return tables().stream().flatMap(t -> t.rows().stream()).flatMap(r -> r.cells().stream());
  }

  /** Every field, in reading order. */
  public List<FormField> fields() {
    return cells().flatMap(cell -> cell.field().stream()).toList();
  }

  /** The field of an id. */
  public Optional<FormField> field(String fieldId) {
    return fields().stream().filter(field -> field.id().equals(fieldId)).findFirst();
  }

  /** The style of long values that would not stay whole on the first page otherwise. */
  static final String SMALL = "small";

  /** The style that a cell or paragraph names. */
  TextStyle style(String name) {
    return styles.get(name);
  }
}
