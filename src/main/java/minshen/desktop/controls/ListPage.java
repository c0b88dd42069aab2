package minshen.desktop.controls;

import atlantafx.base.controls.Spacer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;

/**
 * A page that is a list: above it its title, a filter and what can be done; below it how many there
 * are, what they come to, and how far work with them is.
 */
public abstract class ListPage extends BorderPane {
  private static final double NARROWEST_FILTER = 96;

  private final FilterField filter;
  private final HBox line = new HBox();
  private final VBox head = new VBox(line);
  private final StackPane body = new StackPane();
  private final StatusBar status = new StatusBar();
  private final Label total = new Label();
  private final Hyperlink cancel = new Hyperlink();
  private boolean listing = true;

  /**
   * A page.
   *
   * @param title what is listed
   */
  @SuppressWarnings("this-escape") // no method that is called here can be overridden
  protected ListPage(String title, FilterField filter) {
    this.filter = filter;
    getStyleClass().add("list-page");
    Label name = TextLabels.pageTitle(title);
    name.setMinWidth(USE_PREF_SIZE);
    // In a narrow window the filter gives way, and every action stays readable.
    filter.setMinWidth(NARROWEST_FILTER);
    line.getChildren().addAll(name, new Spacer(), filter);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("page-head", "page-actions");
    total.setMinWidth(USE_PREF_SIZE);
    status.setText("");
    status.getRightItems().add(total);
    setTop(head);
    setCenter(body);
    setBottom(status);
  }

  /** The field that narrows the list. */
  protected final FilterField filter() {
    return filter;
  }

  /** What the list comes to, at the right below it. */
  protected final Label total() {
    return total;
  }

  /** Adds what can be done, behind the filter. */
  protected final void addActions(Button... actions) {
    for (Button action : actions) {
      action.setMinWidth(USE_PREF_SIZE);
    }
    line.getChildren().addAll(actions);
  }

  /** Puts something more between the title and the list. */
  protected final void addHead(Node more) {
    head.getChildren().add(more);
  }

  /** Shows the list. */
  protected final void showList(Node list) {
    body.getChildren().setAll(list);
    listed(true);
  }

  /**
   * Shows that there is nothing to list: then there is nothing to filter and to count either. Work
   * that is under way stays in sight.
   */
  protected final void showEmpty(Node empty) {
    body.getChildren().setAll(empty);
    listed(false);
  }

  private void listed(boolean some) {
    listing = some;
    Shown.set(filter, some);
    Shown.set(total, some);
    Shown.set(status, some || status.progressProperty().isBound());
  }

  /** Says how many there are, and what they come to. */
  protected final void summarize(String count, String sum) {
    status.setText(count);
    total.setText(sum);
  }

  /**
   * Shows how far a piece of work is.
   *
   * @param done the share that is done; negative as long as nobody knows
   * @param word what the link says that ends it
   */
  protected final void follow(ObservableValue<? extends Number> done, String word, Runnable end) {
    status.progressProperty().bind(done);
    cancel.setText(word);
    cancel.setOnAction(_ -> end.run());
    status.getRightItems().setAll(cancel, total);
    listed(listing);
  }

  /** No work is under way any more. */
  protected final void rest() {
    status.progressProperty().unbind();
    status.setProgress(0);
    status.getRightItems().setAll(total);
    listed(listing);
  }
}
