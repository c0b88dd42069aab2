package minshen.desktop.incoming;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.controls.TextLabels;
import minshen.words.Words;

/** The differences of one file, to be ticked. */
final class IncomingPage extends BorderPane {
  private static final double WIDTH = 960;

  private final IncomingViewModel model;
  private final Words words;
  private final Runnable take;
  private final Runnable leave;
  private final VBox lines = new VBox();
  private final Button accept = new Button();

  /**
   * A page.
   *
   * @param count which file of how many it is
   * @param take takes over what is chosen
   * @param leave leaves everything as it is
   */
  IncomingPage(IncomingViewModel model, String count, Words words, Runnable take, Runnable leave) {
    this.model = model;
    this.words = words;
    this.take = take;
    this.leave = leave;
    getStyleClass().addAll("picker", "incoming");
    setId("incoming");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    setTop(head(count));
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    lines.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
    setMaxHeight(USE_PREF_SIZE);
    scroll.getStyleClass().add("bare");
    lines.getStyleClass().add("difference-lines");
    setCenter(scroll);
    setBottom(foot());
    model.rows().subscribe(this::show);
    model.chosenCount().subscribe(_ -> count());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    show();
  }

  private Node head(String count) {
    Label title =
        TextLabels.wrapped(words.say("desktop.incoming.title", model.named()), "page-title");
    Label number = TextLabels.line(count, "caption");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(title, new Spacer(), number);
    line.setAlignment(Pos.CENTER_LEFT);
    String company = model.company().orElse(words.say("desktop.nameless"));
    Label about =
        TextLabels.muted(
            words.say(
                model.isNewCompany() ? "desktop.incoming.new-company" : "desktop.incoming.about",
                company));
    VBox head = new VBox(line, about);
    head.getStyleClass().add("incoming-head");
    if (!model.targets().isEmpty()) {
      head.getChildren().add(target());
    }
    model.unread().stream()
        .map(unread -> TextLabels.wrapped(words.say(unread), "caption"))
        .forEach(head.getChildren()::add);
    return head;
  }

  private Node target() {
    ComboBox<TargetOption> box = new ComboBox<>();
    box.getItems().setAll(model.targets());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(TargetOption option) {
            return option == null ? "" : words.say(option.label());
          }

          @Override
          public TargetOption fromString(String text) {
            throw new UnsupportedOperationException("not edited");
          }
        });
    box.setId("incoming-target");
    box.setMaxWidth(560);
    box.setAccessibleText(words.say("desktop.incoming.target"));
    box.setValue(model.targetProperty().get().orElse(null));
    box.valueProperty()
        .subscribe(option -> model.targetProperty().set(Optional.ofNullable(option)));
    Label label = new Label(words.say("desktop.incoming.target"));
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(label, box);
    line.getStyleClass().add("incoming-target");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node foot() {
    Button all = new Button(words.say("desktop.incoming.all"));
    all.getStyleClass().add("flat");
    all.setOnAction(_ -> model.chooseAll(true));
    Button none = new Button(words.say("desktop.incoming.none"));
    none.getStyleClass().add("flat");
    none.setOnAction(_ -> model.chooseAll(false));
    Button skip = new Button(words.say("desktop.incoming.skip"));
    skip.setId("incoming-skip");
    skip.setOnAction(_ -> leave.run());
    accept.setId("incoming-take");
    accept.getStyleClass().add("accent");
    accept.setOnAction(_ -> take.run());
    HBox foot = new HBox(all, none, new Spacer(), skip, accept);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("incoming-foot");
    return foot;
  }

  private void show() {
    lines.getChildren().clear();
    if (model.rows().isEmpty()) {
      Label none =
          TextLabels.line(
              words.say(
                  model.targets().isEmpty() || model.targetProperty().get().isPresent()
                      ? "desktop.incoming.same"
                      : "desktop.incoming.choose-target"),
              "muted");
      lines.getChildren().add(none);
    }
    if (!model.rows().isEmpty()) {
      lines.getChildren().add(DifferenceLine.headings(words));
    }
    model.rows().forEach(row -> lines.getChildren().add(new DifferenceLine(row, words)));
    count();
  }

  private void count() {
    int chosen = model.chosenCount().get();
    accept.setText(words.say("desktop.incoming.take", chosen));
    accept.setDisable(chosen == 0);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave.run();
      event.consume();
    }
  }
}
