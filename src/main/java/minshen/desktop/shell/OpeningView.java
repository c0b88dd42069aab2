package minshen.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the window while the store opens, or when it cannot be opened. */
public final class OpeningView extends VBox {
  private static final double WIDTH = 560;
  private static final double BAR = 200;

  /** The store is being opened. */
  public OpeningView(Words words) {
    this(words, words.say("desktop.opening"));
  }

  /**
   * Something is being done before there is a store to open.
   *
   * @param doing what
   */
  public OpeningView(Words words, String doing) {
    appearance(words);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    Label text = TextLabels.line(doing, "muted");
    getChildren().addAll(bar, text);
  }

  /**
   * The store cannot be opened.
   *
   * @param problem what happened, what is safe and what to do
   * @param offers what can be done, the next sensible one first
   */
  public OpeningView(Words words, String problem, List<Offer> offers) {
    appearance(words);
    Label text = TextLabels.wrapped(problem);
    text.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    text.setMaxWidth(WIDTH);
    text.setId("opening-problem");
    HBox buttons = new HBox();
    buttons.setAlignment(Pos.CENTER);
    buttons.getStyleClass().add("page-actions");
    for (Offer offer : offers) {
      Button button = new Button(offer.name());
      button.setId(offer.id());
      button.setOnAction(_ -> offer.action().run());
      buttons.getChildren().add(button);
    }
    buttons.getChildren().getFirst().getStyleClass().add("accent");
    getChildren().addAll(text, buttons);
  }

  /**
   * A way out.
   *
   * @param id of its button
   * @param name what is done
   * @param action does it
   */
  public record Offer(String id, String name, Runnable action) {
    /** To try it once more. */
    public static Offer again(Words words, Runnable action) {
      return new Offer("opening-again", words.say("desktop.retry"), action);
    }
  }

  private void appearance(Words words) {
    getStyleClass().addAll("workbench", "opening");
    setAlignment(Pos.CENTER);
    Label name = TextLabels.pageTitle(words.say("desktop.title"));
    getChildren().add(name);
  }
}
