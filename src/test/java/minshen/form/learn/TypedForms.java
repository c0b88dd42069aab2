package minshen.form.learn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Word files of lines and tables, as short as a test wants them. */
public final class TypedForms {
  private final XWPFDocument word = new XWPFDocument();

  /**
   * A line; what stands between vertical bars is underlined: {@code 我单位| |申请}.
   *
   * @param text the line
   */
  public TypedForms line(String text) {
    XWPFParagraph paragraph = word.createParagraph();
    String[] parts = text.split("\\|", -1);
    for (int i = 0; i < parts.length; i++) {
      XWPFRun run = paragraph.createRun();
      run.setText(parts[i]);
      if (i % 2 == 1) {
        run.setUnderline(UnderlinePatterns.SINGLE);
      }
    }
    return this;
  }

  /** A table with as many columns as its first row. */
  @SafeVarargs
  public final TypedForms table(List<String>... rows) {
    XWPFTable table = word.createTable(rows.length, rows[0].size());
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        table.getRow(row).getCell(column).setText(rows[row].get(column));
      }
    }
    return this;
  }

  /** A cell of the first table with a paragraph for each text. */
  public TypedForms cell(int row, int column, String... lines) {
    XWPFTableCell cell = word.getTables().getFirst().getRow(row).getCell(column);
    cell.setText(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      cell.addParagraph().createRun().setText(lines[i]);
    }
    return this;
  }

  /** A cell of the first table with grey words, as hints are. */
  public TypedForms grey(int row, int column, String hint) {
    XWPFTableCell cell = word.getTables().getFirst().getRow(row).getCell(column);
    XWPFRun run = cell.getParagraphs().getFirst().createRun();
    run.setText(hint);
    run.setColor("999999");
    run.setItalic(true);
    return this;
  }

  /** The file. */
  public byte[] file() {
    try (word;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
