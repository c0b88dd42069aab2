package minshen.desktop.claims.paper;

import java.util.Comparator;
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
import minshen.words.Words;

/** The pages of one form, one below the other, with the first to be filled in. */
final class PaperForm extends VBox implements FieldSpot.FieldActions {
  private final PaperModel model;
  private final Words words;
  private final Consumer<FormContent> follow;
  private final FormPages pages;
  private final Map<FormPages.Key, FieldSpot> spots = new LinkedHashMap<>();
  private boolean shown;

  /**
   * The pages of a form.
   *
   * @param pages how they look
   * @param follow leads to where a field is made that follows from others
   */
  PaperForm(PaperModel model, FormPages pages, Words words, Consumer<FormContent> follow) {
    this.model = model;
    this.pages = pages;
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
    pages.show();
    if (!getChildren().equals(pages.sheets())) {
      getChildren().setAll(pages.sheets());
    }
    showFields();
  }

  /** The spot of a field on the first page. */
  Optional<FieldSpot> spot(String fieldId) {
    return Optional.ofNullable(spots.get(new FormPages.Key(fieldId, 1)));
  }

  /** The spot on the first page in which a key of the dossier is filled in. */
  Optional<FieldSpot> spotOf(String key) {
    return model.fieldOf(key).flatMap(this::spot);
  }

  /** The sheets, the first one first. */
  List<? extends FormSheet> sheets() {
    return pages.sheets();
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
    if (spot.getParent() instanceof FormSheet sheet) {
      sheet.hideText(spot.fieldId(), hidden);
    }
  }

  /** From field to field as they are printed, then through what goes on on the pages after. */
  @Override
  public void move(FieldSpot spot, int by) {
    List<FieldSpot> order =
        spots.values().stream()
            .filter(FieldSpot::isFocusTraversable)
            .sorted(Comparator.comparingInt((FieldSpot s) -> sheets().indexOf(s.getParent())))
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

  private void showFields() {
    Map<FormPages.Key, FormPages.Placed> places = pages.places();
    for (PaperField field : model.fields()) {
      for (int part = 1; places.containsKey(new FormPages.Key(field.id(), part)); part++) {
        FormPages.Key key = new FormPages.Key(field.id(), part);
        show(key, field, places.get(key));
      }
    }
    drop(places.keySet());
  }

  private void show(FormPages.Key key, PaperField field, FormPages.Placed placed) {
    FormSheet sheet = sheets().get(placed.sheet());
    FieldSpot spot = spots.get(key);
    if (spot == null) {
      spot = new FieldSpot(field, placed.place(), words, this);
      spots.put(key, spot);
    } else {
      spot.show(field, placed.place());
    }
    if (!sheet.equals(spot.getParent())) {
      Optional<Integer> caret = spot.caret();
      spot.end();
      sheet.getChildren().add(spot);
      caret.ifPresent(spot::goOn);
    }
    sheet.hideText(field.id(), spot.isEdited());
  }

  /** What has no room any more; if it was being filled in, that goes on where it stands now. */
  private void drop(Set<FormPages.Key> kept) {
    List<FormPages.Key> gone = spots.keySet().stream().filter(key -> !kept.contains(key)).toList();
    for (FormPages.Key key : gone) {
      FieldSpot spot = spots.remove(key);
      Optional<Integer> caret = spot.caret();
      spot.end();
      if (spot.getParent() instanceof FormSheet sheet) {
        sheet.getChildren().remove(spot);
      }
      caret.ifPresent(
          at ->
              Optional.ofNullable(spots.get(new FormPages.Key(key.field(), key.part() - 1)))
                  .ifPresent(before -> before.goOn(at)));
    }
  }
}
