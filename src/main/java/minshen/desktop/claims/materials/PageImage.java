package minshen.desktop.claims.materials;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import minshen.dossier.Redaction;

/**
 * A page for the screen.
 *
 * @param image the page, not turned
 * @param area the part of it on which boxes are measured, in shares of its width and height
 */
public record PageImage(Image image, Rectangle2D area) {
  /** The page as it is handed in, black where boxes are. */
  public Image covered(List<Redaction> boxes) {
    if (boxes.isEmpty()) {
      return image;
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    WritableImage covered = new WritableImage(image.getPixelReader(), width, height);
    PixelWriter pixels = covered.getPixelWriter();
    for (Redaction box : boxes) {
      int left = (int) Math.floor(x(box.left()) * width);
      int right = (int) Math.ceil(x(box.left() + box.width()) * width);
      int top = (int) Math.floor(y(box.top()) * height);
      int bottom = (int) Math.ceil(y(box.top() + box.height()) * height);
      for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
        for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
          pixels.setColor(x, y, Color.BLACK);
        }
      }
    }
    return covered;
  }

  private double x(int share) {
    return area.getMinX() + area.getWidth() * share / Redaction.WHOLE;
  }

  private double y(int share) {
    return area.getMinY() + area.getHeight() * share / Redaction.WHOLE;
  }
}
