package minshen.exchange.industry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a CSV text or of the first sheet of a workbook, stripped, line by line. */
final class CellRows {
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_ROWS = 100_000;

  private CellRows() {}

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param cells what stands in it
   */
  record Line(int number, List<String> cells) {}

  static List<Line> of(byte[] file, String named) {
    if (file.length > LARGEST) {
      throw new InputException(SourceLocation.of(named), Message.of("exchange.industry-large"));
    }
    return named.toLowerCase(Locale.ROOT).endsWith(".xlsx")
        ? workbook(file, named)
        : text(decoded(file, named));
  }

  /** Excel in Chinese writes CSV in GB 18030; everything else writes UTF-8. */
  private static String decoded(byte[] file, String named) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        if (text.indexOf('\0') < 0) {
          return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
      } catch (CharacterCodingException e) {
        // Perhaps the other one.
      }
    }
    throw new InputException(SourceLocation.of(named), Message.of("exchange.industry-none"));
  }

  private static List<Line> text(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      lines.add(new Line(lines.size() + 1, cells(line)));
    }
    return lines.stream()
        .filter(line -> line.cells().stream().anyMatch(c -> !c.isEmpty()))
        .toList();
  }

  /** Commas, semicolons or tabs; a name with one of them stands in quotation marks (RFC 4180). */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private static List<Line> workbook(byte[] file, String named) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      DataFormatter shown = new DataFormatter();
      List<Line> lines = new ArrayList<>();
      for (Row row : workbook.getSheetAt(0)) {
        if (lines.size() == MOST_ROWS) {
          break;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
          Cell cell = row.getCell(i);
          cells.add(cell == null ? "" : shown.formatCellValue(cell).strip());
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          lines.add(new Line(row.getRowNum() + 1, cells));
        }
      }
      return lines;
    } catch (IOException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      InputException problem =
          new InputException(SourceLocation.of(named), Message.of("exchange.not-workbook"));
      problem.initCause(e);
      throw problem;
    }
  }
}
