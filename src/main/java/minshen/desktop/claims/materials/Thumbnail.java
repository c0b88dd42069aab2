package minshen.desktop.claims.materials;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first page of a file in small, turned as it will be handed in; press it to see it large. */
public final class Thumbnail extends Button {
  /** Twice what it takes on the screen, for screens at 200 %. */
  public static final int PIXELS = 144;

  private static final double SIDE = 72;

  private final ImageView view = new ImageView();
  private final StackPane box = new StackPane();

  /** A thumbnail without a picture yet. */
  public Thumbnail(String text, Runnable action) {
    getStyleClass().add("thumbnail");
    setAccessibleText(text);
    setGraphic(box);
    setOnAction(_ -> action.run());
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    setMinSize(SIDE + 8, SIDE + 8);
    setPrefSize(SIDE + 8, SIDE + 8);
    setMaxSize(SIDE + 8, SIDE + 8);
  }

  /** Shows a picture, or a sign where there is none. */
  public void show(Optional<Image> picture, Ikon otherwise) {
    view.setImage(picture.orElse(null));
    box.getChildren().setAll(picture.isPresent() ? view : new FontIcon(otherwise));
  }

  /** Turns the picture, in degrees clockwise. */
  public void turn(int degrees) {
    view.setRotate(degrees);
  }
}
