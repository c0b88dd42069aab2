package minshen.form;

import java.util.List;
import java.util.Optional;

/**
 * A sheet to be printed that is ours and no official form, in words that were chosen already.
 *
 * @param title what it is
 * @param of what it is about
 * @param whose who is in it, and of which day it is
 * @param notice what stands at the foot of each page
 * @param parts what it says, from top to bottom
 */
public record PrintedSheet(String title, String of, String whose, String notice, List<Part> parts) {
  public PrintedSheet {
    parts = List.copyOf(parts);
  }

  /** A part of a sheet. */
  public sealed interface Part {}

  /** Figures side by side, the first of them the largest. */
  public record Figures(List<Figure> figures) implements Part {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A figure.
   *
   * @param label what it is
   * @param value the figure
   * @param unit its unit
   */
  public record Figure(String label, String value, String unit) {}

  /**
   * Bars below each other, as long as their shares of the longest.
   *
   * @param heading what is compared
   */
  public record Bars(String heading, List<Bar> bars) implements Part {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /**
   * Bars of one thing.
   *
   * @param label what it is
   * @param lengths of its bars, at most three
   */
  public record Bar(String label, List<Length> lengths) {
    public Bar {
      lengths = List.copyOf(lengths);
    }
  }

  /**
   * How long a bar is.
   *
   * @param share of the longest, 0 to 1
   * @param label what stands beside it
   */
  public record Length(double share, String label) {}

  /**
   * A table.
   *
   * @param heading what stands above it
   * @param total its last row, if it has one
   */
  public record Rows(
      String heading, List<Column> columns, List<List<String>> rows, Optional<List<String>> total)
      implements Part {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column.
   *
   * @param header what is in it
   * @param share of the width of the page, in per cent
   * @param figures whether it holds figures
   */
  public record Column(String header, int share, boolean figures) {}
}
