package minshen.desktop.claims.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Reveal;
import minshen.dossier.FormContent;
import minshen.form.Cell;
import minshen.form.FormField;
import minshen.form.FormLayout;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidTable;
import minshen.form.FormLayout.ValuePart;
import minshen.words.Words;

/** The pages of one form, one below the other, with the first to be filled in. */
final class PaperForm extends VBox implements FieldSpot.FieldActions {
  private final PaperModel model;
  private final Words words;
  private final Consumer<FormContent> follow;
  private final Map<Key, FieldSpot> spots = new LinkedHashMap<>();
  private final List<PaperSheet> sheets = new ArrayList<>();
  private boolean shown;

  /** A part of a field's value; those after the first stand on continuation pages. */
  private record Key(String field, int part) {}

  /**
   * The pages of a form.
   *
   * @param follow leads to where a field is made that follows from others
   */
  PaperForm(PaperModel model, Words words, Consumer<FormContent> follow) {
    this.model = model;
    this.words = words;
    this.follow = follow;
    getStyleClass().add("paper");
  }

  /** What it shows. */
  PaperModel model() {
    return model;
  }

  /** Shows the form as it stands. */
  void show() {
    shown = true;
    FormLayout layout = model.layout();
    while (sheets.size() < layout.pages().size()) {
      sheets.add(new PaperSheet(layout.grid().page()));
    }
    while (sheets.size() > layout.pages().size()) {
      sheets.removeLast();
    }
    if (!getChildren().equals(sheets)) {
      getChildren().setAll(sheets);
    }
    for (int i = 0; i < sheets.size(); i++) {
      sheets.get(i).show(layout.pages().get(i));
    }
    showFields(layout);
  }

  /** The spot of a field on the first page. */
  Optional<FieldSpot> spot(String fieldId) {
    return Optional.ofNullable(spots.get(new Key(fieldId, 1)));
  }

  /** The spot on the first page in which a key of the dossier is filled in. */
  Optional<FieldSpot> spotOf(String key) {
    return model.fieldOf(key).flatMap(this::spot);
  }

  /** The sheets, the first one first. */
  List<PaperSheet> sheets() {
    return sheets;
  }

  @Override
  public void type(FieldSpot spot, String text) {
    type(spot.fieldId(), text);
  }

  private void type(String fieldId, String text) {
    shown = false;
    boolean unread = model.type(fieldId, text);
    if (unread || !shown) {
      // What means nothing changes nothing in the model, but the paper shows it.
      show();
    }
  }

  @Override
  public void restore(String fieldId) {
    type(fieldId, "");
  }

  @Override
  public void hide(FieldSpot spot, boolean hidden) {
    if (spot.getParent() instanceof PaperSheet sheet) {
      sheet.hideText(spot.fieldId(), hidden);
    }
  }

  /** From field to field as they are printed, then through what goes on on the pages after. */
  @Override
  public void move(FieldSpot spot, int by) {
    List<FieldSpot> order =
        spots.values().stream()
            .filter(FieldSpot::isFocusTraversable)
            .sorted(Comparator.comparingInt((FieldSpot s) -> sheets.indexOf(s.getParent())))
            .toList();
    int next = order.indexOf(spot) + by;
    if (next >= 0 && next < order.size()) {
      Reveal.focus(order.get(next));
    } else {
      spot.requestFocusTraversal(by > 0 ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }
  }

  @Override
  public void follow(String fieldId) {
    FormContent content = model.content(fieldId);
    Optional<FieldSpot> original =
        content instanceof FormContent.Copy(var copied) ? spotOf(copied.key()) : Optional.empty();
    original.ifPresentOrElse(FieldSpot::edit, () -> follow.accept(content));
  }

  private void showFields(FormLayout layout) {
    Map<String, PaperField> fields = new LinkedHashMap<>();
    model.fields().forEach(field -> fields.put(field.id(), field));
    Map<Key, Integer> pages = new LinkedHashMap<>();
    Map<Key, FieldSpot.Place> places = places(layout, pages);
    for (PaperField field : fields.values()) {
      boolean several = isSeveral(places.get(new Key(field.id(), 1)));
      for (int part = 1; places.containsKey(new Key(field.id(), part)); part++) {
        Key key = new Key(field.id(), part);
        show(key, field, several, places.get(key), sheets.get(pages.get(key)));
      }
    }
    drop(places.keySet());
  }

  private void show(
      Key key, PaperField field, boolean several, FieldSpot.Place place, PaperSheet sheet) {
    FieldSpot spot = spots.get(key);
    if (spot == null) {
      spot = new FieldSpot(field, several, place, words, this);
      spots.put(key, spot);
    } else {
      spot.show(field, place);
    }
    if (spot.getParent() != sheet) {
      sheet.getChildren().add(spot);
    }
    sheet.hideText(field.id(), spot.isEdited());
  }

  /** What has no room any more; if it was being filled in, that goes on where it stands now. */
  private void drop(Set<Key> kept) {
    List<Key> gone = spots.keySet().stream().filter(key -> !kept.contains(key)).toList();
    for (Key key : gone) {
      FieldSpot spot = spots.remove(key);
      Optional<Integer> caret = spot.caret();
      spot.end();
      if (spot.getParent() instanceof PaperSheet sheet) {
        sheet.getChildren().remove(spot);
      }
      caret.ifPresent(
          at ->
              Optional.ofNullable(spots.get(new Key(key.field(), key.part() - 1)))
                  .ifPresent(before -> before.goOn(at)));
    }
  }

  private static boolean isSeveral(FieldSpot.Place first) {
    return first.cell().cell().stand() == Cell.Stand.TOP;
  }

  /** Where every part of every field stands, and on which page. */
  private static Map<Key, FieldSpot.Place> places(FormLayout layout, Map<Key, Integer> pages) {
    Map<Key, FieldSpot.Place> places = new LinkedHashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    for (int page = 0; page < layout.pages().size(); page++) {
      for (LaidCell cell : cells(layout.pages().get(page))) {
        FormField field = cell.cell().field().orElseThrow();
        int part = cell.part().map(ValuePart::number).orElse(1);
        int start =
            ends.getOrDefault(field.id(), 0)
                + (cell.part().map(ValuePart::newLine).orElse(false) ? 1 : 0);
        ends.put(field.id(), start + cell.part().map(p -> p.text().length()).orElse(0));
        Key key = new Key(field.id(), part);
        if (places.putIfAbsent(key, new FieldSpot.Place(cell, part, start)) == null) {
          pages.put(key, page);
        }
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
