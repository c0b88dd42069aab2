package minshen.exchange.list;

import java.util.List;

/**
 * A column of a list.
 *
 * @param index its place in the sheet, from 0
 * @param heading what stands above it; where two are headed alike, the second has its number behind
 * @param examples some of what stands in it
 */
public record ListColumn(int index, String heading, List<String> examples) {
  public ListColumn {
    examples = List.copyOf(examples);
  }
}
