package minshen.desktop.list;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.CompanyIntake.Preview;
import minshen.exchange.list.ListTarget;
import minshen.words.Words;

/** A list of companies: what its columns are, what is not understood, what would be changed. */
final class CompanyListPage extends BorderPane {
  private static final double WIDTH = 960;

  private final ListViewModel model;
  private final Words words;
  private final Runnable leave;
  private final ListOutcome outcome;
  private final Button accept = new Button();

  /**
   * A page.
   *
   * @param take takes over what would come of it
   * @param leave leaves everything as it is
   */
  CompanyListPage(ListViewModel model, Words words, Consumer<Preview> take, Runnable leave) {
    this.model = model;
    this.words = words;
    this.leave = leave;
    this.outcome = new ListOutcome(words);
    getStyleClass().addAll("picker", "incoming");
    setId("list");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    setTop(head());
    VBox body = new VBox(outcome);
    body.getStyleClass().add("difference-lines");
    if (!model.columns().isEmpty()) {
      body.getChildren().add(new ListColumns(model, words));
    }
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    body.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
    setMaxHeight(USE_PREF_SIZE);
    setCenter(scroll);
    setBottom(foot(take));
    model.previewProperty().subscribe(this::show);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private Node head() {
    VBox head =
        new VBox(
            TextLabels.wrapped(words.say("desktop.list.title", model.named()), "page-title"),
            TextLabels.muted(
                words.say(
                    model.columns().isEmpty() ? "desktop.list.about-own" : "desktop.list.about")));
    head.getStyleClass().add("incoming-head");
    return head;
  }

  private Node foot(Consumer<Preview> take) {
    CheckBox overwrite = new CheckBox(words.say("desktop.list.overwrite"));
    overwrite.setId("list-overwrite");
    overwrite.selectedProperty().bindBidirectional(model.overwriteProperty());
    // What a workbook of ours says otherwise is compared line by line afterwards.
    overwrite.setVisible(model.own().isEmpty());
    Button skip = new Button(words.say("desktop.list.skip"));
    skip.setId("list-skip");
    skip.setOnAction(_ -> leave.run());
    accept.setId("list-take");
    accept.getStyleClass().add("accent");
    accept.setOnAction(_ -> model.previewProperty().get().ifPresent(take));
    HBox foot = new HBox(overwrite, new Spacer(), skip, accept);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("incoming-foot");
    return foot;
  }

  private void show(Optional<Preview> preview) {
    Optional<ListTarget> twice = model.takenTwice();
    outcome.show(preview, model.readingProperty().get(), twice);
    int count = preview.map(this::count).orElse(0);
    boolean isPart = preview.filter(read -> read.content().refused() > 0).isPresent();
    accept.setText(words.say(isPart ? "desktop.list.take-good" : "desktop.list.take", count));
    accept.setDisable(count == 0 || twice.isPresent());
  }

  /** Of a company that is there already, files may be new where no value is. */
  private int count(Preview read) {
    return model.own().isPresent() ? read.content().dossiers().size() : read.written();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave.run();
      event.consume();
    }
  }
}
