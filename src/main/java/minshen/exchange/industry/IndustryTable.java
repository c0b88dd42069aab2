package minshen.exchange.industry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Industry;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * A table of 国民经济行业分类 (GB/T 4754) as users have it, in CSV or Excel: a column of codes and one of
 * names, with a header or without. Only its 小类 are taken, those with four digits; 门类, 大类 and 中类 are
 * left aside.
 */
public final class IndustryTable {
  /** GB/T 4754-2017 has 1,381 小类. */
  private static final int MOST = 5000;

  private static final int LONGEST_NAME = 100;
  private static final Pattern CODE = Pattern.compile("\\d{4}");
  private static final Pattern CODE_HEADER = Pattern.compile("(?i).*(code|代码|编码).*");
  private static final Pattern NAME_HEADER = Pattern.compile("(?i).*(name|名称).*");

  private final String named;
  private int codes;
  private int names = 1;

  private IndustryTable(String named) {
    this.named = named;
  }

  /**
   * Reads a table.
   *
   * @param named how messages name it; a name that ends with .xlsx is that of a workbook
   * @return its 小类 by code
   * @throws InputException if it is no such table; the line is that of the sheet or the text
   */
  public static List<Industry> read(byte[] file, String named) {
    return new IndustryTable(named).of(CellRows.of(file, named));
  }

  /** A table as it is kept: CSV, to be read again by {@link #read}. */
  public static String csv(List<Industry> industries) {
    StringBuilder text = new StringBuilder("code,name\n");
    industries.forEach(
        i ->
            text.append(i.code())
                .append(",\"")
                .append(i.name().replace("\"", "\"\""))
                .append("\"\n"));
    return text.toString();
  }

  /** Those of the program and those of a table, by code; where both have a code, the table's. */
  public static List<Industry> with(List<Industry> table) {
    Map<String, Industry> all = new TreeMap<>();
    Industries.known().forEach(known -> all.put(known.code(), known));
    table.forEach(own -> all.put(own.code(), own));
    return List.copyOf(all.values());
  }

  private List<Industry> of(List<CellRows.Line> lines) {
    Map<String, Industry> found = new TreeMap<>();
    boolean first = true;
    for (CellRows.Line line : lines) {
      if (first) {
        header(line.cells());
        first = false;
      }
      String code = Industries.digits(cell(line, codes));
      if (CODE.matcher(code).matches()) {
        add(found, line.number(), code, cell(line, names));
      }
    }
    if (found.isEmpty()) {
      throw new InputException(SourceLocation.of(named), Message.of("exchange.industry-none"));
    }
    return found.values().stream().sorted(Comparator.comparing(Industry::code)).toList();
  }

  private void add(Map<String, Industry> found, int number, String code, String name) {
    SourceLocation at = new SourceLocation(named, number);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InputException(at, Message.of("exchange.industry-name", code));
    }
    Industry before = found.put(code, new Industry(code, name));
    if (before != null && !before.name().equals(name)) {
      throw new InputException(
          at,
          Message.of(
              "exchange.industry-twice",
              code,
              Message.verbatim(before.name()),
              Message.verbatim(name)));
    }
    if (found.size() > MOST) {
      throw new InputException(at, Message.of("exchange.industry-many", MOST));
    }
  }

  /** Without a header the codes stand in the first column and the names in the last. */
  private void header(List<String> cells) {
    List<Integer> code = new ArrayList<>();
    List<Integer> name = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (CODE_HEADER.matcher(cells.get(i)).matches()) {
        code.add(i);
      } else if (NAME_HEADER.matcher(cells.get(i)).matches()) {
        name.add(i);
      }
    }
    codes = code.isEmpty() ? 0 : code.getFirst();
    names = name.isEmpty() ? Math.max(1, cells.size() - 1) : name.getFirst();
  }

  private static String cell(CellRows.Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column) : "";
  }
}
