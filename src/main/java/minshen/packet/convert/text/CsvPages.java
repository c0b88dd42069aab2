package minshen.packet.convert.text;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minshen.files.CsvException;
import minshen.files.CsvReader;
import minshen.files.TextEncoding;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.DrawnPages;

/** A file of comma-separated values becomes a table whose headings stand on every page. */
public final class CsvPages {
  private static final int MOST_PAGES = 1000;
  private static final Color HAIR = new DeviceGray(0.6f);
  private static final Color PALE = new DeviceGray(0.93f);

  private final ConversionJob job;
  private final TextEncoding encoding;
  private final DrawnPages pages;
  private final CsvColumns columns;
  private final double bottom;
  private final double leading;
  private List<List<String>> heading = List.of();
  private double y;

  private CsvPages(ConversionJob job, TextEncoding encoding, DrawnPages pages, CsvColumns columns) {
    this.job = job;
    this.encoding = encoding;
    this.pages = pages;
    this.columns = columns;
    double height = columns.landscape() ? DrawnPages.WIDTH : DrawnPages.HEIGHT;
    this.bottom = height - CsvColumns.MARGIN;
    this.leading = columns.size() * 1.35;
  }

  /**
   * Writes the pages of a table.
   *
   * @param pdf where they are put
   * @return how many there are, at least 1
   * @throws ConversionException if it is no text, or too large
   * @throws IOException if it cannot be read
   */
  public static int convert(ConversionJob job, Path pdf) throws ConversionException, IOException {
    TextEncoding encoding = PlainTextPages.encoding(job);
    try (DrawnPages pages = new DrawnPages(job, pdf, MOST_PAGES)) {
      CsvColumns columns = CsvColumns.fit(longest(job, encoding, pages));
      CsvPages table = new CsvPages(job, encoding, pages, columns);
      for (List<Integer> group : columns.groups()) {
        table.draw(group);
      }
      int count = pages.finish();
      job.remark("packet.convert.text-set", encoding.charset().name());
      if (columns.groups().size() > 1) {
        job.remark("packet.convert.table-split", columns.groups().size());
      }
      return count;
    } catch (CsvException e) {
      throw new ConversionException(
          e.limit() == CsvException.Limit.COLUMNS
              ? "packet.convert.too-wide"
              : "packet.convert.cell-too-long",
          e.most());
    } catch (CharacterCodingException e) {
      throw new ConversionException("packet.convert.text-broken", encoding.charset().name());
    }
  }

  /** The widths of the longest cells of each column at a size of 1. */
  private static double[] longest(ConversionJob job, TextEncoding encoding, DrawnPages pages)
      throws ConversionException, IOException {
    double[] longest = new double[1];
    try (CsvReader in = CsvReader.of(encoding.open(job.file()))) {
      Optional<List<String>> row = in.row();
      while (row.isPresent()) {
        job.checkCancelled();
        if (row.get().size() > longest.length) {
          longest = Arrays.copyOf(longest, row.get().size());
        }
        for (int i = 0; i < row.get().size(); i++) {
          for (String line : row.get().get(i).split("\\R", -1)) {
            longest[i] = Math.max(longest[i], pages.roughWidth(clean(line), 1));
          }
        }
        row = in.row();
      }
    }
    return longest;
  }

  private static String clean(String line) {
    return line.replace('\t', ' ').strip();
  }

  private void draw(List<Integer> group) throws ConversionException, IOException {
    try (CsvReader in = CsvReader.of(encoding.open(job.file()))) {
      heading = in.row().map(row -> cells(row, group)).orElse(List.of());
      begin(group);
      Optional<List<String>> row = in.row();
      while (row.isPresent()) {
        draw(cells(row.get(), group), group);
        row = in.row();
      }
    }
  }

  private List<List<String>> cells(List<String> row, List<Integer> group) {
    List<List<String>> cells = new ArrayList<>();
    for (int column : group) {
      List<String> lines = new ArrayList<>();
      String text = column < row.size() ? row.get(column) : "";
      double width = columns.widths()[column] - 2 * CsvColumns.PAD;
      for (String line : text.split("\\R", -1)) {
        lines.addAll(pages.lines(clean(pages.printable(line)), columns.size(), width));
      }
      cells.add(lines);
    }
    return cells;
  }

  private void begin(List<Integer> group) throws ConversionException {
    if (columns.landscape()) {
      pages.newPage(DrawnPages.HEIGHT, DrawnPages.WIDTH);
    } else {
      pages.newPage(DrawnPages.WIDTH, DrawnPages.HEIGHT);
    }
    y = CsvColumns.MARGIN;
    // A heading that takes half of the page is none.
    int tall = Math.min(tallest(heading), (int) ((bottom - y) / leading / 2));
    if (tall > 0) {
      pages.fill(CsvColumns.MARGIN, y, width(group), height(tall), PALE);
      part(heading, group, 0, tall);
    }
  }

  private double width(List<Integer> group) {
    return group.stream().mapToDouble(column -> columns.widths()[column]).sum();
  }

  private double height(int lines) {
    return lines * leading + CsvColumns.PAD;
  }

  private static int tallest(List<List<String>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0);
  }

  /** A row, on as many pages as its longest cell takes. */
  private void draw(List<List<String>> cells, List<Integer> group) throws ConversionException {
    int tall = Math.max(tallest(cells), 1);
    double whole = bottom - CsvColumns.MARGIN - height(tallest(heading));
    if (y + height(tall) > bottom && height(tall) < whole) {
      begin(group);
    }
    int from = 0;
    while (from < tall) {
      int fits = (int) ((bottom - y - CsvColumns.PAD) / leading);
      if (fits < 1) {
        begin(group);
        continue;
      }
      int to = Math.min(tall, from + fits);
      part(cells, group, from, to);
      from = to;
    }
  }

  private void part(List<List<String>> cells, List<Integer> group, int from, int to) {
    double x = CsvColumns.MARGIN;
    double height = height(to - from);
    for (int i = 0; i < group.size(); i++) {
      double width = columns.widths()[group.get(i)];
      pages.frame(x, y, width, height, 0.4, HAIR);
      List<String> lines = i < cells.size() ? cells.get(i) : List.of();
      for (int line = from; line < Math.min(to, lines.size()); line++) {
        double baseline = y + (line - from + 0.82) * leading + CsvColumns.PAD / 2;
        pages.text(lines.get(line), x + CsvColumns.PAD, baseline, columns.size(), DrawnPages.INK);
      }
      x += width;
    }
    y += height;
  }
}
