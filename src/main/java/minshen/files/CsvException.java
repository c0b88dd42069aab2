package minshen.files;

import java.io.IOException;

/** A text is no table: it passes a limit that no table does. */
public final class CsvException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final int most;

  /** What a table may have so many of only. */
  public enum Limit {
    /** Columns. */
    COLUMNS,
    /** Characters of a cell. */
    CELL
  }

  CsvException(Limit limit, int most) {
    super(limit + " > " + most);
    this.limit = limit;
    this.most = most;
  }

  /** Which limit it passes. */
  public Limit limit() {
    return limit;
  }

  /** How many there may be. */
  public int most() {
    return most;
  }
}
