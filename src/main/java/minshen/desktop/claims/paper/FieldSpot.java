package minshen.desktop.claims.paper;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.TypedText;
import minshen.form.Box;
import minshen.form.Cell;
import minshen.form.FormLayout.LaidCell;
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
  private static final int LINE = 500;
  private static final int LINES = 20_000;

  /** The height of a line of the editor as a share of its size. */
  private static final double LINE_HEIGHT = 1.45;

  private final String id;
  private final boolean several;
  private final Words words;
  private final Label note = new Label();
  private final Polygon mark = new Polygon(0, 0, MARK, 0, MARK, MARK);
  private final Button restore = new Button();
  private final Tooltip tooltip = LabelledField.tooltip("");
  private final Deeds deeds;
  private Optional<TextArea> editor = Optional.empty();
  private PaperField field;
  private LaidCell cell;
  private String known = "";
  private boolean typing;
  private boolean resting;

  /** What a spot asks the paper to do. */
  interface Deeds {
    /** Takes what is typed. */
    void type(String fieldId, String text);

    /** Brings back what is computed. */
    void restore(String fieldId);

    /** Shows or hides what is printed in the field. */
    void hide(String fieldId, boolean hidden);

    /** Goes to the next field (1) or the one before (−1). */
    void move(String fieldId, int by);

    /** Leads to where a field is made that cannot be changed here. */
    void follow(String fieldId);
  }

  FieldSpot(PaperField field, LaidCell cell, Words words, Deeds deeds) {
    this.id = field.id();
    this.words = words;
    this.deeds = deeds;
    this.several = cell.cell().stand() == Cell.Stand.TOP;
    setId("paper-" + id);
    getStyleClass().add("field-spot");
    setManaged(false);
    note.getStyleClass().add("spot-note");
    note.setMouseTransparent(true);
    restore.setGraphic(new FontIcon(Feather.ROTATE_CCW));
    restore.setText(words.say("desktop.paper.restore"));
    restore.getStyleClass().setAll("button", "spot-restore");
    restore.setFocusTraversable(false);
    restore.setOnAction(_ -> deeds.restore(id));
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
    show(field, cell);
  }

  /** Shows the field as it stands, at its place. */
  void show(PaperField now, LaidCell place) {
    field = now;
    cell = place;
    Box box = place.box();
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    setFocusTraversable(now.isEditable());
    pseudoClassStateChanged(MISSING, now.mark() == PaperField.Mark.MISSING);
    pseudoClassStateChanged(
        WRONG, now.mark() == PaperField.Mark.WRONG || now.mark() == PaperField.Mark.DOUBTFUL);
    boolean computed =
        now.kind() == PaperField.Kind.COMPUTED || now.kind() == PaperField.Kind.FOLLOWS;
    pseudoClassStateChanged(COMPUTED, computed);
    mark.setVisible(computed);
    getStyleClass().remove("editable");
    if (now.isEditable()) {
      getStyleClass().add("editable");
    }
    note.setText(note(now));
    restore.setVisible(now.kind() == PaperField.Kind.REPLACED);
    String said =
        now.said()
            .orElse(computed ? words.say("desktop.paper.computed", now.label()) : now.label());
    tooltip.setText(said);
    setAccessibleRole(now.isEditable() ? AccessibleRole.TEXT_FIELD : AccessibleRole.TEXT);
    setAccessibleText(now.label());
    setAccessibleHelp(said);
    showTyped(now.text());
  }

  /** Where the field is on the paper. */
  LaidCell cell() {
    return cell;
  }

  /** Begins to fill it in; leads to its origin if it cannot be filled in here. */
  void edit() {
    if (!field.isEditable()) {
      deeds.follow(id);
      return;
    }
    if (editor.isPresent()) {
      editor.get().requestFocus();
      return;
    }
    TextArea area = new TextArea(field.text());
    editor = Optional.of(area);
    known = field.text();
    area.setWrapText(true);
    area.setId("paper-editor");
    area.setAccessibleText(field.label());
    area.getStyleClass().setAll("text-input", "text-area", "paper-editor");
    area.setFont(PaperFonts.of(cell.cell().style().size(), false));
    TypedText.limit(area, several ? LINES : LINE, several);
    area.textProperty().subscribe((_, text) -> typed(text));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
    getChildren().addFirst(area);
    pseudoClassStateChanged(EDITED, true);
    deeds.hide(id, true);
    layoutEditor();
    area.requestFocus();
    area.selectAll();
    area.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                end();
              }
            });
  }

  /** Ends filling it in. */
  void end() {
    editor.ifPresent(
        area -> {
          editor = Optional.empty();
          getChildren().remove(area);
          pseudoClassStateChanged(EDITED, false);
          deeds.hide(id, false);
        });
  }

  /** Whether it is being filled in. */
  boolean isEdited() {
    return editor.isPresent();
  }

  private void typed(String text) {
    if (!typing) {
      typing = true;
      deeds.type(id, text);
      typing = false;
      layoutEditor();
    }
  }

  /** What was changed elsewhere while the field is being filled in, such as by undo. */
  private void showTyped(String text) {
    if (!typing && !text.equals(known)) {
      typing = true;
      editor.ifPresent(area -> area.setText(text));
      typing = false;
    }
    known = text;
  }

  /** One line stands in the middle of its cell, as it is printed. */
  private void layoutEditor() {
    editor.ifPresent(
        area -> {
          double line = cell.cell().style().size() * LINE_HEIGHT;
          int lines = Math.max(1, cell.lines().size());
          double above = several ? 2 : Math.max(0, (getHeight() - lines * line) / 2);
          area.setStyle("-fx-padding: " + above + " 0 0 0;");
        });
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && editor.isEmpty()) {
      edit();
      event.consume();
    }
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

  private void editorKey(KeyEvent event) {
    switch (event.getCode()) {
      case TAB -> {
        event.consume();
        deeds.move(id, event.isShiftDown() ? -1 : 1);
      }
      case ENTER -> {
        if (!several || event.isShortcutDown()) {
          event.consume();
          deeds.move(id, 1);
        }
      }
      case ESCAPE -> {
        event.consume();
        resting = true;
        requestFocus();
        end();
      }
      default -> {
        // Everything else is the editor's.
      }
    }
  }

  private String note(PaperField now) {
    return now.kind() == PaperField.Kind.BLANK
        ? words.say(id.endsWith("Signature") ? "desktop.paper.to-sign" : "desktop.paper.to-leave")
        : "";
  }
}
