package minshen.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Pressable;
import minshen.desktop.controls.TextLabels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines of a report in a dialog: pressed, a line closes it and leads to what it tells of. */
final class ReportDialog {
  private static final double HEIGHT = 320;

  /** So many lines stand there without scrolling, as high as their words take. */
  private static final int FEW = 4;

  private final List<ReportLine> lines;
  private Optional<ReportLine> pressed = Optional.empty();
  private Runnable close = () -> {};

  ReportDialog(List<ReportLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** What stands in the dialog below its text. */
  Region content() {
    VBox box = new VBox();
    box.getStyleClass().add("finding-lines");
    lines.forEach(line -> box.getChildren().add(line(line)));
    if (lines.size() <= FEW) {
      return box;
    }
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    scroll.setPrefHeight(HEIGHT);
    scroll.setMinHeight(HEIGHT);
    return scroll;
  }

  private Pressable line(ReportLine line) {
    Label text = TextLabels.wrapped(line.text());
    VBox words = new VBox(TextLabels.caption(line.where()), text);
    HBox.setHgrow(words, Priority.ALWAYS);
    FontIcon arrow = new FontIcon(Feather.ARROW_RIGHT);
    arrow.getStyleClass().add("state-icon");
    Pressable whole =
        new Pressable(line.where() + "\n" + line.text(), () -> press(line), words, arrow);
    whole.getStyleClass().add("finding-line");
    return whole;
  }

  private void press(ReportLine line) {
    pressed = Optional.of(line);
    close.run();
  }

  /** Shows the dialog and afterwards goes where was pressed. */
  void show(Alert alert) {
    close = alert::close;
    alert.showAndWait();
    pressed.ifPresent(line -> line.go().run());
  }
}
