package minshen.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the window while the store opens, or when it cannot be opened. */
public final class Opening extends VBox {
  private static final double WIDTH = 560;
  private static final double BAR = 200;

  /** The store is being opened. */
  public Opening(Words words) {
    dress(words);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    Label text = new Label(words.say("desktop.opening"));
    text.getStyleClass().add("muted");
    getChildren().addAll(bar, text);
  }

  /**
   * The store cannot be opened.
   *
   * @param problem what happened, what is safe and what to do
   * @param again tries again
   */
  public Opening(Words words, String problem, Runnable again) {
    dress(words);
    Label text = new Label(problem);
    text.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    text.setWrapText(true);
    text.setMaxWidth(WIDTH);
    text.setMinHeight(USE_PREF_SIZE);
    text.setId("opening-problem");
    Button button = new Button(words.say("desktop.retry"));
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> again.run());
    getChildren().addAll(text, button);
  }

  private void dress(Words words) {
    getStyleClass().addAll("workbench", "opening");
    setAlignment(Pos.CENTER);
    Label name = new Label(words.say("desktop.title"));
    name.getStyleClass().add("page-title");
    getChildren().add(name);
  }
}
