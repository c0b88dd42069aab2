package minshen.desktop.claims.paper;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import minshen.desktop.controls.LabelledField;
import minshen.form.Box;
import minshen.form.TextStyle;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The place of a field on the paper. Nothing is seen of it until the pointer or the keyboard comes;
 * then it is filled in where it stands.
 */
final class FieldSpot extends StackPane {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass COMPUTED = PseudoClass.getPseudoClass("computed");
  private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
  private static final double MARK = 5;

  /** What is being filled in lies over its neighbours, with what is said of it. */
  private static final double ABOVE = -1;

  private static final double HIGH = 60;

  private final String id;
  private final boolean several;
  private final Words words;
  private final Label note = new Label();
  private final Polygon mark = new Polygon(0, 0, MARK, 0, MARK, MARK);
  private final Button restore = new Button();
  private final Tooltip tooltip = LabelledField.tooltip("");
  private final FieldActions fieldActions;
  private Optional<SpotEditor> editor = Optional.empty();
  private Optional<SpotMessage> bubble = Optional.empty();
  private PaperField field;
  private Place place;
  private boolean typing;
  private boolean resting;

  /**
   * Where a spot is.
   *
   * @param box the room there is, in points
   * @param style the type in which the field is printed
   * @param lines how many lines are printed there
   * @param several whether the field takes several lines
   * @param part which part of the field's value stands there, from 1; later ones stand on
   *     continuation pages
   * @param start where that part begins in the value
   */
  record Place(Box box, TextStyle style, int lines, boolean several, int part, int start) {}

  /** What a spot asks the paper to do. */
  interface FieldActions {
    /** Takes what is typed. */
    void type(FieldSpot spot, String text);

    /** Brings back what is computed. */
    void restore(String fieldId);

    /** Shows or hides what is printed in the field. */
    void hide(FieldSpot spot, boolean hidden);

    /** Goes to the next field (1) or the one before (−1). */
    void move(FieldSpot spot, int by);

    /** Leads to where a field is made that cannot be changed here. */
    void follow(String fieldId);
  }

