package minshen.form;

import java.util.List;
import java.util.Optional;

/**
 * A cell of the official table.
 *
 * @param kind what stands in it
 * @param column the first column it covers, from 0
 * @param columns how many columns it covers
 * @param rows how many rows it covers
 * @param style how its text is set
 * @param stand where its text stands between top and bottom
 * @param text the printed words, by paragraph; for a field what is printed while it is empty
 * @param field the field to be filled here
 * @param joined whether there is no line between this cell and the one before it
 */
public record Cell(
    Kind kind,
    int column,
    int columns,
    int rows,
    TextStyle style,
    Stand stand,
    List<String> text,
    Optional<FormField> field,
    boolean joined) {

  /** What a cell is for. */
  public enum Kind {
    /** The name of the field beside it. */
    LABEL,
    /** The name of a group of rows, read from top to bottom. */
    GROUP,
    /** A field. */
    FIELD,
    /** Fixed sentences, such as the commitments. */
    TEXT,
    /** Words with room for a signature, a seal or a date written by hand. */
    SIGN
  }

  /** Where text stands between top and bottom. */
  public enum Stand {
    TOP,
    MIDDLE,
    BOTTOM
  }

  public Cell {
    text = List.copyOf(text);
  }

  /** Whether the cell names others: a header cell of the table. */
  public boolean isHeader() {
    return kind == Kind.LABEL || kind == Kind.GROUP;
  }

  /** The same cell over fewer or more rows. */
  Cell over(int rows) {
    return new Cell(kind, column, columns, rows, style, stand, text, field, joined);
  }

  /** A cell in the same place in which nothing stands. */
  Cell blank() {
    return new Cell(
        Kind.TEXT, column, columns, rows, style, stand, List.of(), Optional.empty(), joined);
  }

  /** The same cell with its text in the size and leading of another style. */
  Cell inSizeOf(TextStyle other) {
    TextStyle changed =
        new TextStyle(other.name(), other.size(), other.leading(), other.bold(), style.align());
    return new Cell(kind, column, columns, rows, changed, stand, text, field, joined);
  }

  /** Whether a value is put here. */
  public boolean takesValue() {
    return kind == Kind.FIELD && field.filter(f -> !f.blankByLaw()).isPresent();
  }
}
