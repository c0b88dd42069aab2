package minshen.desktop.finder;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Motion;
import minshen.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The finder over the window's content. It is no window of its own: JavaFX 26 fails when a popup
 * closes in which somebody has typed with an input method.
 */
final class Finder {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 420;
  private static final double TITLE = 400;
  private static final int PAGE = 8;

  private final FinderViewModel model;
  private final Words words;
  private final StackPane root;
  private final StackPane layer = new StackPane();
  private final TextField search = new TextField();
  private final ListView<FinderHit> list = new ListView<>();
  private Node before;

  Finder(FinderViewModel model, Words words, StackPane root) {
    this.model = model;
    this.words = words;
    this.root = root;
    search.setId("finder-search");
    search.setPromptText(words.say("desktop.finder.prompt"));
    search.setAccessibleText(words.say("desktop.finder.prompt"));
    search.getStyleClass().add("finder-search");
    list.setId("finder-list");
    list.getStyleClass().addAll("picker-list", "finder-list");
    list.setCellFactory(_ -> new HitCell());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(this::clicked);
    Label none = TextLabels.line(words.say("desktop.claim.no-match"), "muted");
    list.setPlaceholder(none);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(search, list);
    box.getStyleClass().addAll("picker", "finder");
    box.setMaxSize(WIDTH, HEIGHT);
    box.setPrefSize(WIDTH, HEIGHT);
    box.setOnMousePressed(MouseEvent::consume);
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    layer.getStyleClass().add("finder-layer");
    layer.setOnMousePressed(_ -> close());
    layer.getChildren().add(box);
    StackPane.setAlignment(box, Pos.TOP_CENTER);
    search.textProperty().subscribe((_, text) -> show(text));
  }

  /** Opens it; open already, it starts anew. */
  void open() {
    if (!root.getChildren().contains(layer)) {
      before = root.getScene().getFocusOwner();
      root.getChildren().add(layer);
      Motion.in(layer);
    }
    search.clear();
    show("");
    search.requestFocus();
  }

  /** There is more to find than when it was opened. */
  void refresh() {
    if (root.getChildren().contains(layer) && !search.getText().isBlank()) {
      show(search.getText());
    }
  }

  private void close() {
    root.getChildren().remove(layer);
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }

  private void show(String text) {
    list.getItems().setAll(model.find(text));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> close();
      case ENTER -> choose();
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(PAGE);
      case PAGE_UP -> move(-PAGE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, last);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - PAGE + 1));
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      choose();
    }
  }

  private void choose() {
    FinderHit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      close();
      hit.open().run();
    }
  }

  private final class HitCell extends ListCell<FinderHit> {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label kind = new Label();
    private final HBox box;

    HitCell() {
      setPrefWidth(0);
      title.setMinWidth(Region.USE_PREF_SIZE);
      title.setMaxWidth(TITLE);
      detail.getStyleClass().add("caption");
      kind.getStyleClass().add("caption");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      box = new HBox(icon, title, detail, new Spacer(), kind);
      box.setAlignment(Pos.CENTER_LEFT);
      box.getStyleClass().add("hit");
    }

    @Override
    protected void updateItem(FinderHit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        return;
      }
      icon.setIconCode(hit.kind().icon());
      title.setText(hit.title());
      detail.setText(hit.detail());
      kind.setText(words.say("desktop.finder.kind." + hit.kind().name()));
      setGraphic(box);
    }
  }
}
