package minshen.form;

import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A cell of a table in a Word document.
 *
 * @param element its {@code w:tc}
 * @param text what stands in it
 */
record WordCell(Element element, String text) implements FoundCell {
  /** The cells that begin in a row, in controls or not; one that a cell above covers does not. */
  static Stream<WordCell> of(Element row) {
    return WordDom.all(row, "tc").stream()
        .filter(cell -> WordDom.around(cell, "tr").filter(row::equals).isPresent())
        .filter(cell -> !isCovered(cell))
        .map(cell -> new WordCell(cell, WordText.of(cell)));
  }

  private static boolean isCovered(Element cell) {
    return WordDom.child(cell, "tcPr")
        .flatMap(properties -> WordDom.child(properties, "vMerge"))
        .filter(merge -> !WordDom.value(merge).equals("restart"))
        .isPresent();
  }

  @Override
  public WordCell withoutNote(String note) {
    return new WordCell(element, WordValues.withoutNote(text, note));
  }

  @Override
  public Optional<PlaceDoubt> doubt() {
    return WordBoxes.areBesideText(element) ? Optional.of(PlaceDoubt.BOX_BESIDE) : Optional.empty();
  }

  /** A file without bookmarks no longer says it. */
  @Override
  public boolean endsLineBefore(FoundCell rest) {
    return false;
  }
}
