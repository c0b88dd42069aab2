package minshen.desktop.claims.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import minshen.form.Box;
import minshen.form.FormGrid;
import minshen.form.FormLayout;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;
import minshen.form.PdfInk;
import minshen.form.RuledLine;
import minshen.form.TextLine;

/**
 * A page of a form as a sheet of paper: drawn from the same layout as Word and PDF, one unit for a
 * point. What can be filled in lies over it as {@link FieldSpot}s.
 */
final class PaperSheet extends FormSheet {
  private final Group drawn = new Group();
  private final Map<String, Group> textByField = new HashMap<>();
  private Optional<FormLayout.Page> shown = Optional.empty();

  PaperSheet(FormGrid.Page sheet) {
    getStyleClass().add("paper-sheet");
    size(sheet.width(), sheet.height());
    drawn.setManaged(false);
    drawn.setMouseTransparent(true);
    getChildren().add(drawn);
  }

  /** Draws a page. */
  void show(FormLayout.Page page) {
    if (shown.equals(Optional.of(page))) {
      return;
    }
    shown = Optional.of(page);
    drawn.getChildren().clear();
    textByField.clear();
    for (FormLayout.LaidBlock block : page.blocks()) {
      switch (block) {
        case LaidParagraph paragraph ->
            paragraph.lines().forEach(l -> drawn.getChildren().add(text(l)));
        case LaidTable table -> draw(table);
      }
    }
  }

  @Override
  void hideText(String fieldId, boolean hidden) {
    Optional.ofNullable(textByField.get(fieldId)).ifPresent(text -> text.setVisible(!hidden));
  }

  private void draw(LaidTable table) {
    for (LaidCell cell : table.cells()) {
      Group text = new Group();
      cell.lines().forEach(line -> text.getChildren().add(text(line)));
      drawn.getChildren().add(text);
      cell.cell().field().ifPresent(field -> textByField.put(field.id(), text));
    }
    if (table.table().framed()) {
      Path rules = new Path();
      for (RuledLine rule : table.rules()) {
        rules
            .getElements()
            .addAll(new MoveTo(rule.fromX(), rule.fromY()), new LineTo(rule.toX(), rule.toY()));
      }
      rules.setStroke(Color.BLACK);
      rules.setStrokeWidth(RuledLine.HAIRLINE);
      drawn.getChildren().addAll(rules, frame(table.box()));
    }
  }

  private static Rectangle frame(Box box) {
    Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
    frame.setFill(null);
    frame.setStroke(Color.BLACK);
    frame.setStrokeWidth(RuledLine.FRAME);
    return frame;
  }

  private static Text text(TextLine line) {
    Text text = new Text(line.x(), line.baseline(), line.text());
    text.setTextOrigin(VPos.BASELINE);
    text.setFont(PaperFonts.of(line));
    text.setFill(Color.BLACK);
    if (PaperFonts.isOutlined(line)) {
      text.setStroke(Color.BLACK);
      text.setStrokeWidth(line.size() * PdfInk.OUTLINE);
    }
    return text;
  }
}