  /** A spot. */
  FieldSpot(PaperField field, Place place, Words words, FieldActions fieldActions) {
    this.id = field.id();
    this.words = words;
    this.fieldActions = fieldActions;
    this.several = place.several();
    setId(place.part() == 1 ? "paper-" + id : "paper-" + id + "-" + place.part());
    getStyleClass().add("field-spot");
    setManaged(false);
    note.getStyleClass().add("spot-note");
    note.setMouseTransparent(true);
    restore.setGraphic(new FontIcon(Feather.ROTATE_CCW));
    restore.setText(words.say("desktop.paper.restore"));
    restore.getStyleClass().setAll("button", "spot-restore");
    restore.setFocusTraversable(false);
    restore.setOnAction(_ -> fieldActions.restore(id));
    mark.getStyleClass().add("spot-mark");
    mark.setMouseTransparent(true);
    StackPane.setAlignment(mark, Pos.TOP_RIGHT);
    StackPane.setAlignment(note, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(restore, Pos.TOP_RIGHT);
    getChildren().addAll(mark, note, restore);
    Tooltip.install(this, tooltip);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    setOnKeyPressed(this::key);
    focusedProperty().subscribe(this::focused);
    show(field, place);
  }

  /** Shows the field as it stands, at its place. */
  void show(PaperField now, Place where) {
    field = now;
    place = where;
    Box box = where.box();
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    setFocusTraversable(now.isEditable());
    pseudoClassStateChanged(MISSING, now.mark() == PaperField.Mark.MISSING);
    pseudoClassStateChanged(
        WRONG, now.mark() == PaperField.Mark.WRONG || now.mark() == PaperField.Mark.DOUBTFUL);
    boolean computed =
        now.kind() == PaperField.Kind.COMPUTED || now.kind() == PaperField.Kind.FOLLOWS;
    pseudoClassStateChanged(COMPUTED, computed);
    mark.setVisible(computed && where.part() == 1);
    getStyleClass().remove("editable");
    if (now.isEditable()) {
      getStyleClass().add("editable");
    }
    note.setText(note(now));
    restore.setVisible(now.kind() == PaperField.Kind.REPLACED && where.part() == 1);
    String said =
        now.said()
            .orElse(computed ? words.say("desktop.paper.computed", now.label()) : now.label());
    tooltip.setText(said);
    setAccessibleRole(now.isEditable() ? AccessibleRole.TEXT_FIELD : AccessibleRole.TEXT);
    setAccessibleText(label());
    setAccessibleHelp(said);
    if (!typing) {
      editor.ifPresent(area -> area.show(now.text()));
    }
    layoutEditor();
  }

  /** The field's id in its form. */
  String fieldId() {
    return id;
  }

  /** Where it is. */
  Place place() {
    return place;
  }

  /** Begins to fill it in; leads to its origin if it cannot be filled in here. */
  void edit() {
    if (!field.isEditable()) {
      fieldActions.follow(id);
    } else if (editor.isPresent()) {
      editor.get().requestFocus();
    } else if (place.part() > 1) {
      open().from(place.start());
    } else {
      open().selectAll();
    }
  }

  /** Goes on filling in what was begun at a place that is no longer. */
  void goOn(int caret) {
    open().positionCaret(caret);
  }

  /** Where the caret is, if it is being filled in. */
  Optional<Integer> caret() {
    return editor.map(SpotEditor::getCaretPosition);
  }

  /** Ends filling it in. */
  void end() {
    editor.ifPresent(
        area -> {
          editor = Optional.empty();
          getChildren().remove(area);
          bubble.ifPresent(getChildren()::remove);
          bubble = Optional.empty();
          setViewOrder(0);
          pseudoClassStateChanged(EDITED, false);
          fieldActions.hide(this, false);
        });
  }

  /** Whether it is being filled in. */
  boolean isEdited() {
    return editor.isPresent();
  }

  private SpotEditor open() {
    SpotEditor area = new SpotEditor(field.text(), several, place.style(), words, new Editing());
    SpotMessage said = new SpotMessage(area);
    editor = Optional.of(area);
    bubble = Optional.of(said);
    area.setAccessibleText(label());
    getChildren().addFirst(area);
    getChildren().add(said);
    setViewOrder(ABOVE);
    pseudoClassStateChanged(EDITED, true);
    fieldActions.hide(this, true);
    layoutEditor();
    area.requestFocus();
    area.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                end();
              }
            });
    return area;
  }

  private String label() {
    return place.part() == 1 ? field.label() : words.say("desktop.paper.continued", field.label());
  }

  private void layoutEditor() {
    boolean top = several || place.part() > 1;
    editor.ifPresent(area -> area.stand(getHeight(), place.lines(), top));
    boolean wrong =
        field.mark() == PaperField.Mark.WRONG || field.mark() == PaperField.Mark.DOUBTFUL;
    bubble.ifPresent(
        said -> {
          said.show(field.said().filter(_ -> wrong));
          // Below a high cell nobody looks for it.
          said.relocate(0, getHeight() < HIGH ? getHeight() + 1 : -said.getHeight() - 1);
        });
  }

  /** What happens in the editor. */
  private final class Editing implements SpotEditor.Keys {
    @Override
    public void typed(String text) {
      typing = true;
      fieldActions.type(FieldSpot.this, text);
      typing = false;
      layoutEditor();
    }

    @Override
    public void move(int by) {
      fieldActions.move(FieldSpot.this, by);
    }

    @Override
    public void leave() {
      resting = true;
      requestFocus();
      end();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && editor.isEmpty()) {
      edit();
      if (several || place.part() > 1) {
        editor.ifPresent(area -> caretAt(area, event));
      }
      event.consume();
    }
  }

  /** In a long text one points at a word; a short one is replaced as a whole. */
  private void caretAt(SpotEditor area, MouseEvent event) {
    applyCss();
    layout();
    area.caretAt(event.getX(), event.getY());
  }

  private void focused(boolean focused) {
    if (focused && !resting) {
      edit();
    }
    resting = false;
  }

  private void key(KeyEvent event) {
    if (editor.isEmpty() && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2)) {
      edit();
      event.consume();
    }
  }

  private String note(PaperField now) {
    return now.kind() == PaperField.Kind.BLANK
        ? words.say(id.endsWith("Signature") ? "desktop.paper.to-sign" : "desktop.paper.to-leave")
        : "";
  }
}
