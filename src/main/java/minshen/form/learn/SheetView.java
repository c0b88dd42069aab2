package minshen.form.learn;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.w3c.dom.Element;

/** What is to be shown of a file's blocks and places. */
final class SheetView {
  private final IdentityHashMap<Element, List<String>> byElement = new IdentityHashMap<>();

  private SheetView(List<Recognised> places, List<String> addresses) {
    for (int i = 0; i < places.size(); i++) {
      FillPlace place = places.get(i).place();
      Element holder =
          place
              .cell()
              .map(OfficeCell::element)
              .orElseGet(() -> ((FillPlace.Gap) place).paragraph());
      byElement.computeIfAbsent(holder, _ -> new ArrayList<>()).add(addresses.get(i));
    }
  }

  static List<SheetBlock> of(List<OfficeBlock> blocks, List<Recognised> places) {
    SheetView view = new SheetView(places, Addresses.of(blocks, places));
    List<SheetBlock> seen = new ArrayList<>();
    for (OfficeBlock block : blocks) {
      switch (block) {
        case OfficeBlock.Paragraph paragraph -> {
          if (!paragraph.line().text().isBlank()) {
            seen.add(
                new SheetBlock(
                    paragraph.line().text(),
                    view.at(paragraph.line().paragraph()),
                    List.of(),
                    List.of()));
          }
        }
        case OfficeBlock.Table table ->
            seen.add(
                new SheetBlock(
                    "",
                    List.of(),
                    table.widths(),
                    table.cells().stream().map(view::cell).toList()));
      }
    }
    return seen;
  }

  private SheetBlock.SheetCell cell(OfficeCell cell) {
    return new SheetBlock.SheetCell(
        cell.row(), cell.column(), cell.rows(), cell.columns(), cell.text(), at(cell.element()));
  }

  private List<String> at(Element element) {
    return byElement.getOrDefault(element, List.of());
  }
}
