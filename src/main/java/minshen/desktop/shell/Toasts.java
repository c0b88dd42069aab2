package minshen.desktop.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import minshen.desktop.controls.TextLabels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short words at the lower edge that something is done; they go by themselves. */
public final class Toasts extends VBox {
  private static final Duration STAY = Duration.seconds(6);
  private static final Duration A_WHILE = Duration.millis(300);
  private static final double BAR = 160;
  private static final int MOST = 3;

  /** An empty place for toasts. */
  public Toasts() {
    getStyleClass().add("toasts");
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    setMaxHeight(USE_PREF_SIZE);
  }

  void show(String text) {
    add(toast(text));
  }

  void show(String text, String action, Runnable next) {
    HBox toast = toast(text);
    Hyperlink link = new Hyperlink(action);
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(
        _ -> {
          getChildren().remove(toast);
          next.run();
        });
    toast.getChildren().add(link);
    add(toast);
  }

  /** Shows how far something is that takes a while, until it has ended. */
  void show(String text, Task<?> task) {
    PauseTransition wait = new PauseTransition(A_WHILE);
    wait.setOnFinished(
        _ -> {
          if (task.runningProperty().get()) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(task.fractionProperty());
            bar.setMinWidth(BAR);
            HBox toast = new HBox(new Label(text), bar);
            appearance(toast);
            getChildren().add(toast);
            task.runningProperty().subscribe((_, _) -> getChildren().remove(toast));
          }
        });
    wait.play();
  }

  private void add(HBox toast) {
    getChildren().add(toast);
    if (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
    PauseTransition stay = new PauseTransition(STAY);
    stay.setOnFinished(_ -> getChildren().remove(toast));
    stay.play();
  }

  private static HBox toast(String text) {
    Label label = TextLabels.wrapped(text);
    HBox toast = new HBox(new FontIcon(Feather.CHECK), label);
    appearance(toast);
    return toast;
  }

  private static void appearance(HBox toast) {
    toast.getStyleClass().add("toast");
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.setMaxWidth(USE_PREF_SIZE);
  }
}
