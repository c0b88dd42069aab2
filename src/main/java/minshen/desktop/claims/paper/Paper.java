package minshen.desktop.claims.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import minshen.form.FormField;
import minshen.form.FormLayout;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidTable;
import minshen.words.Words;

/** The pages of one form, one below the other, with the first to be filled in. */
final class Paper extends VBox implements FieldSpot.Deeds {
  private final PaperModel model;
  private final Words words;
  private final Consumer<String> follow;
  private final Map<String, FieldSpot> spots = new LinkedHashMap<>();
  private final List<PaperSheet> sheets = new ArrayList<>();
  private boolean shown;

  /**
   * The pages of a form.
   *
   * @param follow leads to where a field is made that follows from others
   */
  Paper(PaperModel model, Words words, Consumer<String> follow) {
    this.model = model;
    this.words = words;
    this.follow = follow;
    getStyleClass().add("paper");
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
    showFields(cells(layout.pages().getFirst()));
  }

  /** Begins to fill in a field. */
  void edit(String fieldId) {
    Optional.ofNullable(spots.get(fieldId)).ifPresent(FieldSpot::edit);
  }

  /** The spot of a field. */
  Optional<FieldSpot> spot(String fieldId) {
    return Optional.ofNullable(spots.get(fieldId));
  }

  /** The sheets, the first one first. */
  List<PaperSheet> sheets() {
    return sheets;
  }

  @Override
  public void type(String fieldId, String text) {
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
  public void hide(String fieldId, boolean hidden) {
    sheets.getFirst().hideText(fieldId, hidden);
  }

  @Override
  public void move(String fieldId, int by) {
    List<String> order =
        model.fields().stream().filter(PaperField::isEditable).map(PaperField::id).toList();
    int next = order.indexOf(fieldId) + by;
    if (next >= 0 && next < order.size()) {
      spots.get(order.get(next)).edit();
    } else {
      spots
          .get(fieldId)
          .requestFocusTraversal(
              by > 0
                  ? javafx.scene.TraversalDirection.NEXT
                  : javafx.scene.TraversalDirection.PREVIOUS);
    }
  }

  @Override
  public void follow(String fieldId) {
    if (fieldId.equals("applicantSeal") && spots.containsKey("name")) {
      edit("name");
    } else {
      follow.accept(fieldId);
    }
  }

  private void showFields(Map<String, LaidCell> cells) {
    PaperSheet first = sheets.getFirst();
    for (PaperField field : model.fields()) {
      LaidCell cell = cells.get(field.id());
      FieldSpot spot = spots.get(field.id());
      if (spot == null) {
        spot = new FieldSpot(field, cell, words, this);
        spots.put(field.id(), spot);
      } else {
        spot.show(field, cell);
      }
      if (spot.getParent() != first) {
        first.getChildren().add(spot);
      }
      first.hideText(field.id(), spot.isEdited());
    }
  }

  private static Map<String, LaidCell> cells(FormLayout.Page page) {
    return page.blocks().stream()
        .filter(LaidTable.class::isInstance)
        .flatMap(table -> ((LaidTable) table).cells().stream())
        .filter(cell -> cell.cell().field().isPresent())
        .collect(
            Collectors.toMap(
                cell -> cell.cell().field().map(FormField::id).orElseThrow(),
                cell -> cell,
                (one, _) -> one,
                HashMap::new));
  }
}
