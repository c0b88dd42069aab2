package minshen.desktop.packs;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import minshen.desktop.controls.TextLabels;
import minshen.form.Box;
import minshen.form.learn.FormPicture;
import minshen.form.learn.FoundField;

/** The pages of a blank form as they are printed, with a button on each of its places. */
final class OfficeFormSheets extends VBox {
  private static final double WIDTH = 860;

  /** The shadow of a sheet, at both sides. */
  private static final double AROUND = 16;

  private final FormPicture picture;
  private final List<Pane> sheets;
  private final List<Group> scaled;
  private final Scale scale = new Scale(1, 1);

  /**
   * The pages.
   *
   * @param picture how the form looks
   */
  OfficeFormSheets(FormPicture picture) {
    this.picture = picture;
    getStyleClass().add("office-sheets");
    sheets = picture.pages().stream().map(OfficeFormSheets::sheet).toList();
    sheets.forEach(sheet -> sheet.getTransforms().setAll(scale));
    scaled = sheets.stream().map(Group::new).toList();
    setMinWidth(0);
    widthProperty().subscribe(width -> fit(width.doubleValue()));
  }

  /** In a narrow window the pages are smaller. */
  private void fit(double width) {
    double factor = Math.clamp((width - AROUND) / WIDTH, 0.1, 1);
    scale.setX(factor);
    scale.setY(factor);
  }

  private static Pane sheet(BufferedImage page) {
    ImageView view = new ImageView(SwingFXUtils.toFXImage(page, null));
    view.setFitWidth(WIDTH);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    Pane sheet = new Pane(view);
    sheet.getStyleClass().add("office-page");
    double height = WIDTH * page.getHeight() / page.getWidth();
    sheet.setMinSize(WIDTH, height);
    sheet.setPrefSize(WIDTH, height);
    sheet.setMaxSize(WIDTH, height);
    return sheet;
  }

  /**
   * Shows what is known of the places now.
   *
   * @param rest what is said before places that are not on the pictures
   * @param button what stands on a place
   */
  void show(Map<String, FoundField> places, String rest, Function<FoundField, Button> button) {
    for (Pane sheet : sheets) {
      sheet.getChildren().removeIf(Button.class::isInstance);
    }
    FlowPane elsewhere = new FlowPane();
    elsewhere.getStyleClass().add("office-content");
    for (FoundField field : places.values()) {
      Button made = button.apply(field);
      picture.spots().stream()
          .filter(spot -> spot.address().equals(field.address()))
          .findFirst()
          .ifPresentOrElse(
              spot -> put(made, spot), () -> elsewhere.getChildren().addAll(label(field), made));
    }
    getChildren().setAll(scaled);
    if (!elsewhere.getChildren().isEmpty()) {
      getChildren().addAll(TextLabels.muted(rest), elsewhere);
    }
  }

  private static Label label(FoundField field) {
    return TextLabels.wrapped(
        field.label().isEmpty() ? field.address() : field.label(), "value-text");
  }

  private void put(Button button, FormPicture.Spot spot) {
    BufferedImage page = picture.pages().get(spot.page());
    double points = WIDTH * FormPicture.SCALE / page.getWidth();
    Box box = spot.box();
    button.getStyleClass().add("office-spot");
    button.setLayoutX(box.x() * points);
    button.setLayoutY(box.y() * points);
    button.setMinSize(box.width() * points, box.height() * points);
    button.setPrefSize(box.width() * points, box.height() * points);
    button.setMaxSize(box.width() * points, box.height() * points);
    sheets.get(spot.page()).getChildren().add(button);
  }
}
