package minshen.desktop.claims.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.form.Cell;
import minshen.form.FormField;
import minshen.form.FormLayout;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidTable;
import minshen.form.FormLayout.ValuePart;

/** The pages of a form as we lay them out: drawn at once, with every key. */
final class LaidPages implements FormPages {
  private final PaperModel model;
  private final List<PaperSheet> sheets = new ArrayList<>();
  private Map<Key, Placed> places = Map.of();

  LaidPages(PaperModel model) {
    this.model = model;
  }

  @Override
  public void show() {
    FormLayout layout = model.layout();
    while (sheets.size() < layout.pages().size()) {
      sheets.add(new PaperSheet(layout.grid().page()));
    }
    while (sheets.size() > layout.pages().size()) {
      sheets.removeLast();
    }
    for (int i = 0; i < sheets.size(); i++) {
      sheets.get(i).show(layout.pages().get(i));
    }
    places = places(layout);
  }

  @Override
  public List<PaperSheet> sheets() {
    return sheets;
  }

  @Override
  public Map<Key, Placed> places() {
    return places;
  }

  /** Where every part of every field stands. */
  static Map<Key, Placed> places(FormLayout layout) {
    Map<Key, Placed> places = new LinkedHashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    Map<String, Boolean> several = new HashMap<>();
    for (int page = 0; page < layout.pages().size(); page++) {
      for (LaidCell cell : cells(layout.pages().get(page))) {
        FormField field = cell.cell().field().orElseThrow();
        int part = cell.part().map(ValuePart::number).orElse(1);
        int start =
            ends.getOrDefault(field.id(), 0)
                + (cell.part().map(ValuePart::newLine).orElse(false) ? 1 : 0);
        ends.put(field.id(), start + cell.part().map(p -> p.text().length()).orElse(0));
        several.putIfAbsent(field.id(), cell.cell().stand() == Cell.Stand.TOP);
        FieldSpot.Place place =
            new FieldSpot.Place(
                cell.box(),
                cell.cell().style(),
                cell.lines().size(),
                several.get(field.id()),
                part,
                start);
        places.putIfAbsent(new Key(field.id(), part), new Placed(place, page));
      }
    }
    return places;
  }

  private static List<LaidCell> cells(FormLayout.Page page) {
    return page.blocks().stream()
        .filter(LaidTable.class::isInstance)
        .flatMap(table -> ((LaidTable) table).cells().stream())
        .filter(cell -> cell.cell().field().isPresent())
        .toList();
  }
}
