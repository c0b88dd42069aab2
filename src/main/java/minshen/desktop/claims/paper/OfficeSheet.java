package minshen.desktop.claims.paper;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import minshen.form.Box;
import minshen.form.learn.FormPicture;

/** A page of an office's own form: its picture, and over it what was typed since that was drawn. */
final class OfficeSheet extends FormSheet {
  private final ImageView picture = new ImageView();
  private final Group fresh = new Group();
  private Optional<Image> shown = Optional.empty();

  OfficeSheet() {
    getStyleClass().add("paper-sheet");
    picture.setSmooth(true);
    fresh.setManaged(false);
    fresh.setMouseTransparent(true);
    getChildren().addAll(picture, fresh);
  }

  /** Shows a page as it was drawn. */
  void show(Image page) {
    if (shown.equals(Optional.of(page))) {
      return;
    }
    shown = Optional.of(page);
    double width = page.getWidth() / FormPicture.SCALE;
    double height = page.getHeight() / FormPicture.SCALE;
    picture.setImage(page);
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    size(width, height);
  }

  /** Forgets what was typed since. */
  void clear() {
    fresh.getChildren().clear();
  }

  /** Covers a place with what was typed since it was drawn. */
  void cover(FieldSpot.Place place, String text) {
    Box box = place.box();
    Rectangle paper = new Rectangle(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2);
    paper.setFill(Color.WHITE);
    Text typed = new Text(text);
    typed.setFont(PaperFonts.of(place.style().size(), false));
    TextFlow lines = new TextFlow(typed);
    lines.setManaged(false);
    lines.setClip(new Rectangle(box.width() - 4, box.height()));
    double height = Math.min(box.height(), lines.prefHeight(box.width() - 4));
    double above = place.several() ? 2 : (box.height() - height) / 2;
    lines.resizeRelocate(box.x() + 2, box.y() + above, box.width() - 4, height);
    fresh.getChildren().addAll(paper, lines);
  }

  @Override
  void hideText(String fieldId, boolean hidden) {
    // What is being filled in lies over its place.
  }
}
