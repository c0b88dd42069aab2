package minshen.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table row by row (RFC 4180; tabs and semicolons stand between cells, too). */
public final class CsvReader implements AutoCloseable {
  /** More columns are no table. */
  private static final int MOST_COLUMNS = 500;

  /** A cell of more characters is a quotation mark that never ends. */
  private static final int LONGEST = 20_000;

  /** So much is looked at to tell what stands between the cells. */
  private static final int SAMPLE = 8192;

  private static final int SAMPLE_LINES = 20;

  private static final char QUOTE = '"';

  private final Reader in;
  private final char between;
  private int next;
  private boolean unclosed;
  private int line = 1;
  private int quoteLine;

  private CsvReader(Reader in, char between) throws IOException {
    this.in = in;
    this.between = between;
    this.next = in.read();
  }

  /** A reader of a text; tells by its beginning what stands between the cells. */
  public static CsvReader of(Reader text) throws IOException {
    BufferedReader in = new BufferedReader(text, 2 * SAMPLE);
    in.mark(SAMPLE + 1);
    char[] sample = new char[SAMPLE];
    int length = Math.max(in.read(sample, 0, SAMPLE), 0);
    in.reset();
    return new CsvReader(in, between(sample, length));
  }

  /**
   * The one that stands in most of the first lines, outside of quotation marks, and among several
   * the one that stands there most often: a title above the table has none, and commas in addresses
   * are not in every line.
   */
  private static char between(char[] sample, int length) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', '\t', ';', '，'}) {
      long score = score(candidate, sample, length);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  /** In how many lines it stands; how often in all counts where that is the same. */
  private static long score(char candidate, char[] sample, int length) {
    int lines = 0;
    int linesWith = 0;
    int inLine = 0;
    int all = 0;
    boolean quoted = false;
    for (int i = 0; i < length && lines < SAMPLE_LINES; i++) {
      quoted ^= sample[i] == QUOTE;
      if (!quoted && sample[i] == candidate) {
        inLine++;
        all++;
      }
      if ((!quoted && sample[i] == '\n') || i == length - 1) {
        lines++;
        linesWith += inLine > 0 ? 1 : 0;
        inLine = 0;
      }
    }
    return ((long) linesWith << Integer.SIZE) + all;
  }

  /** Whether the text ended within quotation marks: what was read last has swallowed the rest. */
  public boolean isUnclosed() {
    return unclosed;
  }

  /** The line, as editors count, in which the last quotation mark stands that begins a cell. */
  public int quoteLine() {
    return quoteLine;
  }

  /**
   * The next row; empty at the end.
   *
   * @throws CsvException if it is no row of a table
   */
  public Optional<List<String>> row() throws IOException {
    if (next < 0) {
      return Optional.empty();
    }
    List<String> row = new ArrayList<>();
    boolean more;
    do {
      row.add(cell());
      if (row.size() > MOST_COLUMNS) {
        throw new CsvException(CsvException.Limit.COLUMNS, MOST_COLUMNS);
      }
      more = next == between;
      if (more) {
        advance();
      }
    } while (more);
    if (next == '\r') {
      advance();
    }
    if (next == '\n') {
      advance();
    }
    return Optional.of(row);
  }

  private String cell() throws IOException {
    StringBuilder cell = new StringBuilder();
    if (next == QUOTE) {
      quoteLine = line;
      quoted(cell);
    }
    // What stands behind a quotation mark that ended too early belongs to the cell, too.
    while (next >= 0 && next != between && next != '\n' && next != '\r') {
      add(cell, next);
      advance();
    }
    return cell.toString();
  }

  private void quoted(StringBuilder cell) throws IOException {
    advance();
    while (next >= 0) {
      if (next == QUOTE) {
        advance();
        if (next != QUOTE) {
          return;
        }
      }
      add(cell, next);
      advance();
    }
    unclosed = true;
  }

  private static void add(StringBuilder cell, int c) throws CsvException {
    if (cell.length() >= LONGEST) {
      throw new CsvException(CsvException.Limit.CELL, LONGEST);
    }
    cell.append((char) c);
  }

  /** Goes on by a character; ends of lines are counted as editors do. */
  private void advance() throws IOException {
    int before = next;
    next = in.read();
    if (before == '\n' || (before == '\r' && next != '\n')) {
      line++;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
