package minshen.exchange.list;

import java.util.List;
import java.util.regex.Pattern;
import minshen.exchange.table.Table;

/**
 * A column of a list.
 *
 * @param index its place in the sheet, from 0
 * @param heading what stands above it; where two are headed alike, the second has its number behind
 * @param examples some of what stands in it
 */
public record ListColumn(int index, String heading, List<String> examples) {
  private static final Pattern UNHEADED = Pattern.compile("〔[A-Z]+〕");

  public ListColumn {
    examples = List.copyOf(examples);
  }

  /** What a column is called that has nothing above it: as spreadsheets call it. */
  static String unheaded(int index) {
    return "〔" + Table.address(0, index).replace("0", "") + "〕";
  }

  /** Whether something stands above it; else one stray cell beside a list makes a column. */
  public boolean isHeaded() {
    return !UNHEADED.matcher(heading).matches();
  }
}
