package minshen.exchange.table;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import minshen.files.CsvReader;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.TextEncoding;
import minshen.words.Message;

/** Reads a text with something between its cells; every cell of it is a text. */
final class TextTables {
  private final String named;
  private final TableRows.Budget budget;

  TextTables(String named, TableRows.Budget budget) {
    this.named = named;
    this.budget = budget;
  }

  List<Table> read(byte[] file) throws IOException {
    TextEncoding encoding =
        TextEncoding.of(file, true).orElseThrow(() -> new IOException("no text"));
    TableRows rows = new TableRows(named, "", budget);
    try (CsvReader in = CsvReader.of(encoding.open(file))) {
      int number = 1;
      for (Optional<List<String>> row = in.row(); row.isPresent(); row = in.row()) {
        NavigableMap<Integer, TableCell> cells = TableRows.cells();
        for (int column = 0; column < row.get().size(); column++) {
          int at = column;
          SeenText.cell(row.get().get(column)).ifPresent(cell -> cells.put(at, cell));
        }
        if (in.isUnclosed()) {
          throw new InputException(
              SourceLocation.of(named), Message.of("exchange.table-quote", in.quoteLine()));
        }
        rows.add(number, cells);
        number++;
      }
    }
    return List.of(rows.table(List.of()));
  }
}
